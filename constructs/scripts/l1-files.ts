import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderBinding, type ProviderRelease } from "./render-binding.ts";
import { kebabCase, listSchemaBindings, providerName } from "./schema-binding.ts";

/** Where the generated files lie. */
export const l1Folder = join(__dirname, "..", "src", "l1");

const header = "// Generated from the provider's schema by scripts/generate-l1.ts. Do not edit.\n";

/** The generated files by name, in the state that the provider's schema asks for. */
export function renderL1Files(): ReadonlyMap<string, string> {
  const release = readProviderRelease();
  const bindings = listSchemaBindings();
  const modules = bindings.map(({ className }) => `${kebabCase(className)}.ts`);
  return new Map([
    ...bindings.map(
      (binding, index) => [modules[index] ?? "", header + renderBinding(binding, release)] as const,
    ),
    ["index.ts", header + modules.map((name) => `export * from "./${name}";\n`).join("")] as const,
  ]);
}

function readProviderRelease(): ProviderRelease {
  const path = join(__dirname, "..", "..", "provider", "package.json");
  const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest
      ? String(manifest.version)
      : "";
  const [major = "", minor = ""] = version.split(".");
  return {
    name: providerName,
    source: `${providerName}/${providerName}`,
    versionConstraint: `~> ${major}.${minor}`,
  };
}
