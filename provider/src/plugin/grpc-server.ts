import {
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { X509Certificate } from "node:crypto";
import type { TLSSocket } from "node:tls";
import type { SelfSignedCertificate } from "./certificate.ts";
import { FrameCollector, writeFrame } from "./grpc-frame.ts";
import { encodeGrpcMessage, GrpcError, grpcStatus, type GrpcStatus } from "./grpc-status.ts";

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
  readonly services: GrpcServices;
  /** Mutual TLS; undefined: plaintext HTTP/2 (h2c). */
  readonly tls:
    { readonly certificate: SelfSignedCertificate; readonly clientCertificate: string } | undefined;
}

export interface GrpcServer {
  readonly server: Http2Server | Http2SecureServer;
  /** Resolves when every call that was under way has ended and was cleaned up after. */
  readonly idle: () => Promise<void>;
}

const initialWindowSize = 4 * 1024 * 1024;

/** gRPC over HTTP/2 as far as go-plugin needs it: unary calls and streams that stay idle. */
export function createGrpcServer({ services, tls }: GrpcServerOptions): GrpcServer {
  const settings = { initialWindowSize };
  const server = tls === undefined ? createServer({ settings }) : createTlsServer(tls, settings);
  const underWay = new Set<Promise<void>>();
  server.on("session", (session: ServerHttp2Session) => {
    session.setLocalWindowSize(initialWindowSize);
    // A connection that breaks ends its streams; there is nobody to tell.
    session.on("error", () => undefined);
  });
  server.on("stream", (stream: ServerHttp2Stream, headers) => {
    const call = serveStream(stream, services.get(headers[":path"] ?? ""));
    underWay.add(call);
    void call.finally(() => underWay.delete(call));
  });
  return {
    server,
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/**
 * Only the host that holds the key of `clientCertificate` gets an answer. No `ca` is given, since
 * any makes Node build its whole root store (20 to 30 ms on Node 20): TLS proves that the peer holds
 * its certificate's key, and the certificate itself is compared byte for byte.
 */
function createTlsServer(
  {
    certificate,
    clientCertificate,
  }: { readonly certificate: SelfSignedCertificate; readonly clientCertificate: string },
  settings: { readonly initialWindowSize: number },
): Http2SecureServer {
  const expected = new X509Certificate(clientCertificate).raw;
  const server = createSecureServer({
    key: certificate.privateKey,
    cert: certificate.certificate,
    ca: [],
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: "TLSv1.2",
    ALPNProtocols: ["h2"],
    settings,
  });
  server.on("secureConnection", (socket: TLSSocket) => {
    const presented = socket.getPeerX509Certificate()?.raw;
    if (!presented?.equals(expected)) socket.destroy();
  });
  return server;
}

async function serveStream(
  stream: ServerHttp2Stream,
  handler: UnaryHandler | "idle" | undefined,
): Promise<void> {
  stream.on("error", () => undefined);
  if (handler === "idle") {
    stream.respond({ ":status": 200, "content-type": "application/grpc" });
    stream.resume();
    return;
  }
  if (handler === undefined) {
    stream.resume();
    endWithStatus(stream, grpcStatus.unimplemented, "This provider has no such call.");
    return;
  }
  try {
    const answer = await handler(await readRequest(stream));
    const isWritten = await writeAnswer(stream, answer.message);
    if (!isWritten) await answer.undelivered?.();
  } catch (error) {
    const status = error instanceof GrpcError ? error.status : grpcStatus.internal;
    const text = error instanceof GrpcError ? error.message : "The provider failed.";
    endWithStatus(stream, status, text);
  }
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
