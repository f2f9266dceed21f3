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
  const lines = text.slice(0, firstErrorIn(text)).split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  throw new ScanError(
    `${what} is not valid JSON: see line ${lines.length}, column ${column}. JSON has double quotes, no comments, and no comma after the last entry.`,
  );
}

/** Where the first token begins that JSON does not have there. */
function firstErrorIn(text: string): number | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  return errors[0]?.offset;
}
