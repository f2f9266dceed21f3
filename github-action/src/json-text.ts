import { ScanError } from "./scan-error.ts";

/** The value of a JSON text; undefined where it is none. */
export function tryParseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/**
 * The value of a JSON text; `what` names it. Throws `ScanError` with the place where it stops being
 * JSON: the parser's own message quotes the text, which may hold a key.
 */
export function parseJson(text: string, what: string): unknown {
  const json = tryParseJson(text);
  if (json !== undefined) return json;
  const lines = text.slice(0, validLength(text)).split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  throw new ScanError(
    `${what} is not valid JSON: see line ${lines.length}, column ${column}. JSON has double quotes, no comments, and no comma after the last entry.`,
  );
}

/** What may come next. */
type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

const name = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const value = String.raw`[{[]|${name}|${number}|true|false|null`;

/** The tokens of RFC 8259, by where they may stand; which bracket ends what is left out. */
const tokens: Readonly<Record<Expected, RegExp>> = {
  value: new RegExp(value, "y"),
  "value or end": new RegExp(String.raw`${value}|\]`, "y"),
  key: new RegExp(name, "y"),
  "key or end": new RegExp(String.raw`${name}|\}`, "y"),
  colon: /:/y,
  "comma or end": /[,\]}]/y,
};

/** How much of a text can be the beginning of JSON: the place of the first token that cannot. */
function validLength(text: string): number {
  const ends: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ;) {
    at += match(/[ \t\r\n]*/y, text, at).length;
    if (expected === "comma or end" && ends.length === 0) return at;
    const token = match(tokens[expected], text, at);
    const isEnd = token === "]" || token === "}";
    if (token === "" || (isEnd && ends.pop() !== token)) return at;
    if (token === "{" || token === "[") ends.push(token === "{" ? "}" : "]");
    expected = expectedAfter(token, { expected, end: ends.at(-1) });
    at += token.length;
  }
}

function match(token: RegExp, text: string, at: number): string {
  token.lastIndex = at;
  return token.exec(text)?.[0] ?? "";
}

function expectedAfter(
  token: string,
  { expected, end }: { readonly expected: Expected; readonly end: string | undefined },
): Expected {
  switch (token) {
    case "{":
      return "key or end";
    case "[":
      return "value or end";
    case ",":
      return end === "}" ? "key" : "value";
    case ":":
      return "value";
    default:
      return expected.startsWith("key") && token !== "}" ? "colon" : "comma or end";
  }
}
