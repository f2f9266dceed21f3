import { createCertificate } from "./certificate.ts";
import { createGrpcServer, type GrpcServices } from "./grpc-server.ts";
import { handshakeLine, isStartedByTerraform, speaksProtocol6 } from "./handshake.ts";
import { listen } from "./listener.ts";
import type { Log } from "./log.ts";
import { pluginServices } from "./plugin-services.ts";
import { reattachProviders } from "./reattach.ts";

/** What a plugin does, beside being one. */
export interface ServedPlugin {
  readonly services: GrpcServices;
  readonly log: Log;
  /** Aborts what is under way: the host is gone, or wants the process to end. */
  readonly stop: () => void;
  /** Called last, before the process ends. */
  readonly close: () => Promise<void>;
}

export interface ServePluginOptions {
  /** Called after the handshake: the host connects while this loads, and its calls wait for it. */
  readonly load: () => Promise<ServedPlugin>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: string;
  readonly network: "unix" | "tcp";
  readonly pid: number;
  readonly now: () => Date;
  readonly writeStdout: (text: string) => void;
  readonly writeStderr: (text: string) => void;
  /** Set: serve without a host's handshake, for many sessions, and print how to reach it. */
  readonly reattachAs?: string;
  /** Resolves with the first signal to end. Heeded without a host only: a host ends us by calls. */
  readonly signalled: Promise<void>;
}

/** How long calls that are under way may go on after the host left: a key is revoked in that time. */
const graceMs = 15_000;

/** As long as go-plugin waits for a plugin: a host that has not come by then died. */
const hostComesWithinMs = 60_000;

/**
 * Serves as a go-plugin plugin until the host shuts it down or is gone. Resolves with the exit
 * status when the process is to end; the caller exits.
 */
export async function servePlugin(options: ServePluginOptions): Promise<number> {
  const { environment, reattachAs, writeStderr } = options;
  if (reattachAs === undefined && !isStartedByTerraform(environment)) {
    writeStderr(
      "This is a Terraform provider: Terraform starts it. Run `terraform init` with a configuration that requires plexmcp/plexmcp, or start it with --debug.\n",
    );
    return 1;
  }
  if (reattachAs === undefined && !speaksProtocol6(environment)) {
    writeStderr(
      "This provider speaks protocol 6, and this Terraform does not: use 1.0 or later.\n",
    );
    return 1;
  }
  return serve(options);
}

async function serve(options: ServePluginOptions): Promise<number> {
  const { environment, now, reattachAs } = options;
  const clientCertificate = environment["PLUGIN_CLIENT_CERT"] ?? "";
  const usesTls = reattachAs === undefined && clientCertificate !== "";
  const certificate = usesTls ? createCertificate(now()) : undefined;
  let end: (why: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  let served: Promise<ServedPlugin> | undefined;
  const load = (): Promise<ServedPlugin> => (served ??= options.load());
  const ownServices = pluginServices(() => {
    if (reattachAs === undefined) end("shutdown");
  });
  const grpc = createGrpcServer({
    findHandler: async (path) => ownServices.get(path) ?? (await load()).services.get(path),
    tls: certificate === undefined ? undefined : { certificate, clientCertificate },
    onDeserted: () => {
      if (reattachAs === undefined) end("the host is gone");
    },
  });
  if (reattachAs !== undefined) {
    void options.signalled.then(() => {
      end("stopped by a signal");
    });
  }
  const listening = await listen(grpc.server, options).catch(describeFailure);
  if (typeof listening === "string") {
    options.writeStderr(`The provider cannot listen for Terraform: ${listening}\n`);
    return 1;
  }
  announce(options, { ...listening, certificate: certificate?.der });
  if (reattachAs === undefined) {
    void delay(hostComesWithinMs).then(() => {
      if (!grpc.hasHost()) end("no host came");
    });
  }
  // Calls tell of what cannot be loaded.
  const plugin = await load().catch(() => undefined);
  const why = await ended;
  listening.remove();
  plugin?.log("debug", `ending: ${why}`);
  plugin?.stop();
  await Promise.race([grpc.finish(), delay(graceMs)]);
  grpc.server.close();
  await plugin?.close();
  return 0;
}

/** The address stands in Node's message; which variable chose it does not. */
function describeFailure(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${reason}. Its sockets are made in PLUGIN_UNIX_SOCKET_DIR, else in the folder for temporary files.`;
}

function announce(
  { environment, reattachAs, pid, writeStdout }: ServePluginOptions,
  facts: {
    readonly network: "unix" | "tcp";
    readonly address: string;
    readonly certificate: Buffer | undefined;
  },
): void {
  if (reattachAs === undefined) {
    const isAskedToMultiplex = (environment["PLUGIN_MULTIPLEX_GRPC"] ?? "") !== "";
    writeStdout(handshakeLine({ ...facts, isAskedToMultiplex }));
    return;
  }
  const value = reattachProviders({ source: reattachAs, pid, ...facts });
  writeStdout(
    `Provider started. Set this where Terraform runs, and stop with Ctrl-C:\n\n  TF_REATTACH_PROVIDERS='${value}'\n`,
  );
}

function delay(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs).unref();
  });
}
