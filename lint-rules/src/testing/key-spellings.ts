import type { KeyEncoding } from "../detector/finding.ts";

/** A way to write text, and the encoding that a finding in it names. */
export interface KeySpelling {
  readonly name: string;
  readonly encoding: KeyEncoding;
  /** The bytes that spell a key: a finding begins at the first and ends behind the last. */
  readonly write: (key: string) => Buffer;
}

type Escape = (code: number) => string;

const hex = (code: number): string => code.toString(16).padStart(2, "0");

const escapes: Readonly<Record<string, Escape>> = {
  "\\x70": (code) => `\\x${hex(code)}`,
  "\\x5F": (code) => `\\x${hex(code).toUpperCase()}`,
  "\\u0070": (code) => `\\u00${hex(code)}`,
  "\\u{70}": (code) => `\\u{${hex(code)}}`,
  "\\u{000070}": (code) => `\\u{0000${hex(code)}}`,
  "\\160": (code) => `\\${code.toString(8).padStart(3, "0")}`,
  "%70": (code) => `%${hex(code)}`,
  "%5F": (code) => `%${hex(code).toUpperCase()}`,
  "%2570": (code) => `%25${hex(code)}`,
  "&#112;": (code) => `&#${code.toFixed()};`,
  "&#x70;": (code) => `&#x${hex(code)};`,
  "&#X5F;": (code) => `&#X${hex(code).toUpperCase()};`,
  "\\\\x70 in JSON": (code) => `\\\\x${hex(code)}`,
};

/** Writes the characters of which `isEscaped` holds with an escape, the others as they are. */
function escaped(key: string, escape: Escape, isEscaped: (index: number) => boolean): Buffer {
  const written = key.replace(/./g, (character, index: number) =>
    isEscaped(index) ? escape(character.charCodeAt(0)) : character,
  );
  return Buffer.from(written, "latin1");
}

function escapedSpellings(): KeySpelling[] {
  return Object.entries(escapes).flatMap(([name, escape]) => [
    { name, encoding: "escaped", write: (key) => escaped(key, escape, () => true) },
    ...[0, 1, 2, 3, 4].map((letter): KeySpelling => {
      const write = (key: string): Buffer => escaped(key, escape, (index) => index === letter);
      return { name: `${name} for letter ${letter.toFixed()}`, encoding: "escaped", write };
    }),
    {
      name: `${name} behind the marker`,
      encoding: "escaped",
      write: (key) => escaped(key, escape, (index) => index >= 5),
    },
  ]);
}

/** Every spelling that does not depend on the text around it, as base64 and UTF-16 do. */
export const keySpellings: readonly KeySpelling[] = [
  { name: "plain", encoding: "plain", write: (key) => Buffer.from(key) },
  ...escapedSpellings(),
  {
    name: "an underscore escaped for Markdown",
    encoding: "escaped",
    write: (key) => Buffer.from(key.replace("_", "\\_")),
  },
  ...[1, 2, 3, 4].map((letter): KeySpelling => {
    const write = (key: string): Buffer =>
      Buffer.from(`${key.slice(0, letter)}\\\n${key.slice(letter)}`);
    return {
      name: `a line continued before letter ${letter.toFixed()}`,
      encoding: "escaped",
      write,
    };
  }),
  {
    name: "lines continued within the body",
    encoding: "escaped",
    write: (key) =>
      Buffer.from(`${key.slice(0, 40)}\\\r\n${key.slice(40, 70)}\\\n${key.slice(70)}`),
  },
];

/** Text as UTF-16, big endian. */
export function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function inUtf16(spelling: KeySpelling, order: "utf-16le" | "utf-16be"): KeySpelling {
  const { name, encoding, write } = spelling;
  const toUtf16 = order === "utf-16le" ? (text: string) => Buffer.from(text, "utf16le") : utf16be;
  return {
    name: `${name}, in ${order}`,
    encoding: encoding === "plain" ? order : encoding,
    write: (key) => toUtf16(write(key).toString("latin1")),
  };
}

function base64Spelling(name: string, charset: "latin1" | "utf16le"): KeySpelling {
  const write = (key: string) => Buffer.from(Buffer.from(key, charset).toString("base64"));
  return { name, encoding: "base64", write };
}

/** Base64 by itself, of UTF-16 too. */
export const base64Spellings: readonly KeySpelling[] = [
  base64Spelling("base64", "latin1"),
  base64Spelling("base64 of UTF-16", "utf16le"),
];

/** Every spelling in UTF-16 of both byte orders. */
export const utf16Spellings: readonly KeySpelling[] = [...keySpellings, ...base64Spellings].flatMap(
  (spelling) => [inUtf16(spelling, "utf-16le"), inUtf16(spelling, "utf-16be")],
);
