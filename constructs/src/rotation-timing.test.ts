import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { expect, test } from "vitest";
import { Duration } from "./duration.ts";
import { Expiration } from "./expiration.ts";
import { Rotation } from "./rotation.ts";
import { defaultRotation, findRotationMisuse } from "./rotation-timing.ts";

test.each([
  ["365d", "243d"],
  ["90d", "60d"],
  ["60d", "40d"],
  ["30d", "20d"],
  ["3d", "2d"],
  ["2d", "32h"],
  ["1h", "40m"],
  ["2s", "1s"],
])("a key that lives for %s is rotated every %s", (lifetime, every) => {
  const rotation = defaultRotation(Expiration.after(Duration.parse(lifetime)));
  expect([rotation.every?.toString(), rotation.overlap.toString()]).toEqual([every, "24h"]);
});

test.each([
  ["never", Expiration.never()],
  ["at a fixed time", Expiration.at("2027-01-31T12:00:00Z")],
])("a key that ends %s is rotated by hand", (_, expiration) => {
  expect(defaultRotation(expiration)).toEqual(Rotation.manual());
});

test("a rotation always has a trigger, so that the first change of it rotates", () => {
  expect([Rotation.manual().trigger, Rotation.manual({ trigger: "leak" }).trigger]).toEqual([
    "initial",
    "leak",
  ]);
});

test.each([
  ["every 28d, overlap 24h of 30d", Rotation.every(Duration.days(28)), true],
  ["every 29d, overlap 24h of 30d", Rotation.every(Duration.days(29)), false],
  [
    "every 29d, no overlap",
    Rotation.every(Duration.days(29), { overlap: Duration.minutes(0) }),
    true,
  ],
  [
    "every 30d, no overlap",
    Rotation.every(Duration.days(30), { overlap: Duration.minutes(0) }),
    false,
  ],
  ["25h before the end", Rotation.beforeExpiry(Duration.hours(25)), true],
  ["24h before the end, overlap 24h", Rotation.beforeExpiry(Duration.hours(24)), false],
  [
    "30d before the end",
    Rotation.beforeExpiry(Duration.days(30), { overlap: Duration.minutes(0) }),
    false,
  ],
  ["by hand", Rotation.manual(), true],
])("%s: is it right? %#", (_, rotation, isRight) => {
  expect(findRotationMisuse(rotation, Expiration.afterDays(30)) === undefined).toBe(isRight);
});

test("says what is too long, and a rotation that would fit", () => {
  const misuse = findRotationMisuse(Rotation.every(Duration.days(30)), Expiration.afterDays(30));
  expect(misuse).toBe(
    'the key lives for 30d, is rotated every 30d and overlaps for 24h: age at rotation + overlap must be shorter than the life time, or the old key ends before its consumers have the new one. Let it live longer, or write Rotation.every(Duration.parse("15d"), { overlap: Duration.parse("7d") }).',
  );
});

test("a rotation before the expiry needs a life time", () => {
  expect(findRotationMisuse(Rotation.beforeExpiry(Duration.days(7)), Expiration.never())).toBe(
    "the rotation is due 7d before the expiry, and the expiration is never: there has to be a life time. Write Expiration.afterDays(…), or Rotation.every(…).",
  );
});

test("what is a token is left to the provider", () => {
  const stack = new TerraformStack(Testing.app(), "stack");
  const lifetime = new TerraformVariable(stack, "lifetime", { type: "string" });
  const token = Duration.parse(lifetime.stringValue);
  expect(
    findRotationMisuse(Rotation.every(Duration.days(90)), Expiration.after(token)),
  ).toBeUndefined();
  expect(findRotationMisuse(Rotation.every(token), Expiration.afterDays(1))).toBeUndefined();
});

test("a key that is due as soon as it is made is refused", () => {
  expect(() => Rotation.every(Duration.days(0))).toThrow("Rotation.every(0s): a key would be due");
  expect(() => Rotation.beforeExpiry(Duration.days(0))).toThrow("Rotation.beforeExpiry(0s): a key");
});
