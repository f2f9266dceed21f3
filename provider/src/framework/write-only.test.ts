import { expect, test } from "vitest";
import { nullValue, unknownValue } from "../cty/value.ts";
import { unknown } from "./schema.ts";
import { widget, widgetAttributes } from "./test-widget.ts";
import { nullWriteOnly } from "./write-only.ts";

test("write-only values become null, nested or not, known or not", () => {
  const given = widget({
    name: "a",
    password: unknown,
    rule: { every: "1d", trigger: "t", note: "n" },
  });
  expect(nullWriteOnly(widgetAttributes, given)).toEqual(
    widget({ name: "a", rule: { every: "1d", trigger: "t", note: null } }),
  );
});

test.each([nullValue, unknownValue])("an object without attributes stays: %o", (object) => {
  expect(nullWriteOnly(widgetAttributes, object)).toBe(object);
});
