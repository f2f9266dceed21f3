#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// github-action/src/git/git-error.ts
function gitErrorOf(words, { command, directory }) {
  if (words.includes("detected dubious ownership")) {
    return new GitError(
      `${directory} belongs to another user, and git refuses to read it. Run: git config --global --add safe.directory ${directory}`,
      { code: "dubious_ownership" }
    );
  }
  if (/not a git repository|invalid gitfile format/.test(words)) {
    return new GitError(`${directory} is not in a git repository.`, { code: "not_a_repository" });
  }
  const line = words.trim().split("\n").at(-1) ?? "";
  return new GitError(`git ${command} failed in ${directory}: ${line || "it gave no reason"}`, {
    code: "failed"
  });
}
var GitError;
var init_git_error = __esm({
  "github-action/src/git/git-error.ts"() {
    "use strict";
    GitError = class extends Error {
      name = "GitError";
      code;
      constructor(message, { code, cause }) {
        super(message, { cause });
        this.code = code;
      }
    };
  }
});

// lint-rules/src/detector/text-encoding.ts
function detectTextEncoding(bytes) {
  const [a, b, c, d] = bytes;
  if (a === 255 && b === 254) return { name: "utf-16le", markBytes: 2 };
  if (a === 254 && b === 255) return { name: "utf-16be", markBytes: 2 };
  if (a === 239 && b === 187 && c === 191) return { name: "utf-8", markBytes: 3 };
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { name: "utf-16le", markBytes: 0 };
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { name: "utf-16be", markBytes: 0 };
  return { name: "utf-8", markBytes: 0 };
}
function decodeText(bytes) {
  return new TextDecoder(detectTextEncoding(bytes).name).decode(bytes);
}
var init_text_encoding = __esm({
  "lint-rules/src/detector/text-encoding.ts"() {
    "use strict";
  }
});

// lint-rules/src/detector/allow-markers.ts
function readAllowMarkers(bytes) {
  const text = typeof bytes === "string" ? bytes : decodeText(bytes);
  const markers = [];
  if (!text.includes("plexmcp-allow")) return markers;
  let line = 1;
  for (const [found, rest] of text.matchAll(lineOrMarker)) {
    if (found === "\n") line += 1;
    else markers.push({ line, reason: reasonIn(rest ?? "") });
  }
  return markers;
}
function reasonIn(text) {
  const reason = text.replace(commentEnd, "").trim();
  return /[\p{L}\p{N}]/u.test(reason) ? reason : void 0;
}
function findAllowMarker({ confidence }, line, markers) {
  if (confidence === "certain") return void 0;
  return markers.find(
    (marker2) => marker2.reason !== void 0 && (marker2.line === line || marker2.line === line - 1)
  );
}
var lineOrMarker, commentEnd;
var init_allow_markers = __esm({
  "lint-rules/src/detector/allow-markers.ts"() {
    "use strict";
    init_text_encoding();
    lineOrMarker = /\n|plexmcp-allow(?![\w-])(?::([^\r\n]{0,500}))?/g;
    commentEnd = /\s*(?:\*\/|-->|--\}\}|[#*%]\}|\*\)).*$/;
  }
});

// lint-rules/src/detector/dotenv-syntax.ts
function parseDotenv(text) {
  const entries = [];
  const unreadLines = [];
  let line = 1;
  for (let index = 0; index < text.length; ) {
    const start = index;
    const name = matchAt(lineStart, text, index);
    if (name === void 0) {
      if (matchAt(blankOrComment, text, index) === void 0) unreadLines.push(line);
      index = endOfLine(text, index);
    } else {
      const value = readValue(text, index + name.length);
      entries.push({ name: name.group, line, value: value.text });
      index = endOfLine(text, value.end);
    }
    line += countLineBreaks(text, start, index);
  }
  return { entries, unreadLines };
}
function matchAt(pattern, text, index) {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null ? void 0 : { length: match[0].length, group: match[1] ?? "" };
}
function readValue(text, index) {
  const close = closingQuote(text, index);
  if (close !== void 0) return { text: text.slice(index + 1, close).trim(), end: close + 1 };
  const rest = text.slice(index, endOfLine(text, index));
  return { text: rest.replace(/(?:^|[ \t])#[^]*$/, "").trim(), end: index };
}
function closingQuote(text, index) {
  const quote = text.charAt(index);
  if (quote !== '"' && quote !== "'" && quote !== "`") return void 0;
  let close = text.indexOf(quote, index + 1);
  while (close !== -1 && quote === '"' && isEscaped(text, close)) {
    close = text.indexOf(quote, close + 1);
  }
  return close === -1 ? void 0 : close;
}
function isEscaped(text, index) {
  let start = index;
  while (text.charAt(start - 1) === "\\") start -= 1;
  return (index - start) % 2 === 1;
}
function endOfLine(text, index) {
  const lineBreak = text.indexOf("\n", index);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}
function countLineBreaks(text, start, end2) {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end2; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}
var lineStart, blankOrComment;
var init_dotenv_syntax = __esm({
  "lint-rules/src/detector/dotenv-syntax.ts"() {
    "use strict";
    lineStart = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:(?=[ \t]))[ \t]*/y;
    blankOrComment = /[ \t\r]*(?:#.*)?(?:\n|$)/y;
  }
});

// lint-rules/src/detector/key-format.ts
function isKey(text) {
  return text.length === keyLength && shape.test(text);
}
function redactKey(key) {
  return `${key.slice(0, keyPrefixLength)}\u2026`;
}
var keyMarker, keyLength, keyPrefixLength, shape;
var init_key_format = __esm({
  "lint-rules/src/detector/key-format.ts"() {
    "use strict";
    keyMarker = "pmcp_";
    keyLength = 87;
    keyPrefixLength = 17;
    shape = /^pmcp_01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}[0-9a-f]{48}$/;
  }
});

// lint-rules/src/detector/placeholder.ts
function hasPlaceholderWords(body) {
  return keyWords.test(body) || keySegments.test(body);
}
function isPlaceholderValue(value) {
  if (blanks.test(value)) return true;
  const runs = value.match(/[0-9A-Za-z]+/g) ?? [];
  if (runs.some((run) => run.length >= 8 && isPatterned(run)) && runs.length <= 3) return true;
  if (runs.some((run) => run.length > longestWord && /\d/.test(run))) return false;
  return valueWords.test(value);
}
function isPatterned(text) {
  if (countSteps(text) >= text.length / 2) return true;
  const longestPeriod = Math.min(32, text.length >> 1);
  for (let period = 2; period <= longestPeriod; period += 1) {
    let equal = 0;
    for (let index = period; index < text.length; index += 1) {
      if (text.charCodeAt(index) === text.charCodeAt(index - period)) equal += 1;
    }
    if (equal >= (text.length - period) * 0.6) return true;
  }
  return false;
}
function countSteps(text) {
  let steps = 0;
  for (let index = 1; index < text.length; index += 1) {
    const step = digitOf(text.charCodeAt(index)) - digitOf(text.charCodeAt(index - 1));
    if (step >= -1 && step <= 1) steps += 1;
  }
  return steps;
}
function digitOf(code) {
  return code < 58 ? code - 48 : (code | 32) - 87;
}
var keyWords, keySegments, valueWords, blanks, longestWord;
var init_placeholder = __esm({
  "lint-rules/src/detector/placeholder.ts"() {
    "use strict";
    keyWords = /example|placeholder|sample|dummy|change_?me|replace|redacted|insert|secret|token|xxx/i;
    keySegments = /(?:^|[_-])(?:your|my|test|live|demo|fake|mock|todo|here|key|api|prod|dev|staging)\d*(?=$|[_-])/i;
    valueWords = /(?:^|[^A-Za-z])(?:your|example|placeholder|sample|dummy|change[-_ ]?me|change[-_ ]?this|replace|redacted|insert|todo|fake|mock|test|xxx+|here)\d*(?![A-Za-z])/i;
    blanks = /^(?:<[^<>]*>|\$\{[^{}]*\}|\$[A-Z_]+|\{\{[^{}]*\}\}|[*•.…x_-]+)$/i;
    longestWord = 20;
  }
});

// lint-rules/src/detector/classify.ts
function classify({ text, before, after }) {
  const head = text.slice(0, keyLength);
  if (isKey(head)) {
    if (isPatterned(head.slice(keyMarker.length + 2))) return void 0;
    const next = text.charAt(keyLength) || after.charAt(0);
    if (!/[0-9a-f]/i.test(next)) return { confidence: "certain", length: keyLength };
  }
  const body = text.slice(keyMarker.length);
  if (body.length < shortestLikelyBody || continuesWord(before) || isMasked(after))
    return void 0;
  return looksRandom(body) ? { confidence: "likely", length: text.length } : void 0;
}
function continuesWord(before) {
  return /[0-9A-Za-z_]$/.test(before) && !/(?:\\[a-z]|%[0-9A-Fa-f]{2})$/.test(before);
}
function isMasked(after) {
  return /^(?:\.\.|[*<[{$(]|\x85|\x95|\xe2\x80[\xa6\xa2])/.test(after);
}
function looksRandom(body) {
  if (hasPlaceholderWords(body)) return false;
  const characters = body.replace(/[_-]/g, "");
  if (characters.length < shortestLikelyBody - 4 || isPatterned(characters)) return false;
  let changes = 0;
  for (let index = 1; index < characters.length; index += 1) {
    if (kindOf(characters, index) !== kindOf(characters, index - 1)) changes += 1;
  }
  return changes >= characters.length / 4;
}
function kindOf(text, index) {
  const code = text.charCodeAt(index);
  return code < 58 ? 0 : code < 91 ? 1 : 2;
}
var shortestLikelyBody, longestBody;
var init_classify = __esm({
  "lint-rules/src/detector/classify.ts"() {
    "use strict";
    init_key_format();
    init_placeholder();
    shortestLikelyBody = 20;
    longestBody = 160;
  }
});

// lint-rules/src/detector/spelling.ts
function byteText(bytes, start, end2) {
  const offset = Math.max(0, start);
  return { text: bytes.toString("latin1", offset, Math.min(bytes.length, end2)), offset };
}
function textBefore(bytes, offset) {
  return byteText(bytes, offset - 4, offset).text;
}
var longestSpelling, readAhead;
var init_spelling = __esm({
  "lint-rules/src/detector/spelling.ts"() {
    "use strict";
    init_classify();
    init_key_format();
    longestSpelling = 1024;
    readAhead = keyMarker.length + longestBody + 4;
  }
});

// lint-rules/src/detector/base64-spellings.ts
function headPattern(letters) {
  return new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
}
function* base64Spellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  if (!anyHead.test(near.text)) return;
  for (const { pattern, known, skip } of heads) {
    for (const { index } of near.text.matchAll(pattern)) {
      const offset = near.offset + index;
      const { text } = byteText(bytes, offset, offset + longestSpelling);
      const probe = letterPositions(text, probeLetters);
      if (!/^pmcp_01[0-9a-f]/.test(known + decode(text, probe.slice(skip)))) continue;
      const positions = letterPositions(text, enoughLetters).slice(skip);
      const sharesLetter = known !== "" && isLetter(bytes[offset - 1] ?? 0);
      yield {
        encoding: "base64",
        start: sharesLetter ? offset - 1 : offset,
        text: known + decode(text, positions),
        before: "",
        endOf: (length) => offset + (positions[lastLetter(length - known.length)] ?? 0) + 1
      };
    }
  }
}
function lastLetter(byteCount) {
  return Math.ceil(byteCount * 8 / 6) - 1;
}
function decode(text, positions) {
  let letters = "";
  for (const position2 of positions) letters += text.charAt(position2);
  return Buffer.from(letters, "base64").toString("latin1");
}
function letterPositions(text, count) {
  const positions = [];
  for (let position2 = 0; position2 < text.length && positions.length < count; position2 += 1) {
    const code = text.charCodeAt(position2);
    if (isLetter(code)) positions.push(position2);
    else if (code !== 32 && (code < 9 || code > 13)) break;
  }
  return positions;
}
function isLetter(code) {
  const isAlphanumeric = code >= 48 && code < 58 || code >= 65 && code < 91 || code >= 97 && code < 123;
  return isAlphanumeric || code === 43 || code === 47 || code === 45 || code === 95;
}
var base64SeedReach, heads, anyHead, probeLetters, enoughLetters;
var init_base64_spellings = __esm({
  "lint-rules/src/detector/base64-spellings.ts"() {
    "use strict";
    init_key_format();
    init_spelling();
    base64SeedReach = 64;
    heads = [
      { pattern: headPattern("cG1jcF8wM"), known: "", skip: 0 },
      { pattern: headPattern("BtY3BfMD"), known: "pm", skip: 2 },
      { pattern: headPattern("wbWNwXzAx"), known: "p", skip: 1 }
    ];
    anyHead = new RegExp(heads.map(({ pattern }) => pattern.source).join("|"));
    probeLetters = 16;
    enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;
  }
});

// lint-rules/src/detector/escaped-spellings.ts
function spelledLetter(letter) {
  const code = letter.charCodeAt(0);
  const hex = code.toString(16);
  const written = [
    letter,
    String.raw`${backslash}(?:${letter}|x${hex}|u00${hex}|u\{0{0,6}${hex}\}|${code.toString(8)})`,
    percent + hex,
    `&#(?:x0{0,4}${hex}|0{0,4}${code.toFixed()});`
  ];
  return `(?:${written.join("|")})(?:${lineContinuation})?`;
}
function plainSpelling(bytes, start) {
  const { text } = byteText(bytes, start, start + readAhead);
  const bodyEnd = /^[0-9A-Za-z_-]*/.exec(text)?.[0].length ?? 0;
  if (bodyEnd < keyLength && /[\\%&]/.test(text.charAt(bodyEnd))) {
    const escaped = escapedSpellingAt(bytes, start);
    if (isKey(escaped.text.slice(0, keyLength))) return escaped;
  }
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}
function* escapedSpellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  if (!marker.test(near.text)) return;
  for (const { index, 0: spelled } of near.text.matchAll(allMarkers)) {
    if (spelled.length > keyMarker.length) yield escapedSpellingAt(bytes, near.offset + index);
  }
}
function escapedSpellingAt(bytes, start) {
  const { text } = byteText(bytes, start, start + longestSpelling);
  const ends = [];
  let read = "";
  let next = 0;
  while (read.length < readAhead && !(read.length > keyMarker.length && read.endsWith(keyMarker))) {
    oneCharacter.lastIndex = next;
    const match = oneCharacter.exec(text);
    if (match === null) break;
    const character = decode2(match);
    if (!/^[0-9A-Za-z_-]?$/.test(character)) break;
    next = oneCharacter.lastIndex;
    read += character;
    if (character !== "") ends.push(start + next);
  }
  return {
    encoding: "escaped",
    start,
    text: read + text.slice(next, next + 4),
    before: textBefore(bytes, start),
    endOf: (length) => ends[length - 1] ?? start + next
  };
}
function decode2(match) {
  const [, hex, percentHex, referenceHex, octal, reference, self, lineBreak, plain] = match;
  const digits = hex ?? percentHex ?? referenceHex;
  if (digits !== void 0) return String.fromCharCode(Number.parseInt(digits, 16));
  if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8));
  if (reference !== void 0) return String.fromCharCode(Number(reference));
  return self ?? lineBreak ?? plain ?? "";
}
var escapedSeedReach, backslash, percent, lineContinuation, marker, allMarkers, oneCharacter;
var init_escaped_spellings = __esm({
  "lint-rules/src/detector/escaped-spellings.ts"() {
    "use strict";
    init_key_format();
    init_spelling();
    escapedSeedReach = 128;
    backslash = String.raw`\\{1,4}`;
    percent = "%(?:25){0,2}";
    lineContinuation = `${backslash}\r?
`;
    marker = new RegExp(keyMarker.replace(/./g, spelledLetter), "i");
    allMarkers = new RegExp(marker.source, "gi");
    oneCharacter = new RegExp(
      String.raw`${backslash}(?:x|u00|u\{0{0,6})([0-9a-f]{2})\}?|${percent}([0-9a-f]{2})|` + String.raw`&#x0{0,4}([0-9a-f]{2});|${backslash}([01][0-7]{2})|&#0{0,4}([0-9]{2,3});|` + String.raw`${backslash}([pmc_-])|${lineContinuation}()|([0-9a-z_-])`,
      "iy"
    );
  }
});

