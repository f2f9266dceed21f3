import { expect, test } from "vitest";
import { findRotationReason, type RotationFacts } from "./api-key-rotation.ts";

const facts: RotationFacts = {
  rotation: { every: "20d", before_expiry: null },
  expiresIn: "30d",
  createdAt: new Date("2026-01-01T00:00:00Z"),
  expiresAt: new Date("2026-01-31T00:00:00Z"),
  gatewayTime: new Date("2026-01-10T00:00:00Z"),
};

test.each<[string, Partial<RotationFacts>, string | null]>([
  ["a young key is not due", {}, null],
  [
    "a key is due at the very moment that `every` names",
    { gatewayTime: new Date("2026-01-21T00:00:00Z") },
    "rotation.every 20d: due since 2026-01-21T00:00:00Z",
  ],
  ["a millisecond earlier it is not", { gatewayTime: new Date("2026-01-20T23:59:59.999Z") }, null],
  [
    "the reason does not change while time goes on",
    { gatewayTime: new Date("2026-01-25T12:34:56Z") },
    "rotation.every 20d: due since 2026-01-21T00:00:00Z",
  ],
  [
    "before_expiry counts back from the expiry",
    {
      rotation: { every: null, before_expiry: "1w" },
      gatewayTime: new Date("2026-01-24T00:00:00Z"),
    },
    "rotation.before_expiry 1w: due since 2026-01-24T00:00:00Z",
  ],
  [
    "an expired key with a life time is due without any rotation",
    { rotation: null, gatewayTime: new Date("2026-02-01T00:00:00Z") },
    "expired at 2026-01-31T00:00:00Z",
  ],
  [
    "a fixed expiry that has passed makes no rotation",
    { rotation: null, expiresIn: null, gatewayTime: new Date("2026-02-01T00:00:00Z") },
    null,
  ],
  [
    "a key that never expires is due by age only",
    {
      expiresIn: "never",
      expiresAt: null,
      rotation: { every: null, before_expiry: "1w" },
      gatewayTime: new Date("2036-02-01T00:00:00Z"),
    },
    null,
  ],
])("%s", (_sentence, change, reason) => {
  expect(findRotationReason({ ...facts, ...change })).toBe(reason);
});
