import { describe, expect, test } from "vitest";
import { ApiError, NetworkError } from "./errors.ts";
import { findRetryAfterMs, findRetryDelayMs, isAmbiguous } from "./retry.ts";

const answered = (status: number, code = "X", retryAfterMs?: number): ApiError =>
  new ApiError(`${status} ${code}`, { status, code, retryAfterMs });
const broken = (code: string, wasSent = true): NetworkError =>
  new NetworkError(`${code}, ${wasSent ? "sent" : "not sent"}`, { code, wasSent });
const first = { attempts: 1, elapsedMs: 0, random: 0 };

describe("a request that is safe to repeat", () => {
  test.each([
    [answered(408)],
    [answered(429)],
    [answered(500)],
    [answered(502)],
    [answered(503)],
    [answered(504)],
    [answered(200, "unreadable_response")],
    [broken("ECONNRESET")],
    [broken("ECONNREFUSED", false)],
    [broken("UND_ERR_SOCKET")],
    [broken("timeout")],
    [broken("EAI_AGAIN", false)],
  ])("is sent again after %s", (error) => {
    expect(findRetryDelayMs({ ...first, error })).toBeGreaterThan(0);
  });

  test.each([
    [answered(400)],
    [answered(401)],
    [answered(402)],
    [answered(403)],
    [answered(404)],
    [answered(409)],
    [answered(422)],
    [answered(302, "redirected")],
    [answered(200, "unexpected_response")],
    [answered(200, "response_too_large")],
    [answered(501)],
    [broken("aborted")],
    [broken("ENOTFOUND", false)],
    [broken("CERT_HAS_EXPIRED", false)],
    [broken("SELF_SIGNED_CERT_IN_CHAIN", false)],
    [broken("ERR_TLS_CERT_ALTNAME_INVALID", false)],
    [broken("UND_ERR_INVALID_ARG", false)],
    [new Error("a defect")],
  ])("is not sent again after %s", (error) => {
    expect(findRetryDelayMs({ ...first, error })).toBeUndefined();
  });

  test("waits twice as long each time, half of it by chance", () => {
    const delay = (attempts: number, random: number) =>
      findRetryDelayMs({ error: answered(503), attempts, elapsedMs: 0, random });
    expect([1, 2, 3, 4].map((attempts) => delay(attempts, 0))).toEqual([125, 250, 500, 1_000]);
    expect([1, 2, 3, 4].map((attempts) => delay(attempts, 1))).toEqual([250, 500, 1_000, 2_000]);
    expect(delay(5, 0)).toBeUndefined();
  });

  test("waits as long as the server asks, unless that is longer than an apply should stand still", () => {
    const delay = (askedMs: number, elapsedMs: number) =>
      findRetryDelayMs({ ...first, elapsedMs, error: answered(429, "X", askedMs) });
    expect(delay(13_000, 0)).toBe(13_000);
    expect(delay(0, 0)).toBe(0);
    expect(delay(90_000, 0)).toBe(90_000);
    expect(delay(60_000, 31_000)).toBeUndefined();
  });
});

test.each([
  [answered(201, "unreadable_response"), true],
  [answered(201, "unexpected_response"), true],
  [answered(200, "response_too_large"), true],
  [answered(408), true],
  [answered(500), true],
  [answered(504), true],
  [broken("timeout"), true],
  [broken("ECONNRESET"), true],
  [broken("aborted"), true],
  [broken("ECONNREFUSED", false), false],
  [broken("aborted", false), false],
  [answered(302, "redirected"), false],
  [answered(400), false],
  [answered(401), false],
  [answered(402, "QUOTA_EXCEEDED"), false],
  [answered(403), false],
  [answered(422), false],
  [answered(429), false],
  [new Error("a defect"), true],
])("after %s it is open whether a create made a key: %s", (error, expected) => {
  expect(isAmbiguous(error)).toBe(expected);
});

describe("what the server asks for", () => {
  const gatewayTime = new Date("2026-11-24T02:00:00Z");

  test.each([
    ["13", 13_000],
    ["0", 0],
    ["Tue, 24 Nov 2026 02:00:20 GMT", 20_000],
    ["Tue, 24 Nov 2026 01:00:00 GMT", 0],
    ["999999999", 90_000],
    ["soon", undefined],
    ["-1", undefined],
    ["", undefined],
  ])("is read from Retry-After %j", (header, expected) => {
    expect(findRetryAfterMs(header, undefined, gatewayTime)).toBe(expected);
  });

  test.each([
    [{ jsonrpc: "2.0", error: { code: -32029, data: { retry_after_seconds: 13 } } }, 13_000],
    [{ error: { code: "rate_limited", retry_after: 7 } }, 7_000],
    [{ error: { message: "Too many login attempts. Please try again in 55 seconds." } }, 55_000],
    [{ error: { message: "Insufficient permissions" } }, undefined],
    [{ retry_after_seconds: "13" }, undefined],
    ["plain text", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("is read from the body %j", (body, expected) => {
    expect(findRetryAfterMs(undefined, body, gatewayTime)).toBe(expected);
  });
});
