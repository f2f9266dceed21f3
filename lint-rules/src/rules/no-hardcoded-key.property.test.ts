import { Linter } from "eslint";
import fc from "fast-check";
import { expect, test } from "vitest";
import plexmcp from "../index.ts";
import { makeKey } from "../testing/make-key.ts";

// Thousands of runs take seconds, and minutes on a busy machine.
const linter = new Linter();

function lint(code: string) {
  return linter.verify(
    code,
    { plugins: { plexmcp }, rules: { "plexmcp/no-hardcoded-key": "error" } },
    "property.js",
  );
}

const key = fc.integer({ min: 0, max: 2 ** 31 }).map(makeKey);

/** Offsets at which a text is cut into two to nine pieces. */
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 86 }), { minLength: 1, maxLength: 8 });

function cut(text: string, offsets: readonly number[]): string[] {
  const sorted = [0, ...offsets.toSorted((a, b) => a - b), text.length];
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
}

/** Ways to write a piece of text as an expression. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) => `\`${text}\``,
  (text) => `'${text.replace(/./g, (letter) => `\\x${hex(letter)}`)}'`,
  (text) => `'${text.replace(/[a-p]/g, (letter) => `\\u00${hex(letter)}`)}'`,
  (text) => `atob("${btoa(text)}")`,
  (text) => `Buffer.from("${btoa(text)}", "base64").toString("utf8")`,
  (text) => `Buffer.from([${codes(text)}]).toString()`,
  (text) => `String.fromCharCode(${codes(text)})`,
  (text) => `decodeURIComponent("${text.replace(/./g, (letter) => `%${hex(letter)}`)}")`,
  (text) => `"${Array.from(text).toReversed().join("")}".split("").reverse().join("")`,
  (text) => `" ${text} ".trim()`,
  (text) => `"<${text}>".slice(1, -1)`,
  (text) => `\`${text.replace(/./g, (letter) => `\\u{${hex(letter)}}`)}\``,
  (text) => `new TextDecoder().decode(new Uint8Array([${codes(text)}]))`,
];

/** Ways to join expressions into the text of all of them. */
const joints: readonly ((pieces: readonly string[]) => string)[] = [
  (pieces) => `const k = ${pieces.join(" + ")};`,
  (pieces) => `const k = \`\${${pieces.join("}${")}}\`;`,
  (pieces) => `const k = [${pieces.join(", ")}].join("");`,
  (pieces) => `const k = "".concat(${pieces.join(", ")});`,
  (pieces) => `const o = { ${named(pieces)} }; f(${pieces.map((_, i) => `o.p${i}`).join(" + ")});`,
  (pieces) => `const a = [${pieces.join(", ")}]; f(a.join(""));`,
  (pieces) => `let k = ""; ${pieces.map((piece) => `k += ${piece};`).join(" ")} f(k);`,
  (pieces) => `let k = ""; ${pieces.map((piece) => `k = k + ${piece};`).join(" ")} f(k);`,
  (pieces) => `${constants(pieces)} f("Bearer " + ${pieces.map((_, i) => `p${i}`).join(" + ")});`,
];

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, "0");
}

function codes(text: string): string {
  return Array.from(text)
    .map((letter) => letter.charCodeAt(0))
    .join(", ");
}

function named(pieces: readonly string[]): string {
  return pieces.map((piece, index) => `p${index}: ${piece}`).join(", ");
}

function constants(pieces: readonly string[]): string {
  return pieces.map((piece, index) => `const p${index} = ${piece};`).join(" ");
}

const spelling = fc.constantFrom(...spellings);
const joint = fc.constantFrom(...joints);

function write(
  text: string,
  offsets: readonly number[],
  spell: readonly ((text: string) => string)[],
  join: (pieces: readonly string[]) => string,
): string {
  const pieces = cut(text, offsets);
  return join(pieces.map((piece, index) => spell[index % spell.length]?.(piece) ?? ""));
}

test("finds any key, however it is cut, spelled and joined", () => {
  fc.assert(
    fc.property(
      key,
      cuts,
      fc.array(spelling, { minLength: 1, maxLength: 4 }),
      joint,
      (secret, offsets, spell, join) => {
        const messages = lint(write(secret, offsets, spell, join));
        expect(messages.map(({ ruleId }) => ruleId)).toEqual(["plexmcp/no-hardcoded-key"]);
        expect(messages[0]?.message).toContain(secret.slice(0, 17));
        expect(JSON.stringify(messages)).not.toContain(secret.slice(0, 18));
      },
    ),
    { numRuns: 2000 },
  );
});

test("is silent when one nibble of the shape is wrong", () => {
  const wrongNibble = fc.constantFrom([19, "5"], [23, "7"], [6, "2"], [50, "A"], [
    86,
    "g",
  ] as const);
  fc.assert(
    fc.property(
      key,
      wrongNibble,
      cuts,
      spelling,
      joint,
      (secret, [at, digit], offsets, spell, join) => {
        const text = secret.slice(0, at) + digit + secret.slice(at + 1);
        expect(lint(write(text, offsets, [spell], join))).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("is silent on a key that is cut short", () => {
  // By some digits: what `+=` adds up may well be read twice, and so complete a key that lacks one.
  const length = fc.integer({ min: 10, max: 40 });
  fc.assert(
    fc.property(key, length, cuts, spelling, joint, (secret, end, offsets, spell, join) => {
      const within = offsets.filter((offset) => offset < end);
      expect(lint(write(secret.slice(0, end), within, [spell], join))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("finds any key in one literal, whatever is escaped in it", () => {
  const escape = fc.constantFrom(
    (letter: string) => letter,
    (letter: string) => `\\x${hex(letter)}`,
    (letter: string) => `\\u00${hex(letter)}`,
    (letter: string) => `\\u{${hex(letter)}}`,
  );
  fc.assert(
    fc.property(key, fc.array(escape, { minLength: 1, maxLength: 20 }), (secret, escapes) => {
      const letters = Array.from(secret).map(
        (letter, at) => escapes[at % escapes.length]?.(letter) ?? "",
      );
      expect(lint(`f("${letters.join("")}")`)).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
