import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { ApiError } from "./errors.ts";
import type { HttpAnswer } from "./http-exchange.ts";
import { redactSecrets } from "./redact-secrets.ts";
import { readResponse, type Response } from "./response.ts";

const localNow = (): Date => new Date("2026-01-01T00:00:00Z");

interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function read({ status = 200, headers = {}, body = "" }: Answered): Response {
  const all = { "content-type": "application/json", ...headers };
  const answer: HttpAnswer = {
    status,
    headers: new Map(Object.entries(all)),
    body: Buffer.from(body),
  };
  return readResponse(answer, { what: "GET /x", localNow, redact: (text) => redactSecrets(text) });
}

function failureOf(answered: Answered): ApiError {
  try {
    read(answered);
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error("The answer was taken.");
}

describe("of a success", () => {
  test.each([
    ["bare", '{"id":"a"}'],
    ["in the envelope of the documentation", '{"success":true,"data":{"id":"a"}}'],
  ])("the JSON is read, %s", (_form, body) => {
    expect(read({ body }).json).toEqual({ id: "a" });
  });

  test("no body is nothing", () => {
    expect(read({ status: 204 }).json).toBeUndefined();
  });

  test.each([
    ["the header", { date: "Tue, 24 Nov 2026 02:00:00 GMT" }, "2026-11-24T02:00:00.000Z"],
    ["this machine's clock, without a header", {}, "2026-01-01T00:00:00.000Z"],
    [
      "this machine's clock, for a header that is no date",
      { date: "soon" },
      "2026-01-01T00:00:00.000Z",
    ],
  ])("the gateway's time is that of %s", (_source, headers, time) => {
    expect(read({ headers }).gatewayTime.toISOString()).toBe(time);
  });
});

describe("a body that is no JSON is told by what it is:", () => {
  const key = makeKey(1);
  test.each<[string, Answered, string, RegExp]>([
    [
      "cut off",
      { body: `{"key":"${key}","na` },
      "unreadable_response",
      /bytes of application\/json/,
    ],
    [
      "an HTML page",
      { body: "<!doctype html><title>Log in</title>" },
      "unexpected_response",
      /HTML page \("Log in"\)/,
    ],
    [
      "HTML by its type",
      { headers: { "content-type": "text/html" }, body: "hi" },
      "unexpected_response",
      /an HTML page/,
    ],
    [
      "compressed",
      { headers: { "content-encoding": "gzip" }, body: "x" },
      "unreadable_response",
      /in the encoding gzip/,
    ],
    ["not UTF-8", { body: Buffer.from([0x22, 0xff, 0x22]) }, "unreadable_response", /not UTF-8/],
    [
      "text",
      { headers: { "content-type": "text/plain" }, body: "OK" },
      "unreadable_response",
      /2 bytes of text\/plain/,
    ],
  ])("%s", (_kind, answered, code, message) => {
    const failure = failureOf(answered);
    expect(failure).toMatchObject({ code, status: 200 });
    expect(failure.message).toMatch(message);
    expect(failure.message).toMatch(/proxy or another server/);
    expect(failure.message).not.toContain(key.slice(20));
  });
});

describe("of a refusal", () => {
  test.each<[string, Answered, Partial<ApiError>]>([
    [
      "the auth layer's words",
      { status: 401, body: '{"code":401,"error":"Invalid API key"}' },
      { code: "http_401", said: "Invalid API key" },
    ],
    [
      "a handler's code and words",
      { status: 404, body: '{"error":{"code":"NOT_FOUND","message":"Resource not found"}}' },
      { code: "NOT_FOUND", said: "Resource not found" },
    ],
    [
      "the documentation's, with its details",
      {
        status: 422,
        body: '{"success":false,"error":{"code":"validation_error","message":"Invalid","details":{"name":"too long"}}}',
      },
      { code: "validation_error", said: "Invalid (name: too long)" },
    ],
    [
      "JSON-RPC's words",
      {
        status: 401,
        body: '{"jsonrpc":"2.0","error":{"code":-32002,"message":"API key not found"}}',
      },
      { code: "http_401", said: "API key not found" },
    ],
    [
      "the framework's sentence",
      {
        status: 415,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: "Expected JSON",
      },
      { code: "http_415", said: "Expected JSON" },
    ],
    ["nothing, where there is nothing", { status: 405 }, { code: "http_405", said: undefined }],
    [
      "how long the server wants to be left alone",
      { status: 429, headers: { "retry-after": "7" }, body: "{}" },
      { retryAfterMs: 7_000 },
    ],
    ["the request's id", { status: 500, headers: { "x-request-id": "r-1" } }, { requestId: "r-1" }],
  ])("%s are kept", (_what, answered, expected) => {
    expect(failureOf(answered)).toMatchObject(expected);
  });

  test.each([
    [
      502,
      "<html><head><title>502 Bad Gateway</title></head></html>",
      '502 with an HTML page ("502 Bad Gateway").',
    ],
    [503, "", "503 with no body."],
    [500, '{"code":500,"error":"Internal server error"}', "500: Internal server error."],
  ])("a %d is told in one sentence", (status, body, sentence) => {
    expect(failureOf({ status, body }).message).toBe(`GET /x answered ${sentence}`);
  });

  test("a redirection names the host alone, and is not followed", () => {
    const location = "https://elsewhere.example/login?token=abc123def456";
    const { message, code } = failureOf({ status: 302, headers: { location } });
    expect(code).toBe("redirected");
    expect(message).toMatch(/redirection to https:\/\/elsewhere\.example\. It is not followed/);
    expect(message).not.toContain("token");
  });

  test("a key in the server's words is not passed on", () => {
    const key = makeKey(2);
    const failure = failureOf({ status: 400, body: JSON.stringify({ error: `bad ${key}` }) });
    expect(inspect(failure)).not.toContain(key.slice(20));
  });
});
