import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";
import type { Node } from "./syntax/ast.ts";
import { StaticText } from "./folding/static-text.ts";

// Nothing here waits for a clock; what is not linear would not end.
const key = makeKey(81);
const tenMegabytes = 10_000_000;
/** Where each line becomes nodes, ESLint itself takes most of the time. */
const oneMegabyte = 1_000_000;

/** Written apart: this file is linted too. */
const http = "http";

const everyRule = Object.fromEntries(
  Object.keys(plexmcp.rules).map((name) => [`plexmcp/${name}`, "error"] as const),
);

function lint(code: string, filename: string): Linter.LintMessage[] {
  return new Linter().verify(
    code,
    [
      { plugins: { plexmcp }, rules: everyRule },
      { files: ["**/*.txt"], language: "plexmcp/text", rules: textRules() },
      { files: ["**/.env"], language: "plexmcp/env", rules: textRules() },
    ],
    filename,
  );
}

/** Rules of JavaScript have no place in other languages, and ESLint refuses them there. */
function textRules(): Linter.RulesRecord {
  const isForScripts = (name: string) =>
    plexmcp.rules[name as keyof typeof plexmcp.rules].meta?.languages?.[0] !== "*";
  return Object.fromEntries(
    Object.keys(plexmcp.rules)
      .filter(isForScripts)
      .map((name) => [`plexmcp/${name}`, "off"] as const),
  );
}

function filled(unit: string, length = tenMegabytes): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

test.each([
  ["spreads itself", "var config = { ...config, plexmcp: 1 }; console.log(config);"],
  ["holds itself", "const plexmcp = { me: plexmcp }; console.log(plexmcp);"],
  [
    "holds one object in 2^40 places",
    `const a0 = { plexmcp: 1 };${Array.from({ length: 40 }, (_, index) => `const a${String(index + 1)} = { x: a${String(index)}, y: a${String(index)} };`).join("")}console.log(a40);`,
  ],
])("an object that %s is logged in peace", (_what, code) => {
  expect(lint(code, "file.js")).toEqual([]);
});

describe("text is read to the end", () => {
  test.each([
    ["'a'+", tenMegabytes],
    ["pmcp_", tenMegabytes],
    ["pmcp_01", tenMegabytes],
    ["PLEXMCP_A=", tenMegabytes],
    ['A="', tenMegabytes],
    ["# eslint-disable-line plexmcp/", tenMegabytes],
    [`${http}://plexmcp.com`, tenMegabytes],
    ["http://a.", tenMegabytes],
    ["\0", tenMegabytes],
    ["A \t ", tenMegabytes],
    ["A='\n", oneMegabyte],
    ["A=\\\n", oneMegabyte],
    ["\uD800", oneMegabyte],
  ])("%j, over %i characters", (unit, length) => {
    for (const filename of ["a.txt", ".env"]) {
      const messages = lint(`${filled(unit, length)}\n${key}`, filename);
      const found = messages.filter(({ message }) => message.includes(key.slice(0, 17)));
      expect(found.length, filename).toBe(1);
    }
  });
});

describe("every key of many is reported, and may be taken out", () => {
  test.each([
    ["assignments", ".env", `A=${key}\n`],
    ["statements", "a.js", `f("${key}");\n`],
    ["names in one line", "a.js", `"${key}"+1,`],
  ])("%s", (_, filename, unit) => {
    const count = 20_000;
    const messages = lint(unit.repeat(count) + (unit.endsWith(",") ? "1" : ""), filename);
    expect(messages.length).toBe(count);
    expect(messages.at(-1)?.suggestions?.length).toBe(1);
  });
});

