/** A line (or, where quotes span lines, several) of a dotenv text that sets a variable. */
export interface Assignment {
  readonly variable: string;
  /** As the readers of dotenv files see it: without quotes, without a trailing comment. */
  readonly value: string;
  /** Offset of its first line. */
  readonly start: number;
  /** The value with its quotes. Empty right behind the separator where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Offset behind the line break that ends it. */
  readonly end: number;
}

// `:` followed by a blank separates too, for the dotenv package and its relatives.
const lineHead = /[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*(?:=|:[ \t])/y;
const blanks = /[ \t]*/y;
const bareValue = /[^#\r\n]*/y;
const restOfLine = /[^\n]*(?:\n|$)/y;
/** A quoted value may span lines, and nothing but a comment may follow it on its last one. */
const quotedValues = [
  /'([^']*)'(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/y,
  /"([^"]*)"(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/y,
  // JSON over several lines: the quotes in it are escaped, and the first one does not end it.
  /"((?:\\[^]|[^"\\])*)"(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/y,
  /`([^`]*)`(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/y,
];

/** Every assignment in a dotenv text, in its order. Comments and lines of no known form are none. */
export function findAssignments(text: string): readonly Assignment[] {
  const found: Assignment[] = [];
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length) {
    const assignment = readAssignment(text, start);
    if (assignment !== undefined) found.push(assignment);
    start = assignment?.end ?? endOfLine(text, start);
  }
  return found;
}

function readAssignment(text: string, start: number): Assignment | undefined {
  const head = matchAt(lineHead, text, start);
  if (head?.[1] === undefined) return undefined;
  const behindHead = start + head[0].length;
  const literalStart = behindHead + lengthAt(blanks, text, behindHead);
  const literal = readLiteral(text, literalStart);
  const valueStart = literal.length === 0 ? behindHead : literalStart;
  const valueEnd = valueStart + literal.length;
  return {
    variable: head[1],
    value: literal.value,
    start,
    valueStart,
    valueEnd,
    end: endOfLine(text, valueEnd),
  };
}

function readLiteral(
  text: string,
  start: number,
): { readonly value: string; readonly length: number } {
  for (const quoted of quotedValues) {
    const match = matchAt(quoted, text, start);
    if (match?.[1] === undefined) continue;
    const inner = match[1].replaceAll("\r\n", "\n");
    const value = text[start] === '"' ? inner.replaceAll("\\n", "\n") : inner;
    return { value, length: match[0].length };
  }
  const bare = (matchAt(bareValue, text, start)?.[0] ?? "").trimEnd();
  return { value: bare, length: bare.length };
}

function endOfLine(text: string, start: number): number {
  return start + lengthAt(restOfLine, text, start);
}

function lengthAt(pattern: RegExp, text: string, start: number): number {
  return matchAt(pattern, text, start)?.[0].length ?? 0;
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
