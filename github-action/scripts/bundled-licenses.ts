import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The licences of all packages that were bundled; theirs ask to travel along. */
export async function bundledLicenses(root: string, inputs: Iterable<string>): Promise<string> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const texts = [...folders].toSorted().map(async (folder) => licenseOf(join(root, folder)));
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}

async function licenseOf(folder: string): Promise<string> {
  const { name, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly license: string;
  };
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled, but has no licence file.`);
  const text = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
  return `${name} (${license})\n\n${text.trim()}\n`;
}
