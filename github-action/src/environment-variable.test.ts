import { expect, test } from "vitest";
import { variableIn } from "./environment-variable.ts";

test.each([
  [{}, undefined],
  [{ NAME: "" }, undefined],
  [{ NAME: " \n" }, undefined],
  [{ NAME: "value\n" }, "value"],
])("in %j the variable is %j", (environment, value) => {
  expect(variableIn(environment, "NAME")).toBe(value);
});
