import { expect, test } from "vitest";
import { unknown } from "../../framework/schema.ts";
import { isSameExpiry, planExpiry } from "./api-key-expiry.ts";

const prior = { created_at: "2026-01-01T00:00:00.123456Z", expires_at: "2026-01-31T00:00:42Z" };

test.each([
  ["a life time gives created_at + expires_in", "60d", "2026-03-02T00:00:00Z"],
  ["a difference of 42 s is no drift: the spelling stays", "30d", "2026-01-31T00:00:42Z"],
  ["never gives no expiry", "never", null],
])("%s", (_sentence, expiresIn, planned) => {
  expect(planExpiry({ expiresAt: null, expiresIn, prior })).toBe(planned);
});

test("the expiry of a key that is yet to be created is unknown", () => {
  expect(planExpiry({ expiresAt: null, expiresIn: "30d", prior: null })).toBe(unknown);
});

test("a fixed time is planned as it is written", () => {
  const expiresAt = "2027-01-31T14:00:00+02:00";
  expect(planExpiry({ expiresAt, expiresIn: null, prior })).toBe(expiresAt);
});

test("a fixed time that means the prior one keeps the prior spelling", () => {
  const expiresAt = "2026-01-31T02:00:42+02:00";
  expect(planExpiry({ expiresAt, expiresIn: null, prior })).toBe(prior.expires_at);
});

test.each([
  ["2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z", true],
  ["2026-01-01T00:00:00Z", "2026-01-01T00:01:00.001Z", false],
  [null, "2026-01-01T00:00:00Z", false],
  [null, null, true],
])("%s and %s are the same expiry: %s", (one, other, same) => {
  expect(isSameExpiry(one, other)).toBe(same);
});
