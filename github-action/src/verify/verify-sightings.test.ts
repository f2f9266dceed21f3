import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fingerprint, SecretKey } from "eslint-plugin-plexmcp/detector";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { PlexmcpHost } from "./plexmcp-host.ts";
import { verifySightings } from "./verify-sightings.ts";

test("keys that a slow host leaves no time for are unknown, and not asked for", async () => {
  let calls = 0;
  const slow = createServer((_, response) => {
    calls += 1;
    void setTimeout(20).then(() => response.writeHead(503).end());
  });
  slow.listen(0, "127.0.0.1");
  await once(slow, "listening");
  const { port } = slow.address() as AddressInfo;
  const host = new PlexmcpHost(new URL(`http://127.0.0.1:${port}`));
  const sightings = Array.from({ length: 50 }, (_, seed) => {
    const key = new SecretKey(makeKey(seed));
    return { found: { key }, fingerprint: fingerprint(key) };
  });
  const verifications = await verifySightings(host, sightings, 1);
  slow.close();
  expect(calls).toBeLessThanOrEqual(4);
  expect(verifications.size).toBe(50);
  expect(new Set(verifications.values())).toEqual(new Set(["unknown"]));
});
