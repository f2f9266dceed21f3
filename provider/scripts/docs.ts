import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { plexmcpProvider } from "../src/plexmcp/provider.ts";
import { renderPage, type Page } from "./docs-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The pages of the provider, in the layout of Terraform's registry, by their path below `docs/`. The
 * attributes come from the schema; example and notes are written by hand in `docs-parts/`.
 */
export async function renderDocs(): Promise<ReadonlyMap<string, string>> {
  const provider = plexmcpProvider({
    environment: {},
    folder: "",
    localNow: () => new Date(0),
    version: "0.0.0",
  });
  const pages = new Map<string, Omit<Page, keyof Parts>>([
    ["index.md", { title: "plexmcp Provider", schema: provider.schema }],
  ]);
  for (const { typeName, schema } of provider.resources) {
    const path = `resources/${typeName.replace("plexmcp_", "")}.md`;
    pages.set(path, { title: `${typeName} (Resource)`, schema });
  }
  for (const { typeName, schema } of provider.dataSources) {
    const path = `data-sources/${typeName.replace("plexmcp_", "")}.md`;
    pages.set(path, { title: `${typeName} (Data Source)`, schema });
  }
  const rendered = [...pages].map(async ([path, page]): Promise<[string, string]> => {
    const text = renderPage({ ...page, ...(await readParts(path)) });
    return [path, await format(text, { parser: "markdown", printWidth: 100 })];
  });
  return new Map(await Promise.all(rendered));
}

type Parts = Pick<Page, "example" | "notes">;

async function readParts(path: string): Promise<Parts> {
  const base = join(root, "docs-parts", path.replace(/\.md$/, ""));
  const notes = `${base}.notes.md`;
  return {
    example: await readFile(`${base}.tf`, "utf8"),
    notes: existsSync(notes) ? await readFile(notes, "utf8") : "",
  };
}

async function main(): Promise<void> {
  const folder = join(root, "docs");
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of await renderDocs()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
