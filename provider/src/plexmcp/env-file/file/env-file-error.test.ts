import { expect, test } from "vitest";
import { EnvFileError, explainFileError } from "./env-file-error.ts";

test.each([
  ["EACCES", /Give it the right/],
  ["EROFS", /mounted read-only/],
  ["ENOSPC", /No space is left/],
  ["ENOENT", /is gone/],
  ["EXDEV", /\.\*\.env/],
  ["EWHATEVER", /write failed with EWHATEVER/],
])("%s is a sentence with the place and the cure", (code, sentence) => {
  const failed = Object.assign(new Error("raw"), { code, syscall: "write" });
  const explained = explainFileError(failed, "/apps/.env");
  expect(explained).toBeInstanceOf(EnvFileError);
  expect(explained).toMatchObject({ cause: failed });
  expect(String(explained)).toMatch(sentence);
  expect(String(explained)).toContain("/apps/.env");
});

test("what is no file error stays what it is", () => {
  const defect = new TypeError("x is undefined");
  expect(explainFileError(defect, "/apps/.env")).toBe(defect);
});
