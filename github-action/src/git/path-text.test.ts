import { expect, test } from "vitest";
import { pathText } from "./path-text.ts";

test.each([
  ["caf\u00e9", "caf\u00e9"],
  ["\ufffd.txt", "\ufffd.txt"],
  [[0x63, 0xe9, 0x2e], String.raw`c\xe9.`],
])("a path of %j is shown as %s", (bytes, text) => {
  expect(pathText(Buffer.from(bytes as string))).toBe(text);
});
