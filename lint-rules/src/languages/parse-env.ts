import type { EnvAssignment, EnvFile } from "./env-ast.ts";
import { endOfLine, locator, type Locator } from "./locator.ts";
import type { Comment } from "./text-ast.ts";

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=[ \t]*|:[ \t]+)/;
const comment = /(?:^|[ \t])#/;

/**
 * Reads a .env file by the rules of the `dotenv` package: a value in quotes may span lines, one
 * without ends at ` #`. Lines that are neither assignment nor comment are passed over. Linear in the
 * length of the text; never throws.
 */
export function parseEnv(text: string): EnvFile {
  const body: EnvAssignment[] = [];
  const comments: Comment[] = [];
  const locate = locator(text);
  for (let offset = 0; offset < text.length;) {
    const found = assignmentAt(text, offset, locate);
    if (found !== undefined) body.push(found);
    const from = found?.range[1] ?? offset;
    const end = endOfLine(text, from);
    const hash = text.slice(from, end).search(comment);
    if (hash !== -1) {
      const start = text.indexOf("#", from + hash);
      const range: [number, number] = [start, end];
      comments.push({
        type: "Comment",
        value: text.slice(start + 1, end),
        range,
        loc: locate(range),
      });
    }
    offset = text.indexOf("\n", end) + 1 || text.length;
  }
  const range: [number, number] = [0, text.length];
  return { type: "EnvFile", body, comments, range, loc: locator(text)(range) };
}

function assignmentAt(text: string, offset: number, locate: Locator): EnvAssignment | undefined {
  const head = assignment.exec(text.slice(offset, endOfLine(text, offset)));
  const [written, name] = head ?? [];
  if (written === undefined || name === undefined) return undefined;
  const nameStart = offset + written.lastIndexOf(name);
  const start = offset + written.length;
  const quoted = quotedEnd(text, start);
  const end = quoted ?? plainEnd(text, start);
  return {
    type: "EnvAssignment",
    name,
    nameRange: [nameStart, nameStart + name.length],
    value: quoted !== undefined ? text.slice(start + 1, end - 1) : text.slice(start, end),
    valueRange: [start, end],
    range: [offset, end],
    loc: locate([offset, end]),
  };
}

/** Just behind the closing quote, if a quote opens here and closes at all. */
function quotedEnd(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  if (!/["'`]/.test(quote)) return undefined;
  let end = text.indexOf(quote, start + 1);
  while (quote === '"' && end !== -1 && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  return end === -1 ? undefined : end + 1;
}

function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text.charAt(start - 1) === "\\") start -= 1;
  return (offset - start) % 2 === 1;
}

function plainEnd(text: string, start: number): number {
  const line = text.slice(start, endOfLine(text, start));
  const end = line.search(comment);
  return start + (end === -1 ? line : line.slice(0, end)).trimEnd().length;
}
