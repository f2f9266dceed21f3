import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles the provider and the emulator. What is loaded on demand becomes a file of its own: Terraform
 * starts the provider three times a plan, and mostly it needs no HTTP client.
 */
export async function bundle(outdir = `${root}/dist`): Promise<void> {
  const options: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    conditions: ["source"],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    // undici is CommonJS; what it requires of Node stays a require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  };
  await rm(outdir, { recursive: true, force: true });
  await build({
    ...options,
    entryPoints: { main: "src/main.ts" },
    outdir: `${outdir}/provider`,
  });
  // The one package of others that is bundled; its licence asks to stand beside it.
  const undici = dirname(createRequire(import.meta.url).resolve("undici"));
  await cp(join(undici, "LICENSE"), `${outdir}/provider/LICENSE.undici.txt`);
  await build({
    ...options,
    splitting: false,
    entryPoints: { emulator: "emulator/cli.ts" },
    outdir,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
