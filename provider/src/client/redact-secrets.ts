import { keyMarker, keyPrefixLength, redactKey } from "eslint-plugin-plexmcp/key-format";

const keyLike = new RegExp(
  `${keyMarker}[0-9a-z_]{${keyPrefixLength - keyMarker.length + 1},}`,
  "gi",
);
const tokenLike = /eyJ[\w-]{8,}(?:\.[\w-]*)*/g;
const schemeAndSecret = /\b(ApiKey|Bearer|Basic)\s+(?=\S*\d)\S{8,}/gi;
const namedSecret =
  /((?:password|passwd|secret|token|api[_-]?key|authorization)["']?\s*[:=]\s*)(?!null\b)["']?[^\s"',;}\]]+/gi;
/** Longer than a UUID, and no word of any language: a secret or of no use to the reader. */
const longRun = /[\w+/=-]{40,}/g;

const longestQuote = 300;

/**
 * Text of a server (or of anything below it) as it may stand in a message: no secret, no control
 * character, at most 300 characters. `known` are the secrets in use, whatever their shape.
 */
export function redactSecrets(text: string, known: readonly string[] = []): string {
  const withoutKnown = known
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .filter((spelling) => spelling.length >= 4)
    .reduce((shown, spelling) => shown.replaceAll(spelling, "[secret]"), text.slice(0, 20_000));
  const clean = withoutKnown
    .replace(keyLike, redactKey)
    .replace(tokenLike, "[token]")
    .replace(schemeAndSecret, "$1 [secret]")
    .replace(namedSecret, "$1[secret]")
    .replace(longRun, (run) => (isShownKey(run) ? run : "[…]"))
    // A server's text goes to a terminal: no colours, no cursor movements, no line of its own.
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return clean.length <= longestQuote ? clean : `${clean.slice(0, longestQuote)}…`;
}

function isShownKey(run: string): boolean {
  return run.toLowerCase().startsWith(keyMarker) && run.length <= keyPrefixLength;
}
