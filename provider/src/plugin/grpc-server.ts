import {
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { FrameCollector, writeFrame } from "./grpc-frame.ts";
import { encodeGrpcMessage, GrpcError, grpcStatus, type GrpcStatus } from "./grpc-status.ts";
import { createTlsServer, isShownBy, type MutualTls } from "./mutual-tls.ts";

/** What a handler answers. */
export interface GrpcAnswer {
  readonly message: Uint8Array;
  /** Called where the answer could not be written: the host is gone. */
  readonly undelivered?: () => Promise<void>;
}

/** Answers one unary call: bytes of the request in, bytes of the answer out. */
export type UnaryHandler = (request: Uint8Array) => Promise<GrpcAnswer>;

/** `/package.Service/Method` → handler, or `idle` for a stream that is left open in silence. */
export type GrpcServices = ReadonlyMap<string, UnaryHandler | "idle">;

export interface GrpcServerOptions {
  /** The handler of a path; undefined where there is none. */
  readonly findHandler: (path: string) => Promise<UnaryHandler | "idle" | undefined>;
  /** Undefined: plaintext HTTP/2 (h2c). */
  readonly tls: MutualTls | undefined;
  /** Called when the last connection of the host is gone. */
  readonly onDeserted: () => void;
}

export interface GrpcServer {
  readonly server: Http2Server | Http2SecureServer;
  readonly hasHost: () => boolean;
  /**
   * Resolves when every call that was under way has ended and was cleaned up after, and the host
   * has read the answers.
   */
  readonly finish: () => Promise<void>;
}

const initialWindowSize = 4 * 1024 * 1024;

/** gRPC over HTTP/2 as far as go-plugin needs it: unary calls and streams that stay idle. */
export function createGrpcServer({ findHandler, tls, onDeserted }: GrpcServerOptions): GrpcServer {
  const settings = { initialWindowSize };
  const server = tls === undefined ? createServer({ settings }) : createTlsServer(tls, settings);
  const isHost = tls === undefined ? () => true : isShownBy(tls.clientCertificate);
  const sessions = new Set<ServerHttp2Session>();
  const underWay = new Set<Promise<void>>();
  server.on("session", (session: ServerHttp2Session) => {
    // A connection that breaks ends its streams; there is nobody to tell.
    session.on("error", () => undefined);
    if (!isHost(session)) {
      session.destroy();
      return;
    }
    session.setLocalWindowSize(initialWindowSize);
    sessions.add(session);
    session.once("close", () => {
      sessions.delete(session);
      if (sessions.size === 0) onDeserted();
    });
  });
  server.on("stream", (stream: ServerHttp2Stream, headers) => {
    const call = serveStream(stream, findHandler(headers[":path"] ?? ""));
    underWay.add(call);
    void call.finally(() => underWay.delete(call));
  });
  return {
    server,
    hasHost: () => sessions.size > 0,
    finish: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
      await Promise.all([...sessions].map(whenRead));
    },
  };
}

async function serveStream(
  stream: ServerHttp2Stream,
  found: Promise<UnaryHandler | "idle" | undefined>,
): Promise<void> {
  stream.on("error", () => undefined);
  try {
    const handler = await found;
    if (handler === "idle") leaveOpen(stream);
    else if (handler === undefined) refuse(stream);
    else {
      const answer = await handler(await readRequest(stream));
      const isWritten = await writeAnswer(stream, answer.message);
      if (!isWritten) await answer.undelivered?.();
    }
  } catch (error) {
    const status = error instanceof GrpcError ? error.status : grpcStatus.internal;
    const text = error instanceof GrpcError ? error.message : "The provider failed.";
    endWithStatus(stream, status, text);
  }
}

function leaveOpen(stream: ServerHttp2Stream): void {
  stream.respond({ ":status": 200, "content-type": "application/grpc" });
  stream.resume();
}

function refuse(stream: ServerHttp2Stream): void {
  stream.resume();
  endWithStatus(stream, grpcStatus.unimplemented, "This provider has no such call.");
}

async function readRequest(stream: ServerHttp2Stream): Promise<Uint8Array> {
  const collector = new FrameCollector();
  for await (const chunk of stream) {
    if (chunk instanceof Buffer) collector.add(chunk);
  }
  return collector.finish();
}

/** Resolves to false where the host went away before it had the whole answer. */
function writeAnswer(stream: ServerHttp2Stream, message: Uint8Array): Promise<boolean> {
  if (stream.destroyed || stream.session?.destroyed !== false) return Promise.resolve(false);
  return new Promise((resolve) => {
    let hasSentTrailers = false;
    stream.once("close", () => {
      resolve(hasSentTrailers && stream.rstCode === 0);
    });
    stream.once("wantTrailers", () => {
      stream.sendTrailers({ "grpc-status": String(grpcStatus.ok) });
      hasSentTrailers = true;
    });
    stream.respond(
      { ":status": 200, "content-type": "application/grpc" },
      { waitForTrailers: true },
    );
    stream.end(writeFrame(message));
  });
}

/** Resolves when the host has read what was written so far, or is gone: it answers a ping in order. */
function whenRead(session: ServerHttp2Session): Promise<void> {
  return new Promise((resolve) => {
    if (session.destroyed) resolve();
    else {
      session.ping(() => {
        resolve();
      });
    }
  });
}

/** "Trailers-Only": a status without a message. */
function endWithStatus(stream: ServerHttp2Stream, status: GrpcStatus, message: string): void {
  if (stream.destroyed || stream.headersSent) return;
  stream.respond(
    {
      ":status": 200,
      "content-type": "application/grpc",
      "grpc-status": String(status),
      "grpc-message": encodeGrpcMessage(message),
    },
    { endStream: true },
  );
}
