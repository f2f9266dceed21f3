/** A way in which a key can stand in a file. */
export interface KeyForm {
  readonly name: string;
  /** What the file is called: `.tsx` unless the form needs another kind. */
  readonly extension?: "tsx" | "ts" | "js";
  /** The file's text; `«` and `»` stand around what a report must point at. */
  readonly write: (key: string) => string;
}

const hexOf = (text: string) => Buffer.from(text).toString("hex");
const base64Of = (text: string) => Buffer.from(text).toString("base64");
const reversed = (text: string) => Array.from(text).toReversed().join("");
const charCodes = (text: string) =>
  Array.from(text)
    .map((letter) => letter.charCodeAt(0))
    .join(", ");
const percentEncoded = (text: string) => hexOf(text).replace(/../g, "%$&");
/** Every eighth character or so becomes a piece of its own. */
const pieces = (key: string) => key.match(/.{1,9}/g)?.map((piece) => `'${piece}'`) ?? [];

/** Every form holds one true key; each must be reported once, where it stands. */
export const keyForms: readonly KeyForm[] = [
  // Written out, as a value.
  { name: "a literal", write: (k) => `const key = '«${k}»';` },
  { name: "within a sentence", write: (k) => `throw new Error("use «${k}» for now");` },
  { name: "a default parameter", write: (k) => `function f(key = "«${k}»") { return key; }` },
  { name: "a class field", write: (k) => `class A { key = "«${k}»"; }` },
  { name: "a static private field", write: (k) => `class A { static #key = "«${k}»"; }` },
  { name: "an enum member", write: (k) => `enum Keys { Main = "«${k}»" }` },
  { name: "the fallback", write: (k) => `const key = process.env.PLEXMCP_API_KEY ?? "«${k}»";` },
  { name: "an option", write: (k) => `new PlexMCP({ apiKey: "«${k}»" });` },
  { name: "a URL", write: (k) => `fetch("https://api.plexmcp.com/v1?key=«${k}»&x=1");` },
  { name: "a header", write: (k) => `fetch(url, { headers: { "X-API-Key": "«${k}»" } });` },
  { name: "JSON in a string", write: (k) => `JSON.parse('{"key":"«${k}»"}');` },
  { name: "a template", write: (k) => `const key = \`«${k}»\`;` },
  { name: "a part of a template", write: (k) => `const h = \`\${name}: «${k}»\`;` },
  { name: "String.raw", write: (k) => `const key = String.raw\`«${k}»\`;` },
  { name: "a tagged template", write: (k) => `const q = sql\`key = «${k}»\`;` },
  { name: "after an escape", write: (k) => `const log = "key:\\n«${k}»\\n";` },
  { name: "two lines of a template", write: (k) => `const t = \`one\n  «${k}»\ntwo\`;` },
  // JSX.
  { name: "a JSX attribute", write: (k) => `const a = <Plex apiKey="«${k}»" />;` },
  { name: "a JSX expression", write: (k) => `const a = <Plex apiKey={"«${k}»"} />;` },
  { name: "JSX text", write: (k) => `const a = <p>key: «${k}»</p>;` },
  { name: "a JSX comment", write: (k) => `const a = <p>{/* «${k}» */}</p>;` },
  // Names.
  { name: "a quoted property name", write: (k) => `const a = { "«${k}»": true };` },
  { name: "a bare property name", write: (k) => `const a = { «${k}»: true };` },
  { name: "an identifier", write: (k) => `const «${k}» = true;` },
  { name: "a member name", write: (k) => `cache.«${k}».hits += 1;` },
  { name: "a label", write: (k) => `«${k}»: for (;;) { break; }` },
  // Comments, and code that is no value.
  { name: "a line comment", write: (k) => `// «${k}»\nconst a = 1;` },
  { name: "a block comment", write: (k) => `/**\n * @example «${k}»\n */\nconst a = 1;` },
  { name: "a shebang", extension: "js", write: (k) => `#!/usr/bin/env «${k}»\nconst a = 1;` },
  { name: "a regular expression", write: (k) => `const shape = /^«${k}»$/;` },
  { name: "an import source", write: (k) => `import "./«${k}».js";` },
  {
    name: "an import attribute",
    write: (k) => `import a from "./a.json" with { type: "«${k}»" };\nexport { a };`,
  },
  { name: "a directive", write: (k) => `"use «${k}»";\nconst a = 1;` },
  { name: "a literal type", write: (k) => `type Key = "«${k}»";` },
  { name: "a module declaration", extension: "ts", write: (k) => `declare module "«${k}»" {}` },
  // Joined.
  { name: "marker + digits", write: (k) => `const key = «'pmcp_' + '${k.slice(5)}'»;` },
  { name: "two halves", write: (k) => `const key = «'${k.slice(0, 40)}' + '${k.slice(40)}'»;` },
  { name: "many pieces", write: (k) => `const key = «${pieces(k).join(" + ")}»;` },
  {
    name: "two constants",
    write: (k) => `const a = 'pmcp_';\nconst b = '${k.slice(5)}';\nuse(«a + b»);`,
  },
  {
    name: "a constant in a template",
    write: (k) => `const rest = '${k.slice(5)}';\nuse(«\`Bearer pmcp_\${rest}\`»);`,
  },
  {
    name: "members of a constant object",
    write: (k) => `const p = { a: 'pmcp_', b: '${k.slice(5)}' } as const;\nuse(«p.a + p["b"]»);`,
  },
  { name: "join", write: (k) => `const key = «[${pieces(k).join(", ")}].join("")»;` },
  { name: "concat", write: (k) => `const key = «'pmcp_'.concat('${k.slice(5)}')»;` },
  {
    name: "a sum",
    write: (k) =>
      `let key = 'pmcp_';\n«key += '${k.slice(5, 30)}'»;\nkey += '${k.slice(30)}';\nuse(key);`,
  },
  {
    name: "members of an enum",
    write: (k) => `enum P { A = 'pmcp_', B = '${k.slice(5)}' }\nuse(«\`\${P.A}\${P.B}\`»);`,
  },
  {
    name: "names out of an object",
    write: (k) => `const { a, b } = { a: 'pmcp_', b: '${k.slice(5)}' };\nuse(«a + b»);`,
  },
  {
    name: "members that are set later",
    write: (k) => `const o = {};\no.a = 'pmcp_';\no.b = '${k.slice(5)}';\nuse(«o.a + o.b»);`,
  },
  {
    name: "what is pushed",
    write: (k) => `const p = [];\np.push('pmcp_');\np.push('${k.slice(5)}');\nuse(«p.join('')»);`,
  },
  {
    name: "a name and itself",
    write: (k) => `let key = 'pmcp_';\n«key = key + '${k.slice(5)}'»;\nuse(key);`,
  },
  {
    name: "letters that are spread",
    write: (k) => `const key = «[...'${reversed(k)}'].reverse().join('')»;`,
  },
  // Spelled otherwise.
  { name: "\\x escapes", write: (k) => `const key = '«${k.replace("p", "\\x70")}»';` },
  { name: "\\u escapes", write: (k) => `const key = '«${k.replace("m", "\\u006d")}»';` },
  { name: "\\u{} escapes", write: (k) => `const key = \`«${k.replace("c", "\\u{63}")}»\`;` },
  {
    name: "a line continuation",
    write: (k) => `const key = '«${k.slice(0, 30)}\\\n${k.slice(30)}»';`,
  },
  {
    name: "a character reference in JSX",
    write: (k) => `const a = <Plex apiKey="«${k.replace("p", "&#112;")}»" />;`,
  },
  { name: "fromCharCode", write: (k) => `const key = «String.fromCharCode(${charCodes(k)})»;` },
  {
    name: "decodeURIComponent",
    write: (k) => `const key = decodeURIComponent('«${percentEncoded(k)}»');`,
  },
  { name: "atob", write: (k) => `const key = atob('«${base64Of(k)}»');` },
  {
    name: "base64 of UTF-16, for PowerShell",
    write: (k) => {
      const command = Buffer.from(`$key = '${k}'`, "utf16le").toString("base64");
      // The first byte of the key is the 17th.
      const [before, rest] = [command.slice(0, 21), command.slice(21)];
      return `spawn('pwsh', ['-EncodedCommand', '${before}«${rest.slice(0, 233)}»${rest.slice(233)}']);`;
    },
  },
  {
    name: "base64 in a Buffer",
    write: (k) => `const key = Buffer.from('«${base64Of(k)}»', 'base64').toString();`,
  },
  {
    name: "hex in a Buffer",
    write: (k) => `const key = «Buffer.from('${hexOf(k)}', 'hex').toString()»;`,
  },
  {
    name: "reversed",
    write: (k) => `const key = «'${reversed(k)}'.split('').reverse().join('')»;`,
  },
  {
    name: "replace",
    write: (k) => `const key = «'${k.replace("_", "-")}'.replace('-', '_')»;`,
  },
  {
    name: "replace by pattern",
    write: (k) => `const key = «'${k.match(/.{1,20}/g)?.join(" ") ?? ""}'.replace(/ /g, '')»;`,
  },
];

