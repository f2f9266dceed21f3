import { findKeys } from "eslint-plugin-plexmcp/detector";

/** A text that may hold keys, in any spelling, with each shortened to what the dashboard shows. */
export function redactKeys(text: string): string {
  let redacted = "";
  let end = 0;
  for (const found of findKeys(text)) {
    redacted += text.slice(end, found.start) + found.key.prefix;
    end = found.end;
  }
  return redacted + text.slice(end);
}

/** The same for all that goes out by one way: whoever writes there cannot forget it. */
export function redactingSink(sink: (text: string) => void): (text: string) => void {
  return (text) => {
    sink(redactKeys(text));
  };
}

/** A name that is longer was made to fill memory, or what shows it. */
const longestName = 100;

/** A name or a line of a file, for messages; of a long one its beginning. */
export function redactedName(name: string): string {
  // Before it is cut: a key that is cut would not be known for one.
  const redacted = redactKeys(name);
  return redacted.length > longestName ? `${redacted.slice(0, longestName)}…` : redacted;
}
