/** What an expression surely evaluates to. Bytes are those of a Buffer or a Uint8Array. */
export type StaticValue = string | number | Uint8Array | RegExp | readonly StaticValue[];

/** Stands in a text for a part that is not known; no key holds it, and none reaches across it. */
export const unknownPart = "\0";

/** Longer values are not handed to a call, which keeps time linear: a key has 87 characters. */
const longestOperand = 4096;

/** A longer piece of a text is cut to its ends: only they can be part of a joined key. */
const pieceEnd = 96;

/** A value as text, the way `+` and `${}` write it; lists within lists are left out. */
export function textOf(value: StaticValue | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
  return isList(value) ? joined(value, ",") : unknownPart;
}

/** A value as a piece of a longer text. */
export function pieceOf(value: StaticValue | undefined): string {
  const text = isList(value) ? unknownPart : textOf(value);
  if (text.length <= 2 * pieceEnd) return text;
  return text.slice(0, pieceEnd) + unknownPart + text.slice(-pieceEnd);
}

/** A value that a call or a spread may take; undefined if it is too long. */
export function bounded(value: StaticValue | undefined): StaticValue | undefined {
  const isShort = typeof value === "number" || value instanceof RegExp;
  return isShort || (value !== undefined && value.length <= longestOperand) ? value : undefined;
}

export function isList(value: StaticValue | undefined): value is readonly StaticValue[] {
  return Array.isArray(value);
}

function joined(items: readonly (StaticValue | undefined)[], separator: string): string {
  return items.map(pieceOf).join(separator);
}

type Arguments = readonly (StaticValue | undefined)[];
type Method<Receiver> = (receiver: Receiver, args: Arguments) => StaticValue | undefined;

/** Methods that change nothing and answer the same each time, by the kind of their receiver. */
const stringMethods: Readonly<Record<string, Method<string>>> = {
  at: (text, [index]) => text.at(numberOf(index) ?? 0),
  charAt: (text, [index]) => text.charAt(numberOf(index) ?? 0),
  concat: (text, parts) => text + joined(parts, ""),
  replace: (text, [pattern, by]) => replaced(text, pattern, by, { all: false }),
  replaceAll: (text, [pattern, by]) => replaced(text, pattern, by, { all: true }),
  slice: (text, [start, end]) => text.slice(numberOf(start), numberOf(end)),
  split: (text, [separator]) => (typeof separator === "string" ? text.split(separator) : undefined),
  substring: (text, [start, end]) => text.substring(numberOf(start) ?? 0, numberOf(end)),
  toLowerCase: (text) => text.toLowerCase(),
  toString: (text: string) => text,
  trim: (text) => text.trim(),
};

const arrayMethods: Readonly<Record<string, Method<readonly StaticValue[]>>> = {
  at: (items, [index]) => items.at(numberOf(index) ?? 0),
  concat: (items, more) => [...items, ...more.flatMap((value) => value ?? unknownPart)],
  flat: (items) => items.flatMap((item) => bounded(item) ?? unknownPart),
  join: (items, [separator]) => joined(items, separator === undefined ? "," : textOf(separator)),
  reverse: (items) => items.toReversed(),
  slice: (items, [start, end]) => items.slice(numberOf(start), numberOf(end)),
  toReversed: (items) => items.toReversed(),
  toString: (items: readonly StaticValue[]) => joined(items, ","),
};

const byteMethods: Readonly<Record<string, Method<Uint8Array>>> = {
  toString: (bytes: Uint8Array, [encoding]: Arguments) => {
    const named = encoding ?? "utf8";
    return isEncoding(named) ? Buffer.from(bytes).toString(named) : undefined;
  },
};

