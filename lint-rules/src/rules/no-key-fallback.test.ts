import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noKeyFallback } from "./no-key-fallback.ts";

const key = makeKey(32);
const thrown = `(() => { throw new Error("PLEXMCP_API_KEY is not set"); })()`;

testRule("no-key-fallback", noKeyFallback, {
  valid: [
    // What is shown of a key is no key.
    `console.log((process.env.PLEXMCP_API_KEY ?? "(none)").slice(0, 17));`,
    `process.env.PLEXMCP_API_KEY ?? ""`,
    `process.env.PLEXMCP_API_KEY ?? undefined`,
    `process.env.PLEXMCP_API_KEY ?? fail("not set")`,
    `process.env.PLEXMCP_API_KEY ?? process.env.ACME_PLEXMCP_API_KEY`,
    `process.env.PLEXMCP_API_KEY && "set"`,
    `process.env.PLEXMCP_API_KEY ? "set" : "missing"`,
    // Neither asks whether the variable is set.
    `const key = process.env.PLEXMCP_API_KEY; use(key === previous ? key : "changed");`,
    `isHosted ? process.env.PLEXMCP_API_KEY : "self-hosted"`,
    `process.env.PLEXMCP_API_KEY === "ci" ? process.env.PLEXMCP_API_KEY : "other"`,
    `process.env.PLEXMCP_API_KEY.length > limit ? "long" : process.env.PLEXMCP_API_KEY`,
    `process.env.PLEXMCP_URL ?? "https://api.plexmcp.com"`,
    `const { PLEXMCP_API_KEY = "" } = process.env;`,
    `function show({ PLEXMCP_API_KEY = "not set" }) {}`,
    `const { PLEXMCP_API_KEY = "not set" } = labels;`,
    `process.env.PLEXMCP_API_KEY = "made by a test set-up";`,
    `z.object({ PLEXMCP_URL: z.string().default("https://api.plexmcp.com") })`,
    // Texts for people and modules, no schema of the environment.
    ...[
      `t("labels.key", { default: "The key" })`,
      `i18n.t("labels.key", { default: "The key" })`,
      `{ label: "Key", default: "The key" }`,
      `{ type: "text", default: "The key" }`,
      `text({ message: "Your key?", default: "pmcp_…" })`,
      `require("./texts.js").default("key")`,
      `(await import("./texts.js")).default("key")`,
    ].map((value) => `const labels = { PLEXMCP_API_KEY: ${value} };`),
    { code: `process.env.PLEXMCP_API_KEY ?? "test"`, filename: "client.test.ts" },
    { code: `process.env.PLEXMCP_API_KEY ?? "ci"`, options: [{ allow: ["ci"] }] },
  ],
  invalid: [
    {
      code: `call((process.env.PLEXMCP_API_KEY ?? "none").slice(7));`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `call((process.env.PLEXMCP_API_KEY ?? (() => { throw new Error("PLEXMCP_API_KEY is not set"); })()).slice(7));`,
            },
          ],
        },
      ],
    },
    {
      code: `const key = process.env.PLEXMCP_API_KEY ?? "${key}";`,
      errors: [
        {
          messageId: "literalFallback",
          column: 44,
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const key = process.env.PLEXMCP_API_KEY ?? ${thrown};`,
            },
          ],
        },
      ],
    },
    {
      code: `const env = process.env.PLEXMCP_API_KEY; const key = env || "dev-key";`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const env = process.env.PLEXMCP_API_KEY; const key = env || ${thrown};`,
            },
          ],
        },
      ],
    },
    {
      code: `process.env["PLEXMCP_API_KEY"] ??= "dev-key";`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `process.env["PLEXMCP_API_KEY"] ??= ${thrown};`,
            },
          ],
        },
      ],
    },
    {
      code: `const key = import.meta.env.PLEXMCP_API_KEY ? import.meta.env.PLEXMCP_API_KEY : "dev";`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const key = import.meta.env.PLEXMCP_API_KEY ? import.meta.env.PLEXMCP_API_KEY : ${thrown};`,
            },
          ],
        },
      ],
    },
    ...[
      ["!P ? ", " : P"],
      ["!!P ? P : ", ""],
      ["Boolean(P) ? P : ", ""],
      ["P === undefined ? ", " : P"],
      ["null == P ? ", " : P"],
      ["P !== undefined ? P : ", ""],
      ["P !== void 0 ? P : ", ""],
      [`P !== "" ? P : `, ""],
      [`typeof P === "string" ? P : `, ""],
      ["P.length > 0 ? P : ", ""],
      ["P?.trim() ? P : ", ""],
      ["P !== undefined && P !== '' ? P : ", ""],
    ].map((parts) => {
      const [before = "", after = ""] = parts.map((part) =>
        part.replaceAll("P", "process.env.PLEXMCP_API_KEY"),
      );
      return {
        code: `const key = ${before}"dev"${after};`,
        errors: [
          {
            messageId: "literalFallback",
            suggestions: [
              {
                messageId: "throwWhenMissing",
                output: `const key = ${before}${thrown}${after};`,
              },
            ],
          },
        ],
      };
    }),
    {
      code: `const { PLEXMCP_API_KEY: key = "dev" } = process.env;`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const { PLEXMCP_API_KEY: key = ${thrown} } = process.env;`,
            },
          ],
        },
      ],
    },
    {
      code: `const { env: { PLEXMCP_API_KEY = "dev" } } = process;`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const { env: { PLEXMCP_API_KEY = ${thrown} } } = process;`,
            },
          ],
        },
      ],
    },
    {
      code: `function connect({ PLEXMCP_API_KEY = "dev" } = process.env) {}`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `function connect({ PLEXMCP_API_KEY = ${thrown} } = process.env) {}`,
            },
          ],
        },
      ],
    },
    {
      code: `const env = process.env; const { PLEXMCP_API_KEY = "dev" } = env;`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const env = process.env; const { PLEXMCP_API_KEY = ${thrown} } = env;`,
            },
          ],
        },
      ],
    },
    {
      code: `const key = config.key ?? process.env.PLEXMCP_API_KEY ?? "dev";`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const key = config.key ?? process.env.PLEXMCP_API_KEY ?? ${thrown};`,
            },
          ],
        },
      ],
    },
    {
      code: `cleanEnv(process.env, { PLEXMCP_API_KEY: str({ default: "dev" }) });`,
      errors: [{ messageId: "literalFallback" }],
    },
    {
      code: `z.object({ PLEXMCP_API_KEY: z.string().min(1).default("dev") });`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "removeDefault",
              output: `z.object({ PLEXMCP_API_KEY: z.string().min(1) });`,
            },
          ],
        },
      ],
    },
    {
      code: `z.object({ PLEXMCP_API_KEY: (z.string()) /* sic */ .default("dev").optional() });`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "removeDefault",
              output: `z.object({ PLEXMCP_API_KEY: (z.string()) /* sic */ .optional() });`,
            },
          ],
        },
      ],
    },
    ...[
      `const schema = { PLEXMCP_API_KEY: { type: "string", default: "dev" } };`,
      `const schema = { PLEXMCP_API_KEY: { type: String, default: "dev" } };`,
      `convict({ key: { format: String, env: "PLEXMCP_API_KEY", default: "dev" } });`,
    ].map((code) => ({ code, errors: [{ messageId: "literalFallback" }] })),
    {
      code: `const key = process.env.PLEXMCP_API_KEY?.trim() || "dev";`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `const key = process.env.PLEXMCP_API_KEY?.trim() || ${thrown};`,
            },
          ],
        },
      ],
    },
    {
      code: `Deno.env.get("PLEXMCP_API_KEY") ?? ("pmcp_" + "dev")`,
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `Deno.env.get("PLEXMCP_API_KEY") ?? (${thrown})`,
            },
          ],
        },
      ],
    },
    {
      code: `process.env.PLEXMCP_API_KEY ?? "${key}"`,
      filename: "client.test.ts",
      errors: [
        {
          messageId: "literalFallback",
          suggestions: [
            {
              messageId: "throwWhenMissing",
              output: `process.env.PLEXMCP_API_KEY ?? ${thrown}`,
            },
          ],
        },
      ],
    },
  ],
});
