import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { bundledLicenses } from "./bundled-licenses.ts";

/** `github-action/`. */
export const packageDirectory = join(import.meta.dirname, "..");

/** A file of `dist/`. */
export interface Bundle {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

/**
 * Is loaded by the command line where GitHub is asked, and costs 10 ms there: no other start pays it. All
 * else is imported statically: a dynamic import makes a function of each module, which is parsed twice.
 */
const octokitApart: Plugin = {
  name: "octokit-apart",
  setup: (building) => {
    building.onResolve({ filter: /\/octokit\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./octokit.js", external: true } : undefined,
    );
  },
};

/** What is built together; the action is one file. */
const builds: readonly Pick<BuildOptions, "entryPoints" | "plugins">[] = [
  { entryPoints: { index: "github-action/src/action/main.ts" } },
  {
    entryPoints: {
      cli: "github-action/src/cli/cli.ts",
      octokit: "github-action/src/github/octokit.ts",
    },
    plugins: [octokitApart],
  },
];

/** Makes the action's and the command line's bundles; the same sources give the same bytes. */
export async function buildBundles(): Promise<readonly Bundle[]> {
  const { version } = JSON.parse(
    await readFile(join(packageDirectory, "package.json"), "utf8"),
  ) as { readonly version: string };
  const root = join(packageDirectory, "..");
  const results = await Promise.all(
    builds.map((part) =>
      build({
        ...part,
        absWorkingDir: root,
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
      }),
    ),
  );
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const outputFiles = results.flatMap((result) => result.outputFiles);
  const bundles = outputFiles.map(({ path, contents }) => ({
    path: relative(packageDirectory, path),
    bytes: contents,
    isExecutable: path.endsWith("cli.js"),
  }));
  const licenses = Buffer.from(await bundledLicenses(root, inputs));
  return [...bundles, { path: "dist/licenses.txt", bytes: licenses, isExecutable: false }];
}
