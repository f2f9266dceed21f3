import { expect, test } from "vitest";
import { makeKey } from "../testing/make-key.ts";
import { isKey, keyLength } from "./key-format.ts";

const key = makeKey(1);

test("keys made from any seed have the shape", () => {
  for (let seed = 0; seed < 500; seed += 1) expect(isKey(makeKey(seed))).toBe(true);
  expect(key).toHaveLength(keyLength);
});

test.each([
  ["nothing", ""],
  ["white space around it", ` ${key}`],
  ["a line break behind it", `${key}\n`],
  ["a digit less", key.slice(0, -1)],
  ["a digit more", `${key}0`],
  ["capitals", key.toUpperCase()],
  ["another marker", key.replace("pmcp_", "pmcp-")],
  ["another version", key.replace("_01", "_02")],
  ["another uuid version", `${key.slice(0, 19)}1${key.slice(20)}`],
  ["another uuid variant", `${key.slice(0, 23)}0${key.slice(24)}`],
  ["a letter that is no digit", `${key.slice(0, -1)}g`],
])("%s is not the shape of a key", (_, text) => {
  expect(isKey(text)).toBe(false);
});
