import { afterEach, describe, expect, test } from "vitest";
import {
  rawResponse,
  startRawServer,
  type RawAnswer,
  type RawServer,
} from "../../test/raw-server.ts";
import { ApiError, NetworkError } from "./errors.ts";
import { maxResponseBytes, type HttpAnswer } from "./http-exchange.ts";
import { Transport } from "./transport.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

interface Opened {
  readonly server: RawServer;
  readonly get: (limits?: { timeoutMs?: number; signal?: AbortSignal }) => Promise<HttpAnswer>;
  readonly transport: Transport;
}

async function open(answer: RawAnswer): Promise<Opened> {
  const server = await startRawServer(answer);
  const options = { maxConnections: 3, connectTimeoutMs: 10_000, environment: {} };
  const transport = new Transport(new URL(server.url), options);
  cleanups.push(server.close, () => transport.close());
  const request = { method: "GET", path: "/x", headers: {}, body: null } as const;
  return {
    server,
    transport,
    get: ({ timeoutMs = 20_000, signal } = {}) =>
      transport.exchange(request, { timeoutMs, signal }),
  };
}

const failureOf = async (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => "no failure",
    (error: unknown) => error,
  );

const body = '{"api_keys":[],"total":0}';
const chunked = Buffer.from(
  `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
);

describe.each([
  ["a response of known length", rawResponse({ body })],
  ["a response in chunks", chunked],
])("a server that closes in the middle of %s", (_name, whole) => {
  test("is a network error of a request that was sent, wherever it closes", async () => {
    const { get } = await open((socket, _request, number) => {
      socket.end(whole.subarray(0, number - 1));
    });
    for (let sent = 0; sent < whole.length; sent += 1) {
      const failure = await failureOf(get());
      expect(failure, `closed after ${sent} bytes`).toBeInstanceOf(NetworkError);
      expect(failure).toMatchObject({ wasSent: true });
    }
    expect((await get()).body.toString()).toBe(body);
  });
});

test("nobody listening is a network error of a request that was not sent", async () => {
  const { server, get } = await open(() => undefined);
  await server.close();
  expect(await failureOf(get())).toMatchObject({ code: "ECONNREFUSED", wasSent: false });
});

test("an answer that drips byte by byte ends with the time-out, and the connection with it", async () => {
  const { server, get } = await open((socket) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n");
    const drip = setInterval(() => socket.write("x"), 5);
    socket.on("close", () => {
      clearInterval(drip);
    });
  });
  expect(await failureOf(get({ timeoutMs: 150 }))).toMatchObject({
    code: "timeout",
    wasSent: true,
  });
  await server.closedUnder(1);
});

describe("a signal", () => {
  test("that is aborted already lets nothing out", async () => {
    const { server, get } = await open(() => undefined);
    const failure = await failureOf(get({ signal: AbortSignal.abort() }));
    expect(failure).toMatchObject({ code: "aborted", wasSent: false });
    expect(server.requests).toHaveLength(0);
  });

  test("that aborts while the connection is made lets no request out", async () => {
    const { server, get, transport } = await open(() => undefined);
    const stop = new AbortController();
    const failure = failureOf(get({ signal: stop.signal }));
    // The dispatcher is ready after a turn; the connection needs the network.
    await Promise.resolve();
    await Promise.resolve();
    stop.abort();
    expect(await failure).toMatchObject({ code: "aborted", wasSent: false });
    await transport.close();
    expect(server.requests).toHaveLength(0);
  });

  test.each([
    ["before the first byte", ""],
    ["in the headers", "HTTP/1.1 200 OK\r\ncontent-le"],
    ["in the body", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"],
  ])("that aborts %s ends the wait and the connection", async (_name, sent) => {
    const stop = new AbortController();
    const { server, get } = await open((socket) => {
      socket.write(sent, () => {
        stop.abort();
      });
    });
    const failure = await failureOf(get({ signal: stop.signal }));
    expect(failure).toMatchObject({ code: "aborted", wasSent: true });
    // undici opens a new connection after that, in case of a next request.
    await server.closedUnder(1);
  });

  test("that aborts after the answer changes nothing", async () => {
    const stop = new AbortController();
    const { get } = await open((socket) => socket.write(rawResponse({ body })));
    const answer = await get({ signal: stop.signal });
    stop.abort();
    expect(answer.status).toBe(200);
    expect((await get()).status).toBe(200);
  });
});

describe("a response that is too large", () => {
  test("is refused by its announcement, before it is read", async () => {
    const { server, get } = await open((socket) =>
      socket.write(rawResponse({ headers: { "content-length": String(maxResponseBytes + 1) } })),
    );
    const failure = await failureOf(get());
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ code: "response_too_large", status: 200 });
    await server.closedUnder(1);
  });

  test("is refused while it is read, where it does not say how long it is", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, " ");
    const { server, get } = await open((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      const more = (): void => {
        while (!socket.destroyed && socket.write(megabyte));
        if (!socket.destroyed) socket.once("drain", more);
      };
      more();
    });
    expect(await failureOf(get())).toMatchObject({ code: "response_too_large" });
    await server.closedUnder(1);
  });

  test("is taken up to the limit", async () => {
    const large = Buffer.alloc(10_000_000, " ");
    const { get } = await open((socket) => socket.write(rawResponse({ body: large })));
    expect((await get()).body).toHaveLength(large.length);
  });
});

test.each(["-5", "1, 2", "0x10", "99999999999999999999999", "5\r\ncontent-length: 6"])(
  "a Content-Length of %j does no harm",
  async (length) => {
    const { get } = await open((socket) =>
      socket.end(rawResponse({ body: "12345", headers: { "content-length": length } })),
    );
    const outcome = await failureOf(get({ timeoutMs: 5_000 }));
    expect(outcome === "no failure" || outcome instanceof Error).toBe(true);
    expect(outcome).not.toMatchObject({ code: "timeout" });
  },
);

test("answers that are not final are passed over", async () => {
  const early = "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n";
  const { get } = await open((socket) =>
    socket.write(Buffer.concat([Buffer.from(early), rawResponse({ body })])),
  );
  expect(await get()).toMatchObject({ status: 200 });
});

test("of a header that is sent twice the first counts", async () => {
  const { get } = await open((socket) =>
    socket.write(rawResponse({ body, headers: { Date: "Wed, 25 Nov 2026 02:00:00 GMT" } })),
  );
  expect((await get()).headers.get("date")).toBe("Tue, 24 Nov 2026 02:00:00 GMT");
});

test("connections are kept, and closed with the client", async () => {
  const { server, get, transport } = await open((socket) => socket.write(rawResponse({ body })));
  for (let call = 0; call < 10; call += 1) await get();
  expect(server.openSockets()).toBeLessThanOrEqual(3);
  await transport.close();
  await server.allClosed();
  expect(await failureOf(get())).toMatchObject({ code: "aborted", wasSent: false });
});

test("closing breaks off what is under way", async () => {
  let onReached = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    onReached = resolve;
  });
  const { get, transport } = await open(() => {
    onReached();
  });
  const failure = failureOf(get());
  await reached;
  await transport.close();
  expect(await failure).toBeInstanceOf(NetworkError);
});
