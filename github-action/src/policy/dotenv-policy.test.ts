import { expect, test } from "vitest";
import type { DotenvSummary } from "../screening/dotenv-reader.ts";
import { judgeDotenv } from "./dotenv-policy.ts";

const empty: DotenvSummary = {
  protection: "none",
  plainNames: [],
  plainCount: 0,
  hasUnreadLines: false,
  isCut: false,
};
const encrypted: DotenvSummary = { ...empty, protection: "encrypted" };
const partly: DotenvSummary = { ...empty, protection: "partly-encrypted" };

test.each([
  ["that is encrypted", ".env", encrypted, undefined],
  ["whose beginning is encrypted", ".env", { ...encrypted, isCut: true }, "error"],
  ["of which a part is encrypted", ".env.production", partly, "error"],
  ["that is empty", ".env", empty, "error"],
  ["that frameworks have, of no value", ".env.production", empty, "warning"],
  ["that frameworks have, cut", ".env.production", { ...empty, isCut: true }, "error"],
  ["that frameworks have, with a value", ".env.test", { ...empty, plainCount: 1 }, "error"],
  [
    "that frameworks have, not understood",
    ".env.test",
    { ...empty, hasUnreadLines: true },
    "error",
  ],
])("a committed .env file %s: %s", (_, path, content, level) => {
  expect(judgeDotenv({ path, state: "changed", content })?.level).toBe(level);
});

test.each([".env", ".ENV"])("a virtual environment is told as its folder, %s", (folder) => {
  const path = `api/${folder}/bin/activate`;
  expect(judgeDotenv({ path, state: "changed", content: empty })).toMatchObject({
    path: `api/${folder}`,
    level: "warning",
  });
});
