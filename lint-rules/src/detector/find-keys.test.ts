import { describe, expect, test } from "vitest";
import {
  base64Spellings,
  keySpellings,
  utf16be,
  utf16Spellings,
} from "../testing/key-spellings.ts";
import { makeKey } from "../testing/make-key.ts";
import { findKeys, windowBytes } from "./find-keys.ts";
import type { Finding } from "./finding.ts";

const key = makeKey(1);

/** What a test compares: the key by equality only, so that a failure prints none. */
function outline(findings: Iterable<Finding>, expected = key): object[] {
  return Array.from(findings, ({ start, end, confidence, encoding, key: found }) => ({
    start,
    end,
    confidence,
    encoding,
    isExpectedKey: found.reveal() === expected,
  }));
}

function certain(start: number, end: number, encoding: Finding["encoding"]): object {
  return { start, end, confidence: "certain", encoding, isExpectedKey: true };
}

describe.each(keySpellings)("a key written as $name", ({ encoding, write }) => {
  const written = write(key);
  const placed = (before: string, after: string): Buffer =>
    Buffer.concat([Buffer.from(before), written, Buffer.from(after)]);

  test.each([
    ["alone", "", ""],
    ["as a string of JavaScript", 'const apiKey = "', '";\n'],
    ["in JSON", '{"X-API-Key":"', '"}'],
    ["in YAML", "key: ", "\n"],
    ["behind a letter of an escape", "\\n", "\\n"],
    ["as part of a URL", "https://mcp.plexmcp.com/?key%3D", "&x=1"],
    ["in a long text", "lorem ipsum ".repeat(900), " dolor sit amet".repeat(900)],
    ["over a window's end", ".".repeat(windowBytes - 30), "\n"],
    ["behind a window's end", ".".repeat(windowBytes), "\n"],
  ])("is found once, %s", (_, before, after) => {
    const text = placed(before, after);
    const found = [certain(before.length, before.length + written.length, encoding)];
    expect(outline(findKeys(text))).toEqual(found);
    expect(outline(findKeys(text.toString("latin1")))).toEqual(found);
  });
});

describe.each(base64Spellings)("a key in $name", ({ write }) => {
  test.each([
    ["alone", "", ""],
    ["as an argument", "powershell -EncodedCommand ", "\r\n"],
    ["over a window's end", " ".repeat(windowBytes - 30), "\n"],
  ])("is found once, %s", (_, before, after) => {
    const text = Buffer.concat([Buffer.from(before), write(key), Buffer.from(after)]);
    const found = [certain(before.length, before.length + write(key).length, "base64")];
    expect(outline(findKeys(text))).toEqual(found);
    expect(outline(findKeys(text.toString("latin1")))).toEqual(found);
  });
});

describe.each(utf16Spellings)("a key written as $name", ({ name, encoding, write }) => {
  const isBigEndian = name.endsWith("be");
  const toUtf16 = (text: string): Buffer =>
    isBigEndian ? utf16be(text) : Buffer.from(text, "utf16le");

  test.each([
    ["alone", "", ""],
    ["behind a byte-order mark", "\ufeff", "\r\n"],
    ["between wide characters", "漢", "漢"],
    ["in a long text", "lorem ipsum ".repeat(900), " dolor sit amet".repeat(900)],
    ["over a window's end", ".".repeat(windowBytes / 2 - 15), "\n"],
    ["behind a window's end", " ".repeat(windowBytes / 2), "\n"],
  ])("is found once, %s", (_, before, after) => {
    const written = write(key);
    const text = Buffer.concat([toUtf16(before), written, toUtf16(after)]);
    const start = before.length * 2;
    expect(outline(findKeys(text))).toEqual([certain(start, start + written.length, encoding)]);
  });
});

describe("a key in base64", () => {
  test.each(["base64", "base64url"] as const)("is found in %s at every alignment", (variant) => {
    for (let lead = 0; lead < 9; lead += 1) {
      const text = `Authorization: Basic ${Buffer.from(`${"u".repeat(lead)}${key}~~?`).toString(variant)}`;
      const [finding, ...others] = findKeys(text);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ confidence: "certain", encoding: "base64" });
      expect(finding?.key.reveal() === key).toBe(true);
      const start = "Authorization: Basic ".length + Math.floor((lead * 8) / 6);
      const end = "Authorization: Basic ".length + Math.ceil(((lead + key.length) * 8) / 6);
      expect(finding).toMatchObject({ start, end });
    }
  });

  test.each([[9], [12], [60], [64], [76], [77]])("is found in lines of %d letters", (width) => {
    for (let lead = 0; lead < width; lead += 1) {
      const letters = Buffer.from(`${"u".repeat(lead)}${key} and more`).toString("base64");
      for (const lineBreak of ["\n", "\r\n", "\n        "]) {
        const lines = letters.replace(new RegExp(`.{${width.toFixed()}}`, "g"), `$&${lineBreak}`);
        const found = [...findKeys(`data:\n  secret: |\n    ${lines}\n`)];
        expect(found.map((finding) => finding.key.reveal() === key)).toEqual([true]);
      }
    }
  });
});

