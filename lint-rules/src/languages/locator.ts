import type { Position } from "./text-ast.ts";

/** Gives the positions of a range of offsets. */
export type Locator = (range: readonly [number, number]) => { start: Position; end: Position };

/** Locates ranges given in rising order: one pass over the text in all. */
export function locator(text: string): Locator {
  let line = 1;
  let lineStart = 0;
  const positionOf = (offset: number): Position => {
    for (let end = text.indexOf("\n", lineStart); end !== -1 && end < offset;) {
      line += 1;
      lineStart = end + 1;
      end = text.indexOf("\n", lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
  return ([start, end]) => ({ start: positionOf(start), end: positionOf(end) });
}

/** Where the line of an offset ends, its line break not counted. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  if (end === -1) return text.length;
  return end > from && text.charAt(end - 1) === "\r" ? end - 1 : end;
}
