import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "../../provider/scripts/bundle.ts";
import type { DemoWorkspace } from "./demo-workspace.ts";
import type { CommandRunner } from "./run-command.ts";

/** Builds the provider into a filesystem mirror of this run, as a user would install a release. */
export async function installProvider(
  runner: CommandRunner,
  { folder, env }: DemoWorkspace,
): Promise<void> {
  const dist = join(folder, "dist");
  const mirror = join(folder, "mirror");
  await bundle(dist);
  await mkdir(mirror);
  const { status, output } = await runner.run({
    file: process.execPath,
    args: [join(dist, "provider", "main.js"), "install", mirror],
    cwd: folder,
    env,
  });
  if (status !== 0) throw new Error(`The provider could not be installed:\n${output}`);
  await writeFile(
    join(folder, "terraform.rc"),
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );
}
