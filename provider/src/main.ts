#!/usr/bin/env node
import { tmpdir } from "node:os";
import packageJson from "../package.json" with { type: "json" };
import { servePlugin, type ServedPlugin } from "./plugin/serve-plugin.ts";

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
  // A host that was killed reads no more: what is under way is still to be cleaned up after.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  return servePlugin({
    load: () => loadPlugin(now),
    environment: process.env,
    temporaryFolder: tmpdir(),
    network: process.platform === "win32" ? "tcp" : "unix",
    pid: process.pid,
    now,
    writeStdout: print,
    writeStderr: complain,
    ...(isDebugged ? { reattachAs: "plexmcp/plexmcp" } : {}),
    signalled: whenSignalled(),
  });
}

/** Everything but the handshake: see `ServePluginOptions.load`. */
async function loadPlugin(localNow: () => Date): Promise<ServedPlugin> {
  const { providerPlugin } = await import("./provider-plugin.ts");
  const surroundings = { environment: process.env, folder: process.cwd(), localNow, version };
  const plugin = providerPlugin(surroundings, complain);
  // What nobody awaited must not end the process in the middle of a create.
  process.on("unhandledRejection", (reason) => {
    const what = reason instanceof Error ? reason.message : String(reason);
    plugin.log("error", `unhandled: ${what}`);
  });
  return plugin;
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

function complain(text: string): void {
  process.stderr.write(text);
}

process.exit(await main(process.argv.slice(2)));