// lint-rules/src/detector/finding.ts
function levelOf(confidence) {
  return confidence === "certain" ? "error" : "warning";
}
var init_finding = __esm({
  "lint-rules/src/detector/finding.ts"() {
    "use strict";
  }
});

// lint-rules/src/detector/irregular-spellings.ts
function upperCaseSpelling(bytes, start) {
  const { text } = byteText(bytes, start, start + 88);
  if (!upperCaseKey.test(text)) return void 0;
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}
function* splitSpellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  for (const { index, 0: digits } of near.text.matchAll(digitsOfKey)) {
    const behind = index + digits.length;
    if (hexDigit.test(near.text.charAt(index - 1))) continue;
    if (hexDigit.test(near.text.charAt(behind))) continue;
    const reach = near.text.slice(Math.max(0, index - splitDistance), behind + splitDistance);
    if (!bareMarker.test(reach)) continue;
    const endOffset = near.offset + behind;
    yield {
      encoding: "split",
      start: near.offset + index,
      text: keyMarker + digits,
      before: "",
      endOf: () => endOffset
    };
  }
}
var upperCaseKey, digitsOfKey, hexDigit, bareMarker, splitDistance, splitReach;
var init_irregular_spellings = __esm({
  "lint-rules/src/detector/irregular-spellings.ts"() {
    "use strict";
    init_key_format();
    init_spelling();
    upperCaseKey = /^PMCP_01[0-9A-F]{80}/;
    digitsOfKey = /01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{63}/g;
    hexDigit = /^[0-9A-Fa-f]$/;
    bareMarker = /pmcp_(?![0-9A-Za-z_-])/;
    splitDistance = 200 + keyMarker.length;
    splitReach = splitDistance + 82;
  }
});

// lint-rules/src/detector/region.ts
function addRegion(regions, region) {
  const previous = regions.at(-1);
  if (previous !== void 0 && region.start <= previous.end) {
    const end2 = Math.max(previous.end, region.end);
    regions[regions.length - 1] = { start: previous.start, end: end2 };
  } else {
    regions.push(region);
  }
}
var init_region = __esm({
  "lint-rules/src/detector/region.ts"() {
    "use strict";
  }
});

// lint-rules/src/detector/secret-key.ts
import { inspect } from "node:util";
var SecretKey;
var init_secret_key = __esm({
  "lint-rules/src/detector/secret-key.ts"() {
    "use strict";
    init_key_format();
    SecretKey = class {
      #value;
      constructor(value) {
        this.#value = value;
      }
      /** The first 17 characters and an ellipsis: what the dashboard shows. */
      get prefix() {
        return redactKey(this.#value);
      }
      reveal() {
        return this.#value;
      }
      toString() {
        return this.prefix;
      }
      toJSON() {
        return this.prefix;
      }
      [inspect.custom]() {
        return `SecretKey(${this.prefix})`;
      }
    };
  }
});

// lint-rules/src/detector/seeds.ts
function seedFlag(index) {
  return 1 << index;
}
function flagsOfKind(kind) {
  let flags = 0;
  for (const [index, seed] of seeds.entries()) if (seed.kind === kind) flags |= seedFlag(index);
  return flags;
}
var seeds;
var init_seeds = __esm({
  "lint-rules/src/detector/seeds.ts"() {
    "use strict";
    seeds = [
      { kind: "plain", bytes: ["cC", "pP", "_"] },
      { kind: "utf16", bytes: ["c", "\0", "p"] },
      // Base64 of "pmcp_01" at its three alignments is cG1jcF8wM, BtY3BfMD and wbWNwXzAx. Two places of
      // each, so that one is whole wherever a line ends in between; both begin with the same letter,
      // since sets that differ in one place only match the least of other text.
      { kind: "base64", bytes: ["c", "GF", "18"] },
      { kind: "base64", bytes: ["B", "tf", "YM"] },
      { kind: "base64", bytes: ["w", "bX", "Wz"] },
      // Escapes of the marker's letters: \x70 \u0070 \u{70} \160 \_ and lines continued before one of
      // them, then %70, %2570 and &#112;.
      { kind: "escaped", bytes: ["\\", "xu1pmc_\r\n", "01234567{pmc_\n"] },
      { kind: "escaped", bytes: ["%", "567", "03dDfF"] },
      { kind: "escaped", bytes: ["%&", "2#", "0519xX"] }
    ];
  }
});

// lint-rules/src/detector/vector-search.ts
function createVectorSearch() {
  if (typeof WebAssembly === "undefined") return void 0;
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()));
    const { memory, next } = exports;
    if (!isMemory(memory) || !isSearch(next)) return void 0;
    return { memory: new Uint8Array(memory.buffer), next };
  } catch {
    return void 0;
  }
}
function isMemory(value) {
  return typeof value === "object" && value !== null && "buffer" in value;
}
function isSearch(value) {
  return typeof value === "function";
}
function unsigned(value) {
  return value < 128 ? [value] : [value & 127 | 128, ...unsigned(value >>> 7)];
}
function seedsByPlace(offset, place) {
  const load = [...get(position), ...vector(0), 0, ...unsigned(offset + place)];
  const low = [
    ...get(lowTable(place)),
    ...load,
    ...tee(loaded),
    ...get(lowHalf),
    ...and,
    ...lookUp
  ];
  const high = [
    ...get(highTable(place)),
    ...get(loaded),
    ...shiftRightBy4,
    ...get(lowHalf),
    ...and
  ];
  return [...low, ...high, ...lookUp, ...and];
}
function mayHoldSeed() {
  return anyOf(({ offset, kept }) => [
    ...seedsByPlace(offset, 0),
    ...seedsByPlace(offset, 1),
    ...and,
    ...tee(kept)
  ]);
}
function holdsSeed() {
  return anyOf(({ offset, kept }) => [...get(kept), ...seedsByPlace(offset, 2), ...and]);
}
function anyOf(codeOf) {
  const [first = [], ...others] = chunks.map(codeOf);
  return [...first, ...others.flatMap((other) => [...other, ...or]), ...anyTrue];
}
function keepTables() {
  const tables = [0, 1, 2].flatMap((place) => {
    const low = new Uint8Array(16);
    const high = new Uint8Array(16);
    for (const [index, { bytes }] of seeds.entries()) {
      for (const byte of Buffer.from(bytes[place] ?? "", "latin1")) {
        low[byte & 15] = (low[byte & 15] ?? 0) | seedFlag(index);
        high[byte >> 4] = (high[byte >> 4] ?? 0) | seedFlag(index);
      }
    }
    const keepLow = [...vectorConstant(low), ...set(lowTable(place))];
    return [...keepLow, ...vectorConstant(high), ...set(highTable(place))];
  });
  return [...tables, ...vectorConstant(new Uint8Array(16).fill(15)), ...set(lowHalf)];
}
function searchBody() {
  const leaveAtEnd = [...get(position), ...get(textEnd), 79, ...branchIf(1)];
  const leaveAtSeed = [...mayHoldSeed(), ...whenTrue(...holdsSeed(), ...branchIf(2))];
  const advance = [...get(position), 65, 192, 0, 106, ...set(position), ...branch(0)];
  const search = block(...loop(...leaveAtEnd, ...leaveAtSeed, ...advance));
  return [...keepTables(), ...search, ...get(position), end];
}
function moduleBytes() {
  const section = (id, content) => [id, ...unsigned(content.length), ...content];
  const name = (text) => [text.length, ...Buffer.from(text)];
  const body = [1, vectorLocals, v128, ...searchBody()];
  const pagesOfMemory = 2;
  return Uint8Array.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(1, [1, 96, 2, i32, i32, 1, i32]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, pagesOfMemory]),
    ...section(7, [2, ...name("memory"), 2, 0, ...name("next"), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body])
  ]);
}
var blockBytes, i32, v128, noResult, position, textEnd, lowTable, highTable, lowHalf, loaded, vectorLocals, get, set, tee, vector, vectorConstant, lookUp, and, or, anyTrue, shiftRightBy4, end, block, loop, whenTrue, branch, branchIf, chunks;
var init_vector_search = __esm({
  "lint-rules/src/detector/vector-search.ts"() {
    "use strict";
    init_seeds();
    blockBytes = 64;
    i32 = 127;
    v128 = 123;
    noResult = 64;
    position = 0;
    textEnd = 1;
    lowTable = (place) => 2 + place;
    highTable = (place) => 5 + place;
    lowHalf = 8;
    loaded = 9;
    vectorLocals = 12;
    get = (local) => [32, local];
    set = (local) => [33, local];
    tee = (local) => [34, local];
    vector = (opcode) => [253, ...unsigned(opcode)];
    vectorConstant = (bytes) => [...vector(12), ...bytes];
    lookUp = vector(14);
    and = vector(78);
    or = vector(80);
    anyTrue = vector(83);
    shiftRightBy4 = [65, 4, ...vector(141)];
    end = 11;
    block = (...body) => [2, noResult, ...body, end];
    loop = (...body) => [3, noResult, ...body, end];
    whenTrue = (...body) => [4, noResult, ...body, end];
    branch = (depth) => [12, depth];
    branchIf = (depth) => [13, depth];
    chunks = [0, 16, 32, 48].map((offset, index) => ({ offset, kept: 10 + index }));
  }
});

// lint-rules/src/detector/find-seeds.ts
function visitSeeds(bytes, within, visit) {
  if (vectorSearch === void 0 && bytes.length >= worthCompilingBytes) {
    vectorSearch = createVectorSearch() ?? "unavailable";
  }
  if (vectorSearch === void 0 || vectorSearch === "unavailable") {
    visitSeedsByBytes(bytes, within, visit);
  } else {
    visitSeedsByVectors(vectorSearch, bytes, within, visit);
  }
}
function visitSeedsByVectors(search, bytes, { start, end: end2 }, visit) {
  search.memory.set(bytes.subarray(start, end2));
  const searchEnd = Math.ceil((end2 - start) / blockBytes) * blockBytes;
  let hit = search.next(0, searchEnd);
  while (hit < searchEnd) {
    const block2 = start + hit;
    visitSeedsFrom(bytes, { start: block2, end: Math.min(end2, block2 + blockBytes) }, end2, visit);
    hit = search.next(hit + blockBytes, searchEnd);
  }
}
function visitSeedsByBytes(bytes, within, visit) {
  visitSeedsFrom(bytes, within, within.end, visit);
}
function flagTable(place) {
  const table = new Uint8Array(256);
  for (const [index, { bytes }] of seeds.entries()) {
    for (const byte of Buffer.from(bytes[place], "latin1")) {
      table[byte] = (table[byte] ?? 0) | seedFlag(index);
    }
  }
  return table;
}
function visitSeedsFrom(bytes, block2, textEnd2, visit) {
  const last = Math.min(block2.end, textEnd2 - 2);
  for (let index = block2.start; index < last; index += 1) {
    const first = firstBytes[bytes[index] ?? 0] ?? 0;
    if (first === 0) continue;
    const flags = first & (secondBytes[bytes[index + 1] ?? 0] ?? 0);
    if (flags === 0) continue;
    const all = flags & (thirdBytes[bytes[index + 2] ?? 0] ?? 0);
    if (all !== 0) visit(index, all);
  }
}
var worthCompilingBytes, vectorSearch, firstBytes, secondBytes, thirdBytes;
var init_find_seeds = __esm({
  "lint-rules/src/detector/find-seeds.ts"() {
    "use strict";
    init_seeds();
    init_vector_search();
    worthCompilingBytes = 4096;
    [firstBytes, secondBytes, thirdBytes] = [flagTable(0), flagTable(1), flagTable(2)];
  }
});

// lint-rules/src/detector/utf16-spelling.ts
function utf16Spelling(bytes, at) {
  const isLittleEndian = at % 2 === 0 || bytes[at - 1] !== 0;
  const start = isLittleEndian ? at : at - 1;
  const highByte = isLittleEndian ? 1 : -1;
  let text = "";
  for (let index = at; index < bytes.length && text.length < readAhead; index += 2) {
    const unit = (bytes[index + highByte] ?? 0) << 8 | (bytes[index] ?? 0);
    text += narrow(String.fromCharCode(unit));
  }
  return {
    encoding: isLittleEndian ? "utf-16le" : "utf-16be",
    start,
    text,
    before: at >= 2 ? byteText(bytes, at - 2, at - 1).text : "",
    endOf: (length) => start + length * 2
  };
}
function narrow(character) {
  if (character <= "\xFF") return character;
  return character === "\u2026" ? "\x85" : character === "\u2022" ? "\x95" : "";
}
var utf16Marker;
var init_utf16_spelling = __esm({
  "lint-rules/src/detector/utf16-spelling.ts"() {
    "use strict";
    init_key_format();
    init_spelling();
    utf16Marker = Buffer.from(keyMarker, "utf16le");
  }
});

// lint-rules/src/detector/spots.ts
function findSpots(bytes, within) {
  const spots = { plain: [], upperCase: [], utf16: [], escaped: [], base64: [] };
  visitSeeds(bytes, within, (offset, flags) => {
    if ((flags & plainFlag) !== 0) addPlain(spots, bytes, offset);
    if ((flags & escapedFlags) !== 0) addRegion(spots.escaped, around(offset, escapedSeedReach));
    if ((flags & base64Flags) !== 0) addRegion(spots.base64, around(offset, base64SeedReach));
    if ((flags & utf16Flag) !== 0) {
      const start = offset - seedOffset * 2;
      if (standsAt(bytes, start, utf16Marker)) spots.utf16.push(start);
    }
  });
  return spots;
}
function addPlain({ plain, upperCase }, bytes, offset) {
  const start = offset - seedOffset;
  if (standsAt(bytes, start, plainMarker)) plain.push(start);
  else if (standsAt(bytes, start, upperCaseMarker)) upperCase.push(start);
}
function around(offset, reach) {
  return { start: offset - reach, end: offset + reach };
}
function standsAt(bytes, start, needle) {
  if (start < 0) return false;
  for (let index = 0; index < needle.length; index += 1) {
    if (bytes[start + index] !== needle[index]) return false;
  }
  return true;
}
var plainFlag, utf16Flag, base64Flags, escapedFlags, plainMarker, upperCaseMarker, seedOffset;
var init_spots = __esm({
  "lint-rules/src/detector/spots.ts"() {
    "use strict";
    init_base64_spellings();
    init_escaped_spellings();
    init_find_seeds();
    init_key_format();
    init_region();
    init_seeds();
    init_utf16_spelling();
    plainFlag = flagsOfKind("plain");
    utf16Flag = flagsOfKind("utf16");
    base64Flags = flagsOfKind("base64");
    escapedFlags = flagsOfKind("escaped");
    plainMarker = Buffer.from(keyMarker);
    upperCaseMarker = Buffer.from(keyMarker.toUpperCase());
    seedOffset = 2;
  }
});

