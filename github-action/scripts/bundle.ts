import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildBundles, packageDirectory } from "./build-bundles.ts";

for (const { path, bytes, isExecutable } of await buildBundles()) {
  const target = join(packageDirectory, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  if (isExecutable) await chmod(target, 0o755);
  process.stdout.write(`${path} ${(bytes.length / 1000).toFixed(0)} kB\n`);
}
