import { spawn, type ChildProcess } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import {
  connect as connectHttp2,
  type ClientHttp2Session,
  type ClientHttp2Stream,
  type IncomingHttpHeaders,
} from "node:http2";
import { connect as connectSocket, type Socket } from "node:net";
import { dirname } from "node:path";
import { connect as connectTls } from "node:tls";
import { inject } from "vitest";
import { createCertificate, type SelfSignedCertificate } from "../src/plugin/certificate.ts";
import { FrameCollector, writeFrame } from "../src/plugin/grpc-frame.ts";
import { rpcPath, rpcs, type RequestOf, type ResponseOf } from "../src/protocol/tfplugin6.ts";
import type { Rpc, RpcName } from "../src/protocol/tfplugin6.ts";

/** What Terraform sets for a plugin that it starts, the client certificate apart. */
export const terraformEnvironment = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
  PLUGIN_PROTOCOL_VERSIONS: "5,6",
  PLUGIN_MIN_PORT: "10000",
  PLUGIN_MAX_PORT: "25000",
};

/** The certificate that the host of a test shows. */
export const hostCertificate = createCertificate(new Date());

export interface PluginOptions {
  /** The provider's main file; the bundle of this test run when absent. */
  readonly program?: string;
  readonly args?: readonly string[];
  /** Beside PATH; what Terraform sets, with `hostCertificate`, when absent. */
  readonly environment?: Readonly<Record<string, string>>;
  /** An open file that is to be the plugin's stdin. Nothing when absent. */
  readonly stdin?: number;
}

/** The bundled provider as a process that this test started. */
export class Plugin {
  readonly process: ChildProcess;
  /** Status, or null where a signal ended it. */
  readonly exited: Promise<number | null>;
  stdout = "";
  stderr = "";

  constructor({ program, args = [], environment, stdin }: PluginOptions) {
    const bundled = inject("providerProgram");
    const main = program ?? bundled;
    this.process = spawn(process.execPath, [main, ...args], {
      env: {
        PATH: process.env["PATH"],
        // A plugin that is killed leaves its socket behind: here it goes with the bundle.
        TMPDIR: dirname(bundled),
        ...(environment ?? {
          ...terraformEnvironment,
          PLUGIN_CLIENT_CERT: hostCertificate.certificate,
        }),
      },
      stdio: [stdin ?? "ignore", "pipe", "pipe"],
    });
    this.process.stdout?.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.process.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.exited = once(this.process, "close").then(() => this.process.exitCode);
    running.push(this);
  }

  /** The first line on stdout. Rejects where the process ends without one. */
  async firstLine(): Promise<string> {
    const [line] = await this.printed(/^.*(?=\n)/);
    return line;
  }

  /** What `pattern` finds on stdout, once it does. Rejects where the process ends before. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const ended = this.exited.then(() => "ended" as const);
    for (let found = pattern.exec(this.stdout); ; found = pattern.exec(this.stdout)) {
      if (found !== null) return found;
      const next = await Promise.race([once(this.process.stdout ?? this.process, "data"), ended]);
      if (next === "ended") throw new Error(`The plugin ended before:\n${this.stderr}`);
    }
  }

  async handshake(): Promise<Handshake> {
    const [
      core = "",
      protocol = "",
      network = "",
      address = "",
      kind = "",
      certificate = "",
      multiplex,
    ] = (await this.firstLine()).split("|");
    return { core, protocol, network, address, kind, certificate, multiplex };
  }
}

/** The fields of the handshake line, as they stand there. */
export interface Handshake {
  readonly core: string;
  readonly protocol: string;
  readonly network: string;
  /** Path of the socket. */
  readonly address: string;
  readonly kind: string;
  /** DER as base64; empty without TLS. */
  readonly certificate: string;
  readonly multiplex: string | undefined;
}

const running: Plugin[] = [];

/** Ends the plugins that a test left. */
export async function stopPlugins(): Promise<void> {
  for (const plugin of running.splice(0)) {
    plugin.process.kill("SIGKILL");
    await plugin.exited;
  }
}

/** The status of a call, and its message where there is one. */
export interface GrpcReply {
  readonly status: number;
  readonly message: Uint8Array | undefined;
}

/** The host's end of a connection to a plugin. */
export class PluginHost {
  readonly session: ClientHttp2Session;