// lint-rules/src/detector/find-keys.ts
function* findKeys(input) {
  const bytes = typeof input === "string" ? bytesOf(input) : bufferOf(input);
  for (let start = 0; start < bytes.length; start += windowBytes) {
    const end2 = Math.min(bytes.length, start + windowBytes);
    yield* findKeysInWindow(bytes, { start, end: end2 });
  }
}
function bufferOf(bytes) {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function bytesOf(text) {
  return Buffer.from(text.replace(/[^\0-\xff]/g, narrow), "latin1");
}
function findKeysInWindow(bytes, window) {
  const findings = [];
  for (const spelling of spellingsIn(bytes, window)) {
    const finding = findingOf(spelling);
    if (finding !== void 0) findings.push(finding);
  }
  return withoutOverlaps(findings).filter(
    ({ start }) => start >= window.start && start < window.end
  );
}
function* spellingsIn(bytes, window) {
  const start = Math.max(0, window.start - contextBytes);
  const end2 = Math.min(bytes.length, window.end + contextBytes);
  const spots = findSpots(bytes, { start, end: end2 });
  const split = [];
  for (const at of spots.plain) {
    const behind = at + keyMarker.length;
    if (mayFollowMarker(bytes, behind, 1)) yield plainSpelling(bytes, at);
    if (isBodyByte(bytes[behind] ?? 0)) continue;
    addRegion(split, { start: at - splitReach, end: behind + splitReach });
  }
  for (const at of spots.upperCase) {
    const spelling = upperCaseSpelling(bytes, at);
    if (spelling !== void 0) yield spelling;
  }
  for (const at of spots.utf16) {
    if (mayFollowMarker(bytes, at + utf16Marker.length, 2)) yield utf16Spelling(bytes, at);
  }
  for (const region of spots.escaped) yield* escapedSpellings(bytes, region);
  for (const region of spots.base64) yield* base64Spellings(bytes, region);
  for (const region of split) yield* splitSpellings(bytes, region);
}
function mayFollowMarker(bytes, at, step) {
  for (let index = at; index < at + 8 * step; index += step) {
    const byte = bytes[index] ?? 0;
    if (byte === 92 || byte === 37 || byte === 38) return true;
    const isNextMarker = byte === 95 && bytes[index - step] === 112 && bytes[index - 2 * step] === 99;
    if (!isBodyByte(byte) || isNextMarker) return false;
  }
  return true;
}
function isBodyByte(byte) {
  const letter = byte | 32;
  const isAlphanumeric = byte >= 48 && byte < 58 || letter >= 97 && letter < 123;
  return isAlphanumeric || byte === 95 || byte === 45;
}
function findingOf(spelling) {
  const read = markerAndBody.exec(spelling.text.slice(0, readAhead - 4))?.[0];
  if (read === void 0) return void 0;
  const nextMarker = read.indexOf(keyMarker, 1);
  const text = nextMarker === -1 ? read : read.slice(0, nextMarker);
  const after = spelling.text.slice(text.length);
  const classified = classify({ text, before: spelling.before, after });
  if (classified === void 0) return void 0;
  const confidence = spelling.encoding === "split" ? "likely" : classified.confidence;
  const found = text.slice(0, classified.length);
  const lowerCase = found.toLowerCase();
  return {
    start: spelling.start,
    end: spelling.endOf(classified.length),
    confidence,
    level: levelOf(confidence),
    encoding: spelling.encoding,
    key: new SecretKey(isKey(lowerCase) ? lowerCase : found)
  };
}
function withoutOverlaps(findings) {
  const kept = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous === void 0 || previous.end <= finding.start) kept.push(finding);
    else if (previous.confidence === "likely" && finding.confidence === "certain") {
      kept[kept.length - 1] = finding;
    }
  }
  return kept;
}
var windowBytes, contextBytes, markerAndBody;
var init_find_keys = __esm({
  "lint-rules/src/detector/find-keys.ts"() {
    "use strict";
    init_base64_spellings();
    init_classify();
    init_escaped_spellings();
    init_finding();
    init_irregular_spellings();
    init_key_format();
    init_region();
    init_secret_key();
    init_spelling();
    init_spots();
    init_utf16_spelling();
    windowBytes = 65536;
    contextBytes = longestSpelling;
    markerAndBody = new RegExp(`^${keyMarker}[0-9A-Za-z_-]*`, "i");
  }
});

// lint-rules/src/detector/dotenv-content.ts
function readDotenv(bytes, options = {}) {
  if (gitCryptHeader.equals(bytes.subarray(0, gitCryptHeader.length))) {
    return { protection: "encrypted", variables: [], unreadLines: [] };
  }
  const { entries, unreadLines } = parseDotenv(decodeText(bytes));
  const publicNames = [...alwaysPublicNames, ...options.publicNames ?? []];
  if (hasSopsMarkers(entries)) publicNames.push("sops_*");
  const variables = entries.map(({ name, line, value }) => ({
    name,
    line,
    value: matchesAny(name, publicNames) ? "public" : valueKind(value)
  }));
  return { protection: protectionOf(variables, unreadLines), variables, unreadLines };
}
function hasSopsMarkers(entries) {
  const names = new Set(entries.map(({ name }) => name));
  return names.has("sops_mac") && names.has("sops_version");
}
function matchesAny(name, patterns) {
  return patterns.some(
    (pattern) => pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern
  );
}
function valueKind(value) {
  if (value === "") return "empty";
  if (/^encrypted:[0-9A-Za-z+/]{20}|^ENC\[AES256_GCM,data:/.test(value)) return "encrypted";
  if (value.startsWith(keyMarker)) return findKeys(value).next().done ? "placeholder" : "plain";
  return isPlaceholderValue(value) ? "placeholder" : "plain";
}
function protectionOf(variables, unreadLines) {
  if (!variables.some(({ value }) => value === "encrypted")) return "none";
  const isMixed = unreadLines.length > 0 || variables.some(({ value }) => value === "plain");
  return isMixed ? "partly-encrypted" : "encrypted";
}
var gitCryptHeader, alwaysPublicNames;
var init_dotenv_content = __esm({
  "lint-rules/src/detector/dotenv-content.ts"() {
    "use strict";
    init_dotenv_syntax();
    init_find_keys();
    init_key_format();
    init_placeholder();
    init_text_encoding();
    gitCryptHeader = Buffer.from("\0GITCRYPT\0");
    alwaysPublicNames = ["DOTENV_PUBLIC_KEY*"];
  }
});

// lint-rules/src/detector/dotenv-name.ts
function classifyDotenv(path) {
  const folders = path.toLowerCase().split(/[\\/]/);
  const name = folders.pop() ?? "";
  if (name === ".env.keys") return "private-keys";
  if (name === ".env.vault") return "vault";
  const parts = name.split(".");
  const isTemplate = parts.some((part) => templatePart.test(part));
  if (!isSourceCode.test(name)) {
    if (isTemplate && (isDotenvName(name) || parts[0] === "env")) return "template";
    if (namesByDesign.has(name)) return "by-design";
    if (isDotenvName(name)) return "dotenv";
  }
  return folders.includes(".env") ? "virtual-environment" : "none";
}
function isDotenvName(name) {
  return /^\.(?:env|flaskenv)(?:\.|$)|^\.dev\.vars|[^.]\.env$/.test(name);
}
var templatePart, namesByDesign, isSourceCode;
var init_dotenv_name = __esm({
  "lint-rules/src/detector/dotenv-name.ts"() {
    "use strict";
    templatePart = /^(?:example|sample|template|dist|defaults?|schema|tpl)$/;
    namesByDesign = /* @__PURE__ */ new Set([".env.test", ".env.development", ".env.production"]);
    isSourceCode = /\.[cm]?[jt]sx?$/;
  }
});

// lint-rules/src/detector/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprint(key) {
  return createHash("sha256").update(key.reveal()).digest("hex").slice(0, 32);
}
var init_fingerprint = __esm({
  "lint-rules/src/detector/fingerprint.ts"() {
    "use strict";
  }
});

