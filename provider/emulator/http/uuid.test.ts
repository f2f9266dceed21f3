import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseUuid } from "./uuid.ts";

const uuid = "a647cca1-2108-4359-a5af-8f800ae19dc4";

describe("a UUID", () => {
  test.each([uuid, uuid.toUpperCase(), uuid.replaceAll("-", ""), `{${uuid}}`, `urn:uuid:${uuid}`])(
    "is read from %s",
    (text) => {
      expect(parseUuid(text)).toEqual({ ok: true, uuid });
    },
  );

  test("is read from any that Node makes", () => {
    for (let count = 0; count < 50; count += 1) {
      const made = randomUUID();
      expect(parseUuid(made.replaceAll("-", ""))).toEqual({ ok: true, uuid: made });
    }
  });

  test.each([
    ["", "invalid length: expected length 32 for simple format, found 0"],
    ["abc", "invalid length: expected length 32 for simple format, found 3"],
    ["not-a-uuid", "found `n` at 1"],
    [` ${uuid}`, "found ` ` at 1"],
    ["ab🔑", "found `🔑` at 3"],
    ["{x}", "found `x` at 2"],
    ["urn:uuid:z", "found `z` at 10"],
    ["a-b", "invalid group count: expected 5, found 2"],
    [`${uuid}-0`, "invalid group count: expected 5, found 6"],
    [
      "a647cca1-210-84359-a5af-8f800ae19dc4",
      "invalid group length in group 1: expected 4, found 3",
    ],
    [`${uuid}0`, "invalid group length in group 4: expected 12, found 13"],
  ])("is not read from %j", (text, reason) => {
    const parsed = parseUuid(text);
    expect(parsed.ok ? "read" : parsed.reason).toContain(reason);
  });
});