describe("in JavaScript", () => {
  test("a line of 5 MB is read to its end", () => {
    const messages = lint(
      `const a = "${filled("plexmcp ", 5_000_000)}"; const b = "${key}";`,
      "a.js",
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["plexmcp/no-hardcoded-key"]);
  });

  test.each([
    ["lone surrogates", "\\uD800\uDC00\uD800"],
    ["NUL", "\0"],
    ["separators", "\u2028\u2029"],
  ])("%s before a key do not move it", (_, text) => {
    const [message] = lint(`const a = "${text}${key}";`, "a.js");
    expect(message).toMatchObject({ messageId: "hardcodedKey" });
  });

  test.each([
    ["a sum of 2,000 texts", `f(${filled("'a' + ", 12_000)} 'pmcp_' + '${key.slice(5)}')`],
    ["a list of 4,000", `f([${filled("'a', ", 20_000)} 'pmcp_', '${key.slice(5)}'].join(""))`],
    [
      "20,000 assignments",
      `let k = ""; ${filled('k += "a"; ', 200_000)} k += "pmcp_"; k += "${key.slice(5)}";`,
    ],
    [
      "10,000 renewals of a name",
      `let k = ""; ${filled('k = k + "a"; ', 130_000)} k = k + "pmcp_"; k = k + "${key.slice(5)}"; f(k);`,
    ],
    [
      "10,000 pushes to a list",
      `const k = []; ${filled('k.push("a"); ', 130_000)} k.push("pmcp_", "${key.slice(5)}"); f(k.join(""));`,
    ],
    [
      "10,000 members of an object",
      `const o = {}; ${numbered((n) => `o.a${n} = "a"; `)} o.a = "pmcp_"; o.b = "${key.slice(5)}"; f(o.a + o.b);`,
    ],
    [
      "10,000 names of a pattern",
      `const { ${numbered((n) => `a${n}, `)} b, c } = { ${numbered((n) => `a${n}: "a", `)} b: "pmcp_", c: "${key.slice(5)}" }; f(b + c);`,
    ],
    ["300 calls in a row", `f(('pmcp_' + '${key.slice(5)}')${".trim()".repeat(300)})`],
  ])("%s still joins to a key", (_, code) => {
    const found = lint(code, "a.js").map(({ ruleId }) => ruleId);
    expect(found).toEqual(["plexmcp/no-hardcoded-key"]);
  });

  test.each([
    [
      "log calls of one object",
      "plexmcp/no-logged-key",
      `const o = { key: process.env.PLEXMCP_API_KEY, ${numbered((n) => `a${n}: 1, `)} };`,
      "console.log({ o });",
      10_000,
    ],
    [
      "requests with the same headers",
      "plexmcp/valid-auth-header",
      `const headers = { Authorization: process.env.PLEXMCP_API_KEY };`,
      `fetch("https://plexmcp.com/mcp", { headers });`,
      1,
    ],
    [
      "choices of an address",
      "plexmcp/require-https",
      "let url;",
      `url = "${http}://plexmcp.com" || url;`,
      10_000,
    ],
  ])("10,000 %s are reported by %s", (_, rule, before, each, count) => {
    const found = lint(before + each.repeat(10_000), "a.js").map(({ ruleId }) => ruleId);
    expect(found).toHaveLength(count);
    expect(new Set(found)).toEqual(new Set([rule]));
  });

  test.each([
    ["names that double a text", "const a0 = 'x'.concat('y'); " + doubled((a) => `${a} + ${a}`)],
    ["lists that double a list", "const a0 = [1, 2]; " + doubled((a) => `[...${a}, ...${a}]`)],
    ["calls that double a text", "const a0 = 'xy'; " + doubled((a) => `${a}.concat(${a})`)],
    [
      "replacements that grow",
      `const a0 = 'x'; ${doubled((a) => `${a}.replaceAll('x', ${a} + 'xx')`)}`,
    ],
    [
      "objects that hold each other",
      "const o = { a: p, ...p }, p = { a: o, ...o }; o.b = p.b + o.a; p.b = o.b + p.a; f(o.b + p.b + o.a.a.a.b);",
    ],
    ["patterns of themselves", "const { a = b, c: [b = a] } = { ...a, c: [b] }; f(a + b);"],
    [
      "lists that hold themselves",
      "const p = ['a']; p.push(p, ...p); p.push(p.join('')); f(p.join(''));",
    ],
    ["a name of itself", "let a = a + a; let b = c, c = b; f(`${a}${b}`.trim());"],
    ["a pattern that never ends", `f("${"a".repeat(4000)}!".replace(/^(a+)+$/, ""));`],
  ])("%s end", (_, code) => {
    expect(lint(code, "a.js")).toEqual([]);
  });
});

/** 10,000 of something, each with a number of its own. */
function numbered(write: (number: string) => string): string {
  return Array.from({ length: 10_000 }, (_, index) => write(String(index))).join("");
}

function doubled(write: (name: string) => string): string {
  const lines = Array.from(
    { length: 60 },
    (_, index) => `const a${index + 1} = ${write(`a${index}`)};`,
  );
  return `${lines.join(" ")} f(\`\${a60}\`.trim(), a60.join(""));`;
}

describe("trees deeper than parsers make them are read without recursion", () => {
  const depth = 100_000;
  const node = (parts: object) => ({ range: [0, 0], parent: null, ...parts }) as unknown as Node;
  const literal = (value: string) => node({ type: "Literal", value, raw: JSON.stringify(value) });
  const quasi = (raw: string) => node({ type: "TemplateElement", value: { raw, cooked: raw } });
  const linter = new Linter();
  linter.verify("", {});
  const read = (tree: Node) => new StaticText(linter.getSourceCode()).read(tree);

  test("sums, to the left and to the right", () => {
    let left = literal("pmcp_");
    let right = literal("");
    for (let index = 0; index < depth; index += 1) {
      left = node({ type: "BinaryExpression", operator: "+", left, right: literal("a") });
      right = node({ type: "BinaryExpression", operator: "+", left: literal("a"), right });
    }
    expect(read(left)).toBe(`pmcp_${"a".repeat(depth)}`);
    expect(read(right)).toBe("a".repeat(depth));
  });

  test("templates in templates, and casts of casts", () => {
    let tree = literal("!");
    for (let index = 0; index < depth; index += 1) {
      tree = node({
        type: "TemplateLiteral",
        quasis: [quasi("a"), quasi("")],
        expressions: [node({ type: "TSNonNullExpression", expression: tree })],
      });
    }
    expect(read(tree)).toBe(`${"a".repeat(depth)}!`);
  });

  test("calls of calls are given up", () => {
    let tree = literal(key);
    for (let index = 0; index < depth; index += 1) {
      const property = node({ type: "Identifier", name: "trim" });
      const callee = node({ type: "MemberExpression", object: tree, property, computed: false });
      tree = node({ type: "CallExpression", callee, arguments: [] });
    }
    expect(read(tree)).toBeUndefined();
  });
});
