import { existsSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { connectHost, startPlugin, stopPlugins } from "./plugin-host.ts";

afterEach(stopPlugins);

test("a plugin that is asked to shut down answers, ends with 0 and leaves no socket", async () => {
  const { plugin, handshake, host } = await startPlugin();
  host.openStream("/plugin.GRPCStdio/StreamStdio");
  expect(await host.shutDown()).toEqual({ status: 0, message: nothing });
  expect(await plugin.exited).toBe(0);
  expect(existsSync(handshake.address)).toBe(false);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s is the terminal's, not the host's: calls are answered on",
  async (signal) => {
    const { plugin, host } = await startPlugin();
    plugin.process.kill(signal);
    for (let calls = 0; calls < 20; calls += 1) await host.call("GetMetadata", {});
    await host.shutDown();
    expect(await plugin.exited).toBe(0);
  },
);

test("a plugin whose host is gone ends by itself and leaves no socket", async () => {
  const { plugin, handshake, host } = await startPlugin();
  await host.call("GetMetadata", {});
  host.vanish();
  expect(await plugin.exited).toBe(0);
  expect(existsSync(handshake.address)).toBe(false);
});

test("a plugin lives until the last connection of its host is gone", async () => {
  const { plugin, handshake, host } = await startPlugin();
  const second = await connectHost(handshake);
  host.vanish();
  await second.call("GetMetadata", {});
  second.vanish();
  expect(await plugin.exited).toBe(0);
});

const nothing = Buffer.alloc(0);
