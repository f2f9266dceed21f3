import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import tseslint from "typescript-eslint";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";

const key = makeKey(94);
const head = `"${key.slice(0, 30)}"`;
const tail = `"${key.slice(30)}"`;
const reversed = Array.from(key).toReversed().join("");

const config: Linter.Config[] = [
  {
    files: ["**/*.tsx"],
    languageOptions: { parser: tseslint.parser },
    plugins: { plexmcp },
    rules: { "plexmcp/no-hardcoded-key": "error" },
  },
];

function lint(code: string): Linter.LintMessage[] {
  return new Linter().verify(code, config, "a.tsx");
}

describe("a key is joined from", () => {
  test.each([
    ["names out of an object", `const { a, b: c } = { a: ${head}, b: ${tail} }; f(a + c);`],
    [
      "names out of a constant",
      `const o = { a: ${head}, b: ${tail} }; const { a, b } = o; f(a + b);`,
    ],
    ["names out of a list", `const [, a, b] = [1, ${head}, ${tail}]; f(a + b);`],
    ["names out of both", `const { l: [a, b = ${tail}] } = { l: [${head}] }; f(\`\${a}\${b}\`);`],
    ["defaults of parameters", `function f(a = ${head}, { b = ${tail} }) { return a + b; }`],
    [
      "what a text is split into",
      `const [a, b] = "${key.slice(0, 30)} ${key.slice(30)}".split(" "); f(a + b);`,
    ],
    [
      "elements of such a list",
      `const l = "${key.slice(0, 30)} ${key.slice(30)}".split(" "); f(l[0] + l[1]);`,
    ],
    ["members that are set later", `const o = {}; o.a = ${head}; o["b"] = ${tail}; f(o.a + o.b);`],
    ["members of members", `const o = { p: { a: ${head}, b: ${tail} } }; f(o.p.a + o.p.b);`],
    ["what is pushed", `const p = []; p.push(${head}); p.push(${tail}); f(p.join(""));`],
    ["what is pushed at once", `const p = [${head}]; p.push(${tail}, ""); f(p.join(""));`],
    ["letters that are spread", `f([..."${reversed}"].reverse().join(""));`],
    ["letters in a list", `f(Array.from("${reversed}").toReversed().join(""));`],
    ["a name and itself", `let k = ${head}; k = k + ${tail}; f(k);`],
    ["a name within a template", `let k = ${head}; k = \`\${k}${key.slice(30)}\`; f(k);`],
    ["a name behind a text", `let k = ${tail}; k = ${head} + k; f(k);`],
    ["a name that is extended if need be", `let k = ${head}; if (x) k += ${tail}; f(k);`],
    ["a name that is set if need be", `let k = ""; if (x) k = ${head}; x && (k += ${tail});`],
    ["a name that is extended", `let k = ${head}; k = k.concat(${tail}); f(k);`],
  ])("%s", (_, code) => {
    expect(lint(code)).toMatchObject([{ messageId: "joinedKey" }]);
  });
});

test.each([
  [
    "what is set in between",
    `const o = {}; o.a = ${head}; o.a = "x"; o.b = ${tail}; f(o.a + o.b);`,
  ],
  ["other lists", `const p = [], q = []; p.push(${head}); q.push(${tail}); f(p.join(""));`],
  ["a list that holds itself", `const p = [${head}]; p.push(p, p); f(p.join("") + p[1]);`],
  ["an object that holds itself", `const o = { a: o.a }; o.b = o.b + o.a; f(o.a + o.b);`],
  ["patterns of themselves", `const { a = b, b = a } = { ...a, ...b }; f(a + b);`],
])("%s join to nothing", (_, code) => {
  expect(lint(code)).toEqual([]);
});
