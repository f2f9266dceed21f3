import { isKey } from "eslint-plugin-plexmcp/key-format";
import { describe, expect, test } from "vitest";
import { isWellSigned, keyPrefixOf, mintKey } from "./minted-key.ts";

describe("a minted key", () => {
  test("has the shape of a key, is signed, and is never the same", () => {
    const keys = Array.from({ length: 200 }, () => mintKey("secret"));
    expect(keys.every(isKey)).toBe(true);
    expect(keys.every((key) => isWellSigned(key, "secret"))).toBe(true);
    expect(new Set(keys).size).toBe(200);
  });

  test("is not signed for another gateway, nor after any digit changed", () => {
    const key = mintKey("secret");
    expect(isWellSigned(key, "another")).toBe(false);
    for (let index = 5; index < key.length; index += 1) {
      const digit = key[index] === "0" ? "1" : "0";
      expect(isWellSigned(`${key.slice(0, index)}${digit}${key.slice(index + 1)}`, "secret")).toBe(
        false,
      );
    }
  });

  test("shows 17 of its characters", () => {
    const key = mintKey("secret");
    expect(keyPrefixOf(key)).toBe(`${key.slice(0, 17)}...`);
  });
});
