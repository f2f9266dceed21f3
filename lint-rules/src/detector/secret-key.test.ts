import { format, inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { makeKey } from "../testing/make-key.ts";
import { fingerprint } from "./fingerprint.ts";
import { redactKey } from "./key-format.ts";
import { SecretKey } from "./secret-key.ts";

const text = makeKey(9);
const secret = new SecretKey(text);
const shown = `${text.slice(0, 17)}…`;

describe("a SecretKey", () => {
  test.each<[string, () => string]>([
    ["toString", () => secret.toString()],
    ["String()", () => String(secret)],
    // eslint-disable-next-line @typescript-eslint/restrict-template-expressions -- what must be safe
    ["a template literal", () => `${secret}`],
    ["joining an array", () => [secret].join()],
    ["JSON", () => JSON.stringify({ secret })],
    ["an error's cause", () => inspect(new Error("bad key", { cause: secret }))],
    ["inspect", () => inspect(secret, { depth: 9, showHidden: true })],
    ["inspect with getters", () => inspect({ secret }, { getters: true, showHidden: true })],
    ["console's format", () => format("%s %o %O %j", secret, secret, secret, secret)],
    ["structuredClone", () => inspect(structuredClone({ secret }), { showHidden: true })],
    ["its own properties", () => JSON.stringify(Object.getOwnPropertyDescriptors(secret))],
    ["copying", () => JSON.stringify(Object.assign({}, secret))],
  ])("reveals nothing behind the prefix in %s", (_, show) => {
    expect(show()).not.toContain(text.slice(0, 18));
    expect(show()).not.toContain(text.slice(17, 30));
  });

  test("shows what the dashboard shows", () => {
    expect(String(secret)).toBe(shown);
    expect(secret.prefix).toBe(shown);
    expect(JSON.stringify([secret])).toBe(JSON.stringify([shown]));
    expect(inspect(secret)).toBe(`SecretKey(${shown})`);
  });

  test("gives its characters to who asks for them", () => {
    expect(secret.reveal() === text).toBe(true);
  });
});

test("redactKey shows 17 characters at most", () => {
  expect(redactKey(text)).toBe(shown);
});

describe("a fingerprint", () => {
  test("is 32 hex digits that depend on the key alone", () => {
    expect(fingerprint(secret)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint(new SecretKey(text))).toBe(fingerprint(secret));
    expect(fingerprint(new SecretKey(makeKey(10)))).not.toBe(fingerprint(secret));
  });

  test("is the beginning of the SHA-256, as other tools compute it", () => {
    // printf abc | sha256sum
    expect(fingerprint(new SecretKey("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223");
  });
});
