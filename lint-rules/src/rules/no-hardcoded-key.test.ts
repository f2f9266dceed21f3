import { createHash } from "node:crypto";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import tseslint from "typescript-eslint";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";

const key = makeKey(91);
const other = makeKey(92);
const read = "process.env.PLEXMCP_API_KEY";

const languages: Linter.Config[] = [
  {
    files: ["**/*.{js,tsx}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
  },
  { files: ["**/*.json"], language: "plexmcp/text" },
  { files: ["**/.env*"], language: "plexmcp/env" },
];

function lint(code: string, filename = "a.tsx", options: object = {}, settings: object = {}) {
  const rules = { "plexmcp/no-hardcoded-key": ["error", options] } as Linter.RulesRecord;
  const config: Linter.Config = { plugins: { plexmcp }, rules, settings: { plexmcp: settings } };
  return new Linter().verify(code, [config, ...languages], filename);
}

function suggestedFor(code: string, filename?: string): string[] {
  return lint(code, filename).flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])),
  );
}

describe("suggests to read the key from the environment", () => {
  test.each([
    [`f("${key}");`, `f(${read});`],
    [`f("ApiKey ${key}");`, `f(\`ApiKey \${${read}}\`);`],
    [`f("a\`b\${c}\\\\ ${key}");`, `f(\`a\\\`b\\\${c}\\\\ \${${read}}\`);`],
    [`f(\`${key}\`);`, `f(${read});`],
    [`f(\`\${a} ${key} \${b}\`);`, `f(\`\${a} \${${read}} \${b}\`);`],
    [`const a = <A k="${key}" />;`, `const a = <A k={${read}} />;`],
    [`f("pmcp_" + "${key.slice(5)}");`, `f(${read});`],
    [`f(atob("${btoa(key)}"));`, undefined],
    [`const a = { k: "${key}" as string };`, `const a = { k: ${read} as string };`],
    [`f("\\x70${key.slice(1)}");`, `f(${read});`],
    // Not glued to a word.
    [`function f() { return"${key}"; }`, `function f() { return ${read}; }`],
    [`function f() { throw\`${key}\`; }`, `function f() { throw ${read}; }`],
    [`export default"${key}"`, `export default ${read}`],
    [`a = "${key}"in b;`, `a = ${read} in b;`],
    [`a = b instanceof"pmcp_"+"${key.slice(5)}";`, `a = b instanceof ${read};`],
    [`a = "a"in"${key}"in b;`, `a = "a"in ${read} in b;`],
    [`a = \`a\${b}x${key}y\`;`, `a = \`a\${b}x\${${read}}y\`;`],
    // What was escaped still is.
    [`f("POST\\r\\n\\tX-API-Key: ${key}\\0");`, `f(\`POST\\r\\n\\tX-API-Key: \${${read}}\\x00\`);`],
    [`f("\\x1b[1m\\u2028\\ud800é${key}");`, `f(\`\\x1b[1m\\u2028\\ud800é\${${read}}\`);`],
  ])("%#", (code, output) => {
    expect(suggestedFor(code)).toEqual(output === undefined ? [] : [output]);
  });
});

test.each([
  `type A = "${key}";`,
  `enum A { B = "${key}" }`,
  `const a = { "${key}": 1 };`,
  `import "${key}";`,
  `export * from "${key}";`,
  `"${key}";`,
  `const a = /${key}/;`,
  `// ${key}`,
  `const a = "${key}" as const;`,
  `sql\`${key}\`;`,
  `const a = cache["${key}"];`,
  `const a = process.env.PLEXMCP_API_KEY ?? "${key}";`,
  `const a = <p>${key}</p>;`,
  `f("${key} ${other}");`,
])("suggests nothing where no expression may stand: %#", (code) => {
  expect(lint(code).length).toBeGreaterThan(0);
  expect(suggestedFor(code)).toEqual([]);
});

