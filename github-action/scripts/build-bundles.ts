import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { bundledLicenses } from "./bundled-licenses.ts";

/** `github-action/`. */
export const packageDirectory = join(import.meta.dirname, "..");

/** A file of `dist/`. */
export interface Bundle {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

const entryPoints = { index: "src/action/main.ts", cli: "src/cli/cli.ts" };

/** Makes the action's and the command line's bundle; the same sources give the same bytes. */
export async function buildBundles(): Promise<readonly Bundle[]> {
  const { version } = JSON.parse(
    await readFile(join(packageDirectory, "package.json"), "utf8"),
  ) as { readonly version: string };
  const root = join(packageDirectory, "..");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entryPoints).map(([out, path]) => ({
      out,
      in: join(packageDirectory, path),
    })),
    outdir: join(packageDirectory, "dist"),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    conditions: ["source"],
    // Older packages have no "exports", and what they have for require() cannot always be bundled.
    mainFields: ["module", "main"],
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    // Some of what is bundled was written for require().
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  const bundles = outputFiles.map(({ path, contents }) => ({
    path: relative(packageDirectory, path),
    bytes: contents,
    isExecutable: path.endsWith("cli.js"),
  }));
  const licenses = Buffer.from(await bundledLicenses(root, Object.keys(metafile.inputs)));
  return [...bundles, { path: "dist/licenses.txt", bytes: licenses, isExecutable: false }];
}
