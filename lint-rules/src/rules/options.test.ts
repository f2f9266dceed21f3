import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";
import { rules, type RuleName } from "./index.ts";
import { readSettings } from "./kit/settings.ts";

/** What ESLint says of options, be it of the configuration or when the rule is made. */
function refusalOf(rule: RuleName, options: unknown): string {
  const entry: Linter.RuleEntry = ["error", options];
  const config: Linter.Config = { plugins: { plexmcp }, rules: { [`plexmcp/${rule}`]: entry } };
  try {
    new Linter().verify("", config, "a.js");
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
  "%s refuses an option that it does not have",
  (rule) => {
    const refusal = refusalOf(rule, { plexmcpp: true });
    expect(refusal).toContain(`plexmcp/${rule}`);
    expect(refusal).toContain("plexmcpp");
  },
);

test("a key in the wrong place is not shown", () => {
  const refusal = refusalOf("no-client-exposed-key", { prefixes: [makeKey(95)] });
  expect(refusal).toContain("prefixes[0]");
  expect(refusal).not.toMatch(/pmcp_01[0-9a-f]{11}/);
});

test("a key as the name of a setting is not shown", () => {
  const settings = { plexmcp: { [makeKey(95)]: [] } };
  expect(() => readSettings({ settings })).toThrow(/pmcp_01[0-9a-f]{10}… is unknown/);
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
