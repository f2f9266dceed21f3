import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noLoggedKey } from "./no-logged-key.ts";

const key = makeKey(33);
const read = "process.env.PLEXMCP_API_KEY";
const prefix = `${read}?.slice(0, 17)`;

const logged = (before: string, after: string) => ({
  code: `${before}${read}${after}`,
  errors: [
    {
      messageId: "loggedKey",
      suggestions: [{ messageId: "showPrefix", output: `${before}${prefix}${after}` }],
    },
  ],
});

testRule("no-logged-key", noLoggedKey, {
  valid: [
    `console.log(Boolean(${read}))`,
    `console.log(!${read}, ${read}.length)`,
    `console.log(${read} ? "set" : "missing")`,
    `console.log(${read} && "set", { isOn: ${read} && true });`,
    `console.log(redact(${read}))`,
    `console.log(${prefix})`,
    `console.log(key.keyPrefix, "plexmcp")`,
    `console.log(process.env.PLEXMCP_URL)`,
    `use(${read}); throw new Error("PLEXMCP_API_KEY is not set");`,
    `const headers = { "X-API-Key": ${read} }; fetch(url, { headers }); console.log(url);`,
    { code: `console.log(${read})`, options: [{ loggers: ["logger"] }] },
    `if (isError(${read})) stop();`,
    `handleError("not allowed", ${read});`,
    `console.assert(${read}, "PLEXMCP_API_KEY is not set");`,
    `const log = pino({ base: { key: ${read} }, redact: ["key"] });`,
    `const log = winston.createLogger({ defaultMeta: { key: ${read} } });`,
    `console.log(${read}.slice(0, prefixLength));`,
    // Replaced in the copy that is logged.
    `const cfg = { key: ${read}, url }; console.log({ ...cfg, key: "[redacted]" });`,
    `const cfg = { a: { key: ${read} } }; console.log({ ...cfg, a: { ...cfg.a, key: "***" } });`,
    `console.log({ ...{ key: ${read} }, ...{ "key": redact(${read}) } });`,
    `console.log({ ...process.env, PLEXMCP_API_KEY: undefined });`,
    `console.log(JSON.stringify({ key: ${read} }, (name, value) => hide(name, value)));`,
    `console.log(JSON.stringify({ key: ${read}, url }, ["url"]));`,
    // A name that is made something else of.
    `let key = ${read}; key = key ? "set" : "missing"; console.log(key);`,
    `let key = ${read}; if (isLong) key = mask(key); console.log(key);`,
    // Masked, as keys are shown everywhere.
    `console.log(maskKey(${read}), { key: mask(${read}) });`,
    `console.log(${read}.slice(0, 9) + "…", ${read}.replace(/.(?=.{4})/g, "*"));`,
    `console.log(\`\${${read}.slice(0, 8)}…\${${read}.slice(-4)}\`, ${read}.substr(-4));`,
    // What makes the runner hide it from then on.
    `const key = ${read}; console.log("::add-mask::" + key); core.setSecret(key);`,
    `process.stdout.write(\`::add-mask::\${${read}}\\n\`);`,
    `console.log("::add-mask::%s", ${read});`,
    `console.log("##vso[task.setsecret]" + ${read});`,
    `console.log("##vso[task.setvariable variable=KEY;issecret=true]" + ${read});`,
    { code: `core.setSecret(${read})`, options: [{ loggers: ["core"] }] },
    // Maps, lists and texts that bear a logger's name.
    `const log = new Map(); log.set("key", ${read}); log.has(${read});`,
    `this.log.push(${read}); Math.log(${read});`,
    `const stdout = execSync("x"); stdout.includes(${read}); stdout.replaceAll(${read}, "***");`,
    `console.log(import.meta.env, "plexmcp");`,
    `const cfg = { key: ${read}, url }; console.log(cfg.url, cfg.key.length, cfg.other);`,
    `const cfg = { key: ${read} }; cfg.key = mask(cfg.key); console.log(cfg.key);`,
    // Masked or removed before the object is logged.
    `const cfg = { key: ${read} }; const shown = { ...cfg }; shown.key = "***"; console.log(shown);`,
    `const cfg = { key: ${read}, url }; delete cfg.key; console.log(cfg, { ...cfg }, { cfg });`,
    `const cfg = { "a": ${read} }; if (cfg.a) cfg["a"] = cfg.a.slice(0, 17); console.log(cfg);`,
    `const cfg = { key: ${read} }; cfg.key = mask(cfg.key); log(() => console.log(cfg));`,
    `const env = { ...process.env }; delete env.PLEXMCP_API_KEY; console.log(env);`,
    {
      code: `const cfg = { key: ${read} }; delete (cfg as Partial<Cfg>).key; console.log(cfg);`,
      filename: "test.ts",
    },
    `const names = Object.keys(process.env); console.log(names, "plexmcp");`,
    `const headers = new Headers({ "X-Name": "plexmcp" }); console.log(headers);`,
  ],
  invalid: [
    logged("console.log(", ")"),
    logged("console.error(`key: ${", "}`)"),
    logged('logger.info("key " + ', ")"),
    logged("request.log.warn({ key: ", " }, 'call')"),
    logged("process.stdout.write(", " ?? '')"),
    logged("this.logger.debug([", "])"),
    logged("logger.child({ key: ", " })"),
    logged('console.log("::debug::" + ', ")"),
    logged('console.log("##vso[task.setvariable variable=KEY]" + ', ")"),
    ...[
      ["console.log({ key });", "console.log({ key: key?.slice(0, 17) });"],
      ["console.log(`${key as string}`);", "console.log(`${key?.slice(0, 17)}`);"],
      ["console.log((key as string).slice(7));", "console.log(key?.slice(0, 17));"],
      ["console.log((key satisfies string).trim());", "console.log((key?.slice(0, 17)).trim());"],
      ["console.log((<string>key).slice(7));", "console.log(key?.slice(0, 17));"],
    ].map(([call = "", shown = ""]) => ({
      code: `const key = ${read}; ${call}`,
      filename: "test.ts",
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [{ messageId: "showPrefix", output: `const key = ${read}; ${shown}` }],
        },
      ],
    })),
    ...[
      [`const cfg = { key: ${read} }; console.log(`, "cfg.key"],
      [`const cfg = { plexmcp: { key: ${read} } }; console.log(\`key \${`, "cfg.plexmcp.key", "}`"],
      [`const cfg = Object.freeze({ key: ${read} } as const); console.log(`, "cfg.key"],
      [`const cfg = { key: ${read} }; const { key } = cfg; console.log(`, "key"],
      [`const cfg = {}; cfg.key = ${read}; console.log(`, "cfg.key"],
    ].map(([before = "", use = "", after = ""]) => ({
      code: `${before}${use}${after})`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [
            { messageId: "showPrefix", output: `${before}${use}?.slice(0, 17)${after})` },
          ],
        },
      ],
    })),
    {
      code: `const cfg = { headers: { "X-API-Key": ${read} } }; console.log(cfg.headers);`,
      errors: [{ messageId: "loggedKey", column: 84 }],
    },
    logged("console.log(JSON.stringify({ headers: { 'X-API-Key': ", " } }))"),
    {
      code: `process.stdout.write(${read});`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [
            { messageId: "showPrefix", output: `process.stdout.write(${prefix} ?? "");` },
          ],
        },
      ],
    },
    ...[
      ...["slice(7)", "slice(0, 40)", "slice(-40)", "slice(-5)", "slice(0, -4)", "slice()"],
      ...["substring(7)", "substring(-4)"],
    ].map((part) => ({
      code: `console.log("key: " + ${read}.${part});`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [{ messageId: "showPrefix", output: `console.log("key: " + ${prefix});` }],
        },
      ],
    })),
    ...[
      "process.env",
      "{ ...process.env }",
      "JSON.stringify(process.env)",
      "{ env: process.env }",
      "Bun.env",
    ].map((environment) => ({
      code: `console.log("plexmcp", ${environment});`,
      errors: [{ messageId: "loggedKey", column: 24 }],
    })),
    {
      code: `const { env } = process; console.log(env, "plexmcp");`,
      errors: [{ messageId: "loggedKey" }],
    },
    {
      code: `const headers = new Headers({ "X-API-Key": ${read} }); console.log(headers, [...headers]);`,
      errors: [{ messageId: "loggedKey" }, { messageId: "loggedKey" }],
    },
    {
      code: `const key = ${read}; console.log(key); console.log(key);`,
      errors: [
        ["key?.slice(0, 17)", "key"],
        ["key", "key?.slice(0, 17)"],
      ].map(([one, two]) => ({
        messageId: "loggedKey",
        suggestions: [
          {
            messageId: "showPrefix",
            output: `const key = ${read}; console.log(${one}); console.log(${two});`,
          },
        ],
      })),
    },
    logged("console.log(JSON.stringify({ key: ", " }, null, 2))"),
    ...[
      `const cfg = { key: ${read} }; console.log({ key: "", ...cfg });`,
      `const cfg = { key: ${read} }; console.log({ ...cfg, url: "" });`,
      `const cfg = { key: ${read} }; const copy = { ...cfg }; console.log({ ...copy });`,
      `console.log({ PLEXMCP_API_KEY: undefined, ...process.env });`,
    ].map((code) => ({ code, errors: [{ messageId: "loggedKey" }] })),
    // Another member, another time, another value, or another function that may never run.
    ...[
      `const cfg = { key: ${read} }; cfg.url = "***"; delete cfg.other; console.log(cfg);`,
      `const cfg = { key: ${read} }; console.log(cfg); delete cfg.key;`,
      `const cfg = { key: ${read} }; delete cfg.key; cfg.key = ${read}; console.log(cfg);`,
      `const cfg = { key: "" }; cfg.key = ${read}; console.log({ ...cfg });`,
      `const cfg = { key: ${read} }; const drop = () => delete cfg.key; console.log(cfg);`,
      `const cfg = { key: ${read} }; const copy = { ...cfg }; delete copy.key; console.log(cfg);`,
      `const cfg = { key: ${read} }; cfg[name] = "***"; console.log(cfg);`,
      `const env = { ...process.env }; delete env.HOME; console.log("plexmcp", env);`,
    ].map((code) => ({ code, errors: [{ messageId: "loggedKey" }] })),
    ...["key = key ?? await ask();", "key = key.trim();", "if (!key) key = await ask();"].map(
      (change) => ({
        code: `let key = ${read}; ${change} console.log(key);`,
        errors: [
          {
            messageId: "loggedKey",
            suggestions: [
              {
                messageId: "showPrefix",
                output: `let key = ${read}; ${change} console.log(key?.slice(0, 17));`,
              },
            ],
          },
        ],
      }),
    ),
    // Where an object is one of two, or cast.
    logged("console.log(isOn ? { key: ", " } : undefined)"),
    logged("console.log(JSON.stringify({ key: ", " } as Settings))"),
    {
      code: `const list = [${read}]; console.log({ list }); logger.info(list);`,
      errors: [{ messageId: "loggedKey" }, { messageId: "loggedKey" }],
    },
    {
      code: `console.assert(isReady, ${read});`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [{ messageId: "showPrefix", output: `console.assert(isReady, ${prefix});` }],
        },
      ],
    },
    {
      code: `throw TypeError(${read});`,
      errors: [
        {
          messageId: "keyInError",
          suggestions: [{ messageId: "showPrefix", output: `throw TypeError(${prefix});` }],
        },
      ],
    },
    {
      code: `const key = ${read}; console.log("key", key);`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [
            {
              messageId: "showPrefix",
              output: `const key = ${read}; console.log("key", key?.slice(0, 17));`,
            },
          ],
        },
      ],
    },
    {
      code: `const headers = { "X-API-Key": ${read} }; console.log(headers);`,
      errors: [{ messageId: "loggedKey", column: 75 }],
    },
    {
      code: `console.log(web.secret.reveal()); // plexmcp`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [
            {
              messageId: "showPrefix",
              output: `console.log(web.secret.reveal()?.slice(0, 17)); // plexmcp`,
            },
          ],
        },
      ],
    },
    {
      code: `throw new AuthError(\`refused \${${read}}\`);`,
      errors: [
        {
          messageId: "keyInError",
          suggestions: [
            {
              messageId: "showPrefix",
              output: `throw new AuthError(\`refused \${${prefix}}\`);`,
            },
          ],
        },
      ],
    },
    { code: `console.log("${key}")`, errors: [{ messageId: "loggedKey", column: 13 }] },
    {
      code: `audit(${read})`,
      options: [{ loggers: ["audit"] }],
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [{ messageId: "showPrefix", output: `audit(${prefix})` }],
        },
      ],
    },
  ],
});