/** Functions of the language and of Node that decode or put together, by their written name. */
const functions: Readonly<Record<string, (args: Arguments) => StaticValue | undefined>> = {
  "Array.from": ([source]) => (typeof source === "string" ? Array.from(source) : source),
  atob: ([text]) =>
    typeof text === "string" ? Buffer.from(text, "base64").toString("latin1") : undefined,
  "Buffer.from": ([source, encoding]) => bytesOf(source, encoding ?? "utf8"),
  decodeURI: ([text]) => percentDecoded(text),
  decodeURIComponent: ([text]) => percentDecoded(text),
  "Object.freeze": ([value]) => value,
  String: ([value]) => (value === undefined ? undefined : textOf(value)),
  "String.fromCharCode": (codes) =>
    codes
      .flatMap((code) => code ?? 0)
      .map(characterOf)
      .join(""),
  "String.fromCodePoint": (codes) =>
    codes
      .flatMap((code) => code ?? 0)
      .map(characterOf)
      .join(""),
  "TextDecoder.decode": ([bytes]) => (bytes instanceof Uint8Array ? textOf(bytes) : undefined),
  Uint8Array: ([source]) => bytesOf(source, "utf8"),
  "Uint8Array.from": ([source]) => bytesOf(source, "utf8"),
  "Uint8Array.of": (items) =>
    bytesOf(
      items.map((item) => item ?? 0),
      "utf8",
    ),
  unescape: ([text]) => percentDecoded(text),
};

/** Calls of these names may put a key together; all others are passed over unread. */
export const foldableNames: ReadonlySet<string> = new Set(
  [stringMethods, arrayMethods, byteMethods, functions]
    .flatMap((table) => Object.keys(table))
    .map((name) => name.replace(/^.*\./, "")),
);

/** Is this the written name of a function of the platform whose results are known? */
export function isFunction(path: string): boolean {
  return Object.hasOwn(functions, path);
}

/** What such a function returns. */
export function callFunction(path: string, args: Arguments): StaticValue | undefined {
  return isFunction(path) ? functions[path]?.(args.map(bounded)) : undefined;
}

/** What a method returns for a receiver of known value. */
export function callMethod(
  receiver: StaticValue | undefined,
  name: string,
  unbounded: Arguments,
): StaticValue | undefined {
  const owner = bounded(receiver);
  const args = unbounded.map(bounded);
  if (typeof owner === "string") return methodOf(stringMethods, name)?.(owner, args);
  if (owner instanceof Uint8Array) return methodOf(byteMethods, name)?.(owner, args);
  return isList(owner) ? methodOf(arrayMethods, name)?.(owner, args) : undefined;
}

function methodOf<Receiver>(
  table: Readonly<Record<string, Method<Receiver>>>,
  name: string,
): Method<Receiver> | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function numberOf(value: StaticValue | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function characterOf(code: StaticValue): string {
  const isCode = typeof code === "number" && Number.isInteger(code) && code >= 0;
  return isCode && code <= 0x10ffff ? String.fromCodePoint(code) : unknownPart;
}

// Two quantifiers, or one on a group, can take time that is not linear; no key needs them.
const harmlessPattern = /^[^()|*+?{]*[*+?]?[^()|*+?{]*$/;

function replaced(
  text: string,
  pattern: StaticValue | undefined,
  by: StaticValue | undefined,
  { all }: { readonly all: boolean },
): string | undefined {
  if (typeof by !== "string") return undefined;
  if (typeof pattern === "string") {
    return all ? text.replaceAll(pattern, by) : text.replace(pattern, by);
  }
  if (!(pattern instanceof RegExp) || !harmlessPattern.test(pattern.source)) return undefined;
  return text.replace(pattern, by);
}

function percentDecoded(text: StaticValue | undefined): string | undefined {
  if (typeof text !== "string") return undefined;
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function isEncoding(name: StaticValue): name is BufferEncoding {
  return typeof name === "string" && Buffer.isEncoding(name);
}

function bytesOf(source: StaticValue | undefined, encoding: StaticValue): Uint8Array | undefined {
  if (source instanceof Uint8Array) return source;
  if (typeof source === "string") {
    return isEncoding(encoding) ? Buffer.from(source, encoding) : undefined;
  }
  if (!isList(source)) return undefined;
  return Uint8Array.from(source, (item) => numberOf(item) ?? 0);
}
