import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";
import { isEnvFile } from "./env-ast.ts";
import { parseEnv } from "./parse-env.ts";

const key = makeKey(21);

function lint(language: "env" | "text", code: string, linterOptions: Linter.LinterOptions = {}) {
  const config: Linter.Config = {
    files: ["**/*"],
    plugins: { plexmcp },
    language: `plexmcp/${language}`,
    linterOptions,
    rules: { "plexmcp/no-hardcoded-key": "error" },
  };
  return new Linter().verify(code, [config, { files: ["**/.env"] }], ".env");
}

function places(messages: readonly Linter.LintMessage[]): string[] {
  return messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId ?? ""}`);
}

describe.each(["env", "text"] as const)("plexmcp/%s", (language) => {
  test.each([
    ["a value", `A=1\nB=${key}\n`, "2:3"],
    ["a value in quotes", `B="${key}"`, "1:4"],
    ["lines that end in CRLF", `A=1\r\n\r\nB=${key}\r\n`, "3:3"],
    ["a byte-order mark", `\uFEFFB=${key}`, "1:3"],
    ["a comment", `# was ${key}`, "1:7"],
    ["emoji before it", `A=🔑${key}`, "1:5"],
    ["noise around it", `\0\uD800\u0001\n\u2028${key}\0`, "2:2"],
  ])("finds the key in %s", (_, code, place) => {
    expect(places(lint(language, code))).toEqual([`${place} plexmcp/no-hardcoded-key`]);
  });

  test.each([
    ["the next line", `# eslint-disable-next-line plexmcp/no-hardcoded-key -- revoked\nA=${key}`],
    ["its line", `A=${key} # eslint-disable-line plexmcp/no-hardcoded-key -- revoked`],
    ["a block", `# eslint-disable plexmcp/no-hardcoded-key -- x\nA=${key}\n# eslint-enable\n`],
    ["the whole file", `# eslint plexmcp/no-hardcoded-key: off\nA=${key}`],
  ])("a comment disables %s", (_, code) => {
    expect(lint(language, code)).toEqual([]);
  });

  test("a block ends where it is said to end", () => {
    const code = `# eslint-disable plexmcp/no-hardcoded-key -- x\n# eslint-enable\nA=${key}`;
    expect(places(lint(language, code, { reportUnusedDisableDirectives: "off" }))).toEqual([
      "3:3 plexmcp/no-hardcoded-key",
    ]);
  });

  test("a comment that disables nothing is named", () => {
    const [message] = lint(language, "# eslint-disable-next-line plexmcp/no-hardcoded-key\nA=1", {
      reportUnusedDisableDirectives: "error",
    });
    expect(message).toMatchObject({ line: 1, message: /Unused eslint-disable directive/ });
  });

  test("a rule configuration that does not parse is named, and not shown", () => {
    const code = `# eslint plexmcp/no-hardcoded-key: ["error", { "allowKeys": ["${key}"] }\nA=1`;
    const messages = lint(language, code);
    expect(messages.map(({ message }) => message)).toContain(
      "The rule configuration of this comment is not valid JSON.",
    );
    expect(JSON.stringify(messages)).not.toContain(key.slice(0, 18));
  });
});

test.each(["# eslint is told of this file elsewhere", "# eslint: see below", "# eslint"])(
  "%j is a comment for people",
  (comment) => {
    expect(lint("env", comment)).toEqual([]);
    expect(lint("text", comment)).toEqual([]);
  },
);

test.each(["// eslint-disable-line", "<!-- eslint-disable-line -->", "/* eslint-disable-line */"])(
  "plain text may be disabled with %s",
  (comment) => {
    expect(lint("text", `${key} ${comment}`)).toEqual([]);
  },
);

test("the suggestion in a .env file leaves the value empty", () => {
  const code = `A=1\nexport PLEXMCP_API_KEY="${key}" # mine`;
  const fix = lint("env", code)[0]?.suggestions?.[0]?.fix;
  expect(fix).toEqual({ range: [27, 116], text: "" });
});

describe("a .env file is read", () => {
  test.each([
    ["A=1", "A", "1"],
    ["export A = 1", "A", "1"],
    ["A: 1", "A", "1"],
    ["A=", "A", ""],
    ["A='x # y' # z", "A", "x # y"],
    ["A=x # y", "A", "x"],
    ["A=x#y", "A", "x#y"],
    ['A="x \\" y"', "A", 'x \\" y'],
    ["A=`x`", "A", "x"],
    ['A="x\ny"', "A", "x\ny"],
    ['A="x', "A", '"x'],
    ["exporter=1", "exporter", "1"],
  ])("%j", (text, name, value) => {
    expect(parseEnv(text).body).toMatchObject([{ name, value }]);
  });

  test("with the places of names and values", () => {
    const text = "A=1\r\nexport  PLEX_A = 'b' # c\r\n";
    const { body, comments } = parseEnv(text);
    expect(body.map(({ nameRange }) => text.slice(...nameRange))).toEqual(["A", "PLEX_A"]);
    expect(body.map(({ valueRange }) => text.slice(...valueRange))).toEqual(["1", "'b'"]);
    expect(body[1]?.loc).toEqual({
      start: { line: 2, column: 1 },
      end: { line: 2, column: 21 },
    });
    expect(comments).toMatchObject([{ value: " c", loc: { start: { line: 2, column: 22 } } }]);
  });

  test.each(["1A=2", "A B", "=1", "", "#"])("without assignments in %j", (text) => {
    expect(parseEnv(text).body).toEqual([]);
  });

  test("and known as such", () => {
    expect(isEnvFile(parseEnv(""))).toBe(true);
    expect(isEnvFile({ type: "Program" })).toBe(false);
  });
});