// lint-rules/src/detector/scan-stream.ts
var StreamScanner;
var init_scan_stream = __esm({
  "lint-rules/src/detector/scan-stream.ts"() {
    "use strict";
    init_find_keys();
    StreamScanner = class {
      #held = Buffer.allocUnsafe(contextBytes + windowBytes + contextBytes);
      /** How many bytes are held, and how many of them stand before the window, as its context. */
      #heldBytes = 0;
      #windowStart = 0;
      /** Where in the stream the first held byte stands. */
      #offset = 0;
      /** The keys that are decided by these bytes, in order. Offsets count from the stream's start. */
      push(chunk) {
        const findings = [];
        for (let taken = 0; taken < chunk.length; ) {
          const part = chunk.subarray(taken, taken + this.#held.length - this.#heldBytes);
          this.#held.set(part, this.#heldBytes);
          this.#heldBytes += part.length;
          taken += part.length;
          if (this.#heldBytes === this.#held.length) findings.push(...this.#scanWindow());
        }
        return findings;
      }
      /** The keys among the last bytes. The scanner is then ready for another stream, from offset 0. */
      finish() {
        const findings = [];
        while (this.#windowStart < this.#heldBytes) findings.push(...this.#scanWindow());
        this.#heldBytes = 0;
        this.#windowStart = 0;
        this.#offset = 0;
        return findings;
      }
      /** Searches the window and moves on to the next, of which some may be there. */
      #scanWindow() {
        const bytes = this.#held.subarray(0, this.#heldBytes);
        const start = this.#windowStart;
        const end2 = Math.min(this.#heldBytes, start + windowBytes);
        const offset = this.#offset;
        const findings = findKeysInWindow(bytes, { start, end: end2 }).map((finding) => ({
          ...finding,
          start: finding.start + offset,
          end: finding.end + offset
        }));
        const gone = Math.max(0, end2 - contextBytes);
        this.#held.copyWithin(0, gone, this.#heldBytes);
        this.#heldBytes -= gone;
        this.#windowStart = end2 - gone;
        this.#offset += gone;
        return findings;
      }
    };
  }
});

// lint-rules/src/detector/text-position.ts
function positionReader(bytes) {
  const { name, markBytes } = detectTextEncoding(bytes);
  const unitBytes = name === "utf-8" ? 1 : 2;
  const highByte = name === "utf-16be" ? 0 : 1;
  const beginning = { offset: markBytes, line: 1, column: 1 };
  let reached = beginning;
  return (wanted) => {
    let { offset, line, column } = wanted < reached.offset ? beginning : reached;
    for (; offset + unitBytes <= wanted && offset < bytes.length; offset += unitBytes) {
      const first = bytes[offset] ?? 0;
      const unit = unitBytes === 1 ? first : (bytes[offset + highByte] ?? 0) * 256 + (bytes[offset + 1 - highByte] ?? 0);
      if (unit === 10) {
        line += 1;
        column = 1;
      } else {
        column += unitBytes === 1 ? utf16Units(first) : 1;
      }
    }
    reached = { offset, line, column };
    return { line, column };
  };
}
function utf16Units(byte) {
  if ((byte & 192) === 128) return 0;
  return byte < 240 ? 1 : 2;
}
var init_text_position = __esm({
  "lint-rules/src/detector/text-position.ts"() {
    "use strict";
    init_text_encoding();
  }
});

// lint-rules/src/detector/index.ts
var init_detector = __esm({
  "lint-rules/src/detector/index.ts"() {
    "use strict";
    init_allow_markers();
    init_dotenv_content();
    init_dotenv_name();
    init_find_keys();
    init_fingerprint();
    init_scan_stream();
    init_text_position();
  }
});

// github-action/src/redact-keys.ts
function redactKeys(text) {
  let redacted = "";
  let end2 = 0;
  for (const found of findKeys(text)) {
    redacted += text.slice(end2, found.start) + found.key.prefix;
    end2 = found.end;
  }
  return redacted + text.slice(end2);
}
var init_redact_keys = __esm({
  "github-action/src/redact-keys.ts"() {
    "use strict";
    init_detector();
  }
});

// github-action/src/report/escape.ts
function escapeText(text) {
  return text.replace(unprintable, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
function escapeCommandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapePath(path) {
  return path.split("/").map(
    (part) => encodeURIComponent(part).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    )
  ).join("/");
}
function escapeXml(text) {
  return escapeText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
var unprintable;
var init_escape = __esm({
  "github-action/src/report/escape.ts"() {
    "use strict";
    unprintable = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  }
});

// github-action/src/scan-error.ts
var ScanError;
var init_scan_error = __esm({
  "github-action/src/scan-error.ts"() {
    "use strict";
    ScanError = class extends Error {
      name = "ScanError";
    };
  }
});

// github-action/src/report/sarif.ts
function formatSarif({ findings, silenced }, failure) {
  const results = [...findings.map((finding) => resultOf(finding)), ...silenced.map(suppressedOf)];
  const notifications = failure === void 0 ? [] : [{ level: "error", message: { text: failure.message } }];
  const run = {
    tool: { driver: driver() },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The scanned folder." } } },
    invocations: [
      {
        executionSuccessful: failure === void 0,
        ...failure === void 0 ? {} : { toolExecutionNotifications: notifications }
      }
    ],
    results: results.slice(0, mostResults)
  };
  return `${JSON.stringify({ $schema: schemaUri, version: "2.1.0", runs: [run] }, null, 2)}
`;
}
function driver() {
  return {
    name: "plexmcp-scan",
    rules: ruleIds.map((id) => {
      const { name, short, help, severity } = rules[id];
      return {
        id,
        name,
        shortDescription: { text: short },
        help: { text: help },
        defaultConfiguration: { level: id === "dotenv-not-ignored" ? "warning" : "error" },
        properties: { tags: ["security"], "security-severity": severity }
      };
    })
  };
}
function resultOf(finding) {
  const { rule, level, confidence, fingerprint: fingerprint2, message, commit, verification } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level,
    message: { text: message },
    locations: [locationOf(finding)],
    partialFingerprints: { "plexmcpFingerprint/v1": fingerprint2 },
    properties: {
      confidence,
      ...commit === void 0 ? {} : { commit },
      ...verification === void 0 ? {} : { verification }
    }
  };
}
function suppressedOf({ finding, by, reason }) {
  const kind = by === "inline" ? "inSource" : "external";
  return {
    ...resultOf(finding),
    suppressions: [{ kind, ...reason === "" ? {} : { justification: reason } }]
  };
}
function locationOf({ part, file, commit, span }) {
  const uri = file ?? [...part.split(" "), ...commit === void 0 ? [] : [commit]].join("-");
  return {
    physicalLocation: {
      artifactLocation: { uri: escapePath(uri), uriBaseId: "%SRCROOT%" },
      ...span === void 0 ? {} : { region: regionOf(span) }
    }
  };
}
function regionOf({ line, column, endLine, endColumn }) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
var mostResults, schemaUri, rules, ruleIds;
var init_sarif = __esm({
  "github-action/src/report/sarif.ts"() {
    "use strict";
    init_escape();
    mostResults = 5e3;
    schemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
    rules = {
      "plexmcp-api-key": {
        name: "PlexmcpApiKey",
        short: "A PlexMCP API key is in the repository.",
        help: "Revoke the key in PlexMCP, create a new one and read it from the environment or a secret store. Removing the line does not undo the leak: whoever fetched the commit has the key.",
        severity: "9.0"
      },
      "dotenv-committed": {
        name: "DotenvCommitted",
        short: "A .env file is committed.",
        help: "Change every secret in the file, take it out of the repository with git rm --cached, and add .env, .env.*, *.env and !.env.example to .gitignore.",
        severity: "7.0"
      },
      "dotenv-not-ignored": {
        name: "DotenvNotIgnored",
        short: "A .env file is not ignored by git.",
        help: "Add .env, .env.*, *.env and !.env.example to .gitignore, in this order.",
        severity: "4.0"
      }
    };
    ruleIds = Object.keys(rules);
  }
});

// github-action/src/policy/scan-config.ts
function parseConfig(text) {
  const json = parseObject(text);
  const unknown = Object.keys(json).find((name) => !fields.has(name));
  if (unknown !== void 0) {
    throw new ScanError(
      `${configFile} has an unknown field "${unknown}". Known are: ${[...fields].join(", ")}.`
    );
  }
  return {
    failOn: parseLevel(json["failOn"] ?? defaultConfig.failOn, `"failOn" of ${configFile}`),
    exclude: parseList(json, "exclude").map(parseExclusion),
    publicVariables: parseList(json, "publicVariables").map((name) => {
      if (typeof name !== "string") throw mustBe("publicVariables", "a list of names");
      return name;
    })
  };
}
function parseLevel(value, what) {
  if (value === "error" || value === "warning") return value;
  throw new ScanError(`${what} must be "error" or "warning", not ${JSON.stringify(value)}.`);
}
function parseObject(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ScanError(`${configFile} is not valid JSON.`, { cause });
  }
  if (!isObject(json)) throw new ScanError(`${configFile} must hold one JSON object.`);
  return json;
}
function parseList(json, name) {
  const list = json[name] ?? [];
  if (!Array.isArray(list)) throw mustBe(name, "a list");
  return list;
}
function parseExclusion(value) {
  const { path, reason, ...others } = isObject(value) ? value : {};
  const isWhole = typeof path === "string" && typeof reason === "string" && reason !== "";
  if (!isWhole || Object.keys(others).length > 0) {
    throw mustBe("exclude", 'a list of { "path": "\u2026", "reason": "\u2026" }');
  }
  return { path, reason };
}
function mustBe(name, what) {
  return new ScanError(`"${name}" of ${configFile} must be ${what}.`);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var configFile, defaultConfig, fields;
var init_scan_config = __esm({
  "github-action/src/policy/scan-config.ts"() {
    "use strict";
    init_scan_error();
    configFile = ".plexmcp-scan.json";
    defaultConfig = { failOn: "error", exclude: [], publicVariables: [] };
    fields = /* @__PURE__ */ new Set(["$schema", "failOn", "exclude", "publicVariables"]);
  }
});

// github-action/src/report/location.ts
function shortCommit(commit) {
  return commit.slice(0, 12);
}
function locationOf2({ part, file, span }) {
  if (file === void 0) return part;
  return span === void 0 ? file : `${file}:${span.line}:${span.column}`;
}
function countsOf(findings) {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const parts = [
    ...errors > 0 ? [`${errors} error${errors === 1 ? "" : "s"}`] : [],
    ...warnings > 0 ? [`${warnings} warning${warnings === 1 ? "" : "s"}`] : []
  ];
  return parts.join(", ") || "nothing";
}
var init_location = __esm({
  "github-action/src/report/location.ts"() {
    "use strict";
  }
});

// github-action/src/report/annotations.ts
function formatAnnotations({ findings }) {
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  const shown2 = [...errors.slice(0, mostOfALevel), ...warnings.slice(0, mostOfALevel)];
  const more = findings.length - shown2.length;
  const lines = shown2.map(formatCommand);
  if (more > 0) lines.push(`::notice title=PlexMCP::${more} more in the summary of this run.
`);
  return lines.join("");
}
function formatCommand(finding) {
  const { level, file, commit } = finding;
  const place = file === void 0 ? {} : placeOf(finding, file);
  const properties = Object.entries({ ...place, title: titles[finding.rule] }).map(([name, value]) => `${name}=${escapeCommandProperty(escapeText(value.toString()))}`).join(",");
  const by = commit === void 0 ? "" : ` (commit ${shortCommit(commit)})`;
  return `::${level} ${properties}::${escapeCommandData(escapeText(finding.message + by))}
`;
}
function placeOf({ span, headSpan, commit }, file) {
  const shown2 = commit === void 0 ? span : headSpan;
  if (shown2 === void 0) return { file };
  return {
    file,
    line: shown2.line,
    endLine: shown2.endLine,
    // GitHub ignores columns of an annotation that covers several lines.
    ...shown2.line === shown2.endLine ? { col: shown2.column, endColumn: shown2.endColumn } : {}
  };
}
var mostOfALevel, titles;
var init_annotations = __esm({
  "github-action/src/report/annotations.ts"() {
    "use strict";
    init_escape();
    init_location();
    mostOfALevel = 10;
    titles = {
      "plexmcp-api-key": "PlexMCP key",
      "dotenv-committed": "Committed .env file",
      "dotenv-not-ignored": ".env file not ignored"
    };
  }
});

// github-action/src/report/gitlab.ts
function formatGitlab({ findings }) {
  const scanner = { id: "plexmcp-scan", name: "plexmcp-scan" };
  const report = {
    version: "15.0.7",
    vulnerabilities: findings.map((finding) => vulnerabilityOf(finding, scanner))
  };
  return `${JSON.stringify(report, null, 2)}
`;
}
function vulnerabilityOf({ rule, level, fingerprint: fingerprint2, file, span, commit, message, part }, scanner) {
  const place = file ?? part;
  return {
    id: [fingerprint2, place, span?.line ?? 0, span?.column ?? 0].join(":"),
    category: "secret_detection",
    name: rule,
    description: message,
    severity: level === "error" ? "Critical" : "Medium",
    scanner,
    location: {
      file: place,
      commit: { sha: commit ?? "0000000" },
      ...span === void 0 ? {} : { start_line: span.line, end_line: span.endLine }
    },
    identifiers: [{ type: "plexmcp_scan_rule", name: rule, value: rule }]
  };
}
var init_gitlab = __esm({
  "github-action/src/report/gitlab.ts"() {
    "use strict";
  }
});

// github-action/src/report/json-lines.ts
function formatJsonLines({ findings }) {
  return findings.map((finding) => `${JSON.stringify(toJson(finding))}
`).join("");
}
function toJson(finding) {
  const { span } = finding;
  return {
    rule: finding.rule,
    level: finding.level,
    confidence: finding.confidence,
    file: finding.file ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    part: finding.part,
    prefix: finding.key?.prefix ?? null,
    fingerprint: finding.fingerprint,
    commit: finding.commit ?? null,
    verification: finding.verification ?? null,
    message: finding.message
  };
}
var init_json_lines = __esm({
  "github-action/src/report/json-lines.ts"() {
    "use strict";
  }
});

// github-action/src/report/junit.ts
function formatJunit({ findings }) {
  const count = Math.max(1, findings.length);
  const cases = findings.length === 0 ? '    <testcase classname="plexmcp-scan" name="no findings"/>\n' : findings.map(testCase).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="plexmcp-scan" tests="${count}" failures="${findings.length}">
${cases}  </testsuite>
</testsuites>
`;
}
function testCase(finding) {
  const { rule, level, message, fingerprint: fingerprint2 } = finding;
  const name = escapeXml(locationOf2(finding));
  const failure = `<failure type="${level}" message="${escapeXml(message)}">${fingerprint2}</failure>`;
  return `    <testcase classname="${rule}" name="${name}">${failure}</testcase>
`;
}
var init_junit = __esm({
  "github-action/src/report/junit.ts"() {
    "use strict";
    init_escape();
    init_location();
  }
});

// github-action/src/report/text.ts
function formatText({ findings }) {
  return findings.map(formatFinding).join("");
}
function formatFinding(finding) {
  const { level, commit, rule, fingerprint: fingerprint2, message } = finding;
  const by = commit === void 0 ? "" : ` (commit ${shortCommit(commit)})`;
  return [
    `${level} ${escapeText(locationOf2(finding))}${by}`,
    `  ${escapeText(message)}`,
    `  ${rule} ${fingerprint2}
`
  ].join("\n");
}
function formatClosing({ findings, silenced, notices, extent }) {
  const { bytes, documents, commits } = extent;
  const megabytes = (bytes / 1e6).toFixed(1);
  const history = commits === 0 ? "" : ` of ${commits} commits`;
  return [
    ...silenced.map(formatSilenced),
    ...notices.map((notice) => `notice: ${escapeText(notice)}`),
    `plexmcp-scan found ${countsOf(findings)} in ${documents} documents${history}, ${megabytes} MB.
`
  ].join("\n");
}
function formatSilenced({ finding, by, reason }) {
  const why = reason === "" ? by : `${by}: ${reason}`;
  return `silenced: ${escapeText(`${locationOf2(finding)} ${finding.fingerprint} (${why})`)}`;
}
var init_text = __esm({
  "github-action/src/report/text.ts"() {
    "use strict";
    init_escape();
    init_location();
  }
});

// github-action/src/report/report-format.ts
function isReportFormat(text) {
  return Object.hasOwn(formatters, text);
}
function formatReport(report, format) {
  return formatters[format](report);
}
var formatters, reportFormats;
var init_report_format = __esm({
  "github-action/src/report/report-format.ts"() {
    "use strict";
    init_annotations();
    init_gitlab();
    init_json_lines();
    init_junit();
    init_sarif();
    init_text();
    formatters = {
      text: formatText,
      json: formatJsonLines,
      sarif: formatSarif,
      github: formatAnnotations,
      gitlab: formatGitlab,
      junit: formatJunit
    };
    reportFormats = Object.keys(formatters);
  }
});

// github-action/src/exit-code.ts
function exitCodeOf({ findings }, failOn) {
  return findings.some(({ level }) => level === "error" || failOn === "warning") ? 1 : 0;
}
var init_exit_code = __esm({
  "github-action/src/exit-code.ts"() {
    "use strict";
  }
});

// github-action/src/git/git-environment.ts
import { devNull } from "node:os";
function gitEnvironment(environment, { isHook }) {
  const kept = Object.entries(environment).filter(
    ([name]) => !name.startsWith("GIT_") || isHook && hookVariables.has(name)
  );
  return {
    ...Object.fromEntries(kept),
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_PAGER: "",
    GIT_TERMINAL_PROMPT: "0",
    // Its messages are read to tell one failure from another.
    LC_ALL: "C"
  };
}
var hardening, hookVariables;
var init_git_environment = __esm({
  "github-action/src/git/git-environment.ts"() {
    "use strict";
    hardening = [
      "core.fsmonitor=false",
      `core.hooksPath=${devNull}`,
      // Run by a fetch into a repository with alternates; `:` is the shell's "do nothing".
      "core.alternateRefsCommand=:",
      "core.askPass=",
      "credential.helper=",
      "diff.external=",
      `diff.orderFile=${devNull}`,
      "log.showRoot=true",
      "log.showSignature=false",
      "gc.auto=0",
      "maintenance.auto=false",
      "fetch.writeCommitGraph=false",
      "submodule.recurse=false",
      // No object is fetched behind our back: a fetch names the one protocol that it needs.
      "protocol.allow=never"
    ].flatMap((setting) => ["-c", setting]);
    hookVariables = /* @__PURE__ */ new Set([
      "GIT_DIR",
      "GIT_WORK_TREE",
      "GIT_COMMON_DIR",
      "GIT_INDEX_FILE",
      "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_QUARANTINE_PATH"
    ]);
  }
});

// github-action/src/git/git.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
function commandIn(args) {
  const command = args.find((arg, index) => !arg.startsWith("-") && args[index - 1] !== "-c");
  return command ?? "";
}
async function exitCodeOf2(child) {
  try {
    const [code] = await once(child, "close");
    return code;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    throw new GitError(
      "git could not be started: it is not on PATH, or the folder to scan is gone.",
      { code: "no_git", cause: error }
    );
  }
}
var keptComplaint, Git;
var init_git = __esm({
  "github-action/src/git/git.ts"() {
    "use strict";
    init_git_environment();
    init_git_error();
    keptComplaint = 16384;
    Git = class {
      #options;
      constructor(options) {
        this.#options = options;
      }
      get directory() {
        return this.#options.directory;
      }
      /** Runs git to its end and returns what it printed. Rejects with `GitError`. */
      async run(args, call = {}) {
        const { stdin, stdout, finished } = this.start(args, call);
        stdin.end(call.input ?? "");
        const chunks2 = [];
        stdout.on("data", (chunk) => chunks2.push(chunk));
        await finished;
        return Buffer.concat(chunks2);
      }
      /** Starts git; the caller feeds its input and reads its output. */
      start(args, call = {}) {
        const { directory, environment, isHook = false, trustedDirectory, signal } = this.#options;
        const trust = trustedDirectory === void 0 ? [] : ["-c", `safe.directory=${trustedDirectory}`];
        const child = spawn("git", ["--no-pager", ...hardening, ...trust, ...args], {
          cwd: directory,
          env: { ...gitEnvironment(environment, { isHook }), ...call.environment },
          stdio: ["pipe", "pipe", "pipe"],
          windowsHide: true,
          ...signal === void 0 ? {} : { signal }
        });
        child.stdin.on("error", () => void 0);
        const finished = this.#finish(child, args, call);
        finished.catch(() => void 0);
        return { stdin: child.stdin, stdout: child.stdout, finished };
      }
      async #finish(child, args, call) {
        let complaint = "";
        child.stderr.setEncoding("utf8").on("data", (text) => {
          complaint = (complaint + text).slice(-keptComplaint);
        });
        const code = await exitCodeOf2(child);
        if (code !== null && (call.okCodes ?? [0]).includes(code)) return code;
        throw gitErrorOf(complaint, { command: commandIn(args), directory: this.directory });
      }
    };
  }
});

// github-action/src/git/repository.ts
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
async function readRepository(git) {
  const printed = await git.run(["rev-parse", "--is-shallow-repository", "--git-common-dir"]);
  const [shallow, directory = ""] = printed.toString("utf8").split("\n");
  return { isShallow: shallow === "true", gitDirectory: resolve(git.directory, directory) };
}
async function findObjects(git, revisions) {
  if (revisions.some((revision) => /[\s\0]/.test(revision))) {
    throw unknownRevision(revisions.find((revision) => /[\s\0]/.test(revision)) ?? "");
  }
  const printed = await git.run(["cat-file", "--batch-check=%(objectname) %(objecttype)"], {
    input: revisions.map((revision) => `${revision}
`).join("")
  });
  return printed.toString("utf8").trimEnd().split("\n").map((line) => {
    const [oid = "", type = ""] = line.split(" ");
    return /^[0-9a-f]{40,64}$/.test(oid) && type !== "missing" ? { oid, type } : void 0;
  });
}
function unknownRevision(revision) {
  return new GitError(
    `${revision} names no commit here. Check the name; in a shallow clone fetch it first (git fetch origin, or fetch-depth: 0 in GitHub Actions).`,
    { code: "unknown_revision" }
  );
}
async function readShallowBoundary({
  gitDirectory,
  isShallow
}) {
  if (!isShallow) return /* @__PURE__ */ new Set();
  const names = await readFile(join(gitDirectory, "shallow"), "utf8");
  return new Set(names.split("\n").filter((name) => name !== ""));
}
function requireWholeRange(commits, boundary) {
  const cut = commits.find((commit) => boundary.has(commit));
  if (cut === void 0) return;
  throw new GitError(
    `The clone is shallow: it ends at ${cut.slice(0, 12)}, inside of what is to be scanned. Fetch the rest (git fetch --unshallow), or check out with fetch-depth: 0.`,
    { code: "shallow" }
  );
}
var init_repository = __esm({
  "github-action/src/git/repository.ts"() {
    "use strict";
    init_git_error();
  }
});

// github-action/src/policy/acceptances.ts
function parseAcceptances(text, file) {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const line = content.trim();
    return line === "" || line.startsWith("#") ? [] : [parseLine(line, { file, line: index + 1 })];
  });
}
function parseLine(text, place) {
  const where = `${place.file}, line ${place.line}`;
  const [, fingerprint2, until, reason = ""] = entry.exec(text) ?? [];
  if (fingerprint2 === void 0) {
    throw new ScanError(
      `${where} is not "<fingerprint> [until=YYYY-MM-DD] # reason". A fingerprint is the 32 hex digits that a report shows; the key itself never belongs in this file.`
    );
  }
  if (until !== void 0 && !isDate(until)) {
    throw new ScanError(`${where}: until=${until} is no date. Write it as until=2027-01-31.`);
  }
  if (place.file === ignoreFile && reason === "") {
    throw new ScanError(`${where} gives no reason. Add one: ${fingerprint2} # why it is harmless`);
  }
  return { fingerprint: fingerprint2, reason, ...place, ...until === void 0 ? {} : { until } };
}
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
function hasExpired({ until }, now) {
  return until !== void 0 && now.getTime() >= Date.parse(until);
}
function formatBaseline(entries) {
  const lines = [...entries].map(({ fingerprint: fingerprint2, reason, until }) => {
    const end2 = until === void 0 ? "" : ` until=${until}`;
    return `${fingerprint2}${end2} # ${reason}
`;
  });
  return [
    "# Findings accepted by plexmcp-scan, by fingerprint: a key stays accepted wherever it moves.\n",
    "# A key that was pushed is known to others: revoke it, then delete its line.\n",
    ...lines.toSorted()
  ].join("");
}
var baselineFile, ignoreFile, entry;
var init_acceptances = __esm({
  "github-action/src/policy/acceptances.ts"() {
    "use strict";
    init_scan_error();
    baselineFile = ".plexmcp-scan-baseline";
    ignoreFile = ".plexmcp-scan-ignore";
    entry = /^([0-9a-f]{32})(?:\s+until=(\S+))?\s*(?:#\s*(.*))?$/;
  }
});

// github-action/src/git/ignored-names.ts
import { devNull as devNull2 } from "node:os";
async function listIgnored(git, paths) {
  const options = ["--stdin", "-z", "--verbose", "--non-matching", "--no-index"];
  const printed = await git.run(
    ["-c", `core.excludesFile=${devNull2}`, "check-ignore", ...options],
    // 1: none is ignored.
    { input: paths.map((path) => `${path}\0`).join(""), okCodes: [0, 1] }
  );
  const ignored = /* @__PURE__ */ new Set();
  const fields2 = printed.toString("utf8").split("\0");
  for (let index = 0; index + 3 < fields2.length; index += 4) {
    const pattern = fields2[index + 2] ?? "";
    if (pattern !== "" && !pattern.startsWith("!")) ignored.add(fields2[index + 3] ?? "");
  }
  return ignored;
}
var init_ignored_names = __esm({
  "github-action/src/git/ignored-names.ts"() {
    "use strict";
  }
});

// github-action/src/policy/gitignore-gaps.ts
async function readGitignoreGaps(git) {
  const ignored = await listIgnored(git, probes);
  return { open: probes.filter((probe) => !ignored.has(probe)), coversSome: ignored.size > 0 };
}
var probes, gitignoreLines;
var init_gitignore_gaps = __esm({
  "github-action/src/policy/gitignore-gaps.ts"() {
    "use strict";
    init_ignored_names();
    probes = [
      ".env",
      ".env.local",
      ".env.production",
      ".env.keys",
      "packages/api/.env.staging",
      "deploy/service.env"
    ];
    gitignoreLines = [".env", ".env.*", "*.env", "!.env.example"];
  }
});

// github-action/src/policy/dotenv-policy.ts
function isDotenvName2(path) {
  return !harmlessClasses.has(classifyDotenv(path));
}
function judgeDotenv(sighting, publicNames) {
  const kind = classifyDotenv(sighting.path);
  switch (kind) {
    case "template":
    case "vault":
    case "none":
      return void 0;
    case "virtual-environment":
      return judgeFolder(sighting);
    case "private-keys":
      return judgePrivateKeys(sighting);
    case "dotenv":
    case "by-design":
      return judgeValues(sighting, kind, publicNames);
  }
}
function judgeFolder({ path, state }) {
  const folders = path.split("/");
  const depth = folders.findIndex((folder) => folder.toLowerCase() === ".env");
  return {
    rule: ruleOf(state),
    level: "warning",
    path: folders.slice(0, depth + 1).join("/"),
    message: "A folder named .env is in the repository: most likely a virtual environment that was not meant to be there."
  };
}
function judgePrivateKeys({ path, state }) {
  return {
    rule: ruleOf(state),
    level: "error",
    path,
    message: `This file opens every encrypted .env file. ${cureOf(state)}`
  };
}
function judgeValues({ path, state, content }, kind, publicNames) {
  const { protection, variables, unreadLines } = readDotenv(content, { publicNames });
  if (protection === "encrypted") return void 0;
  const plain = variables.filter(({ value }) => value === "plain").map(({ name }) => name);
  if (protection === "partly-encrypted") {
    const names = plain.length === 0 ? "lines that are no assignment" : listed(plain);
    const message2 = `Some values of this .env file are encrypted, others are not: ${names}. Encrypt them, and change what they hold.`;
    return { rule: ruleOf(state), level: "error", path, message: message2 };
  }
  const isHarmless = kind === "by-design" && plain.length === 0 && unreadLines.length === 0;
  const level = state === "changed" && !isHarmless ? "error" : "warning";
  const values = plain.length === 0 ? "" : ` It sets ${listed(plain)}.`;
  const message = `${sentences[state]}${values} ${cureOf(state)}`;
  return { rule: ruleOf(state), level, path, message };
}
function ruleOf(state) {
  return state === "untracked" ? "dotenv-not-ignored" : "dotenv-committed";
}
function cureOf(state) {
  return state === "untracked" ? `Add to .gitignore: ${gitignoreLines.join(", ")}.` : `Change every secret in it, take it out (git rm --cached) and add to .gitignore: ${gitignoreLines.join(", ")}.`;
}
function judgeGaps(open) {
  if (open.length === 0) return void 0;
  return {
    rule: "dotenv-not-ignored",
    level: "warning",
    path: ".gitignore",
    message: `git would take ${listed(open)}. Add to .gitignore, in this order: ${gitignoreLines.join(", ")}.`
  };
}
function listed(names) {
  const shown2 = names.slice(0, longestList).join(", ");
  const more = names.length - longestList;
  return more > 0 ? `${shown2} and ${more} more` : shown2;
}
var harmlessClasses, sentences, longestList;
var init_dotenv_policy = __esm({
  "github-action/src/policy/dotenv-policy.ts"() {
    "use strict";
    init_detector();
    init_gitignore_gaps();
    harmlessClasses = /* @__PURE__ */ new Set(["template", "vault", "none"]);
    sentences = {
      changed: "A .env file is committed.",
      tracked: "A .env file has been tracked since before this change.",
      untracked: "A .env file lies here that git does not ignore: the next git add takes it."
    };
    longestList = 8;
  }
});

// github-action/src/policy/key-message.ts
function messageOf({ found, place }, verification) {
  const { confidence, encoding, key } = found;
  const what = confidence === "certain" ? "PlexMCP key" : "What looks like a PlexMCP key,";
  const comma = confidence === "certain" ? "" : ",";
  const where = `${places[place.part]}${encodings[encoding] ?? ""}`;
  const verdict = verification === void 0 ? "" : verdicts[verification];
  const cure = confidence === "certain" ? "Revoke it in PlexMCP, then read a new one from the environment; removing the line does not undo the leak." : 'If it is one, revoke it; if it is none, write "plexmcp-allow: <reason>" on its line or the one above.';
  return `${what} ${key.prefix}${comma} ${where}.${verdict} ${cure}`;
}
var places, encodings, verdicts;
var init_key_message = __esm({
  "github-action/src/policy/key-message.ts"() {
    "use strict";
    places = {
      content: "is in the file",
      "file name": "is in the name of a file",
      "commit message": "is in a commit's message or author",
      "tag message": "is in a tag's message",
      "branch name": "is in the branch's name",
      "pull request title": "is in the pull request's title",
      "pull request body": "is in the pull request's description"
    };
    encodings = {
      escaped: ", written with escapes",
      base64: ", in base64",
      "utf-16le": ", in UTF-16",
      "utf-16be": ", in UTF-16",
      split: ", in two pieces",
      gzip: ", compressed"
    };
    verdicts = {
      active: " It works right now.",
      inactive: " PlexMCP refuses it; an expired key can be revived, so delete it there all the same.",
      unknown: " Whether it works could not be found out."
    };
  }
});

// github-action/src/policy/path-pattern.ts
function pathPattern(pattern) {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  const source = whole.replace(/\*\*\/|\*\*|[*?]|[^*?]+/g, (token) => {
    switch (token) {
      case "**/":
        return "(?:[^/]+/)*";
      case "**":
        return ".*";
      case "*":
        return "[^/]*";
      case "?":
        return "[^/]";
      default:
        return token.replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
    }
  });
  return new RegExp(`^${source}$`, "su");
}
var init_path_pattern = __esm({
  "github-action/src/policy/path-pattern.ts"() {
    "use strict";
  }
});

// github-action/src/policy/stale-entries.ts
function staleNotices(acceptances, { fingerprints, now, isWhole }) {
  return acceptances.flatMap((acceptance) => {
    const { file, line, fingerprint: fingerprint2, until } = acceptance;
    const isFound = fingerprints.has(fingerprint2);
    if (hasExpired(acceptance, now) && isFound) {
      return [
        `${file}, line ${line}: ${fingerprint2} was accepted until ${until ?? ""} only, and counts again.`
      ];
    }
    if (!isWhole || isFound) return [];
    return [`${file}, line ${line}: ${fingerprint2} was not found any more. Delete the line.`];
  });
}
var init_stale_entries = __esm({
  "github-action/src/policy/stale-entries.ts"() {
    "use strict";
    init_acceptances();
  }
});

// github-action/src/policy/judge.ts
import { createHash as createHash2 } from "node:crypto";
function judge({ sightings, policy, verifications, now, isWhole }) {
  const judged = [
    ...sightings.keys.map(
      (sighting) => judgeKey(sighting, verifications.get(sighting.fingerprint))
    ),
    ...judgeDotenvFiles(sightings, policy.config.publicVariables)
  ];
  const silencing = silencer(policy, now);
  const findings = [];
  const silenced = [];
  for (const candidate of judged) {
    const by = silencing(candidate);
    if (by === void 0) findings.push(candidate.finding);
    else silenced.push({ finding: candidate.finding, ...by });
  }
  const fingerprints = new Set(judged.map(({ finding }) => finding.fingerprint));
  return {
    findings: findings.toSorted(bySeverity),
    silenced,
    notices: staleNotices(policy.acceptances, { fingerprints, now, isWhole }),
    extent: sightings.extent
  };
}
function judgeKey(sighting, verification) {
  const { found, fingerprint: fingerprint2, place, allowedBecause } = sighting;
  const finding = {
    rule: "plexmcp-api-key",
    level: levelBy(verification, found.level),
    confidence: found.confidence,
    key: found.key,
    fingerprint: fingerprint2,
    ...shown(place),
    ...verification === void 0 ? {} : { verification },
    message: messageOf(sighting, verification)
  };
  return {
    finding,
    ...place.path === void 0 ? {} : { path: place.path },
    ...allowedBecause === void 0 ? {} : { allowedBecause }
  };
}
function levelBy(verification, level) {
  switch (verification) {
    case void 0:
    case "unknown":
      return level;
    case "active":
      return "error";
    case "inactive":
      return "warning";
  }
}
function shown({ path, ...place }) {
  return path === void 0 ? place : { ...place, file: redactKeys(path) };
}
function judgeDotenvFiles({ dotenv, gitignoreGaps = [] }, publicNames) {
  const judged = /* @__PURE__ */ new Map();
  for (const sighting of dotenv) {
    const verdict = judgeDotenv(sighting, publicNames);
    const previous = verdict && judged.get(verdict.path)?.finding.level;
    if (verdict === void 0 || previous === "error" || previous === verdict.level) continue;
    judged.set(verdict.path, fileFinding(verdict, sighting.commit));
  }
  const gaps = judgeGaps(gitignoreGaps);
  return [...judged.values(), ...gaps === void 0 ? [] : [fileFinding(gaps, void 0)]];
}
function fileFinding(verdict, commit) {
  const { rule, level, path, message } = verdict;
  const finding = {
    rule,
    level,
    confidence: "certain",
    fingerprint: fileFingerprint(rule, path),
    part: "file name",
    file: redactKeys(path),
    ...commit === void 0 ? {} : { commit },
    message: redactKeys(message)
  };
  return { finding, path };
}
function fileFingerprint(rule, path) {
  return createHash2("sha256").update(`${rule}\0${path}`).digest("hex").slice(0, 32);
}
function silencer({ config, acceptances }, now) {
  const accepted = new Map(
    acceptances.filter((acceptance) => !hasExpired(acceptance, now)).map((acceptance) => [acceptance.fingerprint, acceptance])
  );
  const exclusions = config.exclude.map(({ path, reason }) => ({
    pattern: pathPattern(path),
    reason
  }));
  return ({ finding, path, allowedBecause }) => {
    const acceptance = accepted.get(finding.fingerprint);
    if (acceptance !== void 0)
      return { by: acceptance.file, reason: redactKeys(acceptance.reason) };
    if (allowedBecause !== void 0 && finding.verification !== "active") {
      return { by: "inline", reason: redactKeys(allowedBecause) };
    }
    if (path === void 0) return void 0;
    const exclusion = exclusions.find(({ pattern }) => pattern.test(path));
    return exclusion && { by: "exclude", reason: redactKeys(exclusion.reason) };
  };
}
function bySeverity(a, b) {
  return Number(a.level === "warning") - Number(b.level === "warning");
}
var init_judge = __esm({
  "github-action/src/policy/judge.ts"() {
    "use strict";
    init_redact_keys();
    init_acceptances();
    init_dotenv_policy();
    init_key_message();
    init_path_pattern();
    init_stale_entries();
  }
});

// github-action/src/git/object-stream.ts
async function readObjects(git, choice, reader) {
  const batch = ["cat-file", "--batch", "--buffer"];
  const child = git.start(
    choice === "all" ? [...batch, "--batch-all-objects", "--unordered"] : batch
  );
  const parser = new BatchParser(reader);
  child.stdout.on("data", (chunk) => {
    parser.write(chunk);
  });
  await Promise.all([feed(child, choice === "all" ? [] : choice.names), child.finished]);
  parser.finish(git.directory);
}
async function feed({ stdin, finished }, names) {
  let lines = [];
  for (const name of names) {
    lines.push(name);
    if (lines.length < namesPerWrite) continue;
    if (!stdin.write(`${lines.join("\n")}
`)) await drained(stdin, finished);
    lines = [];
  }
  stdin.end(lines.length === 0 ? "" : `${lines.join("\n")}
`);
}
async function drained(stdin, finished) {
  await new Promise((resolve5, reject) => {
    stdin.once("drain", resolve5);
    finished.then(() => {
      resolve5();
    }, reject);
  });
}
var namesPerWrite, lineFeed, BatchParser;
var init_object_stream = __esm({
  "github-action/src/git/object-stream.ts"() {
    "use strict";
    init_git_error();
    namesPerWrite = 1024;
    lineFeed = 10;
    BatchParser = class {
      #reader;
      /** Of a header that is not whole yet. */
      #header = Buffer.alloc(0);
      /** Bytes of content still to come; -1 is the line feed behind it, undefined a header. */
      #left;
      #missing = [];
      constructor(reader) {
        this.#reader = reader;
      }
      write(chunk) {
        let at = 0;
        while (at < chunk.length) {
          if (this.#left === void 0) at = this.#readHeader(chunk, at);
          else if (this.#left > 0) at = this.#readContent(chunk, at, this.#left);
          else {
            this.#reader.end?.();
            this.#left = void 0;
            at += 1;
          }
        }
        this.#reader.raw?.(chunk);
      }
      finish(directory) {
        const [first] = this.#missing;
        if (first !== void 0) {
          const count = this.#missing.length;
          throw new GitError(
            `${count} ${count === 1 ? "object is" : "objects are"} missing in ${directory} (${first}): it is a partial or a broken clone. Clone it without --filter, and in GitHub Actions check it out with fetch-depth: 0 and no filter.`,
            { code: "missing_objects" }
          );
        }
        if (this.#left !== void 0 || this.#header.length > 0) {
          throw new GitError(`git cat-file ended in the middle of an object of ${directory}.`, {
            code: "failed"
          });
        }
      }
      #readHeader(chunk, at) {
        const end2 = chunk.indexOf(lineFeed, at);
        if (end2 === -1) {
          this.#header = Buffer.concat([this.#header, chunk.subarray(at)]);
          return chunk.length;
        }
        const line = this.#header.toString("latin1") + chunk.toString("latin1", at, end2);
        this.#header = Buffer.alloc(0);
        const [oid = "", type = "", size] = line.split(" ");
        if (size === void 0) {
          if (this.#reader.missing === void 0) this.#missing.push(oid);
          else this.#reader.missing(oid);
        } else {
          this.#left = Number(size);
          this.#reader.begin({ oid, type, size: this.#left }, end2 + 1);
        }
        return end2 + 1;
      }
      #readContent(chunk, at, left) {
        const end2 = Math.min(chunk.length, at + left);
        this.#reader.content?.(chunk.subarray(at, end2));
        this.#left = left - (end2 - at);
        return end2;
      }
    };
  }
});

// github-action/src/policy/load-policy.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function loadPolicyFrom(directory) {
  const texts = /* @__PURE__ */ new Map();
  for (const file of policyFiles) {
    const text = await findText(join2(directory, file));
    if (text !== void 0) texts.set(file, text);
  }
  return parsePolicy(texts);
}
async function loadPolicyAt(git, commit) {
  const waiting = [...policyFiles];
  const found = [];
  await readObjects(
    git,
    { names: policyFiles.map((file) => `${commit}:${file}`) },
    {
      begin: () => found.push({ file: waiting.shift() ?? "", pieces: [] }),
      content: (piece) => found.at(-1)?.pieces.push(piece),
      missing: () => waiting.shift()
    }
  );
  return parsePolicy(
    new Map(found.map(({ file, pieces }) => [file, Buffer.concat(pieces).toString("utf8")]))
  );
}
function parsePolicy(texts) {
  const config = texts.get(configFile);
  return {
    config: config === void 0 ? defaultConfig : parseConfig(withoutMark(config)),
    acceptances: [ignoreFile, baselineFile].flatMap(
      (file) => parseAcceptances(withoutMark(texts.get(file) ?? ""), file)
    )
  };
}
function withoutMark(text) {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
async function findText(path) {
  try {
    return await readFile2(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : void 0;
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
var policyFiles;
var init_load_policy = __esm({
  "github-action/src/policy/load-policy.ts"() {
    "use strict";
    init_object_stream();
    init_acceptances();
    init_scan_config();
    policyFiles = [configFile, ignoreFile, baselineFile];
  }
});

// github-action/src/git/change-log.ts
async function readChangeLog(git, revisions) {
  const { stdout, finished } = git.start([...logOptions, ...revisions, "--"]);
  const parser = new ChangeLogParser();
  stdout.on("data", (chunk) => {
    parser.write(chunk);
  });
  await finished;
  return parser;
}
var fileMode, logOptions, ChangeLogParser;
var init_change_log = __esm({
  "github-action/src/git/change-log.ts"() {
    "use strict";
    fileMode = { symlink: "120000", submodule: "160000", absent: "000000" };
    logOptions = [
      "log",
      "-z",
      "--raw",
      "-c",
      "--no-abbrev",
      "--no-renames",
      "--no-relative",
      "--ignore-submodules=none",
      "--no-ext-diff",
      "--no-textconv",
      "--no-show-signature",
      "--no-notes",
      "--no-color",
      "--no-mailmap",
      "--topo-order",
      "--format=%H"
    ];
    ChangeLogParser = class {
      commits = [];
      changes = [];
      #rest = Buffer.alloc(0);
      #header;
      write(chunk) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start = 0;
        for (let end2 = bytes.indexOf(0); end2 !== -1; end2 = bytes.indexOf(0, start)) {
          this.#read(bytes.toString("utf8", start, end2));
          start = end2 + 1;
        }
        this.#rest = bytes.subarray(start);
      }
      #read(field) {
        if (this.#header !== void 0) {
          this.#add(this.#header, field);
          this.#header = void 0;
          return;
        }
        const text = field.startsWith("\n") ? field.slice(1) : field;
        if (text.startsWith(":")) this.#header = text;
        else if (text !== "") this.commits.push(text);
      }
      /** One colon, mode and object name for each parent, then those of the commit, then the status. */
      #add(header, path) {
        const parents = header.lastIndexOf(":") + 1;
        const fields2 = header.slice(parents).split(" ");
        const mode = fields2[parents];
        const oid = fields2[2 * parents + 1];
        const commit = this.commits.at(-1);
        if (mode === void 0 || oid === void 0 || commit === void 0) {
          throw new Error(`git log printed a line of an unknown form: ${header}`);
        }
        if (mode !== fileMode.absent) this.changes.push({ commit, path, oid, mode });
      }
    };
  }
});

// github-action/src/screening/document-scan.ts
function locateKeys(bytes) {
  const findings = withoutMostLikely([...findKeys(bytes)]);
  if (findings.length === 0) return [];
  const positionAt = positionReader(bytes);
  const markers = readAllowMarkers(bytes);
  return findings.map((found) => {
    const start = positionAt(found.start);
    const end2 = positionAt(found.end);
    const marker2 = findAllowMarker(found, start.line, markers);
    return {
      found,
      span: { ...start, endLine: end2.line, endColumn: end2.column },
      ...marker2?.reason === void 0 ? {} : { allowedBecause: marker2.reason }
    };
  });
}
function withoutMostLikely(findings) {
  let likely = 0;
  return findings.filter(
    ({ confidence }) => confidence === "certain" || (likely += 1) <= mostLikelyKeys
  );
}
var longestWhole, mostLikelyKeys, DocumentScan;
var init_document_scan = __esm({
  "github-action/src/screening/document-scan.ts"() {
    "use strict";
    init_detector();
    longestWhole = 1 << 26;
    mostLikelyKeys = 1e3;
    DocumentScan = class {
      #pieces = [];
      #length = 0;
      #stream;
      #found = [];
      /** The piece is kept: it must not be overwritten. */
      write(piece) {
        this.#length += piece.length;
        this.#pieces.push(piece);
        if (this.#length <= longestWhole) return;
        this.#stream ??= new StreamScanner();
        for (const kept of this.#pieces) this.#found.push(...this.#stream.push(kept));
        this.#pieces = [];
      }
      /** All keys, in the order of their places. */
      end() {
        if (this.#stream === void 0) return locateKeys(Buffer.concat(this.#pieces));
        return withoutMostLikely([...this.#found, ...this.#stream.finish()]).map((found) => ({
          found
        }));
      }
    };
  }
});

// github-action/src/screening/key-screen.ts
var KeyScreen, heldBytes, forgottenAt;
var init_key_screen = __esm({
  "github-action/src/screening/key-screen.ts"() {
    "use strict";
    init_detector();
    KeyScreen = class {
      #scanner = new StreamScanner();
      #suspects = /* @__PURE__ */ new Set();
      /** Documents in which a key may still be found, by where they begin in the whole text. */
      #documents = [];
      #bytes = 0;
      /** Bytes searched so far. */
      get bytes() {
        return this.#bytes;
      }
      /** A document begins `offset` bytes behind what was written so far. */
      begin(document, offset = 0) {
        this.#documents.push({ start: this.#bytes + offset, document });
      }
      write(chunk) {
        for (const found of this.#scanner.push(chunk)) this.#suspect(found);
        this.#bytes += chunk.length;
        if (this.#documents.length > forgottenAt) this.#forget();
      }
      /** Names a document for another reason than a key. */
      suspect(document) {
        this.#suspects.add(document);
      }
      /** Ends the text; what may hold a key, in no particular order. */
      finish() {
        for (const found of this.#scanner.finish()) this.#suspect(found);
        return this.#suspects;
      }
      /** A finding may seem to reach over several documents; each of them is read again. */
      #suspect({ start, end: end2 }) {
        const last = this.#documents.findLastIndex((entry2) => entry2.start < end2);
        for (let index = last; index >= 0; index -= 1) {
          const entry2 = this.#documents[index];
          if (entry2 === void 0) return;
          this.#suspects.add(entry2.document);
          if (entry2.start <= start) return;
        }
      }
      /** The scanner holds less than this many bytes: no finding can begin before them. */
      #forget() {
        const first = this.#documents.findLastIndex(({ start }) => start <= this.#bytes - heldBytes);
        if (first > 0) this.#documents = this.#documents.slice(first);
      }
    };
    heldBytes = 1 << 17;
    forgottenAt = 1e4;
  }
});

// github-action/src/screening/scan-objects.ts
async function screenObjects(git, choice, { isSuspectTree, onProgress } = {}) {
  const screen = new KeyScreen();
  let tree;
  let count = 0;
  let bytes = 0;
  await readObjects(git, choice, {
    begin: (object, offset) => {
      screen.begin(object, offset);
      count += 1;
      bytes += object.size;
      if (isSuspectTree !== void 0 && object.type === "tree") tree = { object, pieces: [] };
    },
    content: (piece) => tree?.pieces.push(piece),
    end: () => {
      if (tree === void 0) return;
      if (isSuspectTree?.(Buffer.concat(tree.pieces)) === true) screen.suspect(tree.object);
      tree = void 0;
    },
    raw: (chunk) => {
      const step = Math.floor(screen.bytes / progressStep);
      screen.write(chunk);
      if (Math.floor(screen.bytes / progressStep) > step) onProgress?.(screen.bytes);
    }
  });
  return { suspects: [...screen.finish()], bytes, count };
}
async function scanObjects(git, { suspects, kept }) {
  const scanned = /* @__PURE__ */ new Map();
  const wanted = new Set(kept);
  let reading = new ObjectScan({ oid: "", type: "", size: 0 }, 0);
  await readObjects(
    git,
    { names: /* @__PURE__ */ new Set([...suspects, ...wanted]) },
    {
      begin: (object) => {
        reading = new ObjectScan(object, wanted.has(object.oid) ? startBytes : 0);
      },
      content: (piece) => {
        reading.write(piece);
      },
      end: () => {
        scanned.set(reading.object.oid, reading.end());
      }
    }
  );
  return scanned;
}
var startBytes, progressStep, ObjectScan;
var init_scan_objects = __esm({
  "github-action/src/screening/scan-objects.ts"() {
    "use strict";
    init_object_stream();
    init_document_scan();
    init_key_screen();
    startBytes = 1 << 18;
    progressStep = 1 << 24;
    ObjectScan = class {
      object;
      #scan = new DocumentScan();
      #start = [];
      #startLeft;
      constructor(object, startLength) {
        this.object = object;
        this.#startLeft = startLength;
      }
      write(piece) {
        this.#scan.write(piece);
        if (this.#startLeft > 0) this.#start.push(piece.subarray(0, this.#startLeft));
        this.#startLeft -= piece.length;
      }
      end() {
        return {
          type: this.object.type,
          keys: this.#scan.end(),
          ...this.#start.length === 0 ? {} : { start: Buffer.concat(this.#start) }
        };
      }
    };
  }
});

// github-action/src/sources/sightings.ts
function sightingsOf(keys, place) {
  return keys.map(({ found, span, ...others }) => ({
    found,
    fingerprint: fingerprint(found.key),
    place: span === void 0 || place.part !== "content" ? place : { ...place, span },
    ...others
  }));
}
var init_sightings = __esm({
  "github-action/src/sources/sightings.ts"() {
    "use strict";
    init_detector();
  }
});

// github-action/src/sources/change-sightings.ts
function fileChanges(changes) {
  return changes.filter(({ mode }) => mode !== fileMode.submodule).reverse();
}
function sightingsInChanges(changes, scanned) {
  const sightings = [];
  const seen = /* @__PURE__ */ new Set();
  for (const { oid, path, commit } of changes) {
    const keys = scanned.get(oid)?.keys ?? [];
    if (keys.length === 0) continue;
    const fresh = sightingsOf(keys, { part: "content", path, commit }).filter(
      (sighting) => !seen.has(`${sighting.fingerprint} ${path}`)
    );
    for (const sighting of fresh) seen.add(`${sighting.fingerprint} ${path}`);
    sightings.push(...fresh);
  }
  return sightings;
}
function sightingsInPaths(paths) {
  const firsts = /* @__PURE__ */ new Map();
  for (const { path, commit } of paths) if (!firsts.has(path)) firsts.set(path, commit);
  const all = [...firsts.keys()].join("\n");
  if (findKeys(all).next().done === true) return [];
  return [...firsts].flatMap(
    ([path, commit]) => sightingsOf(locateKeys(Buffer.from(path)), {
      part: "file name",
      path,
      ...commit === void 0 ? {} : { commit }
    })
  );
}
function sightingsInMessages(scanned) {
  const parts = { commit: "commit message", tag: "tag message" };
  return [...scanned].flatMap(([oid, { type, keys }]) => {
    const part = parts[type];
    if (part === void 0) return [];
    return sightingsOf(keys, { part, commit: oid });
  });
}
var init_change_sightings = __esm({
  "github-action/src/sources/change-sightings.ts"() {
    "use strict";
    init_detector();
    init_change_log();
    init_document_scan();
    init_sightings();
  }
});

// github-action/src/sources/history.ts
async function scanHistory(git, onProgress = () => void 0) {
  await requireWholeClone(git);
  const { suspects, bytes, count } = await screenObjects(git, "all", {
    isSuspectTree: listsDotenv,
    onProgress
  });
  const extent = { bytes, documents: count, commits: 0 };
  if (suspects.length === 0) return { keys: [], dotenv: [], extent };
  const { log, tags } = await readReachable(git);
  const changes = fileChanges(log.changes);
  const dotenv = changes.filter(({ path }) => isDotenvName2(path));
  const reachable = /* @__PURE__ */ new Set([...changes.map(({ oid }) => oid), ...log.commits, ...tags]);
  const scanned = await scanObjects(git, {
    suspects: suspects.flatMap(({ oid }) => reachable.has(oid) ? [oid] : []),
    kept: dotenv.map(({ oid }) => oid)
  });
  return {
    keys: [
      ...sightingsInChanges(changes, scanned),
      ...sightingsInPaths(changes),
      ...sightingsInMessages(scanned)
    ],
    dotenv: dotenv.map(({ path, oid, commit }) => ({
      path,
      commit,
      state: "changed",
      content: scanned.get(oid)?.start ?? Buffer.alloc(0)
    })),
    extent: { ...extent, commits: log.commits.length }
  };
}
async function requireWholeClone(git) {
  const [{ isShallow }, promisors] = await Promise.all([
    readRepository(git),
    git.run(["config", "--get-regexp", String.raw`^remote\..*\.promisor$`], { okCodes: [0, 1] })
  ]);
  if (isShallow) {
    throw new GitError(
      "The clone is shallow: a part of its history is missing. Fetch it (git fetch --unshallow), or check out with fetch-depth: 0.",
      { code: "shallow" }
    );
  }
  if (promisors.toString("latin1").includes(" true")) {
    throw new GitError(
      "The clone is partial: files of its history are missing. Clone it without --filter.",
      { code: "missing_objects" }
    );
  }
}
async function readReachable(git) {
  const [log, refs] = await Promise.all([
    readChangeLog(git, ["--all"]),
    git.run(["for-each-ref", "--format=%(objecttype) %(objectname)"])
  ]);
  const tags = refs.toString("latin1").split("\n").flatMap((line) => line.startsWith("tag ") ? [line.slice(4)] : []);
  return { log, tags };
}
function listsDotenv(tree) {
  const text = tree.toString("latin1");
  if (!possibleDotenv.test(text)) return false;
  for (const [, name = ""] of text.matchAll(/\d{5,6} ([^\0]*)\0/g)) {
    if (isDotenvName2(name)) return true;
  }
  return false;
}
var possibleDotenv;
var init_history = __esm({
  "github-action/src/sources/history.ts"() {
    "use strict";
    init_change_log();
    init_git_error();
    init_repository();
    init_dotenv_policy();
    init_scan_objects();
    init_change_sightings();
    possibleDotenv = /env|\.dev\.vars/i;
  }
});

// github-action/src/git/tree.ts
async function listTree(git, commit) {
  const printed = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  return printed.toString("utf8").split("\0").filter((line) => line !== "").map((line) => {
    const [mode = "", , oid = ""] = line.slice(0, line.indexOf("	")).split(" ");
    return { mode, oid, path: line.slice(line.indexOf("	") + 1) };
  });
}
var init_tree = __esm({
  "github-action/src/git/tree.ts"() {
    "use strict";
  }
});

// github-action/src/sources/range.ts
async function scanRange(git, range) {
  const exclusions = range.bases.map((base) => `^${base}`);
  if (range.excludesRefs === true) exclusions.push("--not", "--all");
  const [log, boundary, headFiles] = await Promise.all([
    readChangeLog(git, [range.head, ...exclusions]),
    readRepository(git).then(readShallowBoundary),
    listTree(git, range.head)
  ]);
  requireWholeRange(log.commits, boundary);
  const changes = fileChanges(log.changes);
  const names = /* @__PURE__ */ new Set([...changes.map(({ oid }) => oid), ...log.commits]);
  if (range.tag !== void 0) names.add(range.tag);
  const { suspects, bytes } = await screenObjects(git, { names });
  const changed = changes.filter(({ path }) => isDotenvName2(path));
  const changedPaths = new Set(changed.map(({ path }) => path));
  const tracked = headFiles.filter(({ path }) => isDotenvName2(path) && !changedPaths.has(path));
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: [...changed, ...tracked].map(({ oid }) => oid)
  });
  const keys = [
    ...sightingsInChanges(changes, scanned),
    ...sightingsInPaths(changes),
    ...sightingsInMessages(scanned),
    ...sightingsInTexts(range.texts ?? {})
  ].map((sighting) => withHeadSpan(sighting, { headFiles, scanned }));
  const knownToBase = await fingerprintsInBase(git, range, keys);
  return {
    keys: keys.filter((sighting) => !knownToBase.has(sighting.fingerprint)),
    dotenv: [
      ...changed.map(
        ({ path, oid, commit }) => dotenvSighting({ path, commit, state: "changed" }, scanned, oid)
      ),
      ...tracked.map(({ path, oid }) => dotenvSighting({ path, state: "tracked" }, scanned, oid))
    ],
    extent: { bytes, documents: names.size - log.commits.length, commits: log.commits.length },
    knownToBase
  };
}
function knownToBaseNotices({ knownToBase }) {
  return [...knownToBase].map(
    (fingerprint2) => `${fingerprint2} is not counted: the base has this key already. plexmcp-scan scan shows where.`
  );
}
function dotenvSighting(sighting, scanned, oid) {
  return { ...sighting, content: scanned.get(oid)?.start ?? Buffer.alloc(0) };
}
function sightingsInTexts(texts) {
  return Object.entries(texts).flatMap(
    ([part, text]) => sightingsOf(locateKeys(Buffer.from(text)), { part })
  );
}
function withHeadSpan(sighting, { headFiles, scanned }) {
  const { part, path } = sighting.place;
  if (part !== "content" || path === void 0) return sighting;
  const oid = headFiles.find((file) => file.path === path)?.oid;
  const keys = oid === void 0 ? [] : scanned.get(oid)?.keys ?? [];
  const same = keys.find(({ found }) => fingerprint(found.key) === sighting.fingerprint);
  if (same?.span === void 0) return sighting;
  return { ...sighting, place: { ...sighting.place, headSpan: same.span } };
}
async function fingerprintsInBase(git, { head, bases }, keys) {
  if (keys.length === 0 || bases.length === 0) return /* @__PURE__ */ new Set();
  const mergeBases = await git.run(["merge-base", "--all", head, ...bases], { okCodes: [0, 1] });
  const commits = /* @__PURE__ */ new Set([...bases, ...mergeBases.toString("latin1").split("\n")]);
  commits.delete("");
  const trees = await Promise.all([...commits].map(async (commit) => listTree(git, commit)));
  const names = new Set(
    trees.flat().flatMap(({ oid, mode }) => mode === fileMode.submodule ? [] : [oid])
  );
  const { suspects } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid), kept: [] });
  const inBase = new Set(
    [...scanned.values()].flatMap(
      (object) => object.keys.map(({ found }) => fingerprint(found.key))
    )
  );
  return new Set(keys.map((key) => key.fingerprint).filter((name) => inBase.has(name)));
}
var init_range = __esm({
  "github-action/src/sources/range.ts"() {
    "use strict";
    init_detector();
    init_change_log();
    init_repository();
    init_tree();
    init_dotenv_policy();
    init_document_scan();
    init_scan_objects();
    init_change_sightings();
    init_sightings();
  }
});

// github-action/src/sources/staged.ts
async function scanStaged(git) {
  const [head] = await findObjects(git, ["HEAD^{tree}"]);
  const files = await listStaged(git, head?.oid ?? await emptyTree(git));
  const { suspects, bytes } = await screenObjects(git, {
    names: new Set(files.map(({ oid }) => oid))
  });
  const dotenv = files.filter(({ path }) => isDotenvName2(path));
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: dotenv.map(({ oid }) => oid)
  });
  return {
    keys: [
      ...files.flatMap(
        ({ path, oid }) => sightingsOf(scanned.get(oid)?.keys ?? [], { part: "content", path })
      ),
      ...sightingsInPaths(files)
    ],
    dotenv: dotenv.map(({ path, oid }) => ({
      path,
      state: "changed",
      content: scanned.get(oid)?.start ?? Buffer.alloc(0)
    })),
    extent: { bytes, documents: files.length, commits: 0 }
  };
}
async function emptyTree(git) {
  const printed = await git.run(["hash-object", "-t", "tree", "--stdin"]);
  return printed.toString("latin1").trim();
}
async function listStaged(git, head) {
  const options = ["--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff"];
  const printed = await git.run(["diff-index", ...options, head, "--"]);
  const fields2 = printed.toString("utf8").split("\0");
  const files = [];
  for (let index = 0; index + 1 < fields2.length; index += 2) {
    const [, mode, , oid] = (fields2[index] ?? "").split(" ");
    const isFile = mode !== fileMode.absent && mode !== fileMode.submodule;
    if (isFile && oid !== void 0) files.push({ oid, path: fields2[index + 1] ?? "" });
  }
  return files;
}
var init_staged = __esm({
  "github-action/src/sources/staged.ts"() {
    "use strict";
    init_change_log();
    init_repository();
    init_dotenv_policy();
    init_scan_objects();
    init_change_sightings();
    init_sightings();
  }
});

// github-action/src/sources/file-reader.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
function readOrKind(descriptor, buffer) {
  try {
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    const kind = kindOf2(descriptor);
    if (kind === "file") throw error;
    return kind;
  }
}
function kindOf2(descriptor) {
  const stats = fstatSync(descriptor);
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}
function kindByError(error) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  if (code === "ELOOP" || code === "EMLINK") return "link";
  if (code === "ENOENT" || code === "ENOTDIR") return "gone";
  if (code === "ENXIO") return "other";
  throw error;
}
var openFlags, bufferBytes, FileReader;
var init_file_reader = __esm({
  "github-action/src/sources/file-reader.ts"() {
    "use strict";
    openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    bufferBytes = 1 << 18;
    FileReader = class {
      #buffer = Buffer.allocUnsafe(bufferBytes);
      /**
       * Calls `onPiece` with each piece of a regular file; a piece is overwritten by the next. Throws
       * what `node:fs` throws where the file may not be read: a scan must not pass over it.
       */
      read(path, onPiece) {
        let descriptor;
        try {
          descriptor = openSync(path, openFlags);
        } catch (error) {
          return kindByError(error);
        }
        try {
          return this.#readAll(descriptor, onPiece);
        } finally {
          closeSync(descriptor);
        }
      }
      #readAll(descriptor, onPiece) {
        let kind;
        for (; ; ) {
          const length = readOrKind(descriptor, this.#buffer);
          if (typeof length === "string") return length;
          if (length > 0) onPiece(this.#buffer.subarray(0, length));
          if (length < this.#buffer.length) return kind ?? "file";
          kind ??= kindOf2(descriptor);
          if (kind !== "file") return kind;
        }
      }
    };
  }
});

// github-action/src/sources/list-files.ts
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join as join3, posix, resolve as resolve2 } from "node:path";
async function listFiles(path, settings) {
  const target = resolve2(path);
  if (!statSync(target).isDirectory()) {
    return { root: dirname(target), files: [{ path: basename(target), isTracked: true }] };
  }
  const git = new Git({ ...settings, directory: target });
  const listed2 = await listByGit(git);
  if (listed2 === void 0 || listed2.length === 0 && await isIgnored(git)) {
    return { root: target, files: walk(target, "") };
  }
  return { root: target, files: listed2, git };
}
async function listNested(root, { path: folder, isTracked }, settings) {
  const { files } = await listFiles(join3(root, folder), settings);
  return [...files].map((file) => ({
    path: posix.join(folder, file.path),
    isTracked: isTracked && file.isTracked
  }));
}
async function listByGit(git) {
  const options = ["-z", "-t", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  try {
    const printed = await git.run(["ls-files", ...options]);
    const lines = printed.toString("utf8").split("\0");
    lines.pop();
    return lines.map((line) => ({ path: line.slice(2), isTracked: !line.startsWith("? ") }));
  } catch (error) {
    const isNone = error instanceof GitError && (error.code === "not_a_repository" || error.code === "no_git");
    if (isNone && !hasRepositoryAbove(git.directory)) return void 0;
    throw error;
  }
}
function hasRepositoryAbove(directory) {
  const parent = dirname(directory);
  return existsSync(join3(directory, ".git")) || parent !== directory && hasRepositoryAbove(parent);
}
async function isIgnored(git) {
  const printed = await git.run(["check-ignore", "--", "."], { okCodes: [0, 1, 128] });
  return printed.length > 0;
}
function* walk(root, folder) {
  for (const entry2 of readdirSync(join3(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry2.name);
    if (entry2.name === ".git") continue;
    if (entry2.isDirectory()) yield* walk(root, path);
    else if (entry2.isFile() || entry2.isSymbolicLink()) yield { path, isTracked: true };
  }
}
var init_list_files = __esm({
  "github-action/src/sources/list-files.ts"() {
    "use strict";
    init_git();
    init_git_error();
  }
});

// github-action/src/sources/working-tree.ts
import { readlinkSync } from "node:fs";
import { join as join4 } from "node:path";
async function scanWorkingTree(path, options) {
  const { root, files, git } = await listFiles(path, options);
  const gaps = git === void 0 ? void 0 : readGitignoreGaps(git);
  const scan = new FileScan(root);
  let folders = scan.read(files);
  while (folders.length > 0) {
    const nested = await Promise.all(folders.map((folder) => listNested(root, folder, options)));
    folders = scan.read(nested.flat());
  }
  const sightings = scan.finish();
  return { ...sightings, gitignoreGaps: worthAWord(await gaps, scan.usesDotenv) };
}
function worthAWord(gaps, usesDotenv) {
  return gaps !== void 0 && (gaps.coversSome || usesDotenv) ? gaps.open : [];
}
var gap, FileScan;
var init_working_tree = __esm({
  "github-action/src/sources/working-tree.ts"() {
    "use strict";
    init_detector();
    init_dotenv_policy();
    init_gitignore_gaps();
    init_document_scan();
    init_key_screen();
    init_change_sightings();
    init_file_reader();
    init_list_files();
    init_sightings();
    gap = Buffer.from("\n\n");
    FileScan = class {
      #root;
      #reader = new FileReader();
      #screen = new KeyScreen();
      #files = [];
      #dotenv = [];
      constructor(root) {
        this.#root = root;
      }
      /** Reads files; returns the folders among them: submodules, and repositories of their own. */
      read(files) {
        const folders = [];
        for (const file of files) {
          this.#screen.begin(file);
          const kind = this.#readPieces(file, (piece) => {
            this.#screen.write(piece);
          });
          this.#screen.write(gap);
          if (kind === "folder") folders.push(file);
          else if (kind !== "gone") this.#keep(file);
        }
        return folders;
      }
      /** Is there a file of the dotenv family, a template included? */
      get usesDotenv() {
        return this.#files.some(({ path }) => classifyDotenv(path) !== "none");
      }
      finish() {
        const bytes = this.#screen.bytes;
        const suspects = [...this.#screen.finish()].toSorted((a, b) => a.path < b.path ? -1 : 1);
        return {
          keys: [
            ...suspects.flatMap((file) => this.#sightingsIn(file)),
            ...sightingsInPaths(this.#files.map(({ path }) => ({ path })))
          ],
          dotenv: this.#dotenv.map((file) => this.#dotenvSighting(file)),
          extent: { bytes, documents: this.#files.length, commits: 0 }
        };
      }
      #keep(file) {
        this.#files.push(file);
        if (isDotenvName2(file.path)) this.#dotenv.push(file);
      }
      #sightingsIn(file) {
        const scan = new DocumentScan();
        this.#readPieces(file, (piece) => {
          scan.write(Buffer.from(piece));
        });
        return sightingsOf(scan.end(), { part: "content", path: file.path });
      }
      #dotenvSighting(file) {
        const pieces = [];
        this.#readPieces(file, (piece) => pieces.push(Buffer.from(piece)));
        const state = file.isTracked ? "changed" : "untracked";
        return { path: file.path, state, content: Buffer.concat(pieces) };
      }
      #readPieces({ path }, onPiece) {
        const absolute = join4(this.#root, path);
        const kind = this.#reader.read(absolute, onPiece);
        if (kind === "link") onPiece(readlinkSync(absolute, { encoding: "buffer" }));
        return kind;
      }
    };
  }
});

// github-action/src/verify/plexmcp-host.ts
function parseJson(text) {
  try {
    const json = JSON.parse(text);
    return json;
  } catch {
    return void 0;
  }
}
var defaultEndpoint, timeoutMs, loopback, PlexmcpHost;
var init_plexmcp_host = __esm({
  "github-action/src/verify/plexmcp-host.ts"() {
    "use strict";
    init_scan_error();
    defaultEndpoint = "https://api.plexmcp.com";
    timeoutMs = 1e4;
    loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
    PlexmcpHost = class {
      #origin;
      #signal;
      /** Throws `ScanError` where a key would travel unencrypted. */
      constructor(endpoint, signal) {
        if (!URL.canParse(endpoint)) throw new ScanError(`The endpoint is no URL: ${endpoint}`);
        this.#origin = new URL(endpoint);
        this.#signal = signal;
        const { protocol, hostname } = this.#origin;
        if (protocol !== "https:" && !(protocol === "http:" && loopback.test(hostname))) {
          throw new ScanError(
            `The endpoint ${this.#origin.origin} is not encrypted, and keys would be sent there. Use https.`
          );
        }
      }
      /** Sent once, following no redirect: a key goes nowhere else. Rejects only when stopped. */
      async call({ method, path, headers, body }) {
        const timeout = AbortSignal.timeout(timeoutMs);
        try {
          const response = await fetch(new URL(path, this.#origin), {
            method,
            redirect: "manual",
            signal: this.#signal === void 0 ? timeout : AbortSignal.any([this.#signal, timeout]),
            headers: { accept: "application/json", "content-type": "application/json", ...headers },
            ...body === void 0 ? {} : { body: JSON.stringify(body) }
          });
          return { status: response.status, json: parseJson(await response.text()) };
        } catch (error) {
          this.#signal?.throwIfAborted();
          if (error instanceof Error) return { status: void 0, json: void 0 };
          throw error;
        }
      }
    };
  }
});

// github-action/src/json-path.ts
function valueAt(json, ...names) {
  let value = json;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return void 0;
    value = Reflect.get(value, name);
  }
  return value;
}
function textAt(json, ...names) {
  const value = valueAt(json, ...names);
  return typeof value === "string" && value !== "" ? value : void 0;
}
var init_json_path = __esm({
  "github-action/src/json-path.ts"() {
    "use strict";
  }
});

