import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type plexmcp from "../src/index.ts";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));

/** The plugin as one file of JavaScript, as near to what a package holds as a bench needs. */
export async function buildPlugin(): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), "plexmcp-bench-")), "plexmcp.mjs");
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node" });
  return outfile;
}

/** Built, since the loader that runs benches adds to the cost of every function. */
export async function loadBuiltPlugin(): Promise<typeof plexmcp> {
  const module: unknown = await import(pathToFileURL(await buildPlugin()).href);
  // It is the module that this file's type import names.
  return (module as { default: typeof plexmcp }).default;
}
