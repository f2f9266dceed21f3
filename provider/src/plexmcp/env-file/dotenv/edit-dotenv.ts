import { parseEnv } from "node:util";
import { findAssignments, type Assignment } from "./assignments.ts";
import { quoteValue } from "./quoting.ts";

/**
 * The values that a text gives to a variable, in order. Most readers take the last of them, some
 * the first.
 */
export function valuesOf(text: string, variable: string): readonly string[] {
  return assignmentsOf(text, variable).map(({ value }) => value);
}

/**
 * Gives a variable its value on every line that sets it, or on a new line at the end. All else
 * stays as it is, to the byte. The value must have passed `checkValue`. Returns undefined where
 * the text leaves a quote open, so that the line would be read as part of another value.
 */
export function setVariable(text: string, variable: string, value: string): string | undefined {
  const assignments = assignmentsOf(text, variable);
  const edited =
    assignments.length === 0
      ? appendLine(text, `${variable}=${quoteValue(value)}`)
      : replaceSpans(text, assignments, ({ valueStart, valueEnd }) => ({
          start: valueStart,
          end: valueEnd,
          text: quoteValue(value, text.slice(valueStart, valueEnd)),
        }));
  const values = valuesOf(edited, variable);
  return values.length > 0 && values.every((found) => found === value) ? edited : undefined;
}

/** Takes out the lines that give a variable a value which is ours. */
export function removeVariable(
  text: string,
  variable: string,
  isOurs: (value: string) => boolean,
): string {
  const ours = assignmentsOf(text, variable).filter(({ value }) => isOurs(value));
  return replaceSpans(text, ours, ({ start, end }) => ({ start, end, text: "" }));
}

/**
 * Does `node --env-file` read the value too? A byte order mark, a line that is no assignment or an
 * open quote before the line can keep it from that, and not the other readers.
 */
export function isSeenByNode(text: string, variable: string, value: string): boolean {
  return parseEnv(text)[variable] === value;
}

/** Is there neither a variable nor a comment in the text? */
export function isBlank(text: string): boolean {
  // trim() takes a byte order mark for white space too.
  return text.trim() === "";
}

function assignmentsOf(text: string, variable: string): readonly Assignment[] {
  return findAssignments(text).filter((assignment) => assignment.variable === variable);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function replaceSpans(
  text: string,
  assignments: readonly Assignment[],
  toSpan: (assignment: Assignment) => Span,
): string {
  let edited = "";
  let rest = 0;
  for (const span of assignments.map(toSpan)) {
    edited += text.slice(rest, span.start) + span.text;
    rest = span.end;
  }
  return edited + text.slice(rest);
}

function appendLine(text: string, line: string): string {
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
  const isComplete = text === "" || text === "\uFEFF" || text.endsWith("\n");
  return `${text}${isComplete ? "" : lineBreak}${line}${lineBreak}`;
}
