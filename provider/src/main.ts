#!/usr/bin/env node
import { tmpdir } from "node:os";
import packageJson from "../package.json" with { type: "json" };
import { redactSecrets } from "./client/redact-secrets.ts";
import { plexmcpProvider } from "./plexmcp/provider.ts";
import { hclog } from "./plugin/log.ts";
import { servePlugin } from "./plugin/serve-plugin.ts";
import { ConfiguredProvider } from "./server/configured-provider.ts";
import { providerServices } from "./server/serve-provider.ts";

const { version } = packageJson;

const help = `Terraform provider plexmcp/plexmcp ${version}. Terraform and OpenTofu start it by themselves.

  plexmcp-terraform-provider install [FOLDER]  installs it for Terraform and OpenTofu into FOLDER, a
                                               filesystem mirror (default: ~/.terraform.d/plugins)
  plexmcp-terraform-provider --debug           serves until Ctrl-C, and prints TF_REATTACH_PROVIDERS
  plexmcp-terraform-provider --version         prints the version
`;

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || (command === "--debug" && rest.length === 0)) {
    return serve({ isDebugged: command === "--debug" });
  }
  if (command === "install" && rest.length <= 1) {
    const { installProvider } = await import("./install-provider.ts");
    return installProvider({ version, folder: rest[0], print });
  }
  if (command === "--version") print(`${version}\n`);
  else print(help);
  return command === "--version" || command === "--help" ? 0 : 2;
}

async function serve({ isDebugged }: { readonly isDebugged: boolean }): Promise<number> {
  const now = (): Date => new Date();
  const redact = (text: string): string => redactSecrets(text);
  const log = hclog((line) => process.stderr.write(line), { now, redact });
  // A host that was killed reads no more: what is under way is still to be cleaned up after.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  // What nobody awaited must not end the process in the middle of a create.
  process.on("unhandledRejection", (reason) => {
    log("error", `unhandled: ${reason instanceof Error ? reason.message : String(reason)}`);
  });
  const definition = plexmcpProvider({
    environment: process.env,
    folder: process.cwd(),
    localNow: now,
    version,
  });
  const provider = new ConfiguredProvider(definition);
  return servePlugin({
    services: providerServices({ provider, log, redact }),
    environment: process.env,
    temporaryFolder: tmpdir(),
    network: process.platform === "win32" ? "tcp" : "unix",
    pid: process.pid,
    now,
    log,
    writeStdout: (text) => process.stdout.write(text),
    writeStderr: (text) => process.stderr.write(text),
    ...(isDebugged ? { reattachAs: "plexmcp/plexmcp" } : {}),
    signalled: whenSignalled(),
    onEnd: () => {
      provider.stop();
    },
    close: definition.close,
  });
}

/**
 * A terminal's Ctrl-C reaches the whole process group. Terraform then stops its providers by calls,
 * so the signal itself may not end one that is about to revoke what it has just made.
 */
function whenSignalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}

function print(text: string): void {
  process.stdout.write(text);
}

process.exit(await main(process.argv.slice(2)));