/** None of these holds a key; nothing may be reported. */
export const keylessForms: readonly KeyForm[] = [
  { name: "a documented placeholder", write: () => `const key = "pmcp_your_api_key_here";` },
  { name: "a masked key", write: (k) => `const key = "${k.slice(0, 17)}…";` },
  { name: "a test key of the docs", write: () => `const key = "pmcp_test123";` },
  { name: "a check of the prefix", write: () => `if (key.startsWith("pmcp_")) use(key);` },
  { name: "a pattern of the shape", write: () => `const shape = /^pmcp_01[0-9a-f]{80}$/;` },
  { name: "a commit", write: (k) => `const commit = "${k.slice(7, 47)}";` },
  { name: "two digests", write: (k) => `const d = "${k.slice(7)}" + "${k.slice(7, 47)}";` },
  { name: "a long name", write: () => `import "./pmcp_010_secure_workspace_evidence_of_it.js";` },
  { name: "zeros", write: () => `const key = "pmcp_01" + "${"0".repeat(80)}";` },
  {
    name: "a wrong version nibble",
    write: (k) => `const key = "${k.slice(0, 19)}5${k.slice(20)}";`,
  },
  {
    name: "two variables",
    write: () => `use(process.env.PLEXMCP_A + process.env.PLEXMCP_B);`,
  },
  { name: "one digit more", write: (k) => `const key = "${k}0";` },
];

/** A form without its marks, and the lines and columns (both from 1) of what they enclose. */
export function placeOf(marked: string) {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace(/[«»]/g, "");
  return { text, start: positionAt(text, start), end: positionAt(text, end) };
}

function positionAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
