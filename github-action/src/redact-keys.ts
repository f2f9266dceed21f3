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
