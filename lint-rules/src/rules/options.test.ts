import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";
import { rules, type RuleName } from "./index.ts";
import { readSettings } from "./kit/settings.ts";

/** What ESLint says of options, be it of the configuration or when the rule is made. */
function refusalOf(rule: RuleName, ...options: unknown[]): string {
  const entry: Linter.RuleEntry = ["error", ...options];
  const config: Linter.Config = { plugins: { plexmcp }, rules: { [`plexmcp/${rule}`]: entry } };
  try {
    new Linter().verify("", config, "a.js");
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

function refusalOfSettings(plexmcp: unknown): string {
  try {
    readSettings({ settings: { plexmcp } });
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

const wrong: readonly [RuleName, object, string][] = [
  ["no-all-mcps", { environments: "production" }, "environments"],
  ["no-all-mcps", { environments: ["production", ""] }, "environments[1]"],
  ["no-client-exposed-key", { prefixes: ["VITE_", "vite_"] }, "prefixes[1]"],
  ["no-client-exposed-key", { clientGlobs: [1] }, "clientGlobs[0]"],
  ["no-hardcoded-key", { envVar: 1 }, "envVar"],
  ["no-hardcoded-key", { envVar: "ACME-KEY" }, "envVar"],
  ["no-hardcoded-key", { allowKeys: ["abc"] }, "allowKeys[0]"],
  ["no-hardcoded-key", { strict: "yes" }, "strict"],
  ["no-key-fallback", { allow: ["ci", null] }, "allow[1]"],
  ["no-logged-key", { loggers: ["log", "log"] }, "loggers"],
  ["no-shared-key", { environments: {} }, "environments"],
  ["no-unsafe-disable", { requireReason: 1 }, "requireReason"],
  ["require-https", { hosts: ["plexmcp.com", "plexmcp.com/mcp"] }, "hosts[1]"],
  ["require-key-expiry", { maxDays: 0 }, "maxDays"],
  ["require-key-expiry", { maxDays: 1.5 }, "maxDays"],
  ["require-key-expiry", { maxDays: 4000 }, "maxDays"],
  ["valid-auth-header", { mcpPath: "mcp" }, "mcpPath"],
  ["valid-auth-header", { hosts: ["https://plexmcp.com"] }, "hosts[0]"],
];

describe("a wrong option is refused by its path", () => {
  test.each(wrong)("%s %j: %s", (rule, options, path) => {
    const refusal = refusalOf(rule, options);
    expect(refusal).toContain(path);
    expect(refusal).toContain(`plexmcp/${rule}`);
  });

  test("for each option of each rule", () => {
    const tried = wrong.map(([rule, options]) => `${rule}: ${Object.keys(options).join()}`);
    expect(new Set(tried)).toEqual(
      new Set(
        Object.entries(plexmcp.rules).flatMap(([rule, { meta }]) =>
          Object.keys((meta?.defaultOptions?.[0] ?? {}) as object).map(
            (option) => `${rule}: ${option}`,
          ),
        ),
      ),
    );
  });
});

test.each(Object.keys(rules) as RuleName[])(
  "%s refuses null, and an option that it does not have",
  (rule) => {
    expect(refusalOf(rule, null)).toContain("options: Value null should be object.");
    const refusal = refusalOf(rule, { plexmcpp: true });
    expect(refusal).toContain(`plexmcp/${rule}`);
    expect(refusal).toContain("plexmcpp");
  },
);

describe("options that a comment sets are refused there, and end no run", () => {
  test.each([
    ["a.js", '\n/* eslint plexmcp/no-hardcoded-key: ["error", { "strict": 1 }] */'],
    [".env", '\n# eslint plexmcp/no-hardcoded-key: ["error", { "strict": 1 }]'],
  ])("in %s", (filename, text) => {
    const config: Linter.Config[] = [
      { plugins: { plexmcp }, rules: { "plexmcp/no-hardcoded-key": "error" } },
      { files: ["**/.env"], language: "plexmcp/env" },
    ];
    expect(new Linter().verify(text, config, filename)).toMatchObject([
      {
        ruleId: "plexmcp/no-hardcoded-key",
        line: 2,
        message: "plexmcp/no-hardcoded-key: options.strict: Value 1 should be boolean.",
      },
    ]);
  });
});

describe("a key in the wrong place is refused and not shown", () => {
  const key = makeKey(95);

  test.each<[RuleName, string, unknown[], string]>([
    ["no-client-exposed-key", "in a list", [{ prefixes: [key] }], "options.prefixes[0]"],
    ["no-hardcoded-key", "as a text", [{ envVar: key }], "options.envVar"],
    ["no-hardcoded-key", "as a text that is cut off", [{ envVar: key.slice(0, 60) }], "envVar"],
    ["no-hardcoded-key", "for a boolean", [{ strict: key }], "options.strict"],
    ["no-hardcoded-key", "in an object", [{ strict: { [key]: key } }], "options.strict"],
    ["no-hardcoded-key", "that may stand", [{ allowKeys: [key] }], "options.allowKeys[0]"],
    ["no-hardcoded-key", "as a name", [{ [key]: 1 }], "is unknown"],
    ["no-hardcoded-key", "as part of a name", [{ [key.slice(0, 80)]: 1 }], "is unknown"],
    ["no-hardcoded-key", "for all options", [key], "options: Value"],
    ["no-hardcoded-key", "in a list of options", [[key]], "options: Value"],
    ["no-hardcoded-key", "behind the options", [{}, key], "options: Value"],
    ["no-hardcoded-key", "behind nothing", [null, key], "options: Value"],
    ["no-plain-output", "as a name of none", [{ [key]: 1 }], "is unknown. Known: none"],
    ["no-plain-output", "for no options", [key], "options: Value"],
  ])("%s: %s", (rule, _, options, said) => {
    const refusal = refusalOf(rule, ...options);
    expect(refusal).toContain(said);
    expect(refusal).not.toContain(key.slice(0, 18));
  });

  test.each<[string, unknown, string]>([
    ["as a name", { [key]: [] }, "settings.plexmcp.pmcp_01"],
    ["for all settings", key, "settings.plexmcp: Value"],
    ["as a variable", { envVars: [key] }, "settings.plexmcp.envVars[0]: Value"],
    ["that may stand", { allowKeys: [key] }, "settings.plexmcp.allowKeys[0]: Value"],
  ])("a setting %s", (_, plexmcp, said) => {
    const refusal = refusalOfSettings(plexmcp);
    expect(refusal).toContain(said);
    expect(refusal).not.toContain(key.slice(0, 18));
  });
});

test.each([
  [[], "settings.plexmcp: Value […] should be object."],
  [null, "settings.plexmcp: Value null should be object."],
  [{ envVars: [""] }, 'settings.plexmcp.envVars[0]: Value "" should not be empty.'],
  [{ hosts: [""] }, 'settings.plexmcp.hosts[0]: Value "" should match pattern'],
  [{ hosts: "plexmcp.com" }, 'settings.plexmcp.hosts: Value "plexmcp.com" should be array.'],
  [{ clientGlobs: [1] }, "settings.plexmcp.clientGlobs[0]: Value 1 should be string."],
])("settings %j are refused: %s", (plexmcp, said) => {
  expect(refusalOfSettings(plexmcp)).toContain(said);
});

test.each(["toString", "__proto__", "envVar"])("a setting %s is unknown", (name) => {
  const settings = { plexmcp: JSON.parse(`{ "${name}": [] }`) as object };
  const config: Linter.Config = {
    plugins: { plexmcp },
    rules: { "plexmcp/no-logged-key": "error" },
    settings,
  };
  expect(() => new Linter().verify("plexmcp", config, "a.js")).toThrow(
    `settings.plexmcp.${name} is unknown`,
  );
});