// github-action/src/verify/verify-key.ts
async function verifyKey(host, key) {
  const secret = key.reveal();
  const list = await host.call({
    method: "GET",
    path: "/api/v1/api-keys",
    headers: { authorization: `ApiKey ${secret}` }
  });
  if (list.status === 200)
    return Array.isArray(valueAt(list.json, "api_keys")) ? "active" : "unknown";
  if (list.status !== 401 || messageOf2(list) !== "Invalid API key") return "unknown";
  const mcp = await host.call({
    method: "POST",
    path: "/mcp",
    headers: { "x-api-key": secret },
    body: { jsonrpc: "2.0", id: 1, method: "ping" }
  });
  return mcp.status === 401 && definiteRefusal.test(messageOf2(mcp) ?? "") ? "inactive" : "unknown";
}
function messageOf2({ json }) {
  return textAt(json, "error", "message") ?? textAt(json, "error") ?? textAt(json, "message");
}
var definiteRefusal;
var init_verify_key = __esm({
  "github-action/src/verify/verify-key.ts"() {
    "use strict";
    init_json_path();
    definiteRefusal = /^(API key not found|API key has expired|API key is revoked|Invalid API key format)\b/i;
  }
});

// github-action/src/verify/revoke-key.ts
async function revokeKey({ host, token }, key) {
  const before = await verifyKey(host, key);
  if (before === "inactive")
    throw new ScanError(`${key.prefix} does not work any more: nothing to revoke.`);
  if (before === "unknown") {
    throw new ScanError(
      `Whether ${key.prefix} works could not be found out, and only a key that works is revoked. Try again, or delete it in the dashboard.`
    );
  }
  const headers = { authorization: `Bearer ${token}` };
  const me = await host.call({ method: "GET", path: "/api/v1/auth/me", headers });
  const role = textAt(me.json, "role");
  if (me.status !== 200 || role !== "owner" && role !== "admin") {
    throw new ScanError(
      "PLEXMCP_TOKEN must be the access token of an owner or an administrator of the key's organisation."
    );
  }
  const id = await findId({ host, token }, key);
  const deleted = await host.call({ method: "DELETE", path: `/api/v1/api-keys/${id}`, headers });
  const after = await verifyKey(host, key);
  if (after !== "inactive") {
    throw new ScanError(
      `PlexMCP answered ${deleted.status ?? "nothing"} to the deletion of ${key.prefix}, and the key is ${after} still. Delete it in the dashboard, now.`
    );
  }
}
async function findId({ host, token }, key) {
  const { json } = await host.call({
    method: "GET",
    path: "/api/v1/api-keys",
    headers: { authorization: `Bearer ${token}` }
  });
  const rows = valueAt(json, "api_keys");
  const prefix = key.prefix.replace(/…$/, "");
  const same = (Array.isArray(rows) ? rows : []).filter(
    (row) => textAt(row, "key_prefix")?.replace(/(\.\.\.|…)$/, "") === prefix
  );
  const id = same.length === 1 ? textAt(same[0], "id") : void 0;
  if (id === void 0 || !/^[0-9a-f-]{36}$/i.test(id)) {
    throw new ScanError(
      `${same.length} keys of the organisation begin with ${prefix}, not exactly one. Delete the right one in the dashboard.`
    );
  }
  return id;
}
var init_revoke_key = __esm({
  "github-action/src/verify/revoke-key.ts"() {
    "use strict";
    init_json_path();
    init_scan_error();
    init_verify_key();
  }
});

