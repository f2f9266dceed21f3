// Control characters from DEL on, those that turn the direction of what follows, and those without width.
const invisible = String.raw`\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff`;
const unprintable = new RegExp(String.raw`[\x00-\x1f${invisible}]`, "g");
const unprintableInJson = new RegExp(`[${invisible}]`, "g");

/**
 * For a terminal or a log: nothing in it moves the cursor, colours, begins a line, or commands the
 * runner of a workflow, which obeys `##[…]` wherever it stands.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll("##[", String.raw`##\x5b`)
    .replace(unprintable, (character) =>
      character < "\u0100" ? `\\x${hexOf(character, 2)}` : `\\u${hexOf(character, 4)}`,
    );
}

/** JSON of a value, which a terminal or a log may show for all that is in it. Parsed, it is the same value. */
export function escapedJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replaceAll("##[", String.raw`##\u005b`)
    .replace(unprintableInJson, (character) => `\\u${hexOf(character, 4)}`);
}

function hexOf(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, "0");
}

/** For Markdown: shows as it is, and is no link, mention, image, tag, heading or end of a table cell. */
export function escapeMarkdown(text: string): string {
  return (
    escapeText(text)
      .replace(/[\\`*_{}[\]()#+\-.!|~:$]/g, String.raw`\$&`)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // A zero-width joiner keeps GitHub from notifying whom a file name names.
      .replaceAll("@", "@\u200d")
  );
}

/** For the message of a workflow command (`::error::message`), as @actions/toolkit writes it. */
export function escapeCommandData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** For a property of a workflow command (`file=…`), which also ends at `,` and `:`. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A path with `/` as a relative URI reference. */
export function escapePath(path: string): string {
  return path
    .split("/")
    .map((part) =>
      encodeURIComponent(part).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join("/");
}

/** For the text and the attributes of XML 1.0, which has no way to write a control character. */
export function escapeXml(text: string): string {
  return escapeText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
