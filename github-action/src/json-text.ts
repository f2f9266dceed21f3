import { parse, type ParseError } from "jsonc-parser";
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
 * JSON: the engine's own message quotes the text, which may hold a key.
 */
export function parseJson(text: string, what: string): unknown {
  const json = tryParseJson(text);
  if (json !== undefined) return json;
  throw new ScanError(
    `${what} is not valid JSON${placeOfError(text)}. JSON has double quotes, no comments, and no comma after the last entry.`,
  );
}

/** The line and the column at which the first token begins that JSON does not have there. */
function placeOfError(text: string): string {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch (error) {
    // Unlike the engine's, this parser calls itself for what is nested.
    if (error instanceof RangeError) return ", and nested too deeply to say where";
    throw error;
  }
  const lines = text.slice(0, errors[0]?.offset).split("\n");
  return `: see line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}
