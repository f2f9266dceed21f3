import { Linter } from "eslint";
import { expect, test } from "vitest";
import plexmcp from "../index.ts";

function lint(code: string, { language = "js", options = {} } = {}) {
  const isText = language !== "js";
  return new Linter()
    .verify(
      code,
      {
        files: ["**/*.js", "**/*.tf"],
        plugins: { plexmcp },
        ...(isText ? { language: `plexmcp/${language}` } : {}),
        linterOptions: { reportUnusedDisableDirectives: "off" },
        rules: { "plexmcp/no-unsafe-disable": ["error", options] },
      },
      isText ? "a.tf" : "a.js",
    )
    .map(({ messageId, line }) => `${messageId ?? "?"} ${line}`);
}

test.each([
  ["a reason", "// eslint-disable-next-line plexmcp/no-hardcoded-key -- revoked in May", []],
  ["no reason", "a; // eslint-disable-line plexmcp/no-hardcoded-key", ["noReason 1"]],
  ["an empty reason", "// eslint-disable-line plexmcp/no-hardcoded-key -- ", ["noReason 1"]],
  ["no rules", "// eslint-disable-next-line\nplexmcp;", ["noReason 1"]],
  ["several rules", "/* eslint-disable-line eqeqeq, plexmcp/no-hardcoded-key */", ["noReason 1"]],
  ["oxlint", "// oxlint-disable-next-line plexmcp/no-hardcoded-key", ["noReason 1"]],
  ["the whole file", "/* eslint-disable plexmcp/no-hardcoded-key -- x */", ["wholeFile 1"]],
  ["all rules", "plexmcp;\n/* eslint-disable */\nplexmcp;", ["wholeFile 2"]],
  ["other rules", "/* eslint-disable eqeqeq */ plexmcp;", []],
  ["its own rule", "/* eslint-disable plexmcp/no-logged-key */", []],
  ["a text", `const a = "// eslint-disable-line plexmcp/no-hardcoded-key";`, []],
])("in JavaScript, %s: %s", (_, code, expected) => {
  expect(lint(code)).toEqual(expected);
});

test.each(["env", "text"])("in plexmcp/%s too", (language) => {
  const code = "A=1\n# eslint-disable plexmcp/no-hardcoded-key\nB=2 # eslint-disable-line\n";
  expect(lint(code, { language })).toContain("wholeFile 2");
  const line = "A=1\n# eslint-disable-next-line plexmcp/no-hardcoded-key\nB=2\n";
  expect(lint(line, { language })).toEqual(["noReason 2"]);
});

const allowing = JSON.stringify({ allowKeys: ["0".repeat(64)] });

test.each([
  ['/* eslint plexmcp/no-hardcoded-key: "off" */', ["changed 1"]],
  ["plexmcp;\n/* eslint plexmcp/no-hardcoded-key: 0 -- fixtures */", ["changed 2"]],
  ['/* eslint\n  eqeqeq: "error",\n  "plexmcp/no-hardcoded-key": [0] */', ["changed 1"]],
  [`/* eslint plexmcp/no-hardcoded-key: ["error", ${allowing}] */`, ["changed 1"]],
  ['/* eslint plexmcp/no-hardcoded-key: "error" */', []],
  ["/* eslint plexmcp/no-hardcoded-key: [ 2 ], eqeqeq: 0 */", []],
  ["/* eslint eqeqeq: 0 -- not plexmcp/no-hardcoded-key: 0 */", []],
  ["// eslint plexmcp/no-hardcoded-key: 0", []],
  [`const a = "/* eslint plexmcp/no-hardcoded-key: 0 */";`, []],
])("in JavaScript, settings of the rule for one file: %s", (code, expected) => {
  const messages = lint(code).filter((message) => !message.startsWith("?"));
  expect(messages).toEqual(expected);
});

test.each(["env", "text"])("settings of the rule for one file in plexmcp/%s too", (language) => {
  const off = "A=1\n# eslint plexmcp/no-hardcoded-key: off -- x\nB=2\n";
  expect(lint(off, { language })).toContain("changed 2");
  const on = "A=1\n# eslint plexmcp/no-hardcoded-key: error\nB=2\n";
  expect(lint(on, { language })).not.toContain("changed 2");
});

test("a reason may be waived", () => {
  const code = "// eslint-disable-line plexmcp/no-hardcoded-key";
  expect(lint(code, { options: { requireReason: false } })).toEqual([]);
});
