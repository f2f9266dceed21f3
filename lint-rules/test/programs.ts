import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";

/** What a program said, and how it ended. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs a JavaScript program with this Node; the exit code is an answer, not an error. */
export function runNode(
  args: readonly string[],
  { cwd, stdin }: { readonly cwd: string; readonly stdin?: string },
): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const exitCode = typeof error?.code === "number" ? error.code : error === null ? 0 : 1;
        resolve({ stdout, stderr, exitCode });
      },
    );
    child.stdin?.end(stdin);
  });
}

const require = createRequire(import.meta.url);

/** The file that starts a package's program. */
export function programOf(packageName: string, bin: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), bin);
}

/** A folder with the plugin in it, built, and what it depends on; it goes when the test ends. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "eslint-plugin-plexmcp-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await build({
    entryPoints: [join(import.meta.dirname, "../src/index.ts")],
    outfile: join(folder, "plexmcp.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  const pluginKit = join(folder, "node_modules/@eslint/plugin-kit");
  await mkdir(dirname(pluginKit), { recursive: true });
  await symlink(join(dirname(require.resolve("@eslint/plugin-kit")), "../.."), pluginKit);
  return folder;
}