// github-action/src/verify/verify-sightings.ts
var verify_sightings_exports = {};
__export(verify_sightings_exports, {
  verifySightings: () => verifySightings
});
async function verifySightings(host, sightings) {
  const keys = new Map(sightings.map(({ fingerprint: fingerprint2, found }) => [fingerprint2, found.key]));
  const verifications = new Map(
    [...keys.keys()].map((fingerprint2) => [fingerprint2, "unknown"])
  );
  const waiting = [...keys].slice(0, mostKeys);
  const work = async () => {
    for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
      const [fingerprint2, key] = next;
      verifications.set(fingerprint2, await verifyKey(host, key));
    }
  };
  await Promise.all(Array.from({ length: concurrentCalls }, work));
  return verifications;
}
var mostKeys, concurrentCalls;
var init_verify_sightings = __esm({
  "github-action/src/verify/verify-sightings.ts"() {
    "use strict";
    init_verify_key();
    mostKeys = 100;
    concurrentCalls = 4;
  }
});

// github-action/src/cli/key-commands.ts
var key_commands_exports = {};
__export(key_commands_exports, {
  hostOf: () => hostOf,
  runRevoke: () => runRevoke,
  runVerify: () => runVerify
});
function hostOf({ endpoint }, { environment, signal }) {
  return new PlexmcpHost(endpoint ?? environment["PLEXMCP_ENDPOINT"] ?? defaultEndpoint, signal);
}
async function runVerify(options, context) {
  const keys = await readKeys(options, context);
  const sightings = keys.map((key) => ({ found: { key }, fingerprint: fingerprint(key) }));
  const verifications = await verifySightings(hostOf(options, context), sightings);
  for (const key of keys) {
    const name = fingerprint(key);
    const verification = verifications.get(name) ?? "unknown";
    const line = { prefix: key.prefix, fingerprint: name, verification };
    context.print(
      options.format === "json" ? `${JSON.stringify(line)}
` : `${verification} ${key.prefix} ${name}
`
    );
  }
  return [...verifications.values()].every((answer) => answer === "inactive") ? 0 : 1;
}
async function runRevoke(options, context) {
  const token = context.environment["PLEXMCP_TOKEN"] ?? "";
  if (token === "") {
    throw new ScanError(
      "Set PLEXMCP_TOKEN to the access token of an owner or an administrator: a key cannot revoke another."
    );
  }
  const [key, ...others] = await readKeys(options, context);
  if (key === void 0 || others.length > 0) {
    throw new ScanError(`Standard input holds ${others.length + 1} keys; revoke takes one.`);
  }
  await revokeKey({ host: hostOf(options, context), token }, key);
  context.print(`revoked ${key.prefix} ${fingerprint(key)}
`);
  return 0;
}
async function readKeys({ command, operands }, { readInput }) {
  if (operands.length > 0) {
    throw new ScanError(
      `plexmcp-scan ${command} reads keys from standard input, and takes no operand: plexmcp-scan ${command} < key.txt`
    );
  }
  const found = [...findKeys(await readInput())].map(({ key }) => key);
  if (found.length === 0) throw new ScanError("Standard input holds no PlexMCP key.");
  return [...new Map(found.map((key) => [fingerprint(key), key])).values()];
}
var init_key_commands = __esm({
  "github-action/src/cli/key-commands.ts"() {
    "use strict";
    init_detector();
    init_scan_error();
    init_plexmcp_host();
    init_revoke_key();
    init_verify_sightings();
  }
});