describe("a key in base64 of UTF-16", () => {
  const before = "Authorization: Basic ";
  test.each(["base64", "base64url"] as const)("is found in %s at every alignment", (variant) => {
    for (let lead = 0; lead < 9; lead += 1) {
      for (const order of ["le", "be"]) {
        const hidden = `${"u".repeat(lead)}"${key}~~?`;
        const bytes = order === "le" ? Buffer.from(hidden, "utf16le") : utf16be(hidden);
        const found = outline(findKeys(before + bytes.toString(variant)));
        // Where big endian puts a zero first, the letter of the marker is the second byte.
        const first = (lead + 1) * 2 + (order === "le" ? 0 : 1);
        const start = before.length + Math.floor((first * 8) / 6);
        const end = before.length + Math.ceil(((first + key.length * 2) * 8) / 6);
        expect(found).toEqual([certain(start, end, "base64")]);
      }
    }
  });

  test.each([[9], [12], [60], [64], [76], [77]])("is found in lines of %d letters", (width) => {
    for (let lead = 0; lead < width; lead += 1) {
      const hidden = `${"u".repeat(lead)}${key} and more`;
      const letters = Buffer.from(hidden, "utf16le").toString("base64");
      for (const lineBreak of ["\n", "\r\n", "\n        "]) {
        const lines = letters.replace(new RegExp(`.{${width.toFixed()}}`, "g"), `$&${lineBreak}`);
        const found = [...findKeys(`data:\n  secret: |\n    ${lines}\n`)];
        expect(found.map((finding) => finding.key.reveal() === key)).toEqual([true]);
      }
    }
  });
});

describe("a key in UTF-16", () => {
  const text = `$env:KEY = "${key}"\r\n`;
  const start = text.indexOf(key) * 2;
  test.each([
    ["utf-16le", "without a mark", 0, Buffer.from(text, "utf16le")],
    ["utf-16be", "without a mark", 0, utf16be(text)],
    ["utf-16le", "with a mark", 2, Buffer.from(`\ufeff${text}`, "utf16le")],
    ["utf-16be", "with a mark", 2, utf16be(`\ufeff${text}`)],
  ] as const)("is found in %s %s", (encoding, _, mark, bytes) => {
    expect(outline(findKeys(bytes))).toEqual([
      certain(mark + start, mark + start + key.length * 2, encoding),
    ]);
  });
});

describe.each([
  ["plain", key],
  ["in base64", Buffer.from(key).toString("base64")],
  ["escaped", `\\u0070${key.slice(1)}`],
])("a key, %s", (_, spelled) => {
  test.each([["le"], ["be"]])("in UTF-16 %s behind other bytes is found at any parity", (order) => {
    for (const [lead, mark] of [
      ["", "\ufeff"],
      ["blob 178\n", "\ufeff"],
      ["blob 78\n", ""],
    ] as const) {
      const text = `${mark}${spelled}\n`;
      const bytes = order === "le" ? Buffer.from(text, "utf16le") : utf16be(text);
      const [finding] = findKeys(Buffer.concat([Buffer.from(lead), bytes]));
      expect(finding?.confidence).toBe("certain");
      expect(finding?.key.reveal() === key).toBe(true);
    }
  });
});

describe("a key whose marker and digits stand apart", () => {
  const digits = key.slice(5);
  const likely = (text: string): object => {
    const start = text.indexOf(digits);
    const end = start + digits.length;
    return { start, end, confidence: "likely", encoding: "split", isExpectedKey: true };
  };

  test.each([
    `const key = "pmcp_" + "${digits}";`,
    `const key = 'pmcp_' +\n  // the rest\n  '${digits}';`,
    `const body = "${digits}"; const key = "pmcp_" + body;`,
    `["${digits}", "pmcp_"].reverse().join("")`,
    `\\"pmcp_\\" + \\"${digits}\\"`,
    `"pmcp_"${" ".repeat(199)}${digits}`,
  ])("is likely in %#", (text) => {
    expect(outline(findKeys(text))).toEqual([likely(text)]);
  });

  test.each([
    ["too far away", `"pmcp_"${" ".repeat(200)}${digits}`],
    ["the marker is part of a name", `pmcp_keys = "${digits}"`],
    ["longer digits", `"pmcp_" + "${digits}a"`],
    ["digits that begin earlier", `"pmcp_" + "a${digits}"`],
    ["a wrong version", `"pmcp_" + "02${digits.slice(2)}"`],
  ])("is none: %s", (_, text) => {
    expect([...findKeys(text)]).toEqual([]);
  });

  test("does not add a finding to a whole key near a bare marker", () => {
    const text = `if (k.startsWith("pmcp_")) use("${key}");`;
    expect(outline(findKeys(text))).toMatchObject([{ confidence: "certain", encoding: "plain" }]);
  });
});