  constructor(socket: Socket) {
    this.session = connectHttp2("https://localhost", { createConnection: () => socket });
    // A call that fails tells its test; the session's and the socket's own errors come on top.
    this.session.on("error", () => undefined);
    socket.on("error", () => undefined);
  }

  /** Calls with the bytes of a message. Rejects where the connection ends before the answer. */
  async callBytes(path: string, message: Uint8Array): Promise<GrpcReply> {
    return this.callRaw(path, writeFrame(message));
  }

  /** Calls with bytes that need not be a gRPC frame. */
  async callRaw(path: string, body: Uint8Array): Promise<GrpcReply> {
    const stream = this.openStream(path);
    let status: string | undefined;
    const collector = new FrameCollector();
    const readStatus = (headers: IncomingHttpHeaders): void => {
      const found = headers["grpc-status"];
      if (typeof found === "string") status = found;
    };
    stream.on("response", readStatus);
    stream.on("trailers", readStatus);
    let length = 0;
    stream.on("data", (chunk: Buffer) => {
      length += chunk.length;
      collector.add(chunk);
    });
    stream.end(body);
    await new Promise<void>((resolve, reject) => {
      stream.on("error", reject);
      stream.on("close", resolve);
    });
    if (status === undefined) throw new Error("The call ended without a status.");
    return {
      status: Number(status),
      message: length === 0 ? undefined : Buffer.from(collector.finish()),
    };
  }

  /** Begins a call and sends no message. */
  openStream(path: string): ClientHttp2Stream {
    return this.session.request({
      ":method": "POST",
      ":path": path,
      "content-type": "application/grpc",
      te: "trailers",
    });
  }

  /** Makes a call of the provider's protocol. Rejects where its status is not 0. */
  async call<Name extends RpcName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const { status, message } = await this.send(name, request);
    if (status !== 0) throw new Error(`${name} ended with status ${String(status)}.`);
    return codecs[name].response.decode(message ?? new Uint8Array(0));
  }

  /** As `call`, whatever comes of it. */
  send<Name extends RpcName>(name: Name, request: RequestOf<Name>): Promise<GrpcReply> {
    return this.callBytes(rpcPath(name), codecs[name].request.encode(request));
  }

  /** Asks the plugin to end, as Terraform does when it has no more calls. */
  shutDown(): Promise<GrpcReply> {
    return this.callBytes("/plugin.GRPCController/Shutdown", new Uint8Array(0));
  }

  /** The host dies: its end of the connection is gone at once. */
  vanish(): void {
    this.session.destroy();
  }
}

const codecs: { readonly [Name in RpcName]: Rpc<RequestOf<Name>, ResponseOf<Name>> } = rpcs;

/**
 * Connects as the host that started the plugin, or as somebody else with another certificate, or
 * with none. Rejects where the plugin's certificate is not the one of its handshake.
 */
export async function connectHost(
  { address, certificate }: Handshake,
  shown: SelfSignedCertificate | "none" = hostCertificate,
): Promise<PluginHost> {
  const socket = connectTls({
    path: address,
    ca: new X509Certificate(Buffer.from(certificate, "base64")).toString(),
    servername: "localhost",
    ALPNProtocols: ["h2"],
    ...(shown === "none" ? {} : { cert: shown.certificate, key: shown.privateKey }),
  });
  await once(socket, "secureConnect");
  return new PluginHost(socket);
}

/** Connects without TLS. */
export async function connectPlaintext({
  address,
}: Pick<Handshake, "address">): Promise<PluginHost> {
  const socket = connectSocket(address);
  await once(socket, "connect");
  return new PluginHost(socket);
}

/** A plugin with its host, as Terraform makes them. */
export async function startPlugin(
  options: PluginOptions = {},
): Promise<{ readonly plugin: Plugin; readonly handshake: Handshake; readonly host: PluginHost }> {
  const plugin = new Plugin(options);
  const handshake = await plugin.handshake();
  return { plugin, handshake, host: await connectHost(handshake) };
}