// github-action/src/cli/scan-commands.ts
var scan_commands_exports = {};
__export(scan_commands_exports, {
  judgeScan: () => judgeScan,
  readHistory: () => readHistory,
  readWorkingTree: () => readWorkingTree,
  runScan: () => runScan
});
import { resolve as resolve3 } from "node:path";
async function runScan(command, options, context) {
  const scan = await readSource(command, options, context);
  const verifications = options.verify ? await verify(scan, options, context) : void 0;
  const report = judgeScan(scan, context.now(), verifications);
  context.print(formatReport(report, options.format));
  context.complain(formatClosing(report));
  return exitCodeOf(report, options.failOn ?? scan.policy.config.failOn);
}
async function verify({ sightings }, options, context) {
  const [{ hostOf: hostOf2 }, { verifySightings: verifySightings2 }] = await Promise.all([
    Promise.resolve().then(() => (init_key_commands(), key_commands_exports)),
    Promise.resolve().then(() => (init_verify_sightings(), verify_sightings_exports))
  ]);
  return verifySightings2(hostOf2(options, context), sightings.keys);
}
function judgeScan({ notices = [], ...scan }, now, verifications = /* @__PURE__ */ new Map()) {
  const report = judge({ ...scan, verifications, now });
  return { ...report, notices: [...report.notices, ...notices] };
}
async function readSource(command, { operands }, context) {
  const [operand, ...others] = operands;
  if (others.length > 0) {
    throw new ScanError(`plexmcp-scan ${command} takes one operand, not ${operands.length}.`);
  }
  switch (command) {
    case "scan":
      return readWorkingTree(operand ?? ".", context);
    case "history":
      return readHistory(operand ?? ".", context);
    case "staged":
      return readStaged(operand, context);
    case "range":
      return readRange(operand, context);
  }
}
async function readWorkingTree(path, context) {
  const { directory, environment, signal } = context;
  const target = resolve3(directory, path);
  const policy = await loadPolicyFrom(target);
  const sightings = await scanWorkingTree(target, { environment, signal });
  return { sightings, policy, isWhole: true };
}
async function readHistory(path, context) {
  const git = gitIn(resolve3(context.directory, path), context);
  const [sightings, policy] = await Promise.all([
    scanHistory(git, progressOn(context)),
    loadPolicyFrom(git.directory)
  ]);
  return { sightings, policy, isWhole: true };
}
async function readStaged(operand, context) {
  if (operand !== void 0) throw new ScanError("plexmcp-scan staged takes no operand.");
  const git = gitIn(context.directory, context, { isHook: true });
  const [sightings, policy] = await Promise.all([scanStaged(git), loadPolicyAt(git, "")]);
  return { sightings, policy, isWhole: false };
}
async function readRange(operand, context) {
  const git = gitIn(context.directory, context, { isHook: true });
  const range = await resolveRange(git, operand ?? "");
  const [base] = range.bases;
  const [sightings, policy] = await Promise.all([
    scanRange(git, range),
    loadPolicyAt(git, base ?? range.head)
  ]);
  return { sightings, policy, isWhole: false, notices: knownToBaseNotices(sightings) };
}
async function resolveRange(git, text) {
  const [from = "", to, ...others] = text.split("..");
  if (from === "" || to === void 0 || others.length > 0 || text.includes("...")) {
    throw new ScanError(
      `"${text}" is no range. Write it as BASE..TIP, as in plexmcp-scan range origin/main..HEAD.`
    );
  }
  const tip = to === "" ? "HEAD" : to;
  const isNew = zeros.test(from);
  const names = [`${isNew ? "HEAD" : from}^{commit}`, `${tip}^{commit}`, tip];
  const [base, head, named] = await findObjects(git, names);
  if (base === void 0 && !isNew) throw unknownRevision(from);
  if (head === void 0) throw unknownRevision(tip);
  return {
    head: head.oid,
    bases: base === void 0 ? [] : [base.oid],
    excludesRefs: isNew,
    ...named?.type === "tag" ? { tag: named.oid } : {}
  };
}
function gitIn(directory, { environment, signal }, { isHook = false } = {}) {
  return new Git({ directory, environment, signal, isHook });
}
function progressOn({ isTerminal, complain }) {
  if (!isTerminal) return () => void 0;
  return (bytes) => {
    complain(`\r${(bytes / 1e6).toFixed(0)} MB read `);
  };
}
var zeros;
var init_scan_commands = __esm({
  "github-action/src/cli/scan-commands.ts"() {
    "use strict";
    init_exit_code();
    init_git();
    init_repository();
    init_judge();
    init_load_policy();
    init_report_format();
    init_text();
    init_scan_error();
    init_history();
    init_range();
    init_staged();
    init_working_tree();
    zeros = /^0{40,64}$/;
  }
});

