import { expect, test } from "vitest";
import { parseDuration, parseOverlap } from "./duration.ts";

test.each([
  ["1s", 1_000],
  ["30m", 1_800_000],
  ["36h", 129_600_000],
  ["90d", 7_776_000_000],
  ["2w", 1_209_600_000],
  ["1y", 31_536_000_000],
  ["999999999s", 999_999_999_000],
])("%s is %d ms", (text, durationMs) => {
  expect(parseDuration(text)).toBe(durationMs);
});

test.each([
  "",
  "0s",
  "0d",
  "01d",
  "-1d",
  "+1d",
  "1.5d",
  "1d12h",
  "1 d",
  "1D",
  "d",
  "1",
  "1ms",
  "1d\n",
  "1000000000s",
  "١d",
])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test("zero is an overlap, in one spelling", () => {
  expect(parseOverlap("0s")).toBe(0);
  expect(parseOverlap("0d")).toBeUndefined();
});
