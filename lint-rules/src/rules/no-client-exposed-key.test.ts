import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noClientExposedKey } from "./no-client-exposed-key.ts";

const key = makeKey(31);
const read = "process.env.PLEXMCP_API_KEY";

const env = { plugins: { plexmcp }, language: "plexmcp/env", filename: ".env.example" } as const;
const text = { plugins: { plexmcp }, language: "plexmcp/text", filename: "vercel.json" } as const;

testRule("no-client-exposed-key", noClientExposedKey, {
  valid: [
    read,
    "import.meta.env.VITE_PLEXMCP_URL",
    "import.meta.env.VITE_PLEXMCP_MONKEY",
    "process.env.NEXT_PUBLIC_STRIPE_KEY; // plexmcp",
    "process.env.PUBLIC_KEY; // of plexmcp",
    `"use server"; fetch(url, ${read});`,
    `export const key = ${read}; "use client";`,
    `"use client"; export async function call() { "use server"; return fetch(url, ${read}); }`,
    `"use client"; import type { PlexMCP } from "plexmcp"; const url = "/api";`,
    {
      code: `const key = ${read};`,
      options: [{ clientGlobs: ["src/client/**"] }],
      filename: "src/server/a.ts",
    },
    { code: `export default { server: { key: ${read} } };`, filename: "vite.config.ts" },
    // Tests and servers that a configuration starts are no clients.
    { code: `export default { test: { env: { K: ${read} } } };`, filename: "vite.config.ts" },
    { code: `export default { env: { K: ${read} } };`, filename: "vitest.config.ts" },
    { code: `export default { test: { define: { K: ${read} } } };`, filename: "vite.config.ts" },
    { code: `export default { webServer: { env: { K: ${read} } } };`, filename: "next.config.ts" },
    {
      code: `export default { webServer: { env: { K: ${read} } } };`,
      filename: "playwright.config.ts",
    },
    { code: `export default { runtimeConfig: { key: ${read} } };`, filename: "nuxt.config.ts" },
    { code: `export default { public: { key: ${read} } };`, filename: "webpack.config.js" },
    "process.env.NEXT_PUBLIC_PLEXMCP_KEY_NAME; process.env.VITE_PLEXMCP_API_KEY_ID;",
    "process.env.NEXT_PUBLIC_PLEXMCP_KEY_PREFIX; process.env.VITE_PLEXMCP_TOKEN_URL;",
    { code: `export default { define: { KEY: ${read} } };`, filename: "settings.ts" },
    { code: `export const VITE_PLEXMCP_API_KEY = 1;`, options: [{ prefixes: ["MY_"] }] },
    { ...env, code: "# VITE_PLEXMCP_API_KEY is wrong\nPLEXMCP_API_KEY=" },
    { ...env, code: "VITE_PLEXMCP_URL=https://api.plexmcp.com" },
    { ...text, code: "Never call it VITE_PLEXMCP_API_KEY, said plexmcp." },
    { ...text, filename: "ci.yml", code: "env:\n  # VITE_PLEXMCP_API_KEY: never\n  A: 1" },
    { ...text, filename: "ci.yml", code: "if: env.VITE_PLEXMCP_API_KEY == ''" },
    { ...text, filename: "build.sh", code: '[ -z "${VITE_PLEXMCP_API_KEY:-}" ] || exit 1' },
    // What forbids the variable is the cure.
    "if (process.env.NEXT_PUBLIC_PLEXMCP_API_KEY) throw new Error('keep it private');",
    "if (isOn && process.env.VITE_PLEXMCP_API_KEY !== undefined) { log(); process.exit(1); }",
    "assert(!process.env.VITE_PLEXMCP_API_KEY); delete process.env.VITE_PLEXMCP_API_KEY;",
    "invariant(process.env.VITE_PLEXMCP_API_KEY === undefined, 'keep it private');",
    "expect(process.env.VITE_PLEXMCP_API_KEY).toBeUndefined();",
    "expect(process.env.VITE_PLEXMCP_API_KEY).not.toBeDefined();",
    // Only SvelteKit's environment is imported, and its private one stays on the server.
    `import { PLEXMCP_API_KEY } from "$env/static/private"; call(PLEXMCP_API_KEY);`,
    `import { PUBLIC_PLEXMCP_URL } from "$env/static/public";`,
    `import plexmcp, * as all from "$env/static/public";`,
    `import { PUBLIC_PLEXMCP_API_KEY } from "./names.ts";`,
    // Whether there is a key is no secret.
    `"use client"; if (${read}) throw new Error("this runs on the server");`,
    `"use client"; const isServer = Boolean(${read}), isOn = typeof ${read} === "string";`,
    ...[`!!${read}`, `${read} !== undefined`, `${read} ? 1 : 0`, `${read} && 1`].map((value) => ({
      code: `export default { define: { HAS_KEY: JSON.stringify(${value}) } };`,
      filename: "vite.config.ts",
    })),
    {
      ...text,
      filename: "README.md",
      code: "Never set `VITE_PLEXMCP_API_KEY=` here.\n```sh\nls\n```\nVITE_PLEXMCP_API_KEY: wrong.",
    },
    ...[
      `const key = ${read}; export default { server: { key } };`,
      `const headers = { key: ${read} }; export default { server: { headers } };`,
      `const key = ${read}; export default { define: { HAS_KEY: JSON.stringify(!key) } };`,
      `export default { define: { "process.env": { PLEXMCP_URL: url } } };`,
      `const env = loadEnv(mode, "."); export default { define: { K: env.PLEXMCP_API_KEY } };`,
    ].map((code) => ({ code, filename: "vite.config.ts" })),
  ],
  invalid: [
    ...[
      [`const key = ${read};`, "{ define: { K: JSON.stringify(key) } }"],
      [`const settings = { key: ${read} };`, "{ define: { K: settings.key } }"],
      [`const define = { K: ${read} };`, "{ define }"],
      [`const shared = { K: ${read} };`, "{ define: { ...shared } }"],
      ["/* plexmcp */", `{ define: { "process.env": process.env } }`],
      [
        `import { loadEnv } from "vite"; const env = loadEnv(mode, ".", "");`,
        "{ define: { K: env.PLEXMCP_API_KEY } }",
      ],
      [
        `import { loadEnv } from "vite"; const { PLEXMCP_API_KEY: key } = loadEnv(mode, ".", "");`,
        "{ define: { K: `${key}` } }",
      ],
    ].map(([before = "", config = ""]) => ({
      code: `${before} export default ${config};`,
      filename: "vite.config.ts",
      errors: [{ messageId: "inlined" }],
    })),
    ...["const key = ", "const { PLEXMCP_API_KEY: key } = "].flatMap((declaration) =>
      ["env: { K: key }", "env: { key }", "env: { K: key! }"].map((setting) => ({
        code: `${declaration}${declaration.includes("{") ? "process.env" : read}; export default { ${setting} };`,
        filename: "next.config.ts",
        errors: [{ messageId: "inlined" }],
      })),
    ),
    ...[
      ["if (!process.env.", ") throw new Error('missing');"],
      ["if (process.env.", ") start();"],
      ["assert(process.env.", ");"],
      ["expect(process.env.", ").toBeDefined();"],
      ["expect(process.env.", ").not.toBeUndefined();"],
    ].map(([before = "", after = ""]) => ({
      code: `${before}VITE_PLEXMCP_API_KEY${after}`,
      errors: [
        {
          messageId: "publicName",
          suggestions: [{ messageId: "dropPrefix", output: `${before}PLEXMCP_API_KEY${after}` }],
        },
      ],
    })),
    {
      code: `"use client"; const isOurs = value === "${key}";`,
      errors: [{ messageId: "clientFile" }],
    },
    ...[`isOn && ${read}`, `${read} || null`, `isOn ? ${read} : ""`, `"" + ${read}`].map(
      (value) => ({
        code: `export default { define: { KEY: JSON.stringify(${value}) } };`,
        filename: "vite.config.ts",
        errors: [{ messageId: "inlined" }],
      }),
    ),
    {
      ...text,
      filename: "README.md",
      code: "VITE_PLEXMCP_API_KEY: no\n```sh\nVITE_PLEXMCP_API_KEY=\n```\n",
      errors: [
        {
          messageId: "publicName",
          line: 3,
          suggestions: [
            {
              messageId: "dropPrefix",
              output: "VITE_PLEXMCP_API_KEY: no\n```sh\nPLEXMCP_API_KEY=\n```\n",
            },
          ],
        },
      ],
    },
    {
      code: "const key = process.env.NEXT_PUBLIC_PLEXMCP_API_KEY;",
      errors: [
        {
          messageId: "publicName",
          column: 25,
          suggestions: [
            { messageId: "dropPrefix", output: "const key = process.env.PLEXMCP_API_KEY;" },
          ],
        },
      ],
    },
    {
      code: `const key = import.meta.env["VITE_PLEXMCP_TOKEN"];`,
      errors: [
        {
          messageId: "publicName",
          suggestions: [
            { messageId: "dropPrefix", output: `const key = import.meta.env["PLEXMCP_TOKEN"];` },
          ],
        },
      ],
    },
    {
      code: "const { EXPO_PUBLIC_PLEXMCP_SECRET } = process.env;",
      errors: [{ messageId: "publicName" }],
    },
    {
      code: `import { A, PUBLIC_PLEXMCP_API_KEY } from "$env/static/public";`,
      errors: [{ messageId: "publicName", column: 13, endColumn: 35 }],
    },
    {
      code: `import { PUBLIC_PLEXMCP_API_KEY as k } from "$env/static/public"; call(k);`,
      errors: [
        {
          messageId: "publicName",
          column: 10,
          endColumn: 32,
        },
      ],
    },
    {
      code: `import { env } from "$env/dynamic/public"; call(env.PUBLIC_PLEXMCP_API_KEY);`,
      errors: [
        {
          messageId: "publicName",
          suggestions: [
            {
              messageId: "dropPrefix",
              output: `import { env } from "$env/dynamic/public"; call(env.PLEXMCP_API_KEY);`,
            },
          ],
        },
      ],
    },
    {
      code: "process.env.MY_PUBLIC_PLEXMCP_KEY",
      options: [{ prefixes: ["MY_PUBLIC_"] }],
      errors: [
        {
          messageId: "publicName",
          suggestions: [{ messageId: "dropPrefix", output: "process.env.PLEXMCP_KEY" }],
        },
      ],
    },
    {
      code: `"use client"; const key = ${read};`,
      errors: [{ messageId: "clientFile", column: 27 }],
    },
    {
      code: `"use client"; const { PLEXMCP_API_KEY } = process.env;`,
      errors: [{ messageId: "clientFile" }],
    },
    {
      // Reported where it is read, once.
      code: `"use client"; const cfg = { key: ${read} }; const { key } = cfg; call(cfg.key, key);`,
      errors: [{ messageId: "clientFile", column: 34 }],
    },
    { code: `"use client"; const key = "${key}";`, errors: [{ messageId: "clientFile" }] },
    {
      code: `const key = ${read};`,
      filename: "src/client/api.ts",
      options: [{ clientGlobs: ["src/client/**"] }],
      errors: [{ messageId: "clientFile" }],
    },
    {
      code: `const key = ${read};`,
      filename: "web/app.ts",
      settings: { plexmcp: { clientGlobs: ["web/*.ts"] } },
      errors: [{ messageId: "clientFile" }],
    },
    {
      code: `const key = process.env.ACME_PLEX_SECRET; "use it for plexmcp";`,
      filename: "web/app.ts",
      settings: { plexmcp: { clientGlobs: ["web/*.ts"], envVars: ["ACME_PLEX_SECRET"] } },
      errors: [{ messageId: "clientFile" }],
    },
    {
      code: `export default { env: { PLEXMCP: ${read} } };`,
      filename: "next.config.mjs",
      errors: [{ messageId: "inlined" }],
    },
    ...[
      ["next.config.ts", `export default withDocs({ env: { K: ${read} } });`],
      ["next.config.js", `module.exports = { publicRuntimeConfig: { key: ${read} } };`],
      ["next.config.js", `module.exports = { compiler: { define: { K: ${read} } } };`],
      ["nuxt.config.ts", `export default { runtimeConfig: { public: { key: ${read} } } };`],
      ["vite.config.ts", `export default defineConfig(() => ({ define: { K: ${read} } }));`],
      ["rsbuild.config.ts", `export default { source: { define: { K: ${read} } } };`],
    ].map(([filename = "", code = ""]) => ({ code, filename, errors: [{ messageId: "inlined" }] })),
    {
      code: "process.env.VITE_PLEXMCP_KEY_NAME_KEY;",
      errors: [
        {
          messageId: "publicName",
          suggestions: [{ messageId: "dropPrefix", output: "process.env.PLEXMCP_KEY_NAME_KEY;" }],
        },
      ],
    },
    {
      code: `export default { plugins: [new webpack.DefinePlugin({ K: ${read} })] };`,
      filename: "webpack.config.js",
      errors: [{ messageId: "inlined" }],
    },
    {
      ...env,
      code: "A=1\nVITE_PLEXMCP_API_KEY=",
      errors: [
        {
          messageId: "publicName",
          line: 2,
          column: 1,
          suggestions: [{ messageId: "dropPrefix", output: "A=1\nPLEXMCP_API_KEY=" }],
        },
      ],
    },
    {
      ...text,
      code: `{ "env": { "NEXT_PUBLIC_PLEXMCP_API_KEY": "@plexmcp" } }`,
      errors: [
        {
          messageId: "publicName",
          column: 13,
          suggestions: [
            { messageId: "dropPrefix", output: `{ "env": { "PLEXMCP_API_KEY": "@plexmcp" } }` },
          ],
        },
      ],
    },
  ],
});