// github-action/src/cli/baseline-command.ts
var baseline_command_exports = {};
__export(baseline_command_exports, {
  writeBaseline: () => writeBaseline
});
import { writeFile } from "node:fs/promises";
import { join as join5, resolve as resolve4 } from "node:path";
async function writeBaseline(options, context) {
  const [path = "."] = options.operands;
  const scans = [await readWorkingTree(path, context)];
  if (options.history) scans.push(await readHistory(path, context));
  const now = context.now();
  const entries = /* @__PURE__ */ new Map();
  for (const scan of scans) {
    for (const finding of findingsToAccept(scan, now)) {
      if (entries.has(finding.fingerprint)) continue;
      entries.set(finding.fingerprint, entryOf(finding, scan.policy.acceptances));
    }
  }
  await writeFile(
    join5(resolve4(context.directory, path), baselineFile),
    formatBaseline(entries.values())
  );
  context.complain(
    `${entries.size} accepted in ${baselineFile}. Commit it; what was pushed still has to be revoked.
`
  );
  return 0;
}
function findingsToAccept(scan, now) {
  const { findings, silenced } = judgeScan(scan, now);
  return [
    ...findings,
    ...silenced.filter(({ by }) => by === baselineFile).map(({ finding }) => finding)
  ];
}
function entryOf(finding, acceptances) {
  const { fingerprint: fingerprint2, rule } = finding;
  const previous = acceptances.find(
    (entry2) => entry2.fingerprint === fingerprint2 && entry2.file === baselineFile
  );
  return previous ?? { fingerprint: fingerprint2, reason: escapeText(`${rule} ${locationOf2(finding)}`) };
}
var init_baseline_command = __esm({
  "github-action/src/cli/baseline-command.ts"() {
    "use strict";
    init_acceptances();
    init_escape();
    init_location();
    init_scan_commands();
  }
});

// github-action/src/cli/cli.ts
import process from "node:process";

// github-action/src/describe-error.ts
init_git_error();
init_redact_keys();
init_escape();
init_scan_error();
function describeError(error) {
  return escapeText(redactKeys(sentenceOf(error)));
}
function sentenceOf(error) {
  if (error instanceof GitError || error instanceof ScanError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError") return "Stopped before the scan was complete.";
  if ("syscall" in error) {
    return `${error.message}. Nothing is skipped: make it readable, then scan again.`;
  }
  return `unexpected ${error.name}: ${error.message}`;
}

// github-action/src/cli/run-cli.ts
init_sarif();
init_scan_error();

// github-action/src/cli/cli-options.ts
init_scan_config();
init_report_format();
init_scan_error();
import { parseArgs } from "node:util";
var optionTypes = {
  format: { type: "string", default: "text" },
  "fail-on": { type: "string" },
  verify: { type: "boolean", default: false },
  endpoint: { type: "string" },
  history: { type: "boolean", default: false },
  state: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false }
};
function parseCliOptions(args) {
  const { values, positionals } = parse(args);
  const [command = values.version ? "version" : "help", ...operands] = positionals;
  const { format, verify: verify2, endpoint, history, state } = values;
  if (!isReportFormat(format)) {
    throw new ScanError(`--format must be one of ${reportFormats.join(", ")}, not ${format}.`);
  }
  return {
    command: values.help ? "help" : command,
    operands,
    format,
    failOn: values["fail-on"] === void 0 ? void 0 : parseLevel(values["fail-on"], "--fail-on"),
    verify: verify2,
    endpoint,
    history,
    state
  };
}
function parse(args) {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(`${why} Run plexmcp-scan --help.`, { cause });
  }
}

// github-action/src/cli/help.ts
var helpText = `plexmcp-scan finds PlexMCP API keys and committed .env files.

Usage: plexmcp-scan <command> [options]

Commands
  scan [path]     files of a folder: in a git repository those that git tracks or
                  would add, elsewhere all of them (default: this folder)
  staged          what the next commit will hold; made for a pre-commit hook
  range A..B      every commit of B that A does not have, each version of each file
  history [path]  everything that any branch or tag of the repository has
  baseline [path] accepts what "scan" finds now, by writing .plexmcp-scan-baseline;
                  with --history also what "history" finds
  verify          reads keys from standard input and asks PlexMCP whether they work
  revoke          reads one key from standard input and deletes it in PlexMCP
  org <name>      every repository of a GitHub organisation (reads GITHUB_TOKEN)

Options
  --format <f>    text (default), json (a finding a line), sarif, github, gitlab, junit
  --fail-on <l>   the lowest level that fails: error (default) or warning
  --verify        asks PlexMCP whether the keys that were found work; PlexMCP then
                  shows them as used
  --endpoint <u>  the PlexMCP to ask (default: PLEXMCP_ENDPOINT or https://api.plexmcp.com)
  --history       with baseline: accept what is in the history, too
  --state <file>  with org: where it notes what is done, so that it can go on later
  --help, --version

Exit status
  0  nothing at or above --fail-on
  1  something was found
  2  the scan could not be completed; never read this as clean

Examples
  plexmcp-scan scan
  plexmcp-scan range origin/main..HEAD
  plexmcp-scan history --format sarif > plexmcp.sarif
  plexmcp-scan verify < key.txt

A key is named by its fingerprint, never shown: findings tell the first 17 characters,
as PlexMCP's dashboard does. To accept a finding, put its fingerprint and the reason into
.plexmcp-scan-ignore:   <fingerprint> until=2027-01-31 # why it is harmless
`;

// github-action/src/cli/run-cli.ts
async function runCli(context) {
  let options;
  try {
    options = parseCliOptions(context.args);
    return await runCommand(options, context);
  } catch (error) {
    const message = describeError(error);
    context.complain(`plexmcp-scan: ${message}
`);
    if (options?.format === "sarif") {
      context.print(formatSarif({ findings: [], silenced: [] }, { message }));
    }
    return 2;
  }
}
async function runCommand(options, context) {
  switch (options.command) {
    case "help":
      context.print(helpText);
      return 0;
    case "version":
      context.print(`${version}
`);
      return 0;
    case "scan":
    case "staged":
    case "range":
    case "history": {
      const { runScan: runScan2 } = await Promise.resolve().then(() => (init_scan_commands(), scan_commands_exports));
      return runScan2(options.command, options, context);
    }
    case "baseline": {
      const { writeBaseline: writeBaseline2 } = await Promise.resolve().then(() => (init_baseline_command(), baseline_command_exports));
      return writeBaseline2(options, context);
    }
    case "verify": {
      const { runVerify: runVerify2 } = await Promise.resolve().then(() => (init_key_commands(), key_commands_exports));
      return runVerify2(options, context);
    }
    case "revoke": {
      const { runRevoke: runRevoke2 } = await Promise.resolve().then(() => (init_key_commands(), key_commands_exports));
      return runRevoke2(options, context);
    }
    default:
      throw new ScanError(`There is no command "${options.command}". Run plexmcp-scan --help.`);
  }
}
var version = true ? "0.1.0" : "0.0.0-source";

// github-action/src/cli/cli.ts
var stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    stop.abort();
  });
}
process.exitCode = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  directory: process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  readInput: async () => {
    const { text } = await import("node:stream/consumers");
    return text(process.stdin);
  },
  isTerminal: process.stderr.isTTY,
  now: () => /* @__PURE__ */ new Date(),
  signal: stop.signal
});
