import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import plexmcp from "./index.ts";

test("the plugin names the version of its package", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  expect(plexmcp.meta).toEqual({ name, version, namespace: "plexmcp" });
});

test("each rule names its page, which comes with the package", () => {
  for (const [name, { meta }] of Object.entries(plexmcp.rules)) {
    const url = new URL(meta?.docs?.url ?? "");
    expect(readFileSync(url, "utf8")).toContain(`# ${name}\n`);
  }
});
