import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { renderDocs } from "../scripts/docs.ts";
import { createStack, engines, removeStacks } from "./terraform.ts";

const docs = new URL("../docs/", import.meta.url);
const parts = new URL("../docs-parts/", import.meta.url);

afterAll(removeStacks);

async function listFiles(folder: URL, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).sort();
}

test("the registry pages are what the schema gives (npm run docs)", async () => {
  const rendered = await renderDocs();
  expect(await listFiles(docs, ".md")).toEqual([...rendered.keys()].sort());
  for (const [path, text] of rendered) {
    expect(await readFile(new URL(path, docs), "utf8"), path).toBe(text);
  }
});

describe.each(engines)("%s", (engine) => {
  test("takes each page's example as valid", async () => {
    const examples = await listFiles(parts, ".tf");
    expect(examples.length).toBeGreaterThan(0);
    for (const name of examples.filter((example) => example !== "index.tf")) {
      const configuration = await readFile(fileURLToPath(new URL(name, parts)), "utf8");
      const stack = await createStack({ engine, configuration, environment: {} });
      expect(await stack.succeed("validate"), name).toContain("valid");
    }
  });
});
