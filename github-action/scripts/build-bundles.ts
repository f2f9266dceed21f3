import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build } from "esbuild";

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
  const { outputFiles } = await build({
    absWorkingDir: join(packageDirectory, ".."),
    entryPoints: Object.entries(entryPoints).map(([out, path]) => ({
      out,
      in: join(packageDirectory, path),
    })),
    outdir: join(packageDirectory, "dist"),
    bundle: true,
    write: false,
    platform: "node",
    target: "node20.19",
    format: "esm",
    conditions: ["source"],
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    // Some of what is bundled was written for require().
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    legalComments: "eof",
    logLevel: "warning",
  });
  return outputFiles.map(({ path, contents }) => ({
    path: relative(packageDirectory, path),
    bytes: contents,
    isExecutable: path.endsWith("cli.js"),
  }));
}
