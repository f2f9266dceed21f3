import { expect, test } from "vitest";
import { mcpHost, parseEndpoint } from "./endpoint.ts";

test.each([
  "https://api.plexmcp.com",
  "http://localhost:8080",
  "http://127.0.0.1:8080",
  "http://127.1.2.3",
  "http://[::1]:8080",
])("%s is taken", (text) => {
  expect(parseEndpoint(text).origin).toBe(text);
});

test.each([
  // eslint-disable-next-line plexmcp/require-https -- it is what is refused
  "http://api.plexmcp.com",
  "http://localhost.example.com",
  "http://127.0.0.1.example.com",
  "http://10.0.0.1",
  "http://0.0.0.0:8080",
  "http://[::2]",
  "http://127.0.0.1@example.com",
  "ws://localhost",
  "ftp://localhost",
])("%s is refused: the credential would travel unencrypted", (text) => {
  expect(() => parseEndpoint(text)).toThrow(/not encrypted.*Use https/);
});

test("what is no URL is refused", () => {
  expect(() => parseEndpoint("api.plexmcp.com")).toThrow(TypeError);
});

test.each([
  ["https://api.plexmcp.com", "api.plexmcp.com"],
  ["https://gateway.example:8443", "gateway.example:8443"],
  ["http://127.0.0.1:8080", "localhost:8080"],
  ["http://[::1]", "localhost"],
])("of %s the gateway is asked as %s", (endpoint, host) => {
  expect(mcpHost(new URL(endpoint))).toBe(host);
});
