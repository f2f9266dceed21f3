import { expect, test } from "vitest";
import { Successions } from "./successions.ts";

const createdAt = new Date("2026-01-01T00:00:00Z");

test("a replaced key finds the key of its name that was made after it, and no other", () => {
  const successions = new Successions();
  const successor = { id: "new", overlapMs: 1_000, createdAt };
  successions.announce("web", successor);
  expect(successions.findSuccessor("web", "old")).toBe(successor);
  expect(successions.findSuccessor("web", "new")).toBeUndefined();
  expect(successions.findSuccessor("api", "old")).toBeUndefined();
});

test("of several keys of one name the shortest overlap counts", () => {
  const successions = new Successions();
  successions.announce("web", { id: "a", overlapMs: 1_000, createdAt });
  successions.announce("web", { id: "b", overlapMs: 0, createdAt });
  successions.announce("web", { id: "c", overlapMs: 2_000, createdAt });
  expect(successions.findSuccessor("web", "old")?.id).toBe("b");
  expect(successions.findSuccessor("web", "b")?.id).toBe("a");
});
