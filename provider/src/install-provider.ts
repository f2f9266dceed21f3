import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface InstallRequest {
  readonly version: string;
  /** A filesystem mirror; undefined: the one that Terraform and OpenTofu read without configuration. */
  readonly folder: string | undefined;
  readonly print: (text: string) => void;
}

/** Both look a provider up under the name of their own registry. */
const registries = ["registry.terraform.io", "registry.opentofu.org"];

/**
 * Copies this very program into a filesystem mirror, with a launcher that starts it on the Node.js
 * that runs now, or on the one of PATH where that is gone. Returns the exit status.
 */
export async function installProvider(request: InstallRequest): Promise<number> {
  const { version, print } = request;
  const mirror = resolve(request.folder ?? join(homedir(), ".terraform.d", "plugins"));
  const program = dirname(fileURLToPath(import.meta.url));
  for (const registry of registries) {
    const folder = join(mirror, registry, "plexmcp", "plexmcp", version, platform());
    await installInto(folder, { program, version });
  }
  print(`Installed plexmcp/plexmcp ${version} for ${platform()} into ${mirror}\n`);
  return 0;
}

/** Written beside and renamed, so that a Terraform that starts meanwhile finds a whole provider. */
async function installInto(
  folder: string,
  { program, version }: { readonly program: string; readonly version: string },
): Promise<void> {
  const fresh = `${folder}.${String(process.pid)}.new`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  for (const file of await readdir(program)) {
    if (file.endsWith(".js")) await cp(join(program, file), join(fresh, file));
  }
  await writeFile(join(fresh, "package.json"), '{ "type": "module" }\n');
  const launcher = join(fresh, `terraform-provider-plexmcp_v${version}`);
  await writeFile(launcher, launcherScript(process.execPath));
  await chmod(launcher, 0o755);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

function launcherScript(node: string): string {
  const quoted = `'${node.replaceAll("'", String.raw`'\''`)}'`;
  return `#!/bin/sh
[ -x ${quoted} ] && exec ${quoted} "\${0%/*}/main.js" "$@"
exec node "\${0%/*}/main.js" "$@"
`;
}

/** As Go names operating systems and processors. */
function platform(): string {
  const systems: Readonly<Record<string, string>> = { win32: "windows" };
  const processors: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };
  const system = systems[process.platform] ?? process.platform;
  return `${system}_${processors[process.arch] ?? process.arch}`;
}
