import { expect, test } from "vitest";
import { Duration } from "./duration.ts";
import { Expiration } from "./expiration.ts";

test.each([
  [Expiration.never(), "never", undefined],
  [Expiration.afterDays(90), "90d", undefined],
  [Expiration.afterDays(3_650), "3650d", undefined],
  [Expiration.after(Duration.hours(36)), "36h", undefined],
  [Expiration.at("2027-01-31T12:00:00+01:00"), undefined, "2027-01-31T12:00:00+01:00"],
  [Expiration.at(new Date("2027-01-31T12:00:00.500Z")), undefined, "2027-01-31T12:00:00Z"],
])("%o becomes expires_in %s, expires_at %s", (expiration, expiresIn, expiresAt) => {
  expect(expiration).toMatchObject({ expiresIn, expiresAt });
});

test.each([0, 3_651])("refuses a life time of %d days, and names the limits", (days) => {
  expect(() => Expiration.afterDays(days)).toThrow(
    /A key cannot live for .*: the life time is more than 0s and at most 3650d\..*Expiration\.never\(\)/,
  );
});

test.each(["2027-01-31", "2027-01-31T12:00:00", "2027-13-31T12:00:00Z", "tomorrow", ""])(
  "refuses the time %j, which PlexMCP would read as never",
  (text) => {
    expect(() => Expiration.at(text)).toThrow(`Expiration.at(${JSON.stringify(text)}): write`);
  },
);

test("refuses a Date that is none", () => {
  expect(() => Expiration.at(new Date("?"))).toThrow("Expiration.at(an invalid Date)");
});
