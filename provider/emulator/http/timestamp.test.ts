import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatStored,
  formatTimestamp,
  parseExpiry,
  parseTimestamp,
  timeArray,
} from "./timestamp.ts";

describe("an expiry", () => {
  test.each([
    ["2030-01-02", "2030-01-02T23:59:59Z"],
    ["2030-01-02T03:04:05+02:00", "2030-01-02T03:04:05+02:00"],
    ["2030-01-02T03:04:05-00:30", "2030-01-02T03:04:05-00:30"],
    ["2030-01-02 03:04:05.120z", "2030-01-02T03:04:05.12Z"],
    ["2030-01-02T03:04:05.1234567891Z", "2030-01-02T03:04:05.123456789Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"],
    ["2028-02-29", "2028-02-29T23:59:59Z"],
  ])("%s is shown as %s", (text, shown) => {
    const at = parseExpiry(text);
    expect(at === undefined ? "unread" : formatTimestamp(at)).toBe(shown);
  });

  test.each([
    "",
    "soon",
    "2030-02-30",
    "2029-02-29",
    "2030-13-01",
    "2030-01-02T03:04:05",
    "2030-01-02T24:00:00Z",
    "2030-1-2",
  ])("%j is none", (text) => {
    expect(parseExpiry(text)).toBeUndefined();
  });
});

describe("a stored time", () => {
  test("is in UTC, cut and not rounded to the microsecond", () => {
    const at = parseTimestamp("2030-01-02T03:04:05.999999999+02:00");
    expect(formatStored(at?.epochNs ?? 0n)).toBe("2030-01-02T01:04:05.999999Z");
  });

  test("reads back to the same nanosecond before and after 1970", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-62_000_000_000_000_000_000n, 250_000_000_000_000_000_000n),
        (epochNs) => {
          expect(parseTimestamp(formatTimestamp({ epochNs, offsetMinutes: 0 }))?.epochNs).toBe(
            epochNs,
          );
        },
      ),
    );
  });

  test("is an array of year, day of the year and time for organisations", () => {
    expect(timeArray("2026-11-23T13:14:57.03755Z")).toEqual([
      2026, 327, 13, 14, 57, 37_550_000, 0, 0, 0,
    ]);
    expect(timeArray("2028-12-31T00:00:00Z")).toEqual([2028, 366, 0, 0, 0, 0, 0, 0, 0]);
  });
});
