const blockStarts = [0, 9, 14, 19, 24] as const;
const blockLengths = [8, 4, 4, 4, 12] as const;

/** A UUID in lower-case dashed form, or the server's sentence about why the text is none. */
export type ParsedUuid =
  { readonly ok: true; readonly uuid: string } | { readonly ok: false; readonly reason: string };

/**
 * Reads a UUID as the Rust crate `uuid` does (simple, hyphenated, braced or URN, any case) and
 * reports what is wrong in that crate's words, which the server passes on to its callers.
 */
export function parseUuid(text: string): ParsedUuid {
  const { inner, offset } = unwrap(text);
  const hex = inner.replaceAll("-", "").toLowerCase();
  const isSimple = offset === 0 && /^[0-9a-f]{32}$/i.test(inner);
  const isHyphenated = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(inner);
  if (isSimple || isHyphenated) return { ok: true, uuid: dashed(hex) };
  return { ok: false, reason: whyNoUuid({ inner, offset, text }) };
}

/** Lower-case dashed form of 32 hex digits. */
export function dashed(hex: string): string {
  return blockLengths
    .map((length, block) => {
      const start = (blockStarts[block] ?? 0) - block;
      return hex.slice(start, start + length);
    })
    .join("-");
}

function unwrap(text: string): { inner: string; offset: number } {
  if (text.startsWith("{") && text.endsWith("}")) return { inner: text.slice(1, -1), offset: 1 };
  if (text.startsWith("urn:uuid:")) return { inner: text.slice(9), offset: 9 };
  return { inner: text, offset: 0 };
}

function whyNoUuid({
  inner,
  offset,
  text,
}: {
  inner: string;
  offset: number;
  text: string;
}): string {
  const strange = /[^0-9a-fA-F-]/u.exec(inner);
  if (strange !== null) {
    const at = Buffer.byteLength(inner.slice(0, strange.index)) + offset + 1;
    return `invalid character: expected an optional prefix of \`urn:uuid:\` followed by [0-9a-fA-F-], found \`${strange[0]}\` at ${at}`;
  }
  const groups = inner.split("-");
  if (groups.length === 1 && offset === 0) {
    return `invalid length: expected length 32 for simple format, found ${text.length}`;
  }
  if (groups.length !== 5) return `invalid group count: expected 5, found ${groups.length}`;
  const wrong = blockLengths.findIndex((length, group) => groups[group]?.length !== length);
  return `invalid group length in group ${wrong}: expected ${blockLengths[wrong] ?? 0}, found ${groups[wrong]?.length ?? 0}`;
}