test("what is likely is likely in UTF-16 too", () => {
  const texts = [`"pmcp_" + "${key.slice(5)}"`, key.toUpperCase(), key.slice(0, 60)];
  for (const text of texts) {
    const start = text.startsWith('"') ? 22 : 0;
    expect([...findKeys(Buffer.from(text, "utf16le"))]).toMatchObject([
      { start, confidence: "likely" },
    ]);
  }
});

describe("confidence", () => {
  test.each<[Finding["confidence"], string, string, string?]>([
    ["certain", "a key", key],
    ["certain", "a key with a letter behind", `${key}n`],
    ["likely", "more hex behind", `${key}0`],
    ["likely", "capital hex behind", `${key}A`],
    ["likely", "more hex behind, in the middle of a word", `${key}0`, "X"],
    ["likely", "capital digits", `pmcp_${key.slice(5).toUpperCase()}`],
    ["likely", "capitals altogether", key.toUpperCase()],
    ["likely", "truncated", key.slice(0, 60)],
    ["likely", "20 characters of it", key.slice(0, 25)],
    ["likely", "one digit short", key.slice(0, -1)],
    ["likely", "a wrong uuid version", `${key.slice(0, 19)}5${key.slice(20)}`],
    ["likely", "a wrong uuid variant", `${key.slice(0, 23)}c${key.slice(24)}`],
    ["likely", "another version of the format", `pmcp_02${key.slice(7)}`],
    ["likely", "letters of all kinds", `pmcp_aB3dE5gH1jK7mN9pQ2rS4tU6`],
  ])("is %s for %s", (confidence, _, text, before = '"') => {
    const level = confidence === "certain" ? "error" : "warning";
    expect([...findKeys(`${before}${text}"`)]).toMatchObject([{ start: 1, confidence, level }]);
  });

  test("reads a key in capitals as PlexMCP would, in small letters", () => {
    const [finding] = findKeys(key.toUpperCase());
    expect(finding?.key.reveal() === key).toBe(true);
  });

  test("finds each of several keys", () => {
    const keys = [makeKey(2), makeKey(3), makeKey(2)];
    const found = Array.from(findKeys(keys.join("")), (finding) => finding.key.reveal());
    expect(found.every((text, index) => text === keys[index])).toBe(true);
    expect(found).toHaveLength(3);
  });
});

describe("several findings", () => {
  test("come in the order of their places, whatever they are written in", () => {
    const encodings = Array.from(
      findKeys(`${Buffer.from(key).toString("base64")} "\\x70${key.slice(1)}" ${key}`),
      ({ encoding }) => encoding,
    );
    expect(encodings).toEqual(["base64", "escaped", "plain"]);
  });

  test("do not overlap: what is certain stays, over a window's end too", () => {
    const letters = Buffer.from(key).toString("base64");
    for (const lead of [0, windowBytes - 3]) {
      const text = `${" ".repeat(lead)}pmcp_${letters}`;
      expect([...findKeys(text)]).toMatchObject([
        { start: lead + 5, encoding: "base64", confidence: "certain" },
      ]);
    }
  });
});

describe("offsets", () => {
  test("are bytes for bytes and UTF-16 units for strings", () => {
    const text = `/* é 漢 😀 */ "${key}"`;
    const bytes = Buffer.from(text);
    const [unit, byte] = [text.indexOf(key), bytes.indexOf(key)];
    expect(outline(findKeys(text))).toEqual([certain(unit, unit + key.length, "plain")]);
    expect(outline(findKeys(bytes))).toEqual([certain(byte, byte + key.length, "plain")]);
  });

  test("count from the view's start, not the buffer's", () => {
    const bytes = Buffer.from(`0123${key}`);
    const view = new Uint8Array(bytes.buffer, bytes.byteOffset + 3, bytes.length - 3);
    expect(outline(findKeys(view))).toEqual([certain(1, 1 + key.length, "plain")]);
  });

  test("do not take the low bytes of wide characters for letters", () => {
    const wide = key.replace(/./g, (character) =>
      String.fromCharCode(character.charCodeAt(0) + 256),
    );
    expect([...findKeys(wide)]).toEqual([]);
    expect([...findKeys(`${key}${String.fromCharCode(0x161)}`)]).toMatchObject([
      { confidence: "certain" },
    ]);
  });
});
