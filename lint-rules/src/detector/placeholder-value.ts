import { isPatterned } from "./placeholder.ts";

const words =
  "your|example|placeholder|sample|dummy|change[-_ ]?me|change[-_ ]?this|replace|redacted|insert|todo|fake|mock|test|xxx+|here";
const sayingSo = new RegExp(`(?:^|[^A-Za-z])(?:${words})\\d*(?![A-Za-z])`, "i");

/** What takes the place of a value or of a part of it: `<token>`, `{{ token }}`, `${TOKEN}`, `...`. */
const standIns =
  /<[^<>]*>|\{\{[^{}]*\}\}|\$\{\w+(?:\}|:?[-=?+])|(?<![^\s:/@=,-])\$[A-Z_]+(?!\w)|[*•]{3,}|\.{3,}|…/g;
const masks = /^[*•.…x_-]+$/i;

/** Users and passwords are in groups. A host is no secret: names are asked for in the open. */
const urls =
  /[a-z][a-z\d+.-]{0,20}:\/\/(?:([^\s/?#@:]*)(?::([^\s/?#]*))?@)?(?:(?!,[a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@])*/gi;

/** Names of parameters are often of several words (`retryWrites`). */
const separators = /[?&][A-Za-z]+=|[\s_.,:;/?&=@()[\]{}'"-]|!+(?!\w)/;
const number = String.raw`\d{1,5}|12345(?:6|67|678|6789|67890)`;
/** A word, a short number, an abbreviation with a digit (`v1`), and Amazon's well-known example. */
const harmless = new RegExp(
  `^(?:[a-z]{0,16}|[A-Z]{1,16}|[A-Z][a-z]{1,15}|${number}|[A-Za-z]{1,2}\\d|AKIA[0-9A-Z]{9}EXAMPLE)$`,
);
const harmlessWord = new RegExp(`^(?:${words})(?:${number})?$`, "i");

/**
 * Is the value of a variable one that says, or shows by its pattern, that the real one belongs there?
 * Only as a whole: `test-…` may be real, so no part of it may look like a secret. Of a URL with a
 * password that must be a placeholder itself, whatever the names around it say.
 */
export function isPlaceholderValue(value: string): boolean {
  if (masks.test(value)) return true;
  const text = value.replace(standIns, (form) => (/[-=?+]$/.test(form) ? "xxx-" : "xxx"));
  const passwords: string[] = [];
  const rest = text.replace(urls, (_, user: string | undefined, password: string | undefined) => {
    if (password !== undefined && password !== "") passwords.push(password);
    return `${user ?? ""} `;
  });
  const parts = rest.split(separators);
  if (!parts.every(isHarmless)) return false;
  if (passwords.length > 0) return passwords.every(isPlaceholderPassword);
  return sayingSo.test(text) || parts.some(isLongPattern);
}

function isPlaceholderPassword(password: string): boolean {
  return /^pass(?:word|wd)?$/i.test(password) || isPlaceholderValue(password);
}

function isHarmless(part: string): boolean {
  return harmless.test(part) || harmlessWord.test(part) || isLongPattern(part);
}

function isLongPattern(part: string): boolean {
  return part.length >= 8 && isPatterned(part, 0.75);
}
