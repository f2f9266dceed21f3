import { keyLength } from "./key-format.ts";
import { longestSpelling, type ByteText, type Spelling } from "./spelling.ts";

// Base64 of "pmcp_01" at the three places it can have in a group of three bytes. `known` are the
// characters of the marker that lie before the first whole group, `skip` their letters in the head.
const heads = [
  headPattern("cG1jcF8wM", { known: "", skip: 0 }),
  headPattern("BtY3BfMD", { known: "pm", skip: 2 }),
  headPattern("wbWNwXzAx", { known: "p", skip: 1 }),
];

interface Head {
  readonly plain: RegExp;
  readonly wrapped: RegExp;
  readonly known: string;
  readonly skip: number;
}

function headPattern(letters: string, { known, skip }: Pick<Head, "known" | "skip">): Head {
  // A line may end within the head: base64 is wrapped at 64 or 76 letters, and indented in YAML.
  const wrapped = new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
  return { plain: new RegExp(letters, "g"), wrapped, known, skip };
}

/** Letters that hold the marker, the version and two digits: decoded first, to fail early. */
const probeLetters = 16;
const enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;

/** Keys in base64 or base64url, at any of three alignments, wrapped into lines or not. */
export function* base64Spellings({ text, offset }: ByteText): Generator<Spelling> {
  const isWrapped = text.includes("\n");
  for (const { plain, wrapped, known, skip } of heads) {
    for (const { index } of text.matchAll(isWrapped ? wrapped : plain)) {
      const probe = letterPositions(text, index, probeLetters);
      if (!/^pmcp_01[0-9a-f]/.test(known + decode(text, probe.slice(skip)))) continue;
      const positions = letterPositions(text, index, enoughLetters).slice(skip);
      const sharesLetter = known !== "" && isLetter(text.charCodeAt(index - 1));
      yield {
        encoding: "base64",
        start: offset + index - (sharesLetter ? 1 : 0),
        text: known + decode(text, positions),
        before: "",
        endOf: (length) => offset + (positions[lastLetter(length - known.length)] ?? index) + 1,
      };
    }
  }
}

/** Index of the letter that holds the last bits of the first `byteCount` bytes. */
function lastLetter(byteCount: number): number {
  return Math.ceil((byteCount * 8) / 6) - 1;
}

function decode(text: string, positions: readonly number[]): string {
  let letters = "";
  for (const position of positions) letters += text.charAt(position);
  return Buffer.from(letters, "base64").toString("latin1");
}

/** Where up to `count` letters stand from `index` on, white space passed over. */
function letterPositions(text: string, index: number, count: number): number[] {
  const positions: number[] = [];
  const end = Math.min(text.length, index + longestSpelling);
  for (let position = index; position < end && positions.length < count; position += 1) {
    const code = text.charCodeAt(position);
    if (isLetter(code)) positions.push(position);
    else if (code !== 0x20 && (code < 0x09 || code > 0x0d)) break;
  }
  return positions;
}

/** A letter of base64 or base64url. */
function isLetter(code: number): boolean {
  const isAlphanumeric =
    (code >= 0x30 && code < 0x3a) || (code >= 0x41 && code < 0x5b) || (code >= 0x61 && code < 0x7b);
  return isAlphanumeric || code === 0x2b || code === 0x2f || code === 0x2d || code === 0x5f;
}
