/** An assignment of a .env file. The value may be a secret: it stays inside the detector. */
export interface DotenvEntry {
  readonly name: string;
  readonly line: number;
  readonly value: string;
}

/** The assignments of a .env file, and the lines, from 1, that are none and no comment either. */
export interface ParsedDotenv {
  readonly entries: readonly DotenvEntry[];
  readonly unreadLines: readonly number[];
}

const lineStart = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:(?=[ \t]))[ \t]*/y;
const blankOrComment = /[ \t\r]*(?:#.*)?(?:\n|$)/y;

/**
 * Parses the common ground of dotenv, dotenvx, Vite, Docker and the shell: `NAME=value`, an optional
 * `export`, three kinds of quotes that may span lines, `#` comments, CRLF. Takes linear time.
 */
export function parseDotenv(text: string): ParsedDotenv {
  const entries: DotenvEntry[] = [];
  const unreadLines: number[] = [];
  let line = 1;
  for (let index = 0; index < text.length;) {
    const start = index;
    const name = matchAt(lineStart, text, index);
    if (name === undefined) {
      if (matchAt(blankOrComment, text, index) === undefined) unreadLines.push(line);
      index = endOfLine(text, index);
    } else {
      const value = readValue(text, index + name.length);
      entries.push({ name: name.group, line, value: value.text });
      index = endOfLine(text, value.end);
    }
    line += countLineBreaks(text, start, index);
  }
  return { entries, unreadLines };
}

interface Match {
  readonly length: number;
  readonly group: string;
}

function matchAt(pattern: RegExp, text: string, index: number): Match | undefined {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null ? undefined : { length: match[0].length, group: match[1] ?? "" };
}

/** A quoted value, or the rest of the line up to a comment. A quote that is never closed is none. */
function readValue(text: string, index: number): { readonly text: string; readonly end: number } {
  const close = closingQuote(text, index);
  if (close !== undefined) return { text: text.slice(index + 1, close).trim(), end: close + 1 };
  const rest = text.slice(index, endOfLine(text, index));
  return { text: rest.replace(/(?:^|[ \t])#[^]*$/, "").trim(), end: index };
}

/** Where the quote at an index is closed; a backslash escapes one of two strokes, not the others. */
function closingQuote(text: string, index: number): number | undefined {
  const quote = text.charAt(index);
  if (quote !== '"' && quote !== "'" && quote !== "`") return undefined;
  let close = text.indexOf(quote, index + 1);
  while (close !== -1 && quote === '"' && isEscaped(text, close)) {
    close = text.indexOf(quote, close + 1);
  }
  return close === -1 ? undefined : close;
}

/** Does an odd number of backslashes stand before an index? */
function isEscaped(text: string, index: number): boolean {
  let start = index;
  while (text.charAt(start - 1) === "\\") start -= 1;
  return (index - start) % 2 === 1;
}

function endOfLine(text: string, index: number): number {
  const lineBreak = text.indexOf("\n", index);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

function countLineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}
