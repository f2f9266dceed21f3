import { expect, test } from "vitest";
import { makeKey } from "../src/testing/make-key.ts";
import { keyForms, keylessForms, placeOf, type KeyForm } from "./key-forms.ts";
import { folderWith, programOf, runNode } from "./programs.ts";

interface OxlintDiagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

const configuration = JSON.stringify({
  categories: { correctness: "off" },
  jsPlugins: [{ name: "plexmcp", specifier: "./plexmcp.mjs" }],
  rules: { "plexmcp/no-hardcoded-key": "error" },
});

const key = makeKey(11);

function fileOf({ write, extension }: KeyForm, name: string): [string, string] {
  return [`${name}.${extension ?? "tsx"}`, placeOf(write(key)).text];
}

async function oxlint(files: readonly [string, string][]): Promise<OxlintDiagnostic[]> {
  const cwd = await folderWith({ ".oxlintrc.json": configuration, ...Object.fromEntries(files) });
  const { stdout } = await runNode([programOf("oxlint", "bin/oxlint"), "--format", "json", "."], {
    cwd,
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: OxlintDiagnostic[] };
  return diagnostics.filter(({ filename }) => !filename.endsWith("plexmcp.mjs"));
}

test("finds in oxlint what ESLint finds, each key once and in its place", async () => {
  const diagnostics = await oxlint(keyForms.map((form, index) => fileOf(form, `form-${index}`)));
  const found = diagnostics.map(({ filename, labels }) => {
    const { line, column } = labels[0]?.span ?? {};
    return `${filename}:${line ?? ""}:${column ?? ""}`;
  });
  const expected = keyForms.map((form, index) => {
    const { start } = placeOf(form.write(key));
    return `${fileOf(form, `form-${index}`)[0]}:${start.line}:${start.column}`;
  });
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect(JSON.stringify(diagnostics)).not.toContain(key.slice(0, 18));
});

test("is silent in oxlint where no key stands", async () => {
  expect(await oxlint(keylessForms.map((form, index) => fileOf(form, `form-${index}`)))).toEqual(
    [],
  );
});
