import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { redactSecrets } from "./redact-secrets.ts";

const hex = (seed: string): string => createHash("sha256").update(seed).digest("hex");
/** 87 characters in the shape of a key, made here so that none stands in the source. */
const key = `pmcp_01${hex("a").slice(0, 12)}4${hex("b").slice(0, 3)}8${hex("c").slice(0, 15)}${hex("d").slice(0, 48)}`;
const token = [{ alg: "HS256" }, { sub: hex("user"), exp: 1 }, hex("signature")]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .join(".");

test.each([
  ["a key", `Key ${key} is unknown`],
  ["a key in capitals", `Key ${key.toUpperCase()} is unknown`],
  ["a key without its end", `Key ${key.slice(0, 60)} is unknown`],
  ["two keys without a gap", `${key}${key}`],
  ["a key in a URL", `https://example.com/?key=${key}&x=1`],
  ["a token", `Token ${token} has expired`],
  ["a token without its signature", token.slice(0, token.lastIndexOf("."))],
  [
    "an Authorization header",
    `authorization: Basic ${Buffer.from(`me:${hex("p")}`).toString("base64")}`,
  ],
])("takes %s out of a text", (_name, text) => {
  const shown = redactSecrets(text);
  for (const secret of [key, key.toUpperCase(), token, hex("signature"), hex("p")]) {
    for (let at = 0; at + 20 <= secret.length; at += 5) {
      expect(shown).not.toContain(secret.slice(at, at + 20));
    }
  }
});

test("keeps the part of a key that the dashboard shows", () => {
  expect(redactSecrets(`Key ${key} is unknown`)).toBe(`Key ${key.slice(0, 17)}… is unknown`);
  expect(redactSecrets(`prefix ${key.slice(0, 17)}...`)).toBe(`prefix ${key.slice(0, 17)}...`);
});

test.each([
  ["as it is", (secret: string) => `no user with ${secret}`],
  ["escaped as in JSON", (secret: string) => JSON.stringify({ sent: secret })],
  ["percent-encoded", (secret: string) => `/login?p=${encodeURIComponent(secret)}`],
])("takes a known password out, %s", (_name, quote) => {
  const password = 'correct "horse" & battery/staple';
  const shown = redactSecrets(quote(password), [password]);
  expect(shown).toContain("[secret]");
  expect(shown).not.toMatch(/horse|battery|staple/);
});

test.each([
  ['{"password":"hunter22","name":"x"}', '{"password":[secret]","name":"x"}'],
  ["api_key = abc123def", "api_key = [secret]"],
  ["token: abc", "token: [secret]"],
])("takes out what a name calls a secret: %s", (text, expected) => {
  expect(redactSecrets(text)).toBe(expected);
});

test.each([
  "Insufficient permissions",
  "Invalid or expired token",
  "Bearer authentication required",
  "Invalid or missing API key",
  "Missing X-API-Key header",
  "API key name must be between 1 and 100 characters",
  "No MCP 6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e here",
])("leaves a sentence without a secret as it is: %s", (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test("takes out what could steer a terminal, and cuts what is long", () => {
  expect(redactSecrets("a\u001b[31m red\r\nnew line\u0000\u202e")).toBe("a [31m red new line");
  expect(redactSecrets("word ".repeat(200))).toHaveLength(301);
});

test("cuts only after redacting, so that no cut secret is shown", () => {
  const shown = redactSecrets(`${"word ".repeat(58)}${key}`);
  expect(shown).not.toContain(key.slice(0, 18));
});

test("is quick with a text made to be slow", () => {
  for (const text of ["eyJ".repeat(6_000), "password=".repeat(2_000), "Bearer ".repeat(3_000)]) {
    expect(redactSecrets(text).length).toBeLessThanOrEqual(301);
  }
});