describe("suggests no variable as a fallback for itself", () => {
  test.each([
    `const { PLEXMCP_API_KEY = "${key}" } = process.env;`,
    `const { env: { PLEXMCP_API_KEY: k = "${key}" } } = process;`,
    `function f({ PLEXMCP_API_KEY = "${key}" } = process.env) {}`,
    `({ PLEXMCP_API_KEY: k = "${key}" } = process.env);`,
    `${read} ??= "${key}";`,
    `${read} ||= "${key}";`,
    `${read} = "${key}";`,
    `${read} = \`${key}\`;`,
    `const k = ${read} ?? "pmcp_" + "${key.slice(5)}";`,
    `const k = ${read} ?? \`${key}\`;`,
    `const k = other ?? ${read} ?? "${key}";`,
    `const k = isSet ? ${read} : ("${key}" as string);`,
    `const k = isSet ? "${key}" : ${read}!;`,
    `z.object({ PLEXMCP_API_KEY: z.string().default("${key}") });`,
    `cleanEnv(process.env, { PLEXMCP_API_KEY: str({ default: "${key}" }) });`,
    `vi.stubEnv("PLEXMCP_API_KEY", "${key}");`,
    `Object.assign(process.env, { PLEXMCP_API_KEY: "${key}" });`,
    `process.env = { ...process.env, PLEXMCP_API_KEY: "${key}" };`,
  ])("%#", (code) => {
    expect(lint(code).length).toBeGreaterThan(0);
    expect(suggestedFor(code)).toEqual([]);
  });

  test("nor the one that the option names", () => {
    const messages = lint(`const k = process.env.ACME_KEY ?? "${key}";`, "a.tsx", {
      envVar: "ACME_KEY",
    });
    expect(messages).toMatchObject([{ messageId: "hardcodedKey" }]);
    expect(messages[0]).not.toHaveProperty("suggestions");
  });

  test.each([
    [`const k = process.env.OTHER ?? "${key}";`, `const k = process.env.OTHER ?? ${read};`],
    [`function f({ k = "${key}" }) {}`, `function f({ k = ${read} }) {}`],
    [
      `spawn(bin, { env: { PLEXMCP_API_KEY: "${key}" } });`,
      `spawn(bin, { env: { PLEXMCP_API_KEY: ${read} } });`,
    ],
  ])("but still as any other value: %#", (code, output) => {
    expect(suggestedFor(code)).toEqual([output]);
  });
});

test.each([
  [".mcp.json", "${PLEXMCP_API_KEY}"],
  [".cursor/mcp.json", "${env:PLEXMCP_API_KEY}"],
  [".vscode/mcp.json", "${env:PLEXMCP_API_KEY}"],
  [".codeium/windsurf/mcp_config.json", "${env:PLEXMCP_API_KEY}"],
  ["claude_desktop_config.json", undefined],
  ["package.json", undefined],
])("in %s suggests %s", (filename, reference) => {
  const code = (value: string) => `{ "headers": { "X-API-Key": "${value}" } }`;
  expect(suggestedFor(code(key), filename)).toEqual(
    reference === undefined ? [] : [code(reference)],
  );
});

test("names another variable where it is told to", () => {
  const [message] = lint(`f("${key}")`, "a.tsx", { envVar: "ACME_KEY" });
  expect(message?.suggestions?.[0]?.fix.text).toBe("process.env.ACME_KEY");
});

describe("a key may stand", () => {
  const sha256 = createHash("sha256").update(key).digest("hex");
  test.each([
    ["its first 17 characters", key.slice(0, 17)],
    ["its digest", sha256],
    ["its fingerprint", sha256.slice(0, 32)],
  ])("by %s", (_, name) => {
    const code = `f("${key}", "pmcp_" + "${key.slice(5)}", "${other}");`;
    for (const messages of [
      lint(code, "a.tsx", { allowKeys: [name] }),
      lint(code, "a.tsx", {}, { allowKeys: [name] }),
    ]) {
      expect(messages.map(({ message }) => message)).toEqual([
        expect.stringContaining(other.slice(0, 17)) as unknown,
      ]);
    }
  });
});

describe("what only looks like a key", () => {
  test.each([
    ["is cut off", key.slice(0, 60)],
    ["is too long", `${key}0`],
    ["is of another version", `pmcp_02${key.slice(7)}`],
  ])("is reported by strict alone if it %s", (_, text) => {
    expect(lint(`f("${text}")`)).toEqual([]);
    expect(lint(`f("${text}")`, "a.tsx", { strict: true })).toMatchObject([
      { messageId: "likelyKey", column: 4 },
    ]);
  });

  test("is joined before it is judged", () => {
    const code = `f("pmcp_" + "${key.slice(5)}")`;
    const messages = lint(code, "a.tsx", { strict: true });
    expect(messages.map(({ messageId }) => messageId)).toEqual(["joinedKey"]);
  });
});

describe("strict reports a key once that is joined from", () => {
  const head = `"${key.slice(0, 60)}"`;
  const tail = `"${key.slice(60)}"`;
  test.each([
    ["a piece in place", `f(${head} + ${tail});`],
    ["a piece that has a name", `const head = ${head}; f(head + ${tail});`],
    ["a piece behind its use", `const join = () => head + ${tail}; const head = ${head};`],
  ])("%s", (_, code) => {
    const messages = lint(code, "a.tsx", { strict: true });
    expect(messages.map(({ messageId }) => messageId)).toEqual(["joinedKey"]);
  });

  test("and a piece of another key for itself", () => {
    const code = `f(${head} + ${tail}, "${other.slice(0, 60)}");`;
    const messages = lint(code, "a.tsx", { strict: true });
    expect(messages.map(({ messageId }) => messageId)).toEqual(["joinedKey", "likelyKey"]);
  });
});

test("reports a written key at each place, a joined one at its first", () => {
  const joined = `"pmcp_" + "${key.slice(5)}"`;
  expect(lint(`f("${key}", "${key}");`)).toHaveLength(2);
  expect(lint(`const k = ${joined}; f(\`Bearer \${k}\`, ${joined});`)).toHaveLength(1);
  expect(lint(`const k = "${key}"; f(\`Bearer \${k}\`);`)).toHaveLength(1);
});
