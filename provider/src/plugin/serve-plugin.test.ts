import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type ClientHttp2Stream, type IncomingHttpHeaders } from "node:http2";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { UnaryHandler } from "./grpc-server.ts";
import { writeFrame } from "./grpc-frame.ts";
import { servePlugin, type ServedPlugin, type ServePluginOptions } from "./serve-plugin.ts";

let temporaryFolder: string;
beforeEach(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), "plexmcp-plugin-"));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(temporaryFolder, { recursive: true, force: true });
});

const nothingServed: ServedPlugin = {
  services: new Map(),
  log: () => undefined,
  stop: () => undefined,
  close: () => Promise.resolve(),
};

/** Starts to serve; resolves when the plugin has said where. */
async function startServing(
  options: Partial<ServePluginOptions> = {},
): Promise<{ readonly ended: Promise<number> }> {
  return new Promise((resolve) => {
    const ended = servePlugin({
      load: () => Promise.resolve(nothingServed),
      environment: {
        TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
        PLUGIN_PROTOCOL_VERSIONS: "6",
      },
      temporaryFolder,
      network: "unix",
      pid: process.pid,
      now: () => new Date(),
      writeStdout: () => {
        resolve({ ended });
      },
      writeStderr: () => undefined,
      signalled: new Promise(() => undefined),
      ...options,
    });
  });
}

const aMinuteMs = 60_000;

test("a plugin whose host died before it connected ends after a minute", async () => {
  const { ended } = await startServing();
  expect(readdirSync(temporaryFolder)).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(aMinuteMs);
  expect(await ended).toBe(0);
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

test("the handshake and go-plugin's own calls do not wait for what is served", async () => {
  await startServing({ load: () => new Promise(() => undefined) });
  expect(await statusOf(call("/grpc.health.v1.Health/Check"))).toBe("0");
});

test("a call of what cannot be loaded is answered with an error", async () => {
  const { ended } = await startServing({ load: () => Promise.reject(new Error("broken")) });
  expect(await statusOf(call(service))).toBe("13");
  await statusOf(call("/plugin.GRPCController/Shutdown"));
  expect(await ended).toBe(0);
});

test("a call that never ends holds the process for 15 s after the host went, and no longer", async () => {
  const called = withResolver();
  const hostLeft = withResolver();
  const neverEnding: UnaryHandler = () => {
    called.resolve();
    return new Promise(() => undefined);
  };
  const services = new Map([[service, neverEnding]]);
  const { ended } = await startServing({
    load: () => Promise.resolve({ ...nothingServed, services, stop: hostLeft.resolve }),
  });
  const { session } = call(service);
  await called.promise;
  session?.destroy();
  await hostLeft.promise;
  let status: number | undefined;
  void ended.then((given) => (status = given));
  await vi.advanceTimersByTimeAsync(14_999);
  expect(status).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(await ended).toBe(0);
});

test("a plugin under a debugger waits for its first host until a signal ends it", async () => {
  const { promise: signalled, resolve: giveSignal } = withResolver();
  const { ended } = await startServing({ reattachAs: "plexmcp/plexmcp", signalled });
  await vi.advanceTimersByTimeAsync(2 * aMinuteMs);
  expect(readdirSync(temporaryFolder)).toHaveLength(1);
  giveSignal();
  expect(await ended).toBe(0);
  expect(readdirSync(temporaryFolder)).toEqual([]);
});

const service = "/tfplugin6.Provider/ApplyResourceChange";

/** A call of the one plugin that is served, with an empty message. */
function call(path: string): ClientHttp2Stream {
  const [socket = ""] = readdirSync(temporaryFolder);
  const session = connect("http://localhost", {
    createConnection: () => createConnection(join(temporaryFolder, socket)),
  });
  const stream = session.request({ ":method": "POST", ":path": path });
  stream.on("error", () => undefined);
  stream.end(writeFrame(new Uint8Array(0)));
  return stream;
}

/** The gRPC status that a call ends with; then its connection goes. */
async function statusOf(stream: ClientHttp2Stream): Promise<unknown> {
  let status: unknown;
  for (const event of ["response", "trailers"]) {
    stream.on(event, (headers: IncomingHttpHeaders) => (status = headers["grpc-status"] ?? status));
  }
  stream.resume();
  await once(stream, "close");
  stream.session?.destroy();
  return status;
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
