/** The ways to write a marker that are told apart by a look at three bytes. */
export type SeedKind = "plain" | "utf16" | "base64" | "escaped";

/** Three bytes in a row, each out of a set of characters. */
export interface Seed {
  readonly kind: SeedKind;
  readonly bytes: readonly [first: string, second: string, third: string];
}

/**
 * Every spelling of a key's marker holds one of these, and other text hardly ever does: that is what
 * makes the search for all spellings as cheap as one for a word.
 *
 * The search by vectors knows of a byte only which of eight buckets it may belong to. Within a bucket it
 * takes any first byte with any second and third, and the upper half of a byte with the lower half of
 * another. So those share a bucket that mix to what is rare in code, prose, base64 and programs; which
 * these are was found by trying.
 */
export const buckets: readonly (readonly Seed[])[] = [
  [seed("plain", "cC", "pP", "_"), inUtf16("cC", "pP")],
  // Base64 of "pmcp_01" at its three alignments is cG1jcF8wM, BtY3BfMD and wbWNwXzAx; of the same in
  // UTF-16 it is cABtAGMAcABfADAAMQ, AAbQBjAHAAXwAwADEA and wAG0AYwBwAF8AMAAxA. Two places of each,
  // two to seven letters apart, so that one is whole wherever lines of nine letters or more end.
  [
    ...[
      seed("base64", "c", "G", "1"),
      seed("base64", "c", "F", "8"),
      seed("base64", "f", "M", "D"),
    ],
    ...[seed("base64", "cf", "A", "BD")],
  ],
  [seed("base64", "t", "Y", "3"), seed("base64", "w", "X", "z")],
  [seed("base64", "w", "A", "DFw"), seed("base64", "w", "B", "w"), seed("base64", "z", "A", "x")],
  [
    ...[inUtf16("c", "AFG"), inUtf16("f", "AM"), inUtf16("t", "Y")],
    ...[inUtf16("w", "ABX"), inUtf16("z", "A")],
  ],
  // Escapes of the marker's letters: \x70 \u0070 \u{70} \160 \_ and lines continued before one of
  // them, then %70, %2570 and &#112;.
  [seed("escaped", "\\", "xu1pmc_\r\n", "01234567{pmc_\n"), inUtf16("\\", "xu1pmc_\r\n")],
  [seed("escaped", "%", "567", "03dDfF"), inUtf16("%", "2567"), inUtf16("&", "#")],
  [seed("escaped", "%&", "2#", "0519xX")],
];

export const seeds: readonly Seed[] = buckets.flat();

function seed(kind: SeedKind, first: string, second: string, third: string): Seed {
  return { kind, bytes: [first, second, third] };
}

/** The first two bytes of other seeds in UTF-16; of which order, a zero between them does not tell. */
function inUtf16(first: string, second: string): Seed {
  return seed("utf16", first, "\0", second);
}

const utf16Seeds = seeds.filter(({ kind }) => kind === "utf16");
const byteSeeds = seeds.filter(({ kind }) => kind !== "utf16");

/** A pattern that matches what all of these match, and more: any of them at each of the three places. */
const anyAtEachPlace = new RegExp(
  ([0, 1, 2] as const)
    .map((place) => patternOf(byteSeeds.map(({ bytes }) => bytes[place]).join("")))
    .join(""),
);

const anyByteSeed = anyOf(byteSeeds);
const anyUtf16Seed = anyOf(utf16Seeds);

function anyOf(alternatives: readonly Seed[]): RegExp {
  return new RegExp(alternatives.map(({ bytes }) => bytes.map(patternOf).join("")).join("|"));
}

function patternOf(characters: string): string {
  return `[${characters.replace(/[\0\\^\]-]/g, escapeOf)}]`;
}

function escapeOf(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

/**
 * Does a text hold a seed? The first pattern, which has no alternatives, reads 5 GB/s and rules out
 * three files of four; the second reads a third of that. Hardly any text has zeros.
 */
export function holdsSeed(text: string): boolean {
  if (anyAtEachPlace.test(text) && anyByteSeed.test(text)) return true;
  return text.includes("\0") && anyUtf16Seed.test(text);
}

/** The bit of a seed in the results of a search. */
export function seedFlag(index: number): number {
  return 1 << index;
}

/** The bits of all seeds of a kind. */
export function flagsOfKind(kind: SeedKind): number {
  let flags = 0;
  for (const [index, seed] of seeds.entries()) if (seed.kind === kind) flags |= seedFlag(index);
  return flags;
}
