#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// github-action/src/cli/cli.ts
import process6 from "node:process";

// github-action/src/git/git-error.ts
var GitError = class extends Error {
  name = "GitError";
  code;
  /** Of "missing_ref": what a server was asked for and does not have. */
  ref;
  constructor(message, { code, cause, ref }) {
    super(message, { cause });
    this.code = code;
    this.ref = ref;
  }
};
function missingObjects(directory, names) {
  const subject = names.length === 1 ? "1 object is" : `${names.length} objects are`;
  return incompleteClone(directory, `${subject} missing, ${names[0] ?? ""} first.`);
}
function incompleteClone(directory, what) {
  return new GitError(
    `${directory} is a partial or a broken clone: ${what} Fetch all (git fetch --refetch --no-filter) or clone it without --filter; in GitHub Actions check it out with fetch-depth: 0 and no filter.`,
    { code: "missing_objects" }
  );
}
function gitErrorOf(words2, { command, directory, remote }) {
  const lines = words2.split("\n").map((line) => line.trimEnd());
  const own = lines.filter((line) => !isOfServer(line)).join("\n");
  const trusting = /git config --global --add safe\.directory [^]*/.exec(own);
  if (trusting !== null) {
    return new GitError(
      `${directory} belongs to another user, and git refuses to read it. Run: ${trusting[0].trim()}`,
      { code: "dubious_ownership" }
    );
  }
  if (/not a git repository|invalid gitfile format/.test(own)) {
    return new GitError(`${directory} is not in a git repository.`, { code: "not_a_repository" });
  }
  if (own.includes("must be run in a work tree")) {
    return new GitError(
      `${directory} is a bare repository, or lies in a .git folder: git has no files there. Scan what was committed by plexmcp-scan history.`,
      { code: "no_work_tree" }
    );
  }
  const cause = causeIn(lines);
  if (/promisor remote|bad object|missing \w+ object|Failed to traverse parents/.test(own)) {
    return incompleteClone(directory, `git says "${cause}".`);
  }
  if (/unknown option|unknown switch|unrecognized argument/.test(own)) {
    return new GitError(
      `git ${command} failed, for being too old it seems (2.31 or newer is needed): ${cause}`,
      { code: "failed" }
    );
  }
  const missingRef = /^fatal: couldn't find remote ref (.+)$/m.exec(own)?.[1];
  const place = remote === void 0 ? `in ${directory}` : `from ${remote}`;
  const cure2 = remote === void 0 ? ". Put that right (git fsck tells more), or clone the repository again." : "";
  return new GitError(`git ${command} ${place} failed: ${cause || "it gave no reason"}${cure2}`, {
    code: missingRef === void 0 ? "failed" : "missing_ref",
    ref: missingRef
  });
}
function isOfServer(line) {
  return line.startsWith("remote: ");
}
var mostLinesOfServer = 3;
function causeIn(lines) {
  const fatal = lines.find((line) => line.startsWith("fatal: ")) ?? lines.find((line) => line.startsWith("error: ")) ?? lines.findLast((line) => line !== "") ?? "";
  return [...lines.filter(isOfServer).slice(0, mostLinesOfServer), fatal].join(" ");
}

// lint-rules/src/detector/text-encoding.ts
var tellingBytes = 1 << 12;
function detectTextEncoding(bytes) {
  const [a, b, c] = bytes;
  if (a === 255 && b === 254) return { name: "utf-16le", markBytes: 2 };
  if (a === 254 && b === 255) return { name: "utf-16be", markBytes: 2 };
  if (a === 239 && b === 187 && c === 191) return { name: "utf-8", markBytes: 3 };
  return { name: detectWithoutMark(bytes.subarray(0, tellingBytes)), markBytes: 0 };
}
function detectWithoutMark(beginning) {
  const [a, b, c, d] = beginning;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  if (beginsAsUtf8(beginning)) return "utf-8";
  const littleEndian = countAscii(beginning, "utf-16le");
  const bigEndian = countAscii(beginning, "utf-16be");
  if (littleEndian === bigEndian) return "utf-8";
  return littleEndian > bigEndian ? "utf-16le" : "utf-16be";
}
var noText = /\ufffd|[^\P{Cc}\s](?!\[)/u;
function beginsAsUtf8(beginning) {
  const text = decodeBeginning(beginning, "utf-8").replaceAll("\0", "");
  return !noText.test(/.+/.exec(text)?.[0] ?? "");
}
function countAscii(beginning, name) {
  const text = decodeBeginning(beginning, name);
  return noText.test(text) ? 0 : text.match(/[\t-~]/g)?.length ?? 0;
}
function decodeBeginning(beginning, name) {
  return new TextDecoder(name).decode(beginning, { stream: true });
}
function decodeText(bytes) {
  return new TextDecoder(detectTextEncoding(bytes).name).decode(bytes);
}

// lint-rules/src/detector/allow-markers.ts
var lineOrMarker = /\n|plexmcp-allow(?![\w-])(?::([^\r\n]{0,500}))?/g;
var commentEnd = /\s*(?:\*\/|-->|--\}\}|[#*%]\}|\*\)).*$/;
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

// lint-rules/src/detector/dotenv-syntax.ts
var lineStart = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:(?=[ \t]))[ \t]*/y;
var blankOrComment = /[ \t\r]*(?:#.*)?(?:\n|$)/y;
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

// lint-rules/src/detector/key-format.ts
var keyMarker = "pmcp_";
var keyLength = 87;
var keyPrefixLength = 17;
var shape = /^pmcp_01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}[0-9a-f]{48}$/;
function isKey(text) {
  return text.length === keyLength && shape.test(text);
}
function redactKey(key) {
  return `${key.slice(0, keyPrefixLength)}\u2026`;
}

// lint-rules/src/detector/placeholder.ts
var keyWords = /example|placeholder|sample|dummy|change_?me|replace|redacted|insert|secret|token|xxx/i;
var keySegments = /(?:^|[_-])(?:your|my|test|live|demo|fake|mock|todo|here|key|api|prod|dev|staging)\d*(?=$|[_-])/i;
function hasPlaceholderWords(body) {
  return keyWords.test(body) || keySegments.test(body);
}
function isPatterned(text, share = 0.5) {
  if (countSteps(text) >= text.length * share) return true;
  const longestPeriod = Math.min(32, text.length >> 1);
  for (let period = 2; period <= longestPeriod; period += 1) {
    let equal = 0;
    for (let index = period; index < text.length; index += 1) {
      if (text.charCodeAt(index) === text.charCodeAt(index - period)) equal += 1;
    }
    if (equal >= (text.length - period) * Math.max(share, 0.6)) return true;
  }
  return false;
}
function countSteps(text) {
  let steps2 = 0;
  for (let index = 1; index < text.length; index += 1) {
    const step = digitOf(text.charCodeAt(index)) - digitOf(text.charCodeAt(index - 1));
    if (step >= -1 && step <= 1) steps2 += 1;
  }
  return steps2;
}
function digitOf(code) {
  return code < 58 ? code - 48 : (code | 32) - 87;
}

// lint-rules/src/detector/classify.ts
var shortestLikelyBody = 20;
var longestBody = 160;
function classify({ text, before, after }) {
  const head2 = text.slice(0, keyLength);
  if (isKey(head2)) {
    if (isPatterned(head2.slice(keyMarker.length + 2))) return void 0;
    const next = text.charAt(keyLength) || after.charAt(0);
    if (!/[0-9a-f]/i.test(next)) return { confidence: "certain", length: keyLength };
    return { confidence: "likely", length: text.length };
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

// lint-rules/src/detector/spelling.ts
var longestSpelling = 1024;
var readAhead = keyMarker.length + longestBody + 4;
function byteText(bytes, start, end2) {
  const offset = Math.max(0, start);
  return { text: bytes.toString("latin1", offset, Math.min(bytes.length, end2)), offset };
}
function textBefore(bytes, offset) {
  return byteText(bytes, offset - 4, offset).text;
}

// lint-rules/src/detector/utf16-spellings.ts
var utf16Layouts = {
  even: [{ encoding: "utf-16le", parity: 0 }],
  odd: [
    { encoding: "utf-16be", parity: 0 },
    { encoding: "utf-16le", parity: 1 }
  ]
};
function* utf16Spellings(bytes, region, { encoding, parity }, spellingsIn2) {
  const first = Math.max(0, region.start);
  const start = first + (first + parity & 1);
  const units = bytes.subarray(start, region.end);
  const offsetOf = (index) => start + 2 * index;
  for (const spelling of spellingsIn2(narrowed(units, encoding))) {
    if (parity === 1 && bytes[offsetOf(spelling.start) - 1] === 0) continue;
    yield {
      ...spelling,
      // What an editor does not show tells nothing where the key is hidden in what it shows.
      encoding: spelling.encoding === "plain" ? encoding : spelling.encoding,
      start: offsetOf(spelling.start),
      endOf: (length) => offsetOf(spelling.endOf(length))
    };
  }
}
function narrowed(units, encoding) {
  const low = encoding === "utf-16le" ? 0 : 1;
  const text = Buffer.allocUnsafe(units.length + 1 - low >> 1);
  for (let index = 0; index < text.length; index += 1) {
    const high = units[2 * index + 1 - low] ?? 0;
    text[index] = narrowUnit(high << 8 | (units[2 * index + low] ?? 0));
  }
  return text;
}
function narrowUnit(unit) {
  if (unit <= 255) return unit;
  return unit === 8230 ? 133 : unit === 8226 ? 149 : 1;
}

// lint-rules/src/detector/base64-spellings.ts
var base64SeedReach = 128;
var heads = [0, 1, 2].flatMap((place) => [
  headAt(place, Buffer.from("pmcp_01"), 1),
  headAt(place, Buffer.from("pmcp_01", "utf16le"), 2)
]);
function headAt(place, bytes, bytesPerCharacter) {
  const first = Math.ceil(place * 8 / 6);
  const last = Math.floor((place + bytes.length) * 8 / 6);
  const letters = Buffer.concat([Buffer.alloc(place), bytes]).toString("base64").slice(first, last);
  const known = bytes.subarray(0, (3 - place) % 3);
  return { pattern: headPattern(letters), known, skip: (4 - first) % 4, bytesPerCharacter };
}
function headPattern(letters) {
  return new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
}
var anyHead = new RegExp(heads.map(({ pattern }) => pattern.source).join("|"));
var probeLetters = 16;
var enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;
function* base64Spellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  if (!anyHead.test(near.text)) return;
  for (const head2 of heads) {
    for (const { index } of near.text.matchAll(head2.pattern)) {
      const spelling = spellingAt(bytes, near.offset + index, head2);
      if (spelling !== void 0) yield spelling;
    }
  }
}
function spellingAt(bytes, offset, head2) {
  const { known, skip, bytesPerCharacter } = head2;
  const { text } = byteText(bytes, offset, offset + longestSpelling);
  const probe = letterPositions(text, probeLetters * bytesPerCharacter);
  if (!/^pmcp_01[0-9a-f]/.test(decode(text, probe, head2))) return void 0;
  const positions = letterPositions(text, enoughLetters * bytesPerCharacter);
  const sharesLetter = known.length > 0 && isLetter(bytes[offset - 1] ?? 0);
  return {
    encoding: "base64",
    start: sharesLetter ? offset - 1 : offset,
    text: decode(text, positions, head2),
    before: "",
    endOf: (length) => {
      const last = lastLetter(length * bytesPerCharacter - known.length);
      return offset + (positions[skip + last] ?? 0) + 1;
    }
  };
}
function lastLetter(byteCount) {
  return Math.ceil(byteCount * 8 / 6) - 1;
}
function decode(text, positions, head2) {
  const { known, skip, bytesPerCharacter } = head2;
  let letters = "";
  for (const position2 of positions.slice(skip)) letters += text.charAt(position2);
  const bytes = Buffer.concat([known, Buffer.from(letters, "base64")]);
  return (bytesPerCharacter === 1 ? bytes : narrowed(bytes, "utf-16le")).toString("latin1");
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

// lint-rules/src/detector/escaped-spellings.ts
var escapedSeedReach = 128;
var backslash = String.raw`\\{1,4}`;
var percent = "%(?:25){0,2}";
var lineContinuation = `${backslash}\r?
`;
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
var marker = new RegExp(keyMarker.replace(/./g, spelledLetter), "i");
var allMarkers = new RegExp(marker.source, "gi");
var oneCharacter = new RegExp(
  String.raw`${backslash}(?:x|u00|u\{0{0,6})([0-9a-f]{2})\}?|${percent}([0-9a-f]{2})|` + String.raw`&#x0{0,4}([0-9a-f]{2});|${backslash}([01][0-7]{2})|&#0{0,4}([0-9]{2,3});|` + String.raw`${backslash}([pmc_-])|${lineContinuation}()|([0-9a-z_-])`,
  "iy"
);
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

// lint-rules/src/detector/finding.ts
function levelOf(confidence) {
  return confidence === "certain" ? "error" : "warning";
}

// lint-rules/src/detector/irregular-spellings.ts
var upperCaseKey = /^PMCP_01[0-9A-F]{80}/;
function upperCaseSpelling(bytes, start) {
  const { text } = byteText(bytes, start, start + 88);
  if (!upperCaseKey.test(text)) return void 0;
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}
var digitsOfKey = /01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{63}/g;
var hexDigit = /^[0-9A-Fa-f]$/;
var bareMarker = /pmcp_(?![0-9A-Za-z_-])/;
var splitDistance = 200 + keyMarker.length;
var splitReach = splitDistance + 82;
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

// lint-rules/src/detector/secret-key.ts
var inspectCustom = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var SecretKey = class {
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
  [inspectCustom]() {
    return `SecretKey(${this.prefix})`;
  }
};

// lint-rules/src/detector/seeds.ts
var buckets = [
  [seed("plain", "cC", "pP", "_"), inUtf16("cC", "pP")],
  // Base64 of "pmcp_01" at its three alignments is cG1jcF8wM, BtY3BfMD and wbWNwXzAx; of the same in
  // UTF-16 it is cABtAGMAcABfADAAMQ, AAbQBjAHAAXwAwADEA and wAG0AYwBwAF8AMAAxA. Two places of each,
  // two to seven letters apart, so that one is whole wherever lines of nine letters or more end.
  [
    ...[
      seed("base64", "c", "G", "1"),
      seed("base64", "c", "F", "8"),
      seed("base64", "f", "M", "D")
    ],
    ...[seed("base64", "cf", "A", "BD")]
  ],
  [seed("base64", "t", "Y", "3"), seed("base64", "w", "X", "z")],
  [seed("base64", "w", "A", "DFw"), seed("base64", "w", "B", "w"), seed("base64", "z", "A", "x")],
  [
    ...[inUtf16("c", "AFG"), inUtf16("f", "AM"), inUtf16("t", "Y")],
    ...[inUtf16("w", "ABX"), inUtf16("z", "A")]
  ],
  // Escapes of the marker's letters: \x70 \u0070 \u{70} \160 \_ and lines continued before one of
  // them, then %70, %2570 and &#112;.
  [seed("escaped", "\\", "xu1pmc_\r\n", "01234567{pmc_\n"), inUtf16("\\", "xu1pmc_\r\n")],
  [seed("escaped", "%", "567", "03dDfF"), inUtf16("%", "2567"), inUtf16("&", "#")],
  [seed("escaped", "%&", "2#", "0519xX")]
];
var seeds = buckets.flat();
function seed(kind, first, second, third) {
  return { kind, bytes: [first, second, third] };
}
function inUtf16(first, second) {
  return seed("utf16", first, "\0", second);
}
var utf16Seeds = seeds.filter(({ kind }) => kind === "utf16");
var byteSeeds = seeds.filter(({ kind }) => kind !== "utf16");
var anyAtEachPlace = new RegExp(
  [0, 1, 2].map((place) => patternOf(byteSeeds.map(({ bytes }) => bytes[place]).join(""))).join("")
);
var anyByteSeed = anyOf(byteSeeds);
var anyUtf16Seed = anyOf(utf16Seeds);
function anyOf(alternatives) {
  return new RegExp(alternatives.map(({ bytes }) => bytes.map(patternOf).join("")).join("|"));
}
function patternOf(characters) {
  return `[${characters.replace(/[\0\\^\]-]/g, escapeOf)}]`;
}
function escapeOf(character) {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
function holdsSeed(text) {
  if (anyAtEachPlace.test(text) && anyByteSeed.test(text)) return true;
  return text.includes("\0") && anyUtf16Seed.test(text);
}
function seedFlag(index) {
  return 1 << index;
}
function flagsOfKind(kind) {
  let flags = 0;
  for (const [index, seed2] of seeds.entries()) if (seed2.kind === kind) flags |= seedFlag(index);
  return flags;
}

// lint-rules/src/detector/vector-search.ts
var chunkBytes = 16;
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
var i32 = 127;
var v128 = 123;
var noResult = 64;
var position = 0;
var textEnd = 1;
var lowTable = (place) => 2 + place;
var highTable = (place) => 5 + place;
var lowHalf = 8;
var loaded = 9;
var vectorLocals = 12;
var get = (local) => [32, local];
var set = (local) => [33, local];
var tee = (local) => [34, local];
var vector = (opcode) => [253, ...unsigned(opcode)];
var vectorConstant = (bytes) => [...vector(12), ...bytes];
var lookUp = vector(14);
var and = vector(78);
var or = vector(80);
var anyTrue = vector(83);
var shiftRightBy4 = [65, 4, ...vector(141)];
var end = 11;
var block = (...body) => [2, noResult, ...body, end];
var loop = (...body) => [3, noResult, ...body, end];
var whenTrue = (...body) => [4, noResult, ...body, end];
var branch = (depth) => [12, depth];
var branchIf = (depth) => [13, depth];
function bucketsByPlace(offset, place) {
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
var chunks = [0, 1, 2, 3].map((index) => ({ offset: index * chunkBytes, kept: 10 + index }));
function mayHoldSeed() {
  const [first = [], ...others] = chunks.map(({ offset, kept }) => [
    ...bucketsByPlace(offset, 0),
    ...bucketsByPlace(offset, 1),
    ...and,
    ...tee(kept)
  ]);
  return [...first, ...others.flatMap((other) => [...other, ...or]), ...anyTrue];
}
function leaveAtSeed() {
  return chunks.flatMap(({ offset, kept }) => [
    ...[...get(kept), ...bucketsByPlace(offset, 2), ...and, ...anyTrue],
    ...whenTrue(...advance(offset), ...branch(3))
  ]);
}
function advance(byteCount) {
  const constant = byteCount < 64 ? [byteCount] : [byteCount & 127 | 128, byteCount >> 7];
  return [...get(position), 65, ...constant, 106, ...set(position)];
}
function keepTables() {
  const tables = [0, 1, 2].flatMap((place) => {
    const low = new Uint8Array(16);
    const high = new Uint8Array(16);
    for (const [index, bucket] of buckets.entries()) {
      const characters = bucket.map(({ bytes }) => bytes[place]).join("");
      for (const byte of Buffer.from(characters, "latin1")) {
        low[byte & 15] = (low[byte & 15] ?? 0) | 1 << index;
        high[byte >> 4] = (high[byte >> 4] ?? 0) | 1 << index;
      }
    }
    const keepLow = [...vectorConstant(low), ...set(lowTable(place))];
    return [...keepLow, ...vectorConstant(high), ...set(highTable(place))];
  });
  return [...tables, ...vectorConstant(new Uint8Array(16).fill(15)), ...set(lowHalf)];
}
function searchBody() {
  const leaveAtEnd = [...get(position), ...get(textEnd), 79, ...branchIf(1)];
  const look = [...mayHoldSeed(), ...whenTrue(...leaveAtSeed())];
  const search = block(...loop(...leaveAtEnd, ...look, ...advance(64), ...branch(0)));
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

// lint-rules/src/detector/find-seeds.ts
var worthCompilingBytes = 4096;
var vectorSearch;
function visitSeeds(bytes, within, visit2) {
  if (vectorSearch === void 0 && bytes.length >= worthCompilingBytes) {
    vectorSearch = createVectorSearch() ?? "unavailable";
  }
  if (vectorSearch === void 0 || vectorSearch === "unavailable") {
    visitSeedsByBytes(bytes, within, visit2);
  } else {
    visitSeedsByVectors(vectorSearch, bytes, within, visit2);
  }
}
function visitSeedsByVectors(search, bytes, { start, end: end2 }, visit2) {
  search.memory.set(bytes.subarray(start, end2));
  const searchEnd = Math.ceil((end2 - start) / chunkBytes) * chunkBytes;
  let hit = search.next(0, searchEnd);
  while (hit < searchEnd) {
    const chunk = start + hit;
    visitSeedsFrom(bytes, { start: chunk, end: Math.min(end2, chunk + chunkBytes) }, end2, visit2);
    hit = search.next(hit + chunkBytes, searchEnd);
  }
}
function visitSeedsByBytes(bytes, within, visit2) {
  visitSeedsFrom(bytes, within, within.end, visit2);
}
var [firstBytes, secondBytes, thirdBytes] = [flagTable(0), flagTable(1), flagTable(2)];
function flagTable(place) {
  const table = new Int32Array(256);
  for (const [index, { bytes }] of seeds.entries()) {
    for (const byte of Buffer.from(bytes[place], "latin1")) {
      table[byte] = (table[byte] ?? 0) | seedFlag(index);
    }
  }
  return table;
}
function seedsOf(first, second, third) {
  const flags = (firstBytes[first] ?? 0) & (secondBytes[second] ?? 0);
  return flags === 0 ? 0 : flags & (thirdBytes[third] ?? 0);
}
function visitSeedsFrom(bytes, chunk, textEnd2, visit2) {
  const last = Math.min(chunk.end, textEnd2 - 2);
  for (let index = chunk.start; index < last; index += 1) {
    const first = firstBytes[bytes[index] ?? 0] ?? 0;
    if (first === 0) continue;
    const flags = first & (secondBytes[bytes[index + 1] ?? 0] ?? 0);
    if (flags === 0) continue;
    const all = flags & (thirdBytes[bytes[index + 2] ?? 0] ?? 0);
    if (all !== 0) visit2(index, all);
  }
}

// lint-rules/src/detector/spots.ts
var plainFlag = flagsOfKind("plain");
var utf16Flags = flagsOfKind("utf16");
var base64Flags = flagsOfKind("base64");
var escapedFlags = flagsOfKind("escaped");
var plainMarker = Buffer.from(keyMarker);
var upperCaseMarker = Buffer.from(keyMarker.toUpperCase());
var seedOffset = 2;
var utf16SeedReach = 2 * longestSpelling;
function findSpots(bytes, within) {
  const utf16 = { even: [], odd: [] };
  const spots = { plain: [], upperCase: [], escaped: [], base64: [], utf16 };
  visitSeeds(bytes, within, (offset, flags) => {
    if ((flags & plainFlag) !== 0) addPlain(spots, bytes, offset);
    if ((flags & escapedFlags) !== 0) addRegion(spots.escaped, around(offset, escapedSeedReach));
    if ((flags & base64Flags) !== 0) addRegion(spots.base64, around(offset, base64SeedReach));
    if ((flags & utf16Flags) !== 0) addUtf16(spots, bytes, offset);
  });
  return spots;
}
function addUtf16({ utf16 }, bytes, offset) {
  const [first = 0, , second = 0, zero, third = 0] = bytes.subarray(offset, offset + 5);
  if (zero !== 0 || seedsOf(first, second, third) === 0) return;
  addRegion(offset % 2 === 0 ? utf16.even : utf16.odd, around(offset, utf16SeedReach));
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

// lint-rules/src/detector/find-keys.ts
var windowBytes = 65536;
var contextBytes = 2 * longestSpelling;
var seedReach = 2 * splitReach;
function* findKeys(input) {
  if (typeof input === "string" && !holdsSeed(input)) return;
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
function narrow(character) {
  return String.fromCharCode(narrowUnit(character.charCodeAt(0)));
}
function findKeysInWindow(bytes, window) {
  const near = { start: window.start - seedReach, end: window.end + seedReach };
  const findings = findingsIn(bytes, near);
  if (findings.length === 0) return [];
  findings.push(
    ...findingsIn(bytes, { start: window.start - contextBytes, end: near.start + 2 }),
    ...findingsIn(bytes, { start: near.end - 2, end: window.end + contextBytes })
  );
  return withoutOverlaps(findings).filter(
    ({ start }) => start >= window.start && start < window.end
  );
}
function findingsIn(bytes, stretch) {
  const findings = [];
  const within = { start: Math.max(0, stretch.start), end: Math.min(bytes.length, stretch.end) };
  if (within.start >= within.end) return [];
  for (const spelling of spellingsIn(bytes, within)) {
    const finding = findingOf(spelling);
    if (finding !== void 0) findings.push(finding);
  }
  return findings;
}
function* spellingsIn(bytes, within) {
  const spots = findSpots(bytes, within);
  yield* byteSpellings(bytes, spots);
  for (const side of ["even", "odd"]) {
    for (const region of spots.utf16[side]) {
      for (const layout of utf16Layouts[side]) {
        yield* utf16Spellings(bytes, region, layout, spellingsInUtf16);
      }
    }
  }
}
function spellingsInUtf16(text) {
  return byteSpellings(text, findSpots(text, { start: 0, end: text.length }));
}
function* byteSpellings(bytes, spots) {
  const split = [];
  for (const at of spots.plain) {
    const behind = at + keyMarker.length;
    if (mayFollowMarker(bytes, behind)) yield plainSpelling(bytes, at);
    if (isBodyByte(bytes[behind] ?? 0)) continue;
    addRegion(split, { start: at - splitReach, end: behind + splitReach });
  }
  for (const at of spots.upperCase) {
    const spelling = upperCaseSpelling(bytes, at);
    if (spelling !== void 0) yield spelling;
  }
  for (const region of spots.escaped) yield* escapedSpellings(bytes, region);
  for (const region of spots.base64) yield* base64Spellings(bytes, region);
  for (const region of split) yield* splitSpellings(bytes, region);
}
function mayFollowMarker(bytes, at) {
  for (let index = at; index < at + 8; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 92 || byte === 37 || byte === 38) return true;
    const isNextMarker = byte === 95 && bytes[index - 1] === 112 && bytes[index - 2] === 99;
    if (!isBodyByte(byte) || isNextMarker) return false;
  }
  return true;
}
function isBodyByte(byte) {
  const letter = byte | 32;
  const isAlphanumeric = byte >= 48 && byte < 58 || letter >= 97 && letter < 123;
  return isAlphanumeric || byte === 95 || byte === 45;
}
var markerAndBody = new RegExp(`^${keyMarker}[0-9A-Za-z_-]*`, "i");
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

// lint-rules/src/detector/placeholder-value.ts
var words = "your|example|placeholder|sample|dummy|change[-_ ]?me|change[-_ ]?this|replace|redacted|insert|todo|fake|mock|test|xxx+|here";
var sayingSo = new RegExp(`(?:^|[^A-Za-z])(?:${words})\\d*(?![A-Za-z])`, "i");
var standIns = /<[^<>]*>|\{\{[^{}]*\}\}|\$\{\w+(?:\}|:?[-=?+])|(?<![^\s:/@=,-])\$[A-Z_]+(?!\w)|[*•]{3,}|\.{3,}|…/g;
var masks = /^[*•.…x_-]+$/i;
var urls = /[a-z][a-z\d+.-]{0,20}:\/\/(?:([^\s/?#@:]*)(?::([^\s/?#]*))?@)?(?:(?!,[a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@])*/gi;
var separators = /[?&][A-Za-z]+=|[\s_.,:;/?&=@()[\]{}'"-]|!+(?!\w)/;
var number = String.raw`\d{1,5}|12345(?:6|67|678|6789|67890)`;
var harmless = new RegExp(
  `^(?:[a-z]{0,16}|[A-Z]{1,16}|[A-Z][a-z]{1,15}|${number}|[A-Za-z]{1,2}\\d|AKIA[0-9A-Z]{9}EXAMPLE)$`
);
var harmlessWord = new RegExp(`^(?:${words})(?:${number})?$`, "i");
function isPlaceholderValue(value) {
  if (masks.test(value)) return true;
  const text = value.replace(standIns, (form) => /[-=?+]$/.test(form) ? "xxx-" : "xxx");
  const passwords = [];
  const rest = text.replace(urls, (_, user, password) => {
    if (password !== void 0 && password !== "") passwords.push(password);
    return `${user ?? ""} `;
  });
  const parts = rest.split(separators);
  if (!parts.every(isHarmless)) return false;
  if (passwords.length > 0) return passwords.every(isPlaceholderPassword);
  return sayingSo.test(text) || parts.some(isLongPattern);
}
function isPlaceholderPassword(password) {
  return /^pass(?:word|wd)?$/i.test(password) || isPlaceholderValue(password);
}
function isHarmless(part) {
  return harmless.test(part) || harmlessWord.test(part) || isLongPattern(part);
}
function isLongPattern(part) {
  return part.length >= 8 && isPatterned(part, 0.75);
}

// lint-rules/src/detector/dotenv-content.ts
var gitCryptHeader = Buffer.from("\0GITCRYPT\0");
var alwaysPublicNames = ["DOTENV_PUBLIC_KEY*"];
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

// lint-rules/src/detector/dotenv-name.ts
var templateParts = [
  "example",
  "sample",
  "template",
  "tpl",
  "dist",
  "default",
  "defaults",
  "schema"
];
var namesByDesign = /* @__PURE__ */ new Set([".env.test", ".env.development", ".env.production"]);
var isSourceCode = /\.[cm]?[jt]sx?$/;
function classifyDotenv(path) {
  const folders = path.toLowerCase().split(/[\\/]/);
  const name = folders.pop() ?? "";
  if (name === ".env.keys") return "private-keys";
  if (name === ".env.vault") return "vault";
  if (!isSourceCode.test(name)) {
    if (isTemplateName(name)) return "template";
    if (namesByDesign.has(name)) return "by-design";
    if (isDotenvName(name)) return "dotenv";
  }
  return folders.includes(".env") ? "virtual-environment" : "none";
}
function isTemplateName(name) {
  const parts = name.split(".");
  const isPlain2 = (part) => !templateParts.includes(part);
  if (parts.every(isPlain2)) return false;
  const copiedName = parts.slice(0, parts.findLastIndex(isPlain2) + 1).join(".");
  return parts[0] === "env" || isDotenvName(name) || isDotenvName(copiedName);
}
function isDotenvName(name) {
  return /^\.(?:env|flaskenv)(?:\.|$)|^\.dev\.vars|[^.]\.env$/.test(name);
}

// lint-rules/src/detector/fingerprint.ts
import process from "node:process";
function fingerprint(key) {
  return fingerprintOfText(key.reveal());
}
function fingerprintOfText(text) {
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

// lint-rules/src/detector/scan-stream.ts
var StreamScanner = class {
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

// lint-rules/src/detector/unpack-gzip.ts
import process2 from "node:process";
var zlib = () => process2.getBuiltinModule("node:zlib");
var smallBytes = 1 << 16;
var mostAtOnce = 1 << 20;
function unpackSmallGzip(bytes, maxOutputBytes) {
  if (bytes.length > smallBytes) return void 0;
  const maxOutputLength = Math.max(1, Math.min(mostAtOnce, maxOutputBytes));
  try {
    const output = gunzipBeginning(bytes, { maxOutputLength });
    return output === void 0 ? unpackDamaged(bytes, maxOutputLength) : { output, outcome: "complete" };
  } catch (error) {
    if (isTooLarge(error)) return void 0;
    throw error;
  }
}
function unpackDamaged(bytes, maxOutputLength) {
  const options = { maxOutputLength, finishFlush: zlib().constants.Z_SYNC_FLUSH };
  let output = Buffer.alloc(0);
  let accepted = 0;
  for (let refused = bytes.length + 1; refused - accepted > 1; ) {
    const length = Math.floor((accepted + refused) / 2);
    const unpacked = gunzipBeginning(bytes.subarray(0, length), options);
    if (unpacked === void 0) refused = length;
    else {
      output = unpacked;
      accepted = length;
    }
  }
  const whole = gunzipBeginning(beforeStrangeByte(bytes, accepted), { maxOutputLength });
  return { output, outcome: whole === void 0 ? "corrupt" : "complete" };
}
function beforeStrangeByte(bytes, accepted) {
  return bytes.subarray(0, Math.max(0, accepted - 1));
}
function gunzipBeginning(bytes, options) {
  try {
    return zlib().gunzipSync(bytes, options);
  } catch (error) {
    if (isTooLarge(error)) throw error;
    return void 0;
  }
}
function isTooLarge(error) {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
var steps = [1 << 14, 1 << 7, 1];
async function unpackGzip(bytes, onOutput) {
  let told = 0;
  let accepted = 0;
  for (const step of steps) {
    let unpacked = 0;
    const run = await gunzipInSteps(bytes, { accepted, step }, (piece) => {
      const untold = piece.subarray(Math.max(0, told - unpacked));
      unpacked += piece.length;
      told = Math.max(told, unpacked);
      return untold.length === 0 || onOutput(untold);
    });
    if (run.end !== "refused") return run.end === "complete" ? "complete" : void 0;
    accepted = run.accepted;
    if (accepted === bytes.length) break;
  }
  const before = beforeStrangeByte(bytes, accepted);
  const { end: end2 } = await gunzipInSteps(before, { accepted: before.length, step: 1 }, () => true);
  return end2 === "complete" ? "complete" : "corrupt";
}
async function gunzipInSteps(bytes, { accepted: known, step }, onOutput) {
  const gunzip2 = zlib().createGunzip();
  let accepted = 0;
  return new Promise((resolve5) => {
    const finish = (end2) => {
      resolve5({ end: end2, accepted });
      gunzip2.destroy();
    };
    const writeNext = () => {
      if (accepted === bytes.length) {
        gunzip2.end();
        return;
      }
      const piece = bytes.subarray(accepted, Math.max(known, accepted + step));
      gunzip2.write(piece, (error) => {
        if (error !== void 0 && error !== null) return;
        accepted += piece.length;
        writeNext();
      });
    };
    gunzip2.on("data", (piece) => {
      if (!onOutput(piece)) finish("stopped");
    });
    gunzip2.on("end", () => {
      finish("complete");
    });
    gunzip2.on("error", () => {
      finish("refused");
    });
    writeNext();
  });
}

// lint-rules/src/detector/unpack-together.ts
import process3 from "node:process";
var mostUnpackedBytes = 1 << 20;
var chunkSize = 1 << 17;
function unpackTogether(files, onFile) {
  const separator = theSeparator ??= newSeparator();
  const output = gunzip(Buffer.concat(files.flatMap((file) => [file, separator.packed])));
  if (output === void 0) return false;
  const parts = splitBehindEach(output, separator.text);
  const isEachWhole = parts.length === files.length;
  if (isEachWhole) for (const part of parts) onFile(part);
  const memory = output.buffer;
  if (memory.byteLength >= chunkSize) memory.transfer?.(0);
  return isEachWhole;
}
var theSeparator;
function newSeparator() {
  const digits = process3.getBuiltinModule("node:crypto").randomBytes(16).toString("hex");
  const text = Buffer.from(digits, "latin1");
  return { text, packed: process3.getBuiltinModule("node:zlib").gzipSync(text) };
}
function gunzip(packed2) {
  const options = { chunkSize, maxOutputLength: mostUnpackedBytes };
  try {
    return process3.getBuiltinModule("node:zlib").gunzipSync(packed2, options);
  } catch {
    return void 0;
  }
}
function splitBehindEach(output, separator) {
  const parts = [];
  let start = 0;
  for (let end2 = 0; (end2 = output.indexOf(separator, start)) >= 0; ) {
    parts.push(output.subarray(start, end2));
    start = end2 + separator.length;
  }
  return start === output.length ? parts : [];
}

// lint-rules/src/detector/scan-gzip.ts
var defaultMaxOutputBytes = 67108864;
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139 && bytes[2] === 8;
}
async function findKeysInGzip(bytes, { maxOutputBytes = defaultMaxOutputBytes } = {}) {
  const small = unpackSmallGzip(bytes, maxOutputBytes);
  if (small === void 0) return findKeysPiecewise(bytes, maxOutputBytes);
  const { output, outcome } = small;
  return { findings: packed(findKeys(output)), outcome, unpackedBytes: output.length };
}
function findKeysInGzips(files) {
  const found = [];
  const isEachWhole = unpackTogether(files, (output) => {
    found.push({
      findings: packed(findKeys(output)),
      outcome: "complete",
      unpackedBytes: output.length
    });
  });
  return isEachWhole ? found : void 0;
}
async function findKeysPiecewise(bytes, maxOutputBytes) {
  const scanner = new StreamScanner();
  const findings = [];
  let unpackedBytes = 0;
  const outcome = await unpackGzip(bytes, (piece) => {
    const part = piece.subarray(0, maxOutputBytes - unpackedBytes);
    findings.push(...scanner.push(part));
    unpackedBytes += part.length;
    return part.length === piece.length;
  });
  findings.push(...scanner.finish());
  return { findings: packed(findings), outcome: outcome ?? "over-limit", unpackedBytes };
}
function packed(findings) {
  return Array.from(findings, (finding) => ({ ...finding, encoding: "gzip" }));
}

// lint-rules/src/detector/text-position.ts
function positionReader(bytes) {
  const positions = new StreamPositions(bytes);
  return (offset) => positions.at(offset);
}
var keptBytes = 1 << 17;
var StreamPositions = class {
  #held;
  /** What is held lies here, and what comes is added behind it. */
  #memory = new Uint8Array(0);
  /** Where in the stream the held bytes begin. */
  #start = 0;
  #encoding;
  /** At or before all that may be asked for. */
  #beginning;
  #reached;
  /** `bytes` are how the text begins. They are not copied: they must not be overwritten until a piece comes. */
  constructor(bytes = new Uint8Array(0)) {
    this.#held = bytes;
  }
  /** The piece is copied: it may be overwritten. */
  push(piece) {
    this.#forget();
    const length = this.#held.length + piece.length;
    if (length > this.#memory.length) this.#memory = new Uint8Array(length);
    this.#memory.set(this.#held);
    this.#memory.set(piece, this.#held.length);
    this.#held = this.#memory.subarray(0, length);
  }
  #forget() {
    const gone = this.#held.length - keptBytes;
    if (gone <= 0) return;
    this.#beginning = this.#read(this.#start + gone);
    if ((this.#reached?.offset ?? 0) < this.#beginning.offset) this.#reached = this.#beginning;
    this.#held = this.#held.subarray(this.#beginning.offset - this.#start);
    this.#start = this.#beginning.offset;
  }
  /** The position of an offset; behind the end, that of the end. */
  at(offset) {
    this.#reached = this.#read(offset);
    const { line, column } = this.#reached;
    return { line, column };
  }
  #read(wanted) {
    this.#encoding ??= detectTextEncoding(this.#held);
    const { name, markBytes } = this.#encoding;
    this.#beginning ??= { offset: markBytes, line: 1, column: 1 };
    const from = this.#reached ?? this.#beginning;
    let { offset, line, column } = wanted < from.offset ? this.#beginning : from;
    const bytes = this.#held;
    const unitBytes = name === "utf-8" ? 1 : 2;
    const highByte = name === "utf-16be" ? 0 : 1;
    const end2 = Math.min(wanted, this.#start + bytes.length);
    for (; offset + unitBytes <= end2; offset += unitBytes) {
      const at = offset - this.#start;
      const first = bytes[at] ?? 0;
      const unit = unitBytes === 1 ? first : (bytes[at + highByte] ?? 0) * 256 + (bytes[at + 1 - highByte] ?? 0);
      if (unit === 10) {
        line += 1;
        column = 1;
      } else {
        column += unitBytes === 1 ? utf16Units(first) : 1;
      }
    }
    return { offset, line, column };
  }
};
function utf16Units(byte) {
  if ((byte & 192) === 128) return 0;
  return byte < 240 ? 1 : 2;
}

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
function redactingSink(sink) {
  return (text) => {
    sink(redactKeys(text));
  };
}
var longestName = 100;
function redactedName(name) {
  const redacted = redactKeys(name);
  return redacted.length > longestName ? `${redacted.slice(0, longestName)}\u2026` : redacted;
}

// github-action/src/report/escape.ts
var invisible = String.raw`\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff`;
var unprintable = new RegExp(String.raw`[\x00-\x1f${invisible}]`, "g");
var unprintableInJson = new RegExp(`[${invisible}]`, "g");
function escapeText(text) {
  return text.replaceAll("##[", String.raw`##\x5b`).replace(
    unprintable,
    (character) => character < "\u0100" ? `\\x${hexOf(character, 2)}` : `\\u${hexOf(character, 4)}`
  );
}
function escapedJson(value, indent) {
  return JSON.stringify(value, null, indent).replaceAll("##[", String.raw`##\u005b`).replace(unprintableInJson, (character) => `\\u${hexOf(character, 4)}`);
}
function hexOf(character, digits) {
  return character.charCodeAt(0).toString(16).padStart(digits, "0");
}
function escapeMarkdown(text) {
  return escapeText(text).replace(/[\\`*_{}[\]()#+\-.!|~:$]/g, String.raw`\$&`).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@\u200D");
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

// github-action/src/scan-error.ts
var ScanError = class extends Error {
  name = "ScanError";
};

// github-action/src/describe-error.ts
function describeError(error) {
  return escapeText(redactKeys(sentenceOf(error)));
}
function sentenceOf(error) {
  if (wasStopped(error)) return "Stopped before the scan was complete.";
  if (error instanceof GitError) return error.message + cureOf(error);
  if (error instanceof ScanError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ("syscall" in error) return systemSentence(error);
  return `unexpected ${error.name}: ${error.message}`;
}
function wasStopped(error) {
  return error instanceof Error && (error.name === "AbortError" || wasStopped(error.cause));
}
function cureOf({ code }) {
  return code === "not_a_repository" ? " Check it out first (in a workflow by actions/checkout); if its .git is damaged, clone it again." : "";
}
function systemSentence(error) {
  return `${error.message}. ${cureOfSystem(error)}`;
}
function cureOfSystem(error) {
  if (error.syscall === "mkdtemp") {
    return "Let TMPDIR (on Windows TEMP) name a folder that is there and may be written to, or unset it.";
  }
  const isMissing = "code" in error && error.code === "ENOENT";
  return isMissing ? "Check how it is written: a relative path begins at the present folder." : "Nothing is left out: put that right, then run it again.";
}

// github-action/src/git/short-commit.ts
function shortCommit(commit) {
  return commit.slice(0, 12);
}

// github-action/src/report/annotations.ts
var mostOfALevel = 10;
function formatAnnotations({ findings }) {
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  const shown2 = [...errors.slice(0, mostOfALevel), ...warnings.slice(0, mostOfALevel)];
  const more = findings.length - shown2.length;
  const lines = shown2.map(formatCommand);
  if (more > 0) {
    const text = `${more} more in the summary of this run, or by plexmcp-scan --format text.`;
    lines.push(formatRunMessage("notice", text));
  }
  return lines.join("");
}
function formatRunMessage(level, text) {
  return `::${level} title=PlexMCP scan::${escapeCommandData(escapeText(text))}
`;
}
function formatCommand(finding) {
  const { level, file, commit } = finding;
  const place = file === void 0 ? {} : placeOf(finding, file);
  const properties = Object.entries({ title: titles[finding.rule], ...place }).map(([name, value]) => `${name}=${escapeCommandProperty(escapeText(value))}`).join(",");
  const by = commit === void 0 ? "" : ` (commit ${shortCommit(commit)})`;
  return `::${level} ${properties}::${escapeCommandData(escapeText(finding.message + by))}
`;
}
var titles = {
  "plexmcp-api-key": "PlexMCP key",
  "dotenv-committed": "Committed .env file",
  "dotenv-not-ignored": ".env file not ignored"
};
function placeOf({ span, headSpan, commit }, file) {
  const shown2 = commit === void 0 ? span : headSpan;
  if (shown2 === void 0) return { file };
  return {
    file,
    line: `${shown2.line}`,
    endLine: `${shown2.endLine}`,
    // GitHub ignores columns of an annotation that covers several lines.
    ...shown2.line === shown2.endLine ? { col: `${shown2.column}`, endColumn: `${shown2.endColumn}` } : {}
  };
}

// github-action/src/version.ts
var version = true ? "0.1.0" : "0.0.0-source";

// github-action/src/report/gitlab.ts
var schemaVersion = "15.0.7";
var noCommit = "0000000";
var tool = {
  id: "plexmcp-scan",
  name: "plexmcp-scan",
  version,
  vendor: { name: "PlexMCP as code" }
};
function formatGitlab({ findings }, times, failure) {
  const report = {
    version: schemaVersion,
    scan: {
      analyzer: tool,
      scanner: tool,
      type: "secret_detection",
      start_time: utcSeconds(times.startedAt),
      end_time: utcSeconds(times.endedAt),
      status: failure === void 0 ? "success" : "failure",
      messages: failure === void 0 ? [] : [{ level: "fatal", value: failure.message }]
    },
    vulnerabilities: findings.map(vulnerabilityOf)
  };
  return `${escapedJson(report, 2)}
`;
}
function utcSeconds(time) {
  return time.toISOString().slice(0, "yyyy-mm-ddThh:mm:ss".length);
}
function vulnerabilityOf(finding, index) {
  const { rule, level, fingerprint: fingerprint2, file, span, commit = noCommit, message, part } = finding;
  return {
    // Unique in a report: the same key may be in a commit, a place even, more than once.
    id: [fingerprint2, commit, index].join(":"),
    name: rule,
    // By its schema this is Markdown.
    description: escapeMarkdown(message),
    severity: level === "error" ? "Critical" : "Medium",
    location: {
      file: file ?? part,
      commit: { sha: commit },
      ...span === void 0 ? {} : { start_line: span.line, end_line: span.endLine }
    },
    identifiers: [{ type: "plexmcp_scan_rule", name: rule, value: rule }]
  };
}

// github-action/src/report/json-lines.ts
function formatJsonLines({ findings }) {
  return findings.map((finding) => `${escapedJson(toJson(finding))}
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

// github-action/src/report/location.ts
function locationOf({ part, file, span }) {
  if (file === void 0) return part;
  return span === void 0 ? file : `${file}:${span.line}:${span.column}`;
}
function describeSilenced({ finding, by, reason }) {
  const why = reason === "" ? by : `${by}: ${reason}`;
  return `${locationOf(finding)} ${finding.fingerprint} (${why})`;
}
function countOf(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function countsOf(findings) {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const parts = [
    ...errors > 0 ? [countOf(errors, "error")] : [],
    ...warnings > 0 ? [countOf(warnings, "warning")] : []
  ];
  return parts.join(", ") || "nothing";
}

// github-action/src/report/junit.ts
function formatJunit({ findings }, failure) {
  const cases = findings.map(testCase);
  if (failure !== void 0) cases.push(ownCase("completed", errorOf(failure)));
  if (cases.length === 0) cases.push(ownCase("no findings", ""));
  const errors = failure === void 0 ? 0 : 1;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="plexmcp-scan" tests="${cases.length}" failures="${findings.length}" errors="${errors}">
${cases.join("")}  </testsuite>
</testsuites>
`;
}
function testCase(finding) {
  const { rule, level, message, fingerprint: fingerprint2 } = finding;
  const name = escapeXml(locationOf(finding));
  const failure = `<failure type="${level}" message="${escapeXml(message)}">${fingerprint2}</failure>`;
  return `    <testcase classname="${rule}" name="${name}">${failure}</testcase>
`;
}
function ownCase(name, outcome) {
  return `    <testcase classname="plexmcp-scan" name="${name}">${outcome}</testcase>
`;
}
function errorOf({ message }) {
  return `<error message="${escapeXml(message)}"/>`;
}

// github-action/src/report/sarif.ts
var mostResults = 5e3;
var schemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
var rules = {
  "plexmcp-api-key": {
    name: "PlexmcpApiKey",
    short: "A PlexMCP API key is in the repository.",
    help: "Revoke the key in PlexMCP, create a new one and read it from the environment or a secret store. Removing the line does not undo the leak: whoever fetched the commit has the key.",
    severity: "9.0"
  },
  "dotenv-committed": {
    name: "DotenvCommitted",
    short: "A .env file is committed.",
    help: "Change every secret in the file, take it out of the repository with git rm --cached, and add .env, .env.*, *.env and !.env.example to .gitignore, or the line that the result names.",
    severity: "7.0"
  },
  "dotenv-not-ignored": {
    name: "DotenvNotIgnored",
    short: "A .env file is not ignored by git.",
    help: "Add .env, .env.*, *.env and !.env.example, in this order, to the end of the .gitignore that the result names, or the line that it names.",
    severity: "4.0"
  }
};
var ruleIds = Object.keys(rules);
function formatSarif({ findings, silenced }, failure) {
  const results = [...findings.map((finding) => resultOf(finding)), ...silenced.map(suppressedOf)];
  const notifications = notificationsOf(results.length - mostResults, failure);
  const run = {
    tool: { driver: driver() },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The scanned folder." } } },
    invocations: [
      {
        executionSuccessful: failure === void 0,
        ...notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }
      }
    ],
    results: results.slice(0, mostResults)
  };
  return `${escapedJson({ $schema: schemaUri, version: "2.1.0", runs: [run] }, 2)}
`;
}
function notificationsOf(more, failure) {
  const text = `${more} more are not in this file; the format json has all.`;
  return [
    ...failure === void 0 ? [] : [{ level: "error", message: { text: failure.message } }],
    ...more > 0 ? [{ level: "warning", message: { text } }] : []
  ];
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
    locations: [locationOf2(finding)],
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
function locationOf2({ part, file, commit, span }) {
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

// github-action/src/report/text.ts
function formatText({ findings }) {
  return findings.map(formatFinding).join("");
}
function formatFinding(finding) {
  const { level, commit, rule, fingerprint: fingerprint2, message } = finding;
  const by = commit === void 0 ? "" : ` (commit ${shortCommit(commit)})`;
  return [
    `${level} ${escapeText(locationOf(finding))}${by}`,
    `  ${escapeText(message)}`,
    `  ${rule} ${fingerprint2}
`
  ].join("\n");
}
function formatClosing({ findings, silenced, notices, extent }) {
  const { bytes, documents, commits } = extent;
  const megabytes = (bytes / 1e6).toFixed(1);
  const history = commits === 0 ? "" : ` of ${countOf(commits, "commit")}`;
  return [
    ...silenced.map((entry2) => `silenced: ${escapeText(describeSilenced(entry2))}`),
    ...notices.map((notice) => `notice: ${escapeText(notice)}`),
    `plexmcp-scan found ${countsOf(findings)} in ${countOf(documents, "document")}${history}, ${megabytes} MB.
`
  ].join("\n");
}

// github-action/src/report/report-format.ts
var formatters = {
  text: formatText,
  json: formatJsonLines,
  sarif: (report) => formatSarif(report),
  github: formatAnnotations,
  gitlab: formatGitlab,
  junit: (report) => formatJunit(report)
};
var reportFormats = Object.keys(formatters);
function isReportFormat(text) {
  return Object.hasOwn(formatters, text);
}
function formatReport(report, format2, times) {
  return formatters[format2](report, times);
}
function formatFailure(failure, format2, times) {
  const nothing = { findings: [], silenced: [] };
  switch (format2) {
    case "sarif":
      return formatSarif(nothing, failure);
    case "gitlab":
      return formatGitlab(nothing, times, failure);
    case "github":
      return formatRunMessage("error", failure.message);
    case "junit":
      return formatJunit(nothing, failure);
    case "text":
    case "json":
      return "";
  }
}

// github-action/src/cli/baseline-command.ts
import { join as join7, resolve as resolve4 } from "node:path";

// github-action/src/policy/acceptances.ts
var baselineFile = ".plexmcp-scan-baseline";
var ignoreFile = ".plexmcp-scan-ignore";
var entry = /^([0-9a-f]{32})(?:\s+until=(\S+))?\s*(?:#\s*(.*))?$/;
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
    throw new ScanError(
      `${where}: until=${until} is no day of the calendar. Write one as until=2027-01-31.`
    );
  }
  if (place.file === ignoreFile && reason === "") {
    throw new ScanError(`${where} gives no reason. Add one: ${fingerprint2} # why it is harmless`);
  }
  return { fingerprint: fingerprint2, reason, ...place, ...until === void 0 ? {} : { until } };
}
function isDate(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
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

// github-action/src/policy/policy-root.ts
import { statSync } from "node:fs";
import { dirname as dirname2 } from "node:path";

// github-action/src/git/repository-root.ts
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
function findRepositoryRoot(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? void 0 : findRepositoryRoot(parent);
}
function folderFrom(root, folder) {
  const names = relative(root, folder).split(sep);
  return names.map((name) => name === "" ? "" : `${name}/`).join("");
}

// github-action/src/policy/policy-root.ts
function findPolicyPlace(path) {
  const folder = statSync(path).isDirectory() ? path : dirname2(path);
  const root = findRepositoryRoot(folder) ?? folder;
  return { root, prefix: folderFrom(root, folder) };
}

// github-action/src/replace-file.ts
import { rename, rm, writeFile } from "node:fs/promises";
import process4 from "node:process";
async function replaceFile(path, text) {
  const draft = `${path}.${process4.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

// github-action/src/cli/cli-options.ts
import { parseArgs } from "node:util";

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end2 = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end2 = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end2);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parse(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentProperty = null;
  let currentParent = [];
  const previousParents = [];
  function onValue(value) {
    if (Array.isArray(currentParent)) {
      currentParent.push(value);
    } else if (currentProperty !== null) {
      currentParent[currentProperty] = value;
    }
  }
  const visitor = {
    onObjectBegin: () => {
      const object = {};
      onValue(object);
      previousParents.push(currentParent);
      currentParent = object;
      currentProperty = null;
    },
    onObjectProperty: (name) => {
      currentProperty = name;
    },
    onObjectEnd: () => {
      currentParent = previousParents.pop();
    },
    onArrayBegin: () => {
      const array = [];
      onValue(array);
      previousParents.push(currentParent);
      currentParent = array;
      currentProperty = null;
    },
    onArrayEnd: () => {
      currentParent = previousParents.pop();
    },
    onLiteralValue: onValue,
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  return currentParent[0];
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject2() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject2();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError2;
(function(ScanError3) {
  ScanError3[ScanError3["None"] = 0] = "None";
  ScanError3[ScanError3["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError3[ScanError3["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError3[ScanError3["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError3[ScanError3["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError3[ScanError3["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError3[ScanError3["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError2 || (ScanError2 = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parse2 = parse;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));

// github-action/src/json-text.ts
function tryParseJson(text) {
  try {
    const json = JSON.parse(text);
    return json;
  } catch {
    return void 0;
  }
}
function parseJson(text, what) {
  const json = tryParseJson(text);
  if (json !== void 0) return json;
  throw new ScanError(
    `${what} is not valid JSON${placeOfError(text)}. JSON has double quotes, no comments, and no comma after the last entry.`
  );
}
function placeOfError(text) {
  const errors = [];
  try {
    parse2(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return ", and nested too deeply to say where";
    throw error;
  }
  const lines = text.slice(0, errors[0]?.offset).split("\n");
  return `: see line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}

// github-action/src/policy/scan-config.ts
var configFile = ".plexmcp-scan.json";
var defaultConfig = { failOn: "error", exclude: [], publicVariables: [] };
var fields = /* @__PURE__ */ new Set(["$schema", "failOn", "exclude", "publicVariables"]);
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
  const given = typeof value === "string" ? `, not ${JSON.stringify(value)}` : "";
  throw new ScanError(`${what} must be "error" or "warning"${given}.`);
}
function parseObject(text) {
  const json = parseJson(text.replace(/^\ufeff/, ""), configFile);
  if (!isObject(json)) throw new ScanError(`${configFile} must hold one JSON object.`);
  return json;
}
function parseList(json, name) {
  const list2 = json[name] ?? [];
  if (!Array.isArray(list2)) throw mustBe(name, "a list");
  return list2;
}
var fromRoot = /^(?!\.{0,2}\/)./su;
function parseExclusion(value) {
  const { path, reason, ...others } = isObject(value) ? value : {};
  const isWhole = typeof path === "string" && fromRoot.test(path) && typeof reason === "string" && /\S/.test(reason);
  if (!isWhole || Object.keys(others).length > 0) {
    throw mustBe("exclude", 'a list of { "path": "from/the/root/", "reason": "\u2026" }');
  }
  return { path, reason };
}
function mustBe(name, what) {
  return new ScanError(`"${name}" of ${configFile} must be ${what}.`);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// github-action/src/cli/cli-options.ts
var optionTypes = {
  format: { type: "string" },
  "fail-on": { type: "string" },
  verify: { type: "boolean" },
  endpoint: { type: "string" },
  history: { type: "boolean" },
  state: { type: "string" },
  ref: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" }
};
var scanOptions = ["format", "fail-on", "verify", "endpoint"];
var optionsOf = {
  scan: scanOptions,
  staged: scanOptions,
  range: [...scanOptions, "ref"],
  history: scanOptions,
  baseline: ["history"],
  verify: ["format", "endpoint"],
  revoke: ["endpoint"],
  org: ["format", "fail-on", "state"],
  help: [],
  version: []
};
var commandsByLine = /* @__PURE__ */ new Set(["verify", "org"]);
function parseCliOptions(args) {
  const { values, positionals } = parse3(args);
  requireText(values, positionals);
  const [first = values.version === true ? "version" : void 0, ...operands] = positionals;
  const command = parseCommand(values.help === true ? "help" : first);
  requireEffect(command, values);
  const failOn = values["fail-on"];
  return {
    command,
    operands,
    format: parseFormat(values.format ?? "text", command),
    failOn: failOn === void 0 ? void 0 : parseLevel(failOn, "--fail-on"),
    verify: values.verify ?? false,
    endpoint: values.endpoint,
    history: values.history ?? false,
    state: values.state,
    ref: values.ref
  };
}
function parse3(args) {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(`${why.replace(/\.?$/, ".")} Run plexmcp-scan --help.`, { cause });
  }
}
function requireText(values, positionals) {
  const [name] = Object.entries(values).find(([, value]) => value === "") ?? [];
  if (name !== void 0)
    throw new ScanError(`--${name} is empty. Give it a value, or leave it out.`);
  if (positionals.slice(1).includes("")) {
    throw new ScanError("An argument is empty. Give it a value, or leave it out.");
  }
}
function parseCommand(text) {
  if (text === void 0) return "none";
  if (isCommand(text)) return text;
  const known = Object.keys(optionsOf).join(", ");
  throw new ScanError(`There is no command "${text}". Commands are: ${known}.`);
}
function isCommand(text) {
  return Object.hasOwn(optionsOf, text);
}
function requireEffect(command, values) {
  if (command === "none" || command === "help" || command === "version") return;
  const used = optionsOf[command];
  const idle = Object.keys(values).find((name) => !used.includes(name));
  if (idle !== void 0) {
    const takers = Object.entries(optionsOf).filter(([, names]) => names.includes(idle)).map(([taker]) => taker);
    throw new ScanError(
      `plexmcp-scan ${command} does not take --${idle}. It is an option of: ${takers.join(", ")}.`
    );
  }
  if (values.endpoint !== void 0 && used.includes("verify") && values.verify !== true) {
    throw new ScanError("--endpoint is of no use without --verify: add it, or leave both out.");
  }
}
function parseFormat(text, command) {
  if (!isReportFormat(text)) {
    const known = reportFormats.join(", ");
    throw new ScanError(`--format must be one of ${known}, not ${JSON.stringify(text)}.`);
  }
  if (commandsByLine.has(command) && text !== "text" && text !== "json") {
    throw new ScanError(`plexmcp-scan ${command} prints text or json, not ${text}.`);
  }
  return text;
}
function soleOperand({ command, operands }) {
  if (operands.length > 1) {
    throw new ScanError(
      `plexmcp-scan ${command} takes one operand, not ${operands.length}. Run it once for each, with quotes around what has spaces in it.`
    );
  }
  return operands[0];
}

// github-action/src/cli/scan-commands.ts
import { statSync as statSync4 } from "node:fs";
import { resolve as resolve3 } from "node:path";

// github-action/src/exit-code.ts
function exitCodeOf({ findings }, failOn) {
  return findings.some(({ level }) => level === "error" || failOn === "warning") ? 1 : 0;
}

// github-action/src/git/git.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import process5 from "node:process";

// github-action/src/git/git-environment.ts
import { devNull } from "node:os";
var hardening = [
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  // Run by a fetch into a repository with alternates; `:` is the shell's "do nothing".
  "core.alternateRefsCommand=:",
  "core.askPass=",
  "credential.helper=",
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
var hookVariables = /* @__PURE__ */ new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH"
]);
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

// github-action/src/git/git.ts
async function readOutput({ stdout, finished }, onChunk) {
  const failed = new Promise((_, reject) => {
    stdout.on("data", (chunk) => {
      try {
        onChunk(chunk);
      } catch (error) {
        stdout.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
  await Promise.race([finished, failed]);
}
var keptComplaint = 16384;
var Git = class _Git {
  #options;
  constructor(options) {
    this.#options = options;
  }
  get directory() {
    return this.#options.directory;
  }
  /** The same git in a repository of our own, whatever called us. */
  in(directory) {
    return new _Git({ ...this.#options, directory, isHook: false });
  }
  /** Runs git to its end and returns what it printed. Rejects with `GitError`. */
  async run(args, call = {}) {
    const child = this.start(args, call);
    child.stdin.end(call.input ?? "");
    const chunks2 = [];
    await readOutput(child, (chunk) => chunks2.push(chunk));
    return Buffer.concat(chunks2);
  }
  /** Starts git; the caller feeds its input and reads its output. Throws `GitError` where there is no pipe left. */
  start(args, call = {}) {
    const { directory, environment, isHook = false, trustedDirectory, signal } = this.#options;
    const trust = trustedDirectory === void 0 ? [] : ["-c", `safe.directory=${trustedDirectory}`];
    const isGroup = call.remote !== void 0 && hasProcessGroups;
    const child = spawn("git", ["--no-pager", ...hardening, ...trust, ...args], {
      cwd: directory,
      env: { ...gitEnvironment(environment, { isHook }), ...call.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      detached: isGroup,
      ...signal === void 0 ? {} : { signal }
    });
    child.once("error", () => void 0);
    if (!("stdin" in child)) throw tooManyFiles();
    if (isGroup && signal !== void 0) endGroupOn(signal, child);
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
    throw gitErrorOf(complaint, {
      command: commandIn(args),
      directory: this.directory,
      remote: call.remote
    });
  }
};
function tooManyFiles() {
  return new GitError(
    "git could not be started: too many files are open. Allow more of them (ulimit -n), or close other programs; then run it again.",
    { code: "failed" }
  );
}
var hasProcessGroups = process5.platform !== "win32";
function endGroupOn(signal, child) {
  const end2 = () => {
    try {
      if (child.pid !== void 0) process5.kill(-child.pid);
    } catch {
    }
  };
  signal.addEventListener("abort", end2, { once: true });
  child.once("close", () => {
    signal.removeEventListener("abort", end2);
  });
}
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
      "git could not be started: it is not on PATH, or the folder to scan is gone. Install git 2.31 or newer, or check where this is run.",
      { code: "no_git", cause: error }
    );
  }
}

// github-action/src/git/repository.ts
import { readFile } from "node:fs/promises";
import { join as join2, resolve } from "node:path";
async function findGitDirectory(git) {
  const printed = await git.run(["rev-parse", "--git-common-dir"]);
  return resolve(git.directory, printed.toString("utf8").trimEnd());
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
async function readShallowBoundary(gitDirectory) {
  try {
    const names = await readFile(join2(gitDirectory, "shallow"), "utf8");
    return new Set(names.split("\n").filter((name) => name !== ""));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
}

// github-action/src/git/whole-range.ts
async function requireWholeRange(git, ends) {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  const cut = await findCut(git, ends, boundary);
  if (cut === void 0) return;
  throw new GitError(
    `The clone is shallow: it ends at ${shortCommit(cut)}, before it is clear what is to be scanned. Fetch the rest (git fetch --unshallow), or check out with fetch-depth: 0.`,
    { code: "shallow" }
  );
}
async function findCut(git, ends, boundary) {
  if (boundary.size === 0) return void 0;
  const graph = await readGraph(git, [ends.head, ...ends.bases]);
  return [...boundary].find(cutOff(graph, ends));
}
async function readGraph(git, tips) {
  const printed = await git.run(["rev-list", "--timestamp", "--parents", ...tips, "--"]);
  const lines = printed.toString("latin1").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [time, oid = "", ...parents] = line.split(" ");
      return [oid, { parents, time: Number(time) }];
    })
  );
}
function cutOff(graph, ends) {
  const { head: head2, bases, replaced = [] } = ends;
  const ofHead = historyOf(graph, [head2]);
  const ofBases = historyOf(graph, bases);
  const range = [...ofHead].filter((commit) => !ofBases.has(commit));
  const below = commitsBelow(graph, range);
  const isOnOne = below.size === 1;
  const isOnReplaced = isOnOne && replaced.some((commit) => below.has(commit));
  const oldest = oldestOf(graph, isOnOne ? range : [...range, ...below]);
  const isNewer = (commit) => (graph.get(commit)?.time ?? 0) >= oldest;
  return (commit) => {
    if (!ofBases.has(commit)) return ofHead.has(commit);
    return ofHead.has(commit) ? !isOnOne && isNewer(commit) : !isOnReplaced || isNewer(commit);
  };
}
function historyOf(graph, tips) {
  const history = new Set(tips);
  for (const commit of history) {
    for (const parent of graph.get(commit)?.parents ?? []) history.add(parent);
  }
  return history;
}
function commitsBelow(graph, range) {
  const below = /* @__PURE__ */ new Set();
  for (const commit of range) {
    const { parents = [] } = graph.get(commit) ?? {};
    for (const parent of parents.length === 0 ? [""] : parents) below.add(parent);
  }
  for (const commit of range) below.delete(commit);
  return below;
}
function oldestOf(graph, commits) {
  let oldest = Infinity;
  for (const commit of commits) oldest = Math.min(oldest, graph.get(commit)?.time ?? Infinity);
  return oldest;
}

// github-action/src/screening/gzip-scan.ts
import { setImmediate } from "node:timers/promises";

// github-action/src/screening/gzip-header.ts
var firstGzipByte = 31;
function mayBeGzip(piece) {
  return piece.length < 3 ? piece[0] === firstGzipByte : isGzip(piece);
}

// github-action/src/screening/document-scan.ts
var longestWhole = 1 << 23;
var mostLikelyKeys = 1e3;
var DocumentScan = class {
  /** Where a document is held that is not longer. What is not written to takes no memory. */
  #memory = Buffer.allocUnsafeSlow(longestWhole);
  #length = 0;
  #stream;
  #isGzip = false;
  /** Starts with a new document. */
  begin() {
    this.#length = 0;
    this.#stream = void 0;
    this.#isGzip = false;
  }
  /** The piece is copied: it may be overwritten. */
  write(piece) {
    const start = this.#length;
    if (start === 0) this.#isGzip = mayBeGzip(piece);
    this.#length += piece.length;
    if (this.#length <= longestWhole) {
      this.#memory.set(piece, start);
      return;
    }
    this.#stream ??= new StreamScan(this.#memory.subarray(0, start));
    this.#stream.write(piece);
  }
  /** In bytes. */
  get length() {
    return this.#length;
  }
  /** Does it begin like a gzip file? Then it is to be read unpacked, too. */
  get isGzip() {
    return this.#isGzip;
  }
  /** All keys, in the order of their places. */
  end() {
    return this.#stream?.end() ?? locateKeys(this.#memory.subarray(0, this.#length));
  }
};
var StreamScan = class {
  #scanner = new StreamScanner();
  #positions;
  #keys = [];
  #likely = 0;
  constructor(beginning) {
    this.#positions = new StreamPositions(beginning);
    this.#tell(this.#scanner.push(beginning));
  }
  write(piece) {
    this.#positions.push(piece);
    this.#tell(this.#scanner.push(piece));
  }
  end() {
    this.#tell(this.#scanner.finish());
    return this.#keys;
  }
  #tell(findings) {
    for (const found of findings) {
      if (found.confidence === "likely" && (this.#likely += 1) > mostLikelyKeys) continue;
      this.#keys.push({ found, span: spanOf(found, (offset) => this.#positions.at(offset)) });
    }
  }
};
function spanOf({ start, end: end2 }, positionAt) {
  const first = positionAt(start);
  const last = positionAt(end2);
  return { ...first, endLine: last.line, endColumn: last.column };
}
function locateKeys(bytes) {
  const findings = withoutMostLikely([...findKeys(bytes)]);
  if (findings.length === 0) return [];
  const positionAt = positionReader(bytes);
  const isAnyLikely = findings.some(({ confidence }) => confidence === "likely");
  const markers = isAnyLikely ? readAllowMarkers(bytes) : [];
  return findings.map((found) => {
    const span = spanOf(found, positionAt);
    const marker2 = findAllowMarker(found, span.line, markers);
    return {
      found,
      span,
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

// github-action/src/screening/gzip-scan.ts
var longestFile = 1 << 26;
var longestInAll = 2 ** 32;
function unpackingNotices({ overLimit, damaged }) {
  const notices = [];
  if (overLimit > 0) {
    const subject = overLimit === 1 ? "1 gzip file was" : `${overLimit} gzip files were`;
    notices.push(
      `${subject} not unpacked to the end: of one 64 MiB are read, packed and unpacked, of all together 4 GiB.`
    );
  }
  if (damaged > 0) {
    const subject = damaged === 1 ? "1 gzip file is" : `${damaged} gzip files are`;
    notices.push(`${subject} damaged or cut off: what could be unpacked was read.`);
  }
  return notices;
}
var GzipScan = class {
  #room;
  #overLimit = 0;
  #damaged = 0;
  constructor(mostUnpackedBytes2 = longestInAll) {
    this.#room = mostUnpackedBytes2;
  }
  get unread() {
    return { overLimit: this.#overLimit, damaged: this.#damaged };
  }
  /** Is a file of so many bytes to be unpacked? */
  takes(bytes) {
    if (bytes <= longestFile && this.#room > 0) return true;
    this.#overLimit += 1;
    return false;
  }
  /** The keys in one file. Their lines would be those of a file that nobody sees. */
  async keysIn(file) {
    if (!this.takes(file.length)) return [];
    await setImmediate();
    const { findings, outcome, unpackedBytes } = await findKeysInGzip(file, {
      maxOutputBytes: longestFile
    });
    this.#room -= unpackedBytes;
    if (outcome === "over-limit") this.#overLimit += 1;
    if (outcome === "corrupt" && isGzip(file)) this.#damaged += 1;
    return withoutMostLikely(findings).map((found) => ({ found }));
  }
};

// github-action/src/screening/dotenv-reader.ts
var unreadDotenv = {
  protection: "none",
  plainNames: [],
  plainCount: 0,
  hasUnreadLines: false,
  isCut: true
};
var longestRead = 1 << 18;
var mostNames = 8;
var DotenvReader = class {
  #publicNames;
  /** What is not written to takes no memory. */
  #memory = Buffer.allocUnsafeSlow(longestRead);
  #length = 0;
  constructor(publicNames) {
    this.#publicNames = publicNames;
  }
  /** Starts with a new file. */
  begin() {
    this.#length = 0;
  }
  /** The piece is copied, as far as it is read: it may be overwritten. */
  write(piece) {
    piece.copy(this.#memory, this.#length);
    this.#length += piece.length;
  }
  end() {
    const { protection, variables, unreadLines } = readDotenv(
      this.#memory.subarray(0, this.#length),
      { publicNames: this.#publicNames }
    );
    const plain = variables.filter(({ value }) => value === "plain");
    return {
      protection,
      plainNames: plain.slice(0, mostNames).map(({ name }) => keptName(name)),
      plainCount: plain.length,
      hasUnreadLines: unreadLines.length > 0,
      isCut: this.#length > longestRead
    };
  }
};
function keptName(name) {
  return Buffer.from(redactedName(name)).toString();
}

// github-action/src/sources/gitignore-gaps.ts
import { lstatSync, readFileSync } from "node:fs";
import { join as join3 } from "node:path";

// github-action/src/git/deciding-lines.ts
import { devNull as devNull2 } from "node:os";
import { basename } from "node:path";
async function readDecidingLines(git, paths) {
  const options = ["--stdin", "-z", "--verbose", "--non-matching", "--no-index"];
  const printed = await git.run(
    ["-c", `core.excludesFile=${devNull2}`, "check-ignore", ...options],
    // 1: none is ignored.
    { input: paths.map((path) => `${path}\0`).join(""), okCodes: [0, 1] }
  );
  const lines = /* @__PURE__ */ new Map();
  const fields2 = printed.toString("utf8").split("\0");
  for (let index = 0; index + 3 < fields2.length; index += 4) {
    const [file = "", , pattern = "", path = ""] = fields2.slice(index, index + 4);
    if (basename(file) === ".gitignore") lines.set(path, { file, pattern });
  }
  return lines;
}

// github-action/src/sources/ignore-folders.ts
var mostFolders = 100;
var ignoreName = ".gitignore";
var plainPart = /^(?!\.\.?$|\.git(?:ignore)?$)[\p{L}\p{N}_@+()[\]. -]+$/iu;
function isIgnoreFile(path) {
  const isOne = path === ignoreName || path.endsWith(`/${ignoreName}`);
  return isOne && isPlain(folderOf(path));
}
function folderOf(ignoreFile2) {
  return ignoreFile2.slice(0, -ignoreName.length);
}
function listOverruledFolders(contents) {
  const folders = /* @__PURE__ */ new Set();
  for (const [file, content] of contents) {
    const own = folderOf(file);
    for (const [line] of Buffer.from(content).toString().matchAll(/^!.+$/gm)) {
      folders.add(own);
      folders.add(own + (/^!\/?((?:[^*?[\\/]+\/)+)[^/]+$/.exec(line)?.[1] ?? ""));
    }
  }
  folders.delete("");
  return [...folders].filter(isPlain).slice(0, mostFolders);
}
function uppermost(files, first) {
  const depths = Array.from(files, (file) => ({
    file,
    depth: first.has(file) ? -1 : file.split("/").length
  }));
  return depths.toSorted((a, b) => a.depth - b.depth || (a.file < b.file ? -1 : 1)).slice(0, mostFolders).map(({ file }) => file);
}
function isPlain(folder) {
  const parts = folder.split("/").slice(0, -1);
  return folder.length <= 200 && parts.every((part) => plainPart.test(part));
}

// github-action/src/sources/gitignore-gaps.ts
var probes = [
  ".env",
  ".env.local",
  ".env.production",
  ".env.keys",
  "packages/api/.env.staging",
  "deploy/service.env"
];
function probesIn(folder) {
  return probes.map((probe) => folder + probe.slice(probe.lastIndexOf("/") + 1)).filter((name) => !probes.includes(name));
}
var ignoreFiles = new Set(
  probes.flatMap((probe) => {
    const folders = probe.split("/").slice(0, -1);
    return ["", ...folders].map((_, depth) => [...folders.slice(0, depth), ".gitignore"].join("/"));
  })
);
var gitignoreLines = [".env", ".env.*", "*.env", "!.env.example"];
function gitignoreLinesFor(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isCovered = name === ".env" || name.startsWith(".env.") || name.endsWith(".env");
  return isCovered ? gitignoreLines : [name.replace(/[\\*?[!# ]/g, String.raw`\$&`)];
}
var mostIgnoreBytes = 1 << 18;
function gapOf(name, line, folder) {
  if (line === void 0) return { kind: "taken", name, file: ".gitignore" };
  const { file, pattern } = line;
  if (!pattern.startsWith("!")) return void 0;
  const mended = file.startsWith(folder) ? file.slice(folder.length) : ".gitignore";
  return { kind: "taken", name, file: mended, pattern };
}
function besideSamples(samples, others) {
  return others.filter(
    ({ file, pattern }) => pattern !== void 0 && !samples.some((sample) => sample.file === file && sample.pattern === pattern)
  );
}
function areWorthAWord({ coversSome }, usesDotenv) {
  return coversSome || usesDotenv;
}
async function readGitignoreGaps(git, folder) {
  const { names, taken } = await askFor(git, folder, probes);
  return { open: taken, coversSome: taken.length < names.length };
}
async function readGapsBeside(git, folder, files) {
  const contents = /* @__PURE__ */ new Map();
  for (const file of uppermost(files, ignoreFiles)) {
    const path = join3(git.directory, file);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() === true && stats.size <= mostIgnoreBytes) {
      contents.set(file, readFileSync(path));
    }
  }
  const beside = listOverruledFolders(contents).flatMap(probesIn);
  return beside.length === 0 ? [] : (await askFor(git, folder, beside)).taken;
}
async function askFor(git, folder, wanted) {
  const names = wanted.filter((name) => !isBeyondLink(git.directory, name));
  const lines = await readDecidingLines(git, names);
  return { names, taken: names.flatMap((name) => gapOf(name, lines.get(name), folder) ?? []) };
}
function isBeyondLink(root, name) {
  let path = root;
  for (const folder of name.split("/").slice(0, -1)) {
    path = join3(path, folder);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) return stats?.isSymbolicLink() ?? false;
  }
  return false;
}

// github-action/src/policy/dotenv-policy.ts
function judgeDotenv(sighting) {
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
      return judgeValues(sighting, kind);
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
function judgePrivateKeys(sighting) {
  const { path, state } = sighting;
  return {
    rule: ruleOf(state),
    level: "error",
    path,
    message: `This file opens every encrypted .env file. ${cureOf2(sighting)}`
  };
}
function judgeValues(sighting, kind) {
  const { path, state, content } = sighting;
  const { protection, plainNames, plainCount, hasUnreadLines, isCut } = content;
  if (protection === "encrypted" && !isCut) return void 0;
  const plain = plainCount === 0 ? void 0 : listed(plainNames, plainCount);
  if (protection === "partly-encrypted") {
    const others = plain ?? "lines that are no assignment";
    const message2 = `Some values of this .env file are encrypted, others are not: ${others}. Encrypt them, and change what they hold.`;
    return { rule: ruleOf(state), level: "error", path, message: message2 };
  }
  const isHarmless2 = kind === "by-design" && plainCount === 0 && !hasUnreadLines && !isCut;
  const level = state === "changed" && !isHarmless2 ? "error" : "warning";
  const values = plain === void 0 ? "" : ` It sets ${plain}.`;
  const message = `${sentences[state]}${values} ${cureOf2(sighting)}`;
  return { rule: ruleOf(state), level, path, message };
}
var sentences = {
  changed: "A .env file is committed.",
  tracked: "A .env file has been tracked since before this change.",
  untracked: "A .env file lies here that git does not ignore: the next git add takes it."
};
function ruleOf(state) {
  return state === "untracked" ? "dotenv-not-ignored" : "dotenv-committed";
}
function cureOf2({ path, state }) {
  const lines = gitignoreLinesFor(path).join(", ");
  return state === "untracked" ? `Add to .gitignore: ${lines}` : `Change every secret in it, take it out (git rm --cached) and add to .gitignore: ${lines}`;
}
function judgeGaps(gaps) {
  return [...new Set(gaps.map(({ file }) => file))].map((path) => {
    const taken = gaps.filter((gap2) => gap2.file === path).filter((gap2) => gap2.kind === "taken");
    const message = taken.length === 0 ? `This file is larger than ${mostIgnoreBytes / 1024} KiB: git was not asked which names of .env files it lets through. Make it smaller.` : `git would take ${takenBy(taken)}. Add to the end of ${path}, in this order: ${gitignoreLines.join(", ")}`;
    return { rule: "dotenv-not-ignored", level: "warning", path, message };
  });
}
function takenBy(gaps) {
  const names = listed(gaps.map(({ name }) => name));
  const patterns = new Set(gaps.flatMap(({ pattern }) => pattern ?? []));
  if (patterns.size === 0) return names;
  return `${names}, let through by ${listed([...patterns].map(redactedName))}`;
}
function listed(names, count = names.length) {
  const shown2 = names.slice(0, mostNames).join(", ");
  const more = count - mostNames;
  return more > 0 ? `${shown2} and ${more} more` : shown2;
}

// github-action/src/policy/key-message.ts
var places = {
  content: "is in the file",
  "file name": "is in the name of a file",
  "commit message": "is in a commit's message or author",
  "tag message": "is in a tag's message",
  "branch name": "is in the branch's name",
  "tag name": "is in the tag's name",
  "pull request title": "is in the pull request's title",
  "pull request body": "is in the pull request's description"
};
var encodings = {
  plain: "",
  escaped: ", written with escapes",
  base64: ", in base64",
  "utf-16le": ", in UTF-16",
  "utf-16be": ", in UTF-16",
  split: ", in two pieces",
  gzip: ", compressed"
};
var verdicts = {
  active: " It works right now.",
  inactive: " PlexMCP refuses it; an expired key can be revived, so delete it there all the same.",
  unknown: " Whether it works could not be found out, so it counts as active."
};
function messageOf({ found, place }, verification) {
  const { confidence, encoding, key } = found;
  const what = confidence === "certain" ? "PlexMCP key" : "What looks like a PlexMCP key,";
  const comma = confidence === "certain" ? "" : ",";
  const where = `${places[place.part]}${encodings[encoding]}`;
  const verdict = verification === void 0 ? "" : verdicts[verification];
  const cure2 = confidence === "certain" ? "Revoke it in PlexMCP, then read a new one from the environment; removing the line does not undo the leak." : `If it is one, revoke it; if it is none, ${allowanceAt(place)}.`;
  return `${what} ${key.prefix}${comma} ${where}.${verdict} ${cure2}`;
}
function allowanceAt({ span }) {
  return span === void 0 ? `put its fingerprint and the reason into ${ignoreFile}` : 'write "plexmcp-allow: <reason>" on its line or the one above';
}

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

// github-action/src/policy/shared-keys.ts
var environments = new Map(
  Object.entries({
    production: ["production", "prod", "live"],
    staging: ["staging", "stage", "uat", "preprod"],
    preview: ["preview"],
    test: ["test", "qa", "ci"],
    development: ["development", "dev", "local"]
  }).flatMap(([environment, names]) => names.map((name) => [name, environment]))
);
function environmentOf(path) {
  const parts = path.toLowerCase().split(/[/._-]/);
  return parts.map((part) => environments.get(part)).findLast((found) => found !== void 0);
}
function sharedKeyNotices(sightings) {
  const byKey = /* @__PURE__ */ new Map();
  for (const sighting of sightings) {
    const places2 = byKey.get(sighting.fingerprint) ?? [];
    places2.push(sighting);
    byKey.set(sighting.fingerprint, places2);
  }
  return [...byKey.values()].flatMap(noticesOf);
}
function noticesOf(places2) {
  const [first] = places2;
  if (first === void 0 || places2.length === 1) return [];
  const { prefix } = first.found.key;
  const shared = new Set(places2.flatMap(({ place }) => environmentOf(place.path ?? "") ?? []));
  return [
    `${prefix} is in ${places2.length} places: one leak, one key to revoke.`,
    ...shared.size > 1 ? [
      `${prefix} is shared between ${[...shared].join(" and ")}: give each environment a key of its own, so that one can be revoked without the other.`
    ] : []
  ];
}

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
    return [
      `${file}, line ${line}: ${fingerprint2} was not found any more. Delete the line if neither scan nor history finds it.`
    ];
  });
}

// github-action/src/policy/judge.ts
function judge({ sightings, policy, verifications, now, ...extent }) {
  const { prefix = "", isWhole } = extent;
  const judged = [
    ...sightings.keys.map(
      (sighting) => judgeKey(sighting, verifications.get(sighting.fingerprint))
    ),
    ...judgeDotenvFiles(sightings, prefix)
  ];
  const silencing = silencer(policy, { now, prefix });
  const findings = [];
  const silenced = [];
  for (const candidate of judged) {
    const silence = silencing(candidate);
    if (silence === void 0) findings.push(candidate.finding);
    else {
      const { by, reason } = silence;
      silenced.push({ finding: candidate.finding, by, reason: redactKeys(reason) });
    }
  }
  const told = new Set(findings.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  const fingerprints = new Set(judged.map(({ finding }) => finding.fingerprint));
  return {
    findings: findings.toSorted(bySeverity),
    silenced,
    notices: [
      ...sharedKeyNotices(sightings.keys.filter(({ fingerprint: fingerprint2 }) => told.has(fingerprint2))),
      ...staleNotices(policy.acceptances, { fingerprints, now, isWhole }),
      ...unpackingNotices(sightings.extent.unreadGzip),
      ...policy.notices ?? []
    ],
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
      return level;
    case "active":
    case "unknown":
      return "error";
    case "inactive":
      return "warning";
  }
}
function shown({ path, ...place }) {
  return path === void 0 ? place : { ...place, file: redactKeys(path) };
}
function judgeDotenvFiles({ dotenv, gitignoreGaps = [] }, prefix) {
  const judged = /* @__PURE__ */ new Map();
  for (const sighting of dotenv) {
    const verdict = judgeDotenv(sighting);
    const previous = verdict && judged.get(verdict.path)?.finding.level;
    if (verdict === void 0 || previous === "error" || previous === verdict.level) continue;
    judged.set(verdict.path, fileFinding(verdict, { prefix, ...sighting }));
  }
  const gaps = judgeGaps(gitignoreGaps).map((verdict) => fileFinding(verdict, { prefix }));
  return [...judged.values(), ...gaps];
}
function fileFinding(verdict, { prefix, commit }) {
  const { rule, level, path, message } = verdict;
  const finding = {
    rule,
    level,
    confidence: "certain",
    fingerprint: fingerprintOfText(`${rule}\0${prefix}${path}`),
    part: "file name",
    file: redactKeys(path),
    ...commit === void 0 ? {} : { commit },
    message: redactKeys(message)
  };
  return { finding, path };
}
function silencer({ config, acceptances }, { now, prefix }) {
  const accepted = new Map(
    acceptances.filter((acceptance) => !hasExpired(acceptance, now)).map((acceptance) => [acceptance.fingerprint, acceptance])
  );
  const exclusions = config.exclude.map(({ path, reason }) => ({
    pattern: pathPattern(path),
    reason
  }));
  return ({ finding, path, allowedBecause }) => {
    const acceptance = accepted.get(finding.fingerprint);
    if (acceptance !== void 0) return { by: acceptance.file, reason: acceptance.reason };
    if (allowedBecause !== void 0 && !countsAsActive(finding)) {
      return { by: "inline", reason: allowedBecause };
    }
    if (path === void 0) return void 0;
    const exclusion = exclusions.find(({ pattern }) => pattern.test(prefix + path));
    return exclusion && { by: "exclude", reason: exclusion.reason };
  };
}
function countsAsActive({ verification }) {
  return verification !== void 0 && verification !== "inactive";
}
function bySeverity(a, b) {
  return Number(a.level === "warning") - Number(b.level === "warning");
}

// github-action/src/policy/load-policy.ts
import { lstat, readFile as readFile2 } from "node:fs/promises";
import { join as join4 } from "node:path";

// github-action/src/git/release-memory.ts
var deadEnd;
function releaseMemory({ buffer }) {
  const memory = buffer;
  if (memory.transfer !== void 0) memory.transfer(0);
  else {
    deadEnd ??= closedPort();
    deadEnd.postMessage(void 0, [buffer]);
  }
}
function closedPort() {
  const { port1 } = new MessageChannel();
  port1.close();
  return port1;
}

// github-action/src/git/object-stream.ts
async function readObjects(git, choice, reader) {
  const lines = "lines" in choice ? choice.lines : linesOf(choice.names);
  const first = await lines.next();
  if (first.done === true) return;
  const child = git.start(["cat-file", "--batch", "--buffer"]);
  const parser = new BatchParser(reader);
  const read = readOutput(child, (chunk) => {
    parser.write(chunk);
    releaseMemory(chunk);
  });
  await Promise.all([feed(child, first.value, lines), read]);
  parser.finish(git.directory);
}
var namesPerWrite = 1024;
function* linesOf(names) {
  let batch = [];
  for (const name of names) {
    batch.push(name);
    if (batch.length < namesPerWrite) continue;
    yield `${batch.join("\n")}
`;
    batch = [];
  }
  if (batch.length > 0) yield `${batch.join("\n")}
`;
}
async function feed({ stdin, finished }, first, others) {
  try {
    stdin.write(first);
    for await (const piece of others) {
      if (!stdin.write(piece)) await drained(stdin, finished);
    }
  } finally {
    stdin.end();
  }
}
async function drained(stdin, finished) {
  await new Promise((resolve5, reject) => {
    stdin.once("drain", resolve5);
    finished.then(() => {
      resolve5();
    }, reject);
  });
}
var lineFeed = 10;
var BatchParser = class {
  #reader;
  /** Of a header that is not whole yet. */
  #header = "";
  /** Bytes of content still to come; 0 is the line feed behind it, undefined a header. */
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
    if (this.#missing.length > 0) throw missingObjects(directory, this.#missing);
    if (this.#left !== void 0 || this.#header.length > 0) {
      throw new GitError(`git cat-file ended in the middle of an object of ${directory}.`, {
        code: "failed"
      });
    }
  }
  #readHeader(chunk, at) {
    const end2 = chunk.indexOf(lineFeed, at);
    if (end2 === -1) {
      this.#header += chunk.toString("latin1", at);
      return chunk.length;
    }
    const line = this.#header + chunk.toString("latin1", at, end2);
    this.#header = "";
    const object = parseHeader(line);
    if (object === void 0) this.#miss(line);
    else {
      this.#left = object.size;
      this.#reader.begin(object, end2 + 1);
    }
    return end2 + 1;
  }
  /** `<name> missing` */
  #miss(line) {
    const name = line.slice(0, line.lastIndexOf(" "));
    if (this.#reader.missing === void 0) this.#missing.push(name);
    else this.#reader.missing(name);
  }
  #readContent(chunk, at, left) {
    const end2 = Math.min(chunk.length, at + left);
    this.#reader.content?.(chunk.subarray(at, end2));
    this.#left = left - (end2 - at);
    return end2;
  }
};
function parseHeader(line) {
  const [oid, type, size] = line.split(" ");
  if (oid === void 0 || type === void 0 || size === void 0) return void 0;
  return { oid, type, size: Number(size) };
}

// github-action/src/policy/parse-policy.ts
var policyFiles = [configFile, ignoreFile, baselineFile];
var strictestConfig = { ...defaultConfig, failOn: "warning" };
function parsePolicy(textOf2) {
  const faults = /* @__PURE__ */ new Map();
  const parse5 = (file, parser) => {
    try {
      return parser(textOf2(file) ?? "");
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      faults.set(file, error.message);
      return void 0;
    }
  };
  const config = textOf2(configFile) === void 0 ? defaultConfig : parse5(configFile, parseConfig);
  const acceptances = [ignoreFile, baselineFile].flatMap(
    (file) => parse5(file, (text) => parseAcceptances(text, file)) ?? []
  );
  return { policy: { config: config ?? strictestConfig, acceptances }, faults };
}

// github-action/src/policy/load-policy.ts
async function loadPolicyFrom(directory) {
  const texts = /* @__PURE__ */ new Map();
  for (const file of policyFiles) {
    const text = await findText(join4(directory, file));
    if (text !== void 0) texts.set(file, text);
  }
  return requireWhole(parsePolicy((file) => texts.get(file)));
}
async function loadPolicyAt(git, commit) {
  const policyAt = await readPolicies(git, [commit]);
  return requireWhole(policyAt(commit));
}
async function readPolicies(git, commits) {
  const names = new Set(
    commits.flatMap((commit) => policyFiles.map((file) => nameIn(commit, file)))
  );
  const waiting = [...names];
  const pieces = /* @__PURE__ */ new Map();
  let current = [];
  await readObjects(
    git,
    { names },
    {
      begin: () => pieces.set(waiting.shift() ?? "", current = []),
      content: (piece) => current.push(Buffer.from(piece)),
      missing: () => waiting.shift()
    }
  );
  const policies = /* @__PURE__ */ new Map();
  for (const commit of commits) {
    const parsed = parsePolicy((file) => {
      const found = pieces.get(nameIn(commit, file));
      return found && Buffer.concat(found).toString("utf8");
    });
    policies.set(commit, { ...parsed, faults: await explainFaults(git, commit, parsed) });
  }
  return (commit) => (commit === void 0 ? void 0 : policies.get(commit)) ?? parsePolicy(() => void 0);
}
async function explainFaults(git, commit, { faults }) {
  const explained = new Map(faults);
  for (const file of faults.keys()) {
    if (!await isOrdinaryIn(git, commit, file)) explained.set(file, notOrdinary(file));
  }
  return explained;
}
async function isOrdinaryIn(git, commit, file) {
  const list2 = commit === "" ? ["ls-files", "--stage", "--", `:(top)${file}`] : ["ls-tree", "--full-tree", commit, "--", file];
  return (await git.run(list2)).toString("latin1").startsWith("100");
}
function nameIn(commit, file) {
  return `${commit}:${file}`;
}
function requireWhole({ policy, faults }) {
  for (const fault of faults.values()) throw new ScanError(fault);
  return policy;
}
function publicNamesOf(policy) {
  return async () => (await policy).config.publicVariables;
}
async function findText(path) {
  try {
    await requireOrdinaryFile(path);
    return await readFile2(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
    throw error;
  }
}
async function requireOrdinaryFile(path) {
  if ((await lstat(path)).isFile()) return;
  throw new ScanError(notOrdinary(path));
}
function notOrdinary(path) {
  return `${path} is not an ordinary file. Replace it by one, or remove it.`;
}

// github-action/src/git/merge-bases.ts
async function listMergeBases(git, head2, others) {
  return linesOf2(await git.run(["merge-base", "--all", head2, ...others], { okCodes: [0, 1] }));
}
async function listNotIn(git, commits, others) {
  const candidates = commits.filter((commit) => !others.includes(commit));
  if (candidates.length === 0) return [];
  const exclusions = others.map((commit) => `^${commit}`);
  const left = new Set(linesOf2(await git.run(["rev-list", ...candidates, ...exclusions, "--"])));
  return candidates.filter((commit) => left.has(commit));
}
function linesOf2(printed) {
  return printed.toString("latin1").split("\n").filter((commit) => commit !== "");
}

// github-action/src/policy/range-policy.ts
async function loadPolicyOfBase(git, proposal) {
  const { base, head: head2 = base } = proposal;
  const policyAt = await readPolicies(
    git,
    [base, head2].flatMap((commit) => commit ?? [])
  );
  const { policy, faults } = policyAt(base);
  const { faults: proposed } = policyAt(head2);
  if (faults.size === 0) {
    for (const [file, fault] of proposed) await requireOld(git, proposal, { file, fault });
    return policy;
  }
  const source = `The policy is read from ${nameOfBase(proposal)}, and is broken there.`;
  const what = sentencesOf(faults);
  if (proposed.size === 0) {
    return { ...policy, notices: [`${source} ${consequenceOf(faults)} ${what}`] };
  }
  const others = sentencesOf(proposed);
  throw new ScanError(
    `${source} ${cure} ${what}${others === what ? "" : ` In the head: ${others}`}`
  );
}
var cure = "Mend the file, or delete it: a change that does so is judged without that file, and can pass.";
async function requireOld(git, { head: head2, base }, { file, fault }) {
  if (head2 === void 0) return;
  const before = base === void 0 ? [] : await listMergeBases(git, head2, [base]);
  const names = [head2, ...before].map((commit) => `${commit}:${file}`);
  const [proposed, ...known] = await findObjects(git, names);
  if (known.some((object) => object?.oid === proposed?.oid)) return;
  throw new ScanError(
    `${shortCommit(head2)} has a broken policy file, by which no later run could be judged. Mend the file, or delete it. ${fault}`
  );
}
function consequenceOf(faults) {
  const warnings = faults.has(configFile) ? ", and warnings fail unless fail-on is set" : "";
  return `In the head it is whole, which is judged without the broken file: nothing that it accepts counts${warnings}.`;
}
function sentencesOf(faults) {
  return [...faults.values()].join(" ");
}
function nameOfBase({ base = "", baseName }) {
  const commit = shortCommit(base);
  return baseName === void 0 ? commit : `${baseName} (${commit})`;
}

// github-action/src/git/fields.ts
function* fieldsOf(printed) {
  let start = 0;
  for (let end2 = printed.indexOf(0); end2 !== -1; end2 = printed.indexOf(0, start)) {
    yield printed.subarray(start, end2);
    start = end2 + 1;
  }
}
async function readFields(process7, onField) {
  let rest = Buffer.alloc(0);
  await readOutput(process7, (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (const field of fieldsOf(bytes)) onField(field);
    rest = bytes.subarray(bytes.lastIndexOf(0) + 1);
  });
}

// github-action/src/git/path-text.ts
import { isUtf8 } from "node:buffer";
function pathText(bytes) {
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD") || isUtf8(bytes)) return text;
  return bytes.toString("latin1").replace(beyondAscii, (byte) => String.raw`\x${byte.charCodeAt(0).toString(16)}`);
}
var beyondAscii = /[\x80-\xff]/g;
function pathBytes(name) {
  return name.search(beyondAscii) === -1 ? name : Buffer.from(name, "latin1");
}

// github-action/src/git/change-log.ts
var fileMode = { symlink: "120000", submodule: "160000", absent: "000000" };
var noPrograms = ["--no-ext-diff", "--no-textconv"];
var rawOptions = [
  "-z",
  "--raw",
  "-c",
  "--no-abbrev",
  "--no-renames",
  "--no-relative",
  "--ignore-submodules=none",
  ...noPrograms,
  "--format=%H %P"
];
var logOptions = ["--topo-order", "--reverse"];
async function readChangeLog(git, revisions, onChange) {
  const parser = new ChangeLogParser(onChange);
  await readFields(
    git.start(["log", ...rawOptions, ...logOptions, ...revisions, "--"]),
    (field) => {
      parser.read(field);
    }
  );
  return parser.commits;
}
async function readDifferences(git, comparisons, onChange) {
  const parser = new ChangeLogParser(onChange);
  const process7 = git.start(["diff-tree", "--stdin", "-r", ...rawOptions]);
  const lines = comparisons.map(({ commit, parents }) => `${[commit, ...parents].join(" ")}
`);
  process7.stdin.end(lines.join(""));
  await readFields(process7, (field) => {
    parser.read(field);
  });
}
async function readIndexChanges(git, tree, onChange) {
  const parser = new ChangeLogParser(onChange);
  parser.read(Buffer.from(tree));
  const options = ["--cached", "--raw", "-z", "--ignore-submodules=none", ...noPrograms];
  await readFields(git.start(["diff-index", ...options, tree, "--"]), (field) => {
    parser.read(field);
  });
}
var [colon, space] = [58, 32];
var ChangeLogParser = class {
  commits = [];
  #onChange;
  #header;
  constructor(onChange) {
    this.#onChange = onChange;
  }
  read(field) {
    if (this.#header !== void 0) {
      this.#tell(this.#header, field);
      this.#header = void 0;
      return;
    }
    const line = field[0] === 10 ? field.subarray(1) : field;
    if (line[0] === colon) this.#header = line;
    else if (line.length > 0) this.#beginCommit(line.toString("latin1"));
  }
  #beginCommit(line) {
    const [oid = "", ...parents] = line.trimEnd().split(" ");
    this.commits.push({ oid, parents });
  }
  /** One colon, mode and object name for each parent, then those of the commit, then the status. */
  #tell(header, path) {
    const parents = header.lastIndexOf(colon) + 1;
    const modeAt = parents + parents * "100644 ".length;
    const oidEnd = header.lastIndexOf(space);
    const oidAt = header.lastIndexOf(space, oidEnd - 1) + 1;
    const mode = header.toString("latin1", modeAt, header.indexOf(space, modeAt));
    const commit = this.commits.at(-1)?.oid;
    if (!/^\d{6}$/.test(mode) || commit === void 0) {
      throw new Error(`git printed a line of an unknown form: ${header.toString("latin1")}`);
    }
    const oid = header.toString("latin1", oidAt, oidEnd);
    this.#onChange({ commit, path: pathText(path), oid, mode });
  }
};

// github-action/src/git/reachable-objects.ts
var pieceSize = 1 << 16;
async function* listReachable(git, revisions) {
  const options = ["--objects", "--missing=print", "--no-object-names"];
  const { stdout, finished } = git.start(["rev-list", ...options, ...revisions, "--"]);
  const missing = [];
  for await (const piece of inPieces(stdout)) {
    if (piece.includes("?")) missing.push(...missingIn(piece));
    if (missing.length === 0) yield piece;
  }
  await finished;
  if (missing.length > 0) throw missingObjects(git.directory, missing);
}
async function* inPieces(chunks2) {
  let held = [];
  let bytes = 0;
  for await (const chunk of chunks2) {
    held.push(chunk);
    bytes += chunk.length;
    const end2 = chunk.lastIndexOf("\n") + 1;
    if (bytes < pieceSize || end2 === 0) continue;
    const rest = chunk.subarray(end2);
    yield Buffer.concat(held, bytes - rest.length);
    held = [rest];
    bytes = rest.length;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
function missingIn(piece) {
  const lines = piece.toString("latin1").match(/\?[0-9a-f]+/g) ?? [];
  return lines.map((line) => line.slice(1));
}

// github-action/src/git/tree.ts
async function readTree(git, commit, onFile) {
  const options = ["-r", "-z", "--full-tree"];
  await readFields(git.start(["ls-tree", ...options, commit]), (line) => {
    const tab = line.indexOf("	");
    const mode = line.toString("latin1", 0, line.indexOf(" "));
    const oid = line.toString("latin1", line.lastIndexOf(" ", tab) + 1, tab);
    onFile({ mode, oid, path: pathText(line.subarray(tab + 1)) });
  });
}

// github-action/src/git/ref-content.ts
async function listRefContent(git, refs) {
  const others = refs.filter(({ type }) => type !== "commit");
  if (others.length === 0) return [];
  const peeled = await findObjects(
    git,
    others.map(({ oid }) => `${oid}^{}`)
  );
  const changes = [];
  for (const [index, { oid: commit, name }] of others.entries()) {
    const { oid = "", type } = peeled[index] ?? {};
    if (type === "blob") changes.push({ commit, path: name, oid, mode: "100644" });
    if (type !== "tree") continue;
    await readTree(git, oid, (file) => changes.push({ ...file, commit }));
  }
  return changes;
}

// github-action/src/git/refs.ts
var ownRefs = "refs/plexmcp-scan/";
var everyRef = [`--exclude=${ownRefs}*`, "--all"];
async function listRefs(git) {
  const printed = await git.run([
    "for-each-ref",
    "--format=%(objectname) %(objecttype) %(refname)"
  ]);
  const refs = linesOf3(printed).map((line) => {
    const [oid = "", type = "", name = ""] = line.split(" ");
    return { name, oid, type };
  });
  return refs.filter(({ name }) => !name.startsWith(ownRefs));
}
var stashRef = "refs/stash";
async function listStashes(git, refs) {
  if (!refs.some(({ name }) => name === stashRef)) return [];
  return linesOf3(await git.run(["reflog", "show", "--format=%H", stashRef, "--"]));
}
async function listTagChain(git, { tag, head: head2 }) {
  const options = ["--objects", "--no-object-names", "--no-walk", "--filter=tree:0"];
  const printed = await git.run(["rev-list", ...options, tag, "--"]);
  return linesOf3(printed).filter((oid) => oid !== head2);
}
function linesOf3(printed) {
  return printed.toString("utf8").split("\n").filter((line) => line !== "");
}

// github-action/src/screening/gzip-screen.ts
var batchBytes = 1 << 16;
var mostOfOne = 1 << 18;
var mostOfAll = 1 << 19;
var GzipScreen = class {
  #onSuspect;
  /** A file that begins within the first half has room. */
  #memory = Buffer.allocUnsafeSlow(2 * batchBytes);
  #length = 0;
  /** Bytes that come out, as the files say. */
  #promised = 0;
  #files = [];
  /** Of which nothing has come yet. */
  #begun;
  #open;
  constructor(onSuspect) {
    this.#onSuspect = onSuspect;
  }
  begin(document) {
    this.#begun = document;
  }
  /** What stands from `start` to `end` (all, if left out) is copied: it may be overwritten. */
  write(memory, start = 0, end2 = memory.length) {
    if (this.#begun !== void 0) {
      if (memory[start] === firstGzipByte && mayBeGzip(memory.subarray(start, end2))) {
        this.#open = { document: this.#begun, start: this.#length };
      }
      this.#begun = void 0;
    }
    if (this.#open === void 0) return;
    if (this.#length + end2 - start <= this.#open.start + batchBytes) {
      this.#length += memory.copy(this.#memory, this.#length, start, end2);
    } else this.#setAside(this.#open);
  }
  end() {
    this.#begun = void 0;
    if (this.#open === void 0) return;
    const { document, start } = this.#open;
    const bytes = this.#memory.subarray(start, this.#length);
    const promised = promisedBytes(bytes);
    if (promised > mostOfOne) {
      this.#setAside(this.#open);
      return;
    }
    this.#open = void 0;
    this.#files.push({ document, bytes });
    this.#promised += promised;
    if (this.#length > batchBytes || this.#promised > mostOfAll) this.flush();
  }
  /** Looks into the files that have not been looked into yet. */
  flush() {
    if (this.#files.length > 0) this.#search(this.#files);
    this.#files = [];
    this.#length = 0;
    this.#promised = 0;
  }
  /** It is large, and read alone. */
  #setAside({ document, start }) {
    this.#length = start;
    this.#onSuspect(document);
    this.#open = void 0;
  }
  #search(files) {
    const found = findKeysInGzips(files.map(({ bytes }) => bytes));
    for (const [index, { document }] of files.entries()) {
      if (found?.[index]?.findings.length !== 0) this.#onSuspect(document);
    }
  }
};
function promisedBytes(file) {
  return file.length < 4 ? 0 : file.readUInt32LE(file.length - 4);
}

// github-action/src/screening/key-screen.ts
var heldBytes = (1 << 16) + (1 << 12);
var fewDocuments = 200;
var KeyScreen = class {
  #scanner = new StreamScanner();
  #suspects = /* @__PURE__ */ new Set();
  /** Documents in which a key may still be found, by where they begin in the whole text. */
  #documents = [];
  #mostDocuments = fewDocuments;
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
    if (this.#documents.length > this.#mostDocuments) this.#forget();
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
    this.#mostDocuments = Math.max(fewDocuments, 2 * this.#documents.length);
  }
};

// github-action/src/screening/packed-objects.ts
var groupBytes = 1 << 26;
async function scanPacked(git, objects, gzip) {
  const found = /* @__PURE__ */ new Map();
  for (const names of groupsOf(objects, gzip)) {
    for (const [oid, content] of await readContents(git, names)) {
      const keys = await gzip.keysIn(content);
      if (keys.length > 0) found.set(oid, keys);
    }
  }
  return found;
}
function* groupsOf(objects, gzip) {
  let names = [];
  let bytes = 0;
  for (const { oid, size } of objects) {
    if (!gzip.takes(size)) continue;
    if (bytes + size > groupBytes) {
      yield names;
      names = [];
      bytes = 0;
    }
    names.push(oid);
    bytes += size;
  }
  yield names;
}
async function readContents(git, names) {
  const contents = /* @__PURE__ */ new Map();
  let content = Buffer.alloc(0);
  let length = 0;
  await readObjects(
    git,
    { names },
    {
      begin: ({ oid, size }) => {
        content = Buffer.allocUnsafeSlow(size);
        length = 0;
        contents.set(oid, content);
      },
      content: (piece) => {
        length += piece.copy(content, length);
      }
    }
  );
  return contents;
}

// github-action/src/screening/scan-objects.ts
var progressStep = 1 << 24;
var readers = 2;
async function screenAll(git, lines, { isSuspectTree, onProgress }) {
  let read = 0;
  const gzip = new GzipScan();
  const options = {
    gzip,
    isSuspectTree,
    onProgress: (bytes) => {
      read += bytes;
      onProgress(read);
    }
  };
  const screened = await Promise.all(
    Array.from({ length: readers }, async () => screenObjects(git, { lines }, options))
  );
  return {
    suspects: screened.flatMap(({ suspects }) => suspects),
    bytes: screened.reduce((sum, { bytes }) => sum + bytes, 0),
    count: screened.reduce((sum, { count }) => sum + count, 0),
    unreadGzip: gzip.unread
  };
}
async function screenObjects(git, choice, { isSuspectTree, onProgress, gzip = new GzipScan() } = {}) {
  const screen = new KeyScreen();
  let tree;
  const packed2 = /* @__PURE__ */ new Map();
  const gzipScreen = new GzipScreen((object) => packed2.set(object.oid, object));
  let count = 0;
  let bytes = 0;
  let untold = 0;
  await readObjects(git, choice, {
    begin: (object, offset) => {
      screen.begin(object, offset);
      count += 1;
      bytes += object.size;
      if (object.type === "blob") gzipScreen.begin(object);
      if (isSuspectTree !== void 0 && object.type === "tree") tree = { object, pieces: [] };
    },
    content: (piece) => {
      tree?.pieces.push(piece);
      gzipScreen.write(piece);
    },
    end: () => {
      gzipScreen.end();
      if (tree === void 0) return;
      if (isSuspectTree?.(joined(tree.pieces)) === true) screen.suspect(tree.object);
      tree = void 0;
    },
    raw: (chunk) => {
      screen.write(chunk);
      untold += chunk.length;
      if (tree !== void 0) keepLast(tree.pieces);
      if (untold < progressStep) return;
      onProgress?.(untold);
      untold = 0;
    }
  });
  gzipScreen.flush();
  for (const oid of (await scanPacked(git, packed2.values(), gzip)).keys()) {
    const object = packed2.get(oid);
    if (object !== void 0) screen.suspect(object);
  }
  return { suspects: [...screen.finish()], bytes, count, unreadGzip: gzip.unread };
}
function keepLast(pieces) {
  const last = pieces.pop();
  if (last !== void 0) pieces.push(Buffer.from(last));
}
function joined(pieces) {
  const [first] = pieces;
  return pieces.length === 1 && first !== void 0 ? first : Buffer.concat(pieces);
}
async function scanObjects(git, { suspects, dotenv }) {
  const scanned = /* @__PURE__ */ new Map();
  const packed2 = [];
  const dotenvOids = new Set(dotenv?.oids);
  const dotenvReader = new DotenvReader(
    dotenv === void 0 || dotenvOids.size === 0 ? [] : await dotenv.publicNames()
  );
  const scan = new DocumentScan();
  let reading = { oid: "", type: "", size: 0 };
  let asDotenv;
  await readObjects(
    git,
    { names: /* @__PURE__ */ new Set([...suspects, ...dotenvOids]) },
    {
      begin: (object) => {
        reading = object;
        scan.begin();
        asDotenv = dotenvOids.has(object.oid) ? dotenvReader : void 0;
        asDotenv?.begin();
      },
      content: (piece) => {
        scan.write(piece);
        asDotenv?.write(piece);
      },
      end: () => {
        const { oid, type } = reading;
        const read = asDotenv === void 0 ? {} : { dotenv: asDotenv.end() };
        scanned.set(oid, { type, keys: scan.end(), ...read });
        if (type === "blob" && scan.isGzip) packed2.push(reading);
      }
    }
  );
  for (const [oid, keys] of await scanPacked(git, packed2, new GzipScan())) {
    const object = scanned.get(oid);
    if (object !== void 0) scanned.set(oid, { ...object, keys: [...object.keys, ...keys] });
  }
  return scanned;
}

// github-action/src/sources/sightings.ts
function partOfRef(name) {
  return name.startsWith("refs/tags/") ? "tag name" : "branch name";
}
function sightingsOf(keys, place) {
  return keys.map(({ found, span, ...others }) => ({
    found,
    fingerprint: fingerprint(found.key),
    place: span === void 0 || place.part !== "content" ? place : { ...place, span },
    ...others
  }));
}

// github-action/src/sources/change-sightings.ts
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
function sightingsInMessages(scanned) {
  const parts = { commit: "commit message", tag: "tag message" };
  return [...scanned].flatMap(([oid, { type, keys }]) => {
    const part = parts[type];
    if (part === void 0) return [];
    return sightingsOf(keys, { part, commit: oid });
  });
}

// github-action/src/sources/dotenv-names.ts
var judgedByContent = /* @__PURE__ */ new Set(["dotenv", "by-design"]);
var harmlessClasses = /* @__PURE__ */ new Set(["template", "vault", "none"]);
var possible = /env|\.dev\.vars/i;
function mayNameDotenv(text) {
  return possible.test(text);
}
function isDotenvFamily(path) {
  return mayNameDotenv(path) && classifyDotenv(path) !== "none";
}
function isDotenvName2(path) {
  return mayNameDotenv(path) && !harmlessClasses.has(classifyDotenv(path));
}
function isJudgedByContent(path) {
  return judgedByContent.has(classifyDotenv(path));
}
function dotenvToRead(files) {
  return files.filter(({ path }) => isJudgedByContent(path)).map(({ oid }) => oid);
}

// github-action/src/sources/path-screen.ts
var batchSize = 512;
var PathScreen = class {
  #batch = [];
  #suspects = /* @__PURE__ */ new Map();
  add(named) {
    this.#batch.push(named);
    if (this.#batch.length === batchSize) this.#search();
  }
  /** The keys, in the order of the paths. Of a path that came more than once the first one counts. */
  finish() {
    this.#search();
    return [...this.#suspects.values()].toSorted((a, b) => a.path < b.path ? -1 : 1).flatMap(
      ({ path, commit }) => sightingsOf(locateKeys(Buffer.from(path)), {
        part: "file name",
        path,
        ...commit === void 0 ? {} : { commit }
      })
    );
  }
  /** One search over many names tells, nearly always, that there is nothing to look at. */
  #search() {
    const batch = this.#batch;
    this.#batch = [];
    const all = batch.map(({ path }) => path).join("\n");
    if (findKeys(all).next().done === true) return;
    for (const named of batch) {
      if (!this.#suspects.has(named.path)) this.#suspects.set(named.path, named);
    }
  }
};

// github-action/src/git/scratch-repository.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname as dirname3, join as join5 } from "node:path";
var head = "ref: refs/heads/main\n";
async function askInScratch(git, files, ask) {
  const directory = mkdtempSync(join5(tmpdir(), "plexmcp-scan-"));
  try {
    for (const folder of ["objects", "refs"]) {
      mkdirSync(join5(directory, ".git", folder), { recursive: true });
    }
    for (const [path, content] of [[".git/HEAD", head], ...files]) {
      mkdirSync(dirname3(join5(directory, path)), { recursive: true });
      writeFileSync(join5(directory, path), content);
    }
    return await ask(git.in(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

// github-action/src/sources/tree-gaps.ts
function bearsOnGaps(path) {
  return isIgnoreFile(path) || isDotenvFamily(path);
}
var IgnoreRules = class {
  /** Names of blobs, by path. */
  files = /* @__PURE__ */ new Map();
  #usesDotenv = false;
  add({ path, oid, mode }) {
    if (isIgnoreFile(path) && mode.startsWith("100")) this.files.set(path, oid);
    this.#usesDotenv ||= isDotenvFamily(path);
  }
  /** Is there a file of the dotenv family, a template included? */
  get usesDotenv() {
    return this.#usesDotenv;
  }
  equals({ files, usesDotenv }) {
    return usesDotenv === this.#usesDotenv && files.size === this.files.size && [...files].every(([path, oid]) => this.files.get(path) === oid);
  }
};
async function readTreeGaps(git, tree) {
  const rules2 = await readRules(git, tree);
  const gaps = (await readGaps(git, /* @__PURE__ */ new Set([rules2]))).get(rules2);
  return gaps?.isWorthAWord === true ? gaps.open : [];
}
async function listOpenedGaps(git, head2, comparisons) {
  const rules2 = /* @__PURE__ */ new Map();
  for (const tree of new Set(comparisons.flat())) rules2.set(tree, await readRules(git, tree));
  const groups = comparisons.map((group) => group.flatMap((tree) => rules2.get(tree) ?? []));
  return openedGaps(git, head2, groups);
}
async function openedGaps(git, head2, comparisons) {
  const groups = comparisons.filter((group) => !group.some((rules2) => rules2.equals(head2)));
  if (groups.length === 0) return [];
  const gaps = await readGaps(git, /* @__PURE__ */ new Set([head2, ...groups.flat()]));
  const after = gaps.get(head2);
  const before = groups.map((group) => group.flatMap((rules2) => gaps.get(rules2) ?? []));
  return after?.open.filter((gap2) => before.some((group) => isNew(gap2, after, group))) ?? [];
}
function isNew(gap2, after, before) {
  const wasCared = before.length > 0 && before.every(({ isWorthAWord }) => isWorthAWord);
  const wasTold = before.some(
    ({ open, isWorthAWord }) => isWorthAWord && open.some((other) => subjectOf(other) === subjectOf(gap2))
  );
  return (after.isWorthAWord || wasCared) && !wasTold;
}
function subjectOf(gap2) {
  return gap2.kind === "taken" ? gap2.name : gap2.file;
}
async function readRules(git, tree) {
  const rules2 = new IgnoreRules();
  await readTree(git, tree, (file) => {
    rules2.add(file);
  });
  return rules2;
}
async function readGaps(git, trees) {
  const questions = await listQuestions(git, [...trees]);
  const files = /* @__PURE__ */ new Map();
  for (const { folder, contents } of questions) {
    for (const [path, content] of contents) files.set(folder + path, content);
  }
  const names = questions.flatMap(
    ({ folder, beside }) => [...probes, ...beside].map((probe) => folder + probe)
  );
  const lines = files.size === 0 ? /* @__PURE__ */ new Map() : await askInScratch(git, files, async (scratch) => readDecidingLines(scratch, names));
  return new Map(questions.map((question) => [question.tree, gapsIn(question, lines)]));
}
async function listQuestions(git, trees) {
  const chosen = trees.map((tree) => ({
    tree,
    paths: uppermost(tree.files.keys(), ignoreFiles)
  }));
  const oids = chosen.flatMap(
    ({ tree, paths }) => paths.flatMap((path) => tree.files.get(path) ?? [])
  );
  const blobs = await readBlobs(git, new Set(oids));
  return chosen.map(({ tree, paths }, index) => {
    const contents = /* @__PURE__ */ new Map();
    for (const path of paths) {
      const content = blobs.get(tree.files.get(path) ?? "");
      if (content !== void 0) contents.set(path, content);
    }
    return {
      tree,
      folder: `${index}/`,
      contents,
      unasked: paths.filter((path) => !contents.has(path)),
      beside: listOverruledFolders(contents).flatMap(probesIn)
    };
  });
}
function gapsIn({ tree, folder, contents, unasked, beside }, lines) {
  const unread = [...tree.files.keys()].filter((file) => !contents.has(file));
  const isKnown = (probe) => !unread.some((file) => probe.startsWith(folderOf(file)));
  const takenOf = (names) => names.flatMap((name) => gapOf(name, lines.get(folder + name), folder) ?? []);
  const known = probes.filter(isKnown);
  const taken = takenOf(known);
  const others = besideSamples(taken, takenOf(beside.filter(isKnown)));
  const open = [
    ...unasked.map((file) => ({ kind: "unasked", file })),
    ...taken,
    ...others
  ];
  const coversSome = taken.length < known.length || unasked.length > 0;
  return { open, isWorthAWord: areWorthAWord({ coversSome }, tree.usesDotenv) };
}
async function readBlobs(git, names) {
  const blobs = /* @__PURE__ */ new Map();
  let pieces;
  let name = "";
  await readObjects(
    git,
    { names },
    {
      begin: ({ oid, size }) => {
        name = oid;
        pieces = size > mostIgnoreBytes ? void 0 : [];
      },
      // What was read is given back: a copy stays.
      content: (piece) => pieces?.push(Buffer.from(piece)),
      end: () => {
        if (pieces !== void 0) blobs.set(name, Buffer.concat(pieces));
      }
    }
  );
  return blobs;
}

// github-action/src/sources/change-survey.ts
var ChangeSurvey = class {
  #paths = new PathScreen();
  #dotenv = [];
  #onFile;
  #bearsOnGaps = false;
  /** `onFile` hears of all but submodules, whose files are another repository's, and what was deleted. */
  constructor(onFile) {
    this.#onFile = onFile;
  }
  add(change) {
    this.#bearsOnGaps ||= bearsOnGaps(change.path);
    if (change.mode === fileMode.absent) return;
    this.#paths.add(change);
    if (change.mode === fileMode.submodule) return;
    if (isDotenvName2(change.path)) this.#dotenv.push(change);
    this.#onFile(change);
  }
  /** Did anything change that decides on the gaps of .gitignore? */
  get bearsOnGaps() {
    return this.#bearsOnGaps;
  }
  /** Files of the dotenv family, the oldest change first. */
  get dotenv() {
    return this.#dotenv;
  }
  /** Keys in names of files and folders, each where it is oldest. To be asked once, in the end. */
  keysInPaths() {
    return this.#paths.finish();
  }
};

// github-action/src/sources/history.ts
async function scanHistory(git, publicNames, { tip, onProgress = () => void 0 } = {}) {
  const [named] = await Promise.all([listRefs(git), requireWholeClone(git)]);
  const isNew2 = tip !== void 0 && named.every(({ oid }) => oid !== tip.oid);
  const refs = isNew2 ? [...named, tip] : named;
  const added = isNew2 ? [tip.oid] : [];
  const revisions = [...everyRef, ...await listStashes(git, named), ...added];
  const objects = listReachable(git, revisions);
  const { suspects, bytes, count, unreadGzip } = await screenAll(git, objects, {
    isSuspectTree: listsDotenv,
    onProgress
  });
  const history = {
    git,
    publicNames,
    refs,
    revisions,
    suspects: new Set(suspects.map(({ oid }) => oid))
  };
  const { keys, dotenv, commits } = suspects.length === 0 ? { keys: [], dotenv: [], commits: 0 } : await attribute(history);
  const [head2] = await findObjects(git, [`${tip?.oid ?? "HEAD"}^{commit}`]);
  return {
    keys: [...keys, ...sightingsInRefs(named)],
    dotenv,
    gitignoreGaps: head2 === void 0 ? [] : await readTreeGaps(git, head2.oid),
    extent: { bytes, documents: count, commits, unreadGzip }
  };
}
async function requireWholeClone(git) {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  if (boundary.size === 0) return;
  throw new GitError(
    "The clone is shallow: a part of its history is missing. Fetch it (git fetch --unshallow), or check out with fetch-depth: 0.",
    { code: "shallow" }
  );
}
async function attribute({
  git,
  publicNames,
  refs,
  revisions,
  suspects
}) {
  const changes = [];
  const survey = new ChangeSurvey((change) => {
    if (suspects.has(change.oid)) changes.push(change);
  });
  const commits = await readChangeLog(git, revisions, (change) => {
    survey.add(change);
  });
  for (const change of await listRefContent(git, refs)) survey.add(change);
  const { dotenv } = survey;
  const scanned = await scanObjects(git, {
    suspects,
    dotenv: { oids: dotenvToRead(dotenv), publicNames }
  });
  return {
    keys: [
      ...sightingsInChanges(changes, scanned),
      ...survey.keysInPaths(),
      ...sightingsInMessages(scanned)
    ],
    dotenv: dotenv.map(({ path, oid, commit }) => ({
      path,
      commit,
      state: "changed",
      content: scanned.get(oid)?.dotenv ?? unreadDotenv
    })),
    commits: commits.length
  };
}
function sightingsInRefs(refs) {
  return refs.flatMap(
    ({ name, oid }) => sightingsOf(locateKeys(Buffer.from(name)), { part: partOfRef(name), commit: oid })
  );
}
function listsDotenv(tree) {
  const text = tree.toString("latin1");
  if (!mayNameDotenv(text)) return false;
  for (const [, name = ""] of text.matchAll(/\d{5,6} ([^\0]*)\0/g)) {
    if (isDotenvName2(name)) return true;
  }
  return false;
}

// github-action/src/git/net-change.ts
async function readNetChange(git, range) {
  const { head: head2, commits, comparedWith, replacesBase } = range;
  const below = commitsBelow2(commits);
  const isOnBase = below.every((commit) => comparedWith.includes(commit));
  const isPlain2 = replacesBase ? below.length === 1 && isOnBase : below.length < 2;
  if (isPlain2) return { sides: below.map((commit) => [commit]), changes: [] };
  const sides = await listSides(git, range, below);
  const comparisons = comparisonsOf({ sides, comparedWith });
  const changes = [];
  await readDifferences(
    git,
    comparisons.map((parents) => ({ commit: head2, parents })),
    (change) => changes.push(change)
  );
  return { sides, changes };
}
function comparisonsOf({
  sides,
  comparedWith
}) {
  const bases = comparedWith.length === 0 ? [[]] : comparedWith.map((base) => [base]);
  return (sides.length === 0 ? [[]] : sides).flatMap(
    (side) => bases.map((base) => [.../* @__PURE__ */ new Set([...side, ...base])])
  );
}
function commitsBelow2(commits) {
  const below = new Set(commits.flatMap(({ parents }) => parents));
  for (const { oid } of commits) below.delete(oid);
  return [...below];
}
async function listSides(git, { head: head2, bases, comparedWith, replacesBase, trustsAllBelow }, below) {
  const mergeBases = await listMergeBases(git, head2, [...below, ...bases]);
  if (trustsAllBelow) return [mergeBases];
  const sides = replacesBase ? await listNotIn(git, mergeBases, comparedWith) : mergeBases;
  return sides.map((commit) => [commit]);
}

// github-action/src/sources/head-spans.ts
async function withHeadSpans(git, head2, { sightings, scanned }) {
  if (sightings.length === 0) return sightings;
  const oids = new Map(sightings.map(({ place }) => [place.path ?? "", ""]));
  await readTree(git, head2, ({ path, oid }) => {
    if (oids.has(path)) oids.set(path, oid);
  });
  const spansOf = spanReader(scanned);
  const told = /* @__PURE__ */ new Map();
  return sightings.map((sighting) => {
    const { path = "" } = sighting.place;
    const spans = spansOf(oids.get(path) ?? "").get(sighting.fingerprint) ?? [];
    const keyInFile = `${path}\0${sighting.fingerprint}`;
    const nth = told.get(keyInFile) ?? 0;
    told.set(keyInFile, nth + 1);
    const headSpan = spans[nth];
    return headSpan === void 0 ? sighting : { ...sighting, place: { ...sighting.place, headSpan } };
  });
}
function spanReader(scanned) {
  const read = /* @__PURE__ */ new Map();
  return (oid) => {
    const spans = read.get(oid) ?? spansByKey(scanned.get(oid)?.keys ?? []);
    read.set(oid, spans);
    return spans;
  };
}
function spansByKey(keys) {
  const spans = /* @__PURE__ */ new Map();
  for (const { found, span } of keys) {
    const key = fingerprint(found.key);
    const known = spans.get(key);
    if (known === void 0) spans.set(key, [span]);
    else known.push(span);
  }
  return spans;
}

// github-action/src/sources/keys-in-base.ts
async function findKeysInBase(git, { comparedWith, sides }, keys) {
  if (keys.length === 0 || comparedWith.length === 0) return /* @__PURE__ */ new Set();
  const paths = new Set(keys.map(({ place }) => place.path));
  const tips = await readTrees(git, comparedWith, () => true);
  const forks = await readTrees(git, sides.flat(), (path) => paths.has(path));
  const trees = [...tips.values(), ...forks.values()];
  const found = await readFingerprints(git, new Set(trees.flatMap(namesIn)));
  const tipKeys = [...tips.values()].map(
    (files) => new Set(namesIn(files).flatMap((oid) => [...found.get(oid) ?? []]))
  );
  const isAtTips = ({ fingerprint: fingerprint2 }) => tipKeys.every((known) => known.has(fingerprint2));
  const wasIn = (commit, { place, fingerprint: fingerprint2 }) => {
    const oid = forks.get(commit)?.get(place.path ?? "") ?? "";
    return found.get(oid)?.has(fingerprint2) ?? false;
  };
  const wasThere = (key) => sides.length > 0 && sides.every((side) => side.some((commit) => wasIn(commit, key)));
  return new Set(keys.filter((key) => isAtTips(key) || wasThere(key)));
}
function namesIn(files) {
  return [...files.values()];
}
async function readTrees(git, commits, isWanted) {
  const trees = /* @__PURE__ */ new Map();
  for (const commit of commits) {
    const files = /* @__PURE__ */ new Map();
    await readTree(git, commit, ({ path, oid, mode }) => {
      if (mode !== fileMode.submodule && isWanted(path)) files.set(path, oid);
    });
    trees.set(commit, files);
  }
  return trees;
}
async function readFingerprints(git, names) {
  const { suspects } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid) });
  return new Map(
    [...scanned].map(([oid, { keys }]) => [
      oid,
      new Set(keys.map(({ found }) => fingerprint(found.key)))
    ])
  );
}

// github-action/src/sources/range-survey.ts
function revisionsOf({ head: head2, bases, excludesRefs = false }) {
  const exclusions = bases.map((base) => `^${base}`);
  return [head2, ...exclusions, ...excludesRefs ? ["--not", ...everyRef] : []];
}
async function readCommits(git, range, onChange) {
  if (range.content === void 0) return readChangeLog(git, revisionsOf(range), onChange);
  for (const change of await listRefContent(git, [range.content])) onChange(change);
  return [];
}
async function readChanges(git, range, onChange) {
  const { head: head2, bases, comparedWith = bases, content } = range;
  const { replacesBase = false, excludesRefs: trustsAllBelow = false } = range;
  const commits = await readCommits(git, range, onChange);
  if (content !== void 0) return { commits, net: { sides: [], changes: [] } };
  const whole = { head: head2, commits, bases, comparedWith, replacesBase, trustsAllBelow };
  const net = await readNetChange(git, whole);
  for (const change of net.changes) onChange(change);
  return { commits, net };
}
async function surveyRange(git, range) {
  const { head: head2, tag, content } = range;
  const names = /* @__PURE__ */ new Set();
  const survey = new ChangeSurvey(({ oid }) => names.add(oid));
  const tracked = [];
  const rules2 = new IgnoreRules();
  const [{ commits, net }, tags2] = await Promise.all([
    readChanges(git, range, (change) => {
      survey.add(change);
    }),
    tag === void 0 ? [] : listTagChain(git, { tag, head: head2 }),
    // All that a tagged folder holds counts as changed.
    content === void 0 ? readTree(git, head2, (file) => {
      rules2.add(file);
      if (isDotenvName2(file.path)) tracked.push(file);
    }) : void 0
  ]);
  const oids = commits.map(({ oid }) => oid);
  for (const name of [...oids, ...tags2]) names.add(name);
  return { commits, net, names, survey, tracked, rules: rules2 };
}
async function listChangesOf(git, range, { net, scanned }) {
  if (![...scanned.values()].some(({ type, keys }) => type === "blob" && keys.length > 0)) {
    return [];
  }
  const changes = [];
  const keep = (change) => {
    if (scanned.has(change.oid)) changes.push(change);
  };
  await readCommits(git, range, keep);
  net.forEach(keep);
  return changes;
}

// github-action/src/sources/range.ts
async function scanRange(git, range, publicNames) {
  const { bases, comparedWith = bases } = range;
  const { commits, net, names, survey, tracked, rules: rules2 } = await surveyRange(git, range);
  const { suspects, bytes, unreadGzip } = await screenObjects(git, { names });
  const dotenv = listDotenv(survey.dotenv, tracked);
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    dotenv: { oids: dotenvToRead(dotenv), publicNames }
  });
  const changes = await listChangesOf(git, range, { net: net.changes, scanned });
  const sightings = sightingsInChanges(changes, scanned);
  const keys = [
    ...range.content === void 0 ? await withHeadSpans(git, range.head, { sightings, scanned }) : sightings,
    ...survey.keysInPaths(),
    ...sightingsInMessages(scanned),
    ...sightingsInTexts(range.texts ?? {})
  ];
  const inBase = await findKeysInBase(git, { comparedWith, sides: net.sides }, keys);
  const news = keys.filter((sighting) => !inBase.has(sighting));
  const knownToBase = new Set([...inBase].map(({ fingerprint: fingerprint2 }) => fingerprint2));
  for (const { fingerprint: fingerprint2 } of news) knownToBase.delete(fingerprint2);
  return {
    keys: news,
    gitignoreGaps: survey.bearsOnGaps && range.content === void 0 ? await listOpenedGaps(git, rules2, comparisonsOf({ sides: net.sides, comparedWith })) : [],
    dotenv: dotenv.map(({ oid, ...file }) => ({
      ...file,
      content: scanned.get(oid)?.dotenv ?? unreadDotenv
    })),
    extent: {
      bytes,
      documents: names.size - commits.length,
      commits: commits.length,
      unreadGzip
    },
    knownToBase
  };
}
function knownToBaseNotices({ knownToBase }) {
  return [...knownToBase].map(
    (fingerprint2) => `${fingerprint2} is not counted: the base has this key already. plexmcp-scan scan shows where.`
  );
}
function listDotenv(changed, tracked) {
  return [
    ...changed.map(({ path, oid, commit }) => ({ path, oid, commit, state: "changed" })),
    ...tracked.map(({ path, oid }) => ({ path, oid, state: "tracked" }))
  ];
}
function sightingsInTexts(texts) {
  return Object.entries(texts).flatMap(
    ([part, text]) => sightingsOf(locateKeys(Buffer.from(text)), { part })
  );
}

// github-action/src/sources/staged.ts
async function scanStaged(git, publicNames) {
  const [found] = await findObjects(git, ["HEAD^{tree}"]);
  const head2 = found?.oid ?? await emptyTree(git);
  const { names, paths, dotenv, onGaps, count } = await surveyIndex(git, head2);
  const { suspects, bytes, unreadGzip } = await screenObjects(git, { names });
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    dotenv: { oids: dotenvToRead(dotenv), publicNames }
  });
  return {
    keys: [...await sightingsInIndex(git, head2, scanned), ...paths.finish()],
    dotenv: dotenv.map(({ path, oid }) => ({
      path,
      state: "changed",
      content: scanned.get(oid)?.dotenv ?? unreadDotenv
    })),
    gitignoreGaps: await listStagedGaps(git, found?.oid, onGaps),
    extent: { bytes, documents: count, commits: 0, unreadGzip }
  };
}
async function emptyTree(git) {
  const printed = await git.run(["hash-object", "-t", "tree", "--stdin"]);
  return printed.toString("latin1").trim();
}
async function surveyIndex(git, head2) {
  const names = /* @__PURE__ */ new Set();
  const paths = new PathScreen();
  const dotenv = [];
  const onGaps = [];
  let count = 0;
  await readIndexChanges(git, head2, (change) => {
    const { path, oid, mode } = change;
    if (bearsOnGaps(path)) onGaps.push(change);
    if (mode !== fileMode.absent) paths.add({ path });
    if (!isFile(change)) return;
    names.add(oid);
    if (isDotenvName2(path)) dotenv.push(change);
    count += 1;
  });
  return { names, paths, dotenv, onGaps, count };
}
async function listStagedGaps(git, head2, changes) {
  if (changes.length === 0) return [];
  const changed = new Set(changes.map(({ path }) => path));
  const before = new IgnoreRules();
  const after = new IgnoreRules();
  for (const file of changes.filter(isFile)) after.add(file);
  if (head2 === void 0) return openedGaps(git, after, [[]]);
  await readTree(git, head2, (file) => {
    before.add(file);
    if (!changed.has(file.path)) after.add(file);
  });
  return openedGaps(git, after, [[before]]);
}
async function sightingsInIndex(git, head2, scanned) {
  const sightings = [];
  if (![...scanned.values()].some(({ keys }) => keys.length > 0)) return sightings;
  await readIndexChanges(git, head2, ({ path, oid }) => {
    const keys = scanned.get(oid)?.keys ?? [];
    sightings.push(...sightingsOf(keys, { part: "content", path }));
  });
  return sightings;
}
function isFile({ mode }) {
  return mode !== fileMode.submodule && mode !== fileMode.absent;
}

// github-action/src/sources/working-tree.ts
import { realpathSync as realpathSync2, statSync as statSync3 } from "node:fs";

// github-action/src/sources/file-scan.ts
import { readlinkSync } from "node:fs";

// github-action/src/screening/screen-feed.ts
var bufferBytes = 1 << 18;
var gap = 10;
var ScreenFeed = class {
  /** Where the document is to be read to, from `offset` on. At least half of it is free. */
  buffer = Buffer.allocUnsafeSlow(bufferBytes);
  #screen;
  #gzip;
  #offset = 0;
  constructor(screen) {
    this.#screen = screen;
    this.#gzip = new GzipScreen((document) => {
      screen.suspect(document);
    });
  }
  get offset() {
    return this.#offset;
  }
  begin(document) {
    this.#gzip.begin(document);
    this.#screen.begin(document, this.#offset);
  }
  /** So many bytes of the document were read to `offset`. */
  advance(length) {
    const start = this.#offset;
    this.#offset += length;
    this.#gzip.write(this.buffer, start, this.#offset);
    this.#makeRoom();
  }
  end() {
    this.#gzip.end();
    this.buffer[this.#offset++] = gap;
    this.buffer[this.#offset++] = gap;
    this.#makeRoom();
  }
  #makeRoom() {
    if (this.#offset > bufferBytes / 2) this.#flush();
  }
  /** Has the screen search what it has not seen yet. */
  #flush() {
    this.#screen.write(this.buffer.subarray(0, this.#offset));
    this.#offset = 0;
  }
  /** Has all searched that has come. */
  finish() {
    this.#gzip.flush();
    this.#flush();
  }
};

// github-action/src/sources/file-reader.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
var openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
function readFileInto(path, target) {
  let descriptor;
  try {
    descriptor = openSync(path, openFlags);
  } catch (error) {
    return kindByError(error);
  }
  try {
    return readAll(descriptor, target);
  } finally {
    closeSync(descriptor);
  }
}
function readAll(descriptor, target) {
  let kind;
  for (; ; ) {
    const room = target.buffer.length - target.offset;
    const length = readOrKind(descriptor, target.buffer, target.offset, room);
    if (typeof length === "string") return length;
    target.advance(length);
    if (length < room) return kind ?? "file";
    kind ??= kindOf2(descriptor);
    if (kind !== "file") return kind;
  }
}
function readOrKind(descriptor, buffer, offset, room) {
  try {
    return readSync(descriptor, buffer, offset, room, null);
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

// github-action/src/sources/list-files.ts
import { existsSync as existsSync2, readdirSync, readFileSync as readFileSync2, realpathSync, statSync as statSync2 } from "node:fs";
import { basename as basename2, dirname as dirname4, join as join6, relative as relative2, resolve as resolve2 } from "node:path";
async function listFiles(path, settings) {
  const target = realpathSync(path);
  const stats = statSync2(target);
  if (stats.isFile()) return listFile(target, settings);
  if (!stats.isDirectory()) {
    throw new ScanError(`${path} is neither a file nor a folder. Name one of these.`);
  }
  const git = new Git({ ...settings, directory: target });
  const listing = await listByGit(git);
  const isAbsentSubmodule = listing?.equals(itself) ?? false;
  if (listing === void 0 || isAbsentSubmodule) {
    return { root: target, files: walk(target, "tracked"), isAbsentSubmodule };
  }
  if (listing.length === 0 && await isIgnored(git)) {
    return { root: target, files: walk(target, "ignored") };
  }
  return { root: target, files: parseListing(listing), isListedByGit: true };
}
async function listFile(path, settings) {
  const root = dirname4(path);
  const name = basename2(path);
  const git = new Git({ ...settings, directory: root });
  const listing = isDotenvName2(name) ? await listOne(git, name) : void 0;
  if (listing !== void 0 && listing.length > 0) return { root, files: parseListing(listing) };
  const status = listing === void 0 ? "tracked" : "ignored";
  return { root, files: [fileOf(Buffer.from(name).toString("latin1"), status)] };
}
async function listOne(git, name) {
  try {
    const listing = await listByGit(git, [name]);
    const isElsewhere = listing?.length === 0 && (await listByGit(git))?.equals(itself) === true;
    return isElsewhere ? void 0 : listing;
  } catch (error) {
    if (error instanceof GitError && error.code === "no_work_tree") return Buffer.alloc(0);
    throw error;
  }
}
async function listNested(root, folder, settings) {
  const path = pathIn(root, folder.name);
  const listing = existsSync2(path.toString()) ? await listFiles(path.toString(), settings) : { files: walk(path, "tracked") };
  const files = Array.from(listing.files, (file) => ({
    ...file,
    name: `${folder.name}/${file.name}`,
    status: file.status === "tracked" ? folder.status : file.status
  }));
  return { ...listing, root, files };
}
async function listByGit(git, names = []) {
  const options = ["-z", "-t", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const list2 = ["--literal-pathspecs", "ls-files", ...options, "--", ...names];
  try {
    const [listing, isOwn] = await Promise.all([git.run(list2), isOwnTree(git)]);
    return isOwn ? listing : void 0;
  } catch (error) {
    const isNone = error instanceof GitError && (error.code === "not_a_repository" || error.code === "no_git");
    if (isNone && findRepositoryRoot(git.directory) === void 0) return void 0;
    throw error;
  }
}
async function isOwnTree(git) {
  if (namesNoTree(git.directory)) return true;
  const printed = (await git.run(["rev-parse", "--show-toplevel"])).toString();
  const tree = resolve2(printed.replace(/\n$/, ""));
  return !relative2(tree, git.directory).startsWith("..");
}
function namesNoTree(directory) {
  const root = findRepositoryRoot(directory);
  if (root === void 0) return false;
  try {
    return !/worktree/i.test(readFileSync2(join6(root, ".git/config"), "latin1"));
  } catch {
    return false;
  }
}
var itself = Buffer.from("H ./\0");
function* parseListing(listing) {
  const untrackedFolders = /* @__PURE__ */ new Set();
  for (const line of listing.toString("latin1").split("\0")) {
    if (line === "") return;
    const tag = line.charAt(0);
    const listed2 = line.slice(2);
    const status = tag === tags.untracked ? "untracked" : "tracked";
    if (status === "untracked") addFolders(listed2, untrackedFolders);
    else if (untrackedFolders.has(listed2)) continue;
    const name = listed2.endsWith("/") ? listed2.slice(0, -1) : listed2;
    yield { name, status, isSparse: tag === tags.skipWorktree };
  }
}
function addFolders(name, folders) {
  for (let end2 = name.lastIndexOf("/"); end2 > 0; end2 = name.lastIndexOf("/", end2 - 1)) {
    const folder = name.slice(0, end2);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}
var tags = { untracked: "?", skipWorktree: "S" };
async function isIgnored(git) {
  const printed = await git.run(["check-ignore", "--", "."], { okCodes: [0, 1, 128] });
  return printed.length > 0;
}
function* walk(root, status, folder) {
  const path = folder === void 0 ? root : pathIn(root, folder);
  for (const entry2 of readdirSync(path, { withFileTypes: true, encoding: "buffer" })) {
    const ownName = entry2.name.toString("latin1");
    if (ownName === ".git") continue;
    const name = folder === void 0 ? ownName : `${folder}/${ownName}`;
    if (entry2.isDirectory()) yield* walk(root, status, name);
    else if (entry2.isFile() || entry2.isSymbolicLink()) yield fileOf(name, status);
  }
}
function fileOf(name, status) {
  return { name, status, isSparse: false };
}
function pathIn(root, name) {
  const bytes = pathBytes(name);
  if (typeof root === "string" && typeof bytes === "string") return `${root}/${bytes}`;
  return Buffer.concat([Buffer.from(root), slash, Buffer.from(bytes)]);
}
var slash = Buffer.from("/");

// github-action/src/sources/file-scan.ts
var FileScan = class {
  /** Paths of .gitignore files. */
  ignoreFiles = [];
  #root;
  #screen = new KeyScreen();
  #scan = new DocumentScan();
  #feed = new ScreenFeed(this.#screen);
  #paths = new PathScreen();
  #dotenv = [];
  #documents = 0;
  #sparseFiles = 0;
  #usesDotenv = false;
  constructor(root) {
    this.#root = root;
  }
  /** Reads files; returns the folders among them: submodules, and repositories of their own. */
  read(files) {
    const folders = [];
    for (const file of files) {
      const path = textOf(file);
      this.#paths.add({ path });
      this.#feed.begin(file);
      const kind = this.#readInto(file, this.#feed);
      this.#feed.end();
      if (kind === "folder") folders.push(file);
      else if (kind !== "gone") this.#note(file, path);
      else if (file.isSparse) this.#sparseFiles += 1;
    }
    return folders;
  }
  /** Is there a file of the dotenv family, a template included? */
  get usesDotenv() {
    return this.#usesDotenv;
  }
  async finish(publicNames) {
    this.#feed.finish();
    const bytes = this.#screen.bytes;
    const suspects = [...this.#screen.finish()].toSorted((a, b) => a.name < b.name ? -1 : 1);
    const gzip = new GzipScan();
    const keys = [];
    for (const file of suspects) keys.push(...await this.#sightingsIn(file, gzip));
    return {
      keys: [...keys, ...this.#paths.finish()],
      dotenv: await this.#dotenvSightings(publicNames),
      extent: { bytes, documents: this.#documents, commits: 0, unreadGzip: gzip.unread },
      sparseFiles: this.#sparseFiles
    };
  }
  #note(file, path) {
    this.#documents += 1;
    if (isIgnoreFile(path)) this.ignoreFiles.push(path);
    if (!mayNameDotenv(path)) return;
    if (isDotenvName2(path) && file.status !== "ignored") this.#dotenv.push(file);
    this.#usesDotenv ||= isDotenvFamily(path);
  }
  async #sightingsIn(file, gzip) {
    const scan = this.#scan;
    scan.begin();
    this.#readPieces(file, (piece) => {
      scan.write(piece);
    });
    const keys = [...scan.end()];
    if (scan.isGzip && gzip.takes(scan.length)) {
      keys.push(...await gzip.keysIn(this.#contentOf(file, scan.length)));
    }
    return sightingsOf(keys, { part: "content", path: textOf(file) });
  }
  /** A file as a whole; it may have become shorter or longer than it was. */
  #contentOf(file, bytes) {
    const content = Buffer.allocUnsafeSlow(bytes);
    let length = 0;
    this.#readPieces(file, (piece) => {
      length += piece.copy(content, length);
    });
    return content.subarray(0, length);
  }
  async #dotenvSightings(publicNames) {
    if (this.#dotenv.length === 0) return [];
    const reader = new DotenvReader(await publicNames());
    return this.#dotenv.map((file) => {
      const path = textOf(file);
      const state = file.status === "tracked" ? "changed" : "untracked";
      const content = isJudgedByContent(path) ? this.#summaryOf(file, reader) : unreadDotenv;
      return { path, state, content };
    });
  }
  #summaryOf(file, reader) {
    reader.begin();
    this.#readPieces(file, (piece) => {
      reader.write(piece);
    });
    return reader.end();
  }
  #readPieces(file, onPiece) {
    const { buffer } = this.#feed;
    const advance2 = (length) => {
      onPiece(buffer.subarray(0, length));
    };
    this.#readInto(file, { buffer, offset: 0, advance: advance2 });
  }
  #readInto({ name }, target) {
    const path = pathIn(this.#root, name);
    const kind = readFileInto(path, target);
    if (kind === "link") {
      const link = readlinkSync(path, { encoding: "buffer" });
      target.advance(link.copy(target.buffer, target.offset));
    }
    return kind;
  }
};
function textOf({ name }) {
  const bytes = pathBytes(name);
  return typeof bytes === "string" ? bytes : pathText(bytes);
}

// github-action/src/sources/working-tree.ts
async function scanWorkingTree(path, options, publicNames) {
  const listing = listFiles(path, options);
  const asked = askGaps(path, options);
  const { root, files, isListedByGit = false, isAbsentSubmodule = false } = await listing;
  const scan = new FileScan(root);
  let absentSubmodules = isAbsentSubmodule ? 1 : 0;
  let folders = scan.read(files);
  const ignoreFiles2 = [...scan.ignoreFiles];
  while (folders.length > 0) {
    const deeper = [];
    for (const folder of folders) {
      const nested = await listNested(root, folder, options);
      if (nested.isAbsentSubmodule === true) absentSubmodules += 1;
      deeper.push(...scan.read(nested.files));
    }
    folders = deeper;
  }
  const found = await scan.finish(publicNames);
  const { usesDotenv } = scan;
  return {
    ...found,
    absentSubmodules,
    gitignoreGaps: isListedByGit ? await listGaps(asked, { usesDotenv, ignoreFiles: ignoreFiles2 }) : []
  };
}
async function listGaps(asked, found) {
  if (asked === void 0) return [];
  const { git, folder, samples } = asked;
  const known = await samples;
  if (!areWorthAWord(known, found.usesDotenv)) return [];
  const others = await readGapsBeside(git, folder, found.ignoreFiles);
  return [...known.open, ...besideSamples(known.open, others)];
}
function askGaps(path, options) {
  if (!statSync3(path).isDirectory()) return void 0;
  const directory = realpathSync2(path);
  const root = findRepositoryRoot(directory);
  if (root === void 0) return void 0;
  const git = new Git({ ...options, directory });
  const folder = folderFrom(root, directory);
  const samples = readGitignoreGaps(git, folder);
  samples.catch(() => void 0);
  return { git, folder, samples };
}
function isWholeTree({ sparseFiles, absentSubmodules }) {
  return sparseFiles === 0 && absentSubmodules === 0;
}
function absenceNotices({
  sparseFiles,
  absentSubmodules
}) {
  const notices = [];
  if (sparseFiles > 0) {
    const files = sparseFiles === 1 ? "1 tracked file is" : `${sparseFiles} tracked files are`;
    notices.push(
      `${files} not checked out (git sparse-checkout) and not read. plexmcp-scan history reads all.`
    );
  }
  if (absentSubmodules > 0) {
    const submodules = absentSubmodules === 1 ? "1 submodule is" : `${absentSubmodules} submodules are`;
    notices.push(
      `${submodules} not checked out and not read. git submodule update --init checks out all.`
    );
  }
  return notices;
}

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

// github-action/src/verify/verify-key.ts
var definiteRefusal = /^(API key not found|API key has expired|API key is revoked|Invalid API key format)\b/i;
async function verifyKey(host, key) {
  const secret = key.reveal();
  const list2 = await host.call({
    method: "GET",
    path: "/api/v1/api-keys",
    headers: { authorization: `ApiKey ${secret}` }
  });
  if (list2.status === 200)
    return Array.isArray(valueAt(list2.json, "api_keys")) ? "active" : "unknown";
  if (list2.status !== 401 || messageOf2(list2) !== "Invalid API key") return "unknown";
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

// github-action/src/verify/verify-sightings.ts
var mostKeys = 100;
var concurrentCalls = 4;
var longestMs = 6e4;
async function verifySightings(host, sightings, mostMs = longestMs) {
  const keys = new Map(sightings.map(({ fingerprint: fingerprint2, found }) => [fingerprint2, found.key]));
  const verifications = new Map(
    [...keys.keys()].map((fingerprint2) => [fingerprint2, "unknown"])
  );
  const waiting = [...keys].slice(0, mostKeys);
  const time = AbortSignal.timeout(mostMs);
  const next = () => time.aborted ? void 0 : waiting.shift();
  const work = async () => {
    for (let entry2 = next(); entry2 !== void 0; entry2 = next()) {
      const [fingerprint2, key] = entry2;
      verifications.set(fingerprint2, await verifyKey(host, key));
    }
  };
  await Promise.all(Array.from({ length: concurrentCalls }, work));
  return verifications;
}

// github-action/src/environment-variable.ts
function variableIn(environment, name) {
  const value = environment[name]?.trim() ?? "";
  return value === "" ? void 0 : value;
}

// github-action/src/github/event-payload.ts
import { readFile as readFile3 } from "node:fs/promises";
async function readEventPayload(environment) {
  const file = environment["GITHUB_EVENT_PATH"] ?? "";
  if (file === "") {
    throw new ScanError(
      "GITHUB_EVENT_PATH is not set, though it is in every GitHub workflow. Elsewhere use plexmcp-scan, and leave GITHUB_EVENT_NAME unset."
    );
  }
  return parseJson(await readEvent(file), `The event in GITHUB_EVENT_PATH (${file})`);
}
async function readEvent(file) {
  try {
    return await readFile3(file, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(
      `The event in GITHUB_EVENT_PATH (${file}) cannot be read: ${why}. The runner sets that variable: leave it as it is; in a container, mount the folder that it names.`,
      { cause }
    );
  }
}
function isForkPullRequest(payload) {
  return isForeign(payload, "pull_request", "head", "repo");
}
function mayBeFromFork(payload) {
  if (valueAt(payload, "pull_request") !== void 0) return isForkPullRequest(payload);
  if (valueAt(payload, "workflow_run") !== void 0) {
    return isForeign(payload, "workflow_run", "head_repository");
  }
  return valueAt(payload, "issue", "pull_request") !== void 0;
}
function isForeign(payload, ...names) {
  const own = textAt(payload, "repository", "full_name");
  return own === void 0 || textAt(payload, ...names, "full_name") !== own;
}

// github-action/src/verify/plexmcp-host.ts
var defaultEndpoint = "https://api.plexmcp.com";
var timeoutMs = 1e4;
var loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function parseEndpoint(endpoint) {
  if (!URL.canParse(endpoint)) {
    throw new ScanError(`The endpoint is no URL: ${endpoint}. Write it as ${defaultEndpoint}`);
  }
  const url = new URL(endpoint);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname))) {
    throw new ScanError(
      `The endpoint ${url.origin} is not encrypted, and keys would be sent there. Use https.`
    );
  }
  if (url.href !== `${url.origin}/`) {
    throw new ScanError(
      `The endpoint has more than a host: a user, a path or a query. Write it as ${url.origin}`
    );
  }
  return url;
}
var PlexmcpHost = class {
  #origin;
  #signal;
  constructor(endpoint, signal) {
    this.#origin = endpoint;
    this.#signal = signal;
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
      return { status: response.status, json: tryParseJson(await response.text()) };
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof Error) return { status: void 0, json: void 0 };
      throw error;
    }
  }
};

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

// github-action/src/cli/key-commands.ts
function hostOf({ endpoint }, { environment, signal }) {
  const named = endpoint ?? variableIn(environment, "PLEXMCP_ENDPOINT") ?? defaultEndpoint;
  return new PlexmcpHost(parseEndpoint(named), signal);
}
async function runVerify(options, context) {
  refuseOperands(options);
  const host = hostOf(options, context);
  const keys = await readKeys(options, context);
  const sightings = keys.map((key) => ({ found: { key }, fingerprint: fingerprint(key) }));
  const verifications = await verifySightings(host, sightings);
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
  refuseOperands(options);
  await refuseUntrustedEvent(context.environment);
  const token = variableIn(context.environment, "PLEXMCP_TOKEN");
  if (token === void 0) {
    throw new ScanError(
      "Set PLEXMCP_TOKEN to the access token of an owner or an administrator: a key cannot revoke another."
    );
  }
  const host = hostOf(options, context);
  const [key, ...others] = await readKeys(options, context);
  if (key === void 0 || others.length > 0) {
    throw new ScanError(
      `Standard input holds ${others.length + 1} keys; revoke takes one. Give it only the one to revoke.`
    );
  }
  await revokeKey({ host, token }, key);
  context.print(`revoked ${key.prefix} ${fingerprint(key)}
`);
  return 0;
}
async function refuseUntrustedEvent(environment) {
  const event = variableIn(environment, "GITHUB_EVENT_NAME");
  if (event === void 0) return;
  const isTrusted = event !== "pull_request_target" && !mayBeFromFork(await readEventPayload(environment));
  if (isTrusted) return;
  throw new ScanError(
    `plexmcp-scan revoke does not run on ${event} of what may come from a fork: strangers would decide which key is deleted. Revoke the key by hand, in the dashboard or on the command line.`
  );
}
function refuseOperands({ command, operands }) {
  if (operands.length === 0) return;
  throw new ScanError(
    `plexmcp-scan ${command} reads keys from standard input, and takes no operand: plexmcp-scan ${command} < key.txt`
  );
}
async function readKeys({ command }, { readInput }) {
  const found = [...findKeys(await readInput())].map(({ key }) => key);
  if (found.length === 0) {
    throw new ScanError(
      `Standard input holds no PlexMCP key. Give it one: plexmcp-scan ${command} < key.txt`
    );
  }
  return [...new Map(found.map((key) => [fingerprint(key), key])).values()];
}

// github-action/src/cli/scan-commands.ts
async function runScan(command, options, context) {
  const startedAt = context.now();
  const scan = await readSource(command, options, context);
  const verifications = options.verify ? await verifySightings(hostOf(options, context), scan.sightings.keys) : void 0;
  const endedAt = context.now();
  const report = judgeScan(scan, endedAt, verifications);
  context.print(formatReport(report, options.format, { startedAt, endedAt }));
  context.complain(formatClosing(report));
  return exitCodeOf(report, options.failOn ?? scan.policy.config.failOn);
}
function judgeScan({ notices = [], ...scan }, now, verifications = /* @__PURE__ */ new Map()) {
  const report = judge({ ...scan, verifications, now });
  return { ...report, notices: [...report.notices, ...notices] };
}
async function readSource(command, options, context) {
  switch (command) {
    case "scan":
      return readWorkingTree(soleOperand(options) ?? ".", context);
    case "history":
      return readHistory(soleOperand(options) ?? ".", context);
    case "staged":
      return readStaged(options, context);
    case "range":
      return readRange(options, context);
  }
}
async function readWorkingTree(path, context) {
  const { directory, environment, signal } = context;
  const target = resolve3(directory, path);
  const { root, prefix } = findPolicyPlace(target);
  const loading = loadPolicyFrom(root);
  const [policy, sightings] = await Promise.all([
    loading,
    scanWorkingTree(target, { environment, signal }, publicNamesOf(loading))
  ]);
  return {
    sightings,
    policy,
    prefix,
    isWhole: target === root && isWholeTree(sightings),
    notices: absenceNotices(sightings)
  };
}
async function readHistory(path, context) {
  const target = resolve3(context.directory, path);
  if (!statSync4(target).isDirectory()) {
    throw new ScanError(`${target} is no folder, and has no history. Name that of a repository.`);
  }
  const { root } = findPolicyPlace(target);
  const git = gitIn(target, context);
  const progress = progressOn(context);
  try {
    const loading = loadPolicyFrom(root);
    const [sightings, policy] = await Promise.all([
      scanHistory(git, publicNamesOf(loading), { onProgress: progress.tell }),
      loading
    ]);
    return { sightings, policy, isWhole: true };
  } finally {
    progress.end();
  }
}
async function readStaged({ operands }, context) {
  if (operands.length > 0) {
    throw new ScanError(
      "plexmcp-scan staged takes no operand: it reads all that is staged. Leave it out."
    );
  }
  const git = gitIn(context.directory, context, { isHook: true });
  const loading = loadPolicyAt(git, "");
  const [sightings, policy] = await Promise.all([scanStaged(git, publicNamesOf(loading)), loading]);
  return { sightings, policy, isWhole: false };
}
async function readRange({ operands, ref }, context) {
  const git = gitIn(context.directory, context, { isHook: true });
  const range = await resolveRange(git, { text: operands.join(" "), ref }, context);
  const [base] = range.bases;
  const texts = ref === void 0 ? {} : { [partOfRef(ref)]: ref };
  const head2 = range.content === void 0 ? range.head : void 0;
  const loading = loadPolicyOfBase(git, { head: head2, base });
  const [sightings, policy] = await Promise.all([
    scanRange(git, { ...range, texts }, publicNamesOf(loading)),
    loading,
    range.content === void 0 ? requireWholeRange(git, range) : void 0
  ]);
  return { sightings, policy, isWhole: false, notices: knownToBaseNotices(sightings) };
}
var zeros = /^0{40,64}$/;
async function resolveRange(git, { text, ref }, { environment }) {
  const [from = "", to, ...others] = text.split("..");
  if (from === "" || to === void 0 || others.length > 0 || text.includes("...")) {
    throw new ScanError(
      `"${text}" is no range. Write it as BASE..TIP, as in plexmcp-scan range origin/main..HEAD.`
    );
  }
  const tip = to === "" ? "HEAD" : to;
  const areZeros = zeros.test(from);
  const isPending = environment["GIT_QUARANTINE_PATH"] !== void 0;
  const names = [from, `${areZeros ? "HEAD" : from}^{commit}`, tip, `${tip}^{}`];
  const [before, base, named, head2] = await findObjects(git, names);
  if (before === void 0 && !areZeros) throw unknownRevision(from);
  if (named === void 0 || head2 === void 0) throw unknownRevision(tip);
  const isNew2 = areZeros || base === void 0;
  return {
    head: head2.oid,
    bases: base === void 0 || isNew2 && !isPending ? [] : [base.oid],
    excludesRefs: isNew2 && isPending,
    ...named.type === "tag" ? { tag: named.oid } : {},
    ...head2.type === "commit" ? {} : { content: { ...named, name: ref ?? tip } }
  };
}
function gitIn(directory, { environment, signal }, { isHook = false } = {}) {
  return new Git({ directory, environment, signal, isHook });
}
function progressOn({ isTerminal, complain }) {
  const show = (text) => {
    if (isTerminal) complain(`\r\x1B[K${text}`);
  };
  return {
    tell: (bytes) => {
      show(`${(bytes / 1e6).toFixed(0)} MB read`);
    },
    end: () => {
      show("");
    }
  };
}

// github-action/src/cli/baseline-command.ts
async function writeBaseline(options, context) {
  const path = soleOperand(options) ?? ".";
  const tree = await readWorkingTree(path, context);
  const scans = options.history ? [tree, await readHistory(path, context)] : [tree];
  const now = context.now();
  const previous = tree.policy.acceptances.filter(({ file }) => file === baselineFile);
  const entries = new Map(
    tree.isWhole ? [] : previous.map((entry2) => [entry2.fingerprint, entry2])
  );
  for (const scan of scans) {
    for (const finding of findingsToAccept(scan, now)) {
      if (entries.has(finding.fingerprint)) continue;
      entries.set(finding.fingerprint, entryOf(finding, previous));
    }
  }
  const { root } = findPolicyPlace(resolve4(context.directory, path));
  await replaceFile(join7(root, baselineFile), formatBaseline(entries.values()));
  context.complain(
    `${entries.size} accepted in ${baselineFile}. Commit it; what was pushed still has to be revoked.
`
  );
  return 0;
}
function findingsToAccept(scan, now) {
  const { prefix = "" } = scan;
  const { findings, silenced } = judgeScan(scan, now);
  const accepted = silenced.filter(({ by }) => by === baselineFile).map(({ finding }) => finding);
  return [...findings, ...accepted].map(
    (finding) => finding.file === void 0 ? finding : { ...finding, file: prefix + finding.file }
  );
}
function entryOf(finding, previous) {
  const { fingerprint: fingerprint2, rule } = finding;
  const known = previous.find((entry2) => entry2.fingerprint === fingerprint2);
  return known ?? { fingerprint: fingerprint2, reason: escapeText(`${rule} ${locationOf(finding)}`) };
}

// github-action/src/cli/help.ts
var helpText = `plexmcp-scan finds PlexMCP API keys and committed .env files.

Usage: plexmcp-scan <command> [options]

Commands
  scan [path]     files of a folder: in a git repository those that git tracks or
                  would add, elsewhere all of them (default: this folder)
  staged          what the next commit will hold; made for a pre-commit hook
  range A..B      every commit of B that A does not have, each version of each file
  history [path]  everything that any branch, tag or stash has
  baseline [path] accepts what "scan" finds now, by writing .plexmcp-scan-baseline;
                  with --history also what "history" finds
  verify          reads keys from standard input and asks PlexMCP whether they work
  revoke          reads one key from standard input and deletes it in PlexMCP, with an
                  owner's or an administrator's token in PLEXMCP_TOKEN
  org <name>      every repository of a GitHub organisation, with the token in GITHUB_TOKEN
                  (of a GitHub Enterprise server where GITHUB_API_URL names its API)

Options
  --format <f>    text (default), json (a finding a line), sarif, github, gitlab, junit;
                  verify and org, which print as they go, take text and json
  --fail-on <l>   the lowest level that fails: error or warning (default: "failOn" of
                  .plexmcp-scan.json, or error)
  --verify        with scan, staged, range and history: asks PlexMCP whether the keys that
                  were found work; PlexMCP then shows them as used
  --endpoint <u>  with --verify, verify and revoke: the PlexMCP to ask
                  (default: PLEXMCP_ENDPOINT or https://api.plexmcp.com)
  --history       with baseline: accept what is in the history, too
  --ref <name>    with range: the branch or tag that is pushed, whose name is read, too
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

// github-action/src/cli/org-command.ts
import { mkdtemp, rm as rm2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join8 } from "node:path";

// github-action/src/git/remote.ts
var longestStallSeconds = 120;
async function fetchRefs(git, { url, token, stallSeconds = longestStallSeconds }, { refs, depth }) {
  const scheme = schemeOf(url);
  const options = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
  const settings = [
    `protocol.${scheme}.allow=always`,
    "http.lowSpeedLimit=1",
    `http.lowSpeedTime=${stallSeconds}`
  ].flatMap((setting) => ["-c", setting]);
  await git.run([...settings, "fetch", ...options, ...depth, "--", url, ...refs], {
    environment: credentialEnvironment(url, token),
    remote: url
  });
}
var schemes = /* @__PURE__ */ new Set(["https", "http", "file"]);
function schemeOf(url) {
  const scheme = URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : "";
  if (schemes.has(scheme)) return scheme;
  throw new GitError(`"${url}" is no address to fetch from: use https.`, { code: "failed" });
}
function credentialEnvironment(url, token) {
  if (token === void 0) return {};
  const name = `http.${new URL(url).origin}/.extraheader`;
  const credential = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: name,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: name,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${credential}`
  };
}

// github-action/src/github/github-client.ts
import { once as once2 } from "node:events";
import { setTimeout } from "node:timers/promises";
var longestWaitSeconds = 60;
var mostRetries = 2;
var requestTimeoutMs = 2e4;
var noContent = 204;
var notRetried = [400, 401, 403, 404, 410, 422, 429, 451];
function apiUrlIn(environment) {
  return variableIn(environment, "GITHUB_API_URL") ?? "https://api.github.com";
}
async function githubClient({
  apiUrl,
  token,
  signal,
  onWait,
  timeoutMs: timeoutMs2 = requestTimeoutMs
}) {
  const { Octokit, retry, throttling } = await import("./octokit.js");
  const ThrottledOctokit = Octokit.plugin(retry, throttling);
  const mayRetry = (waitSeconds, retries) => {
    const may = retries < mostRetries && waitSeconds <= longestWaitSeconds;
    if (may) onWait(`Waiting ${waitSeconds} s, as GitHub asks: too many calls (rate limit).
`);
    return may;
  };
  const onLimit = (waitSeconds, _, __, retries) => mayRetry(waitSeconds, retries);
  const github = new ThrottledOctokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "plexmcp-scan",
    throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
    retry: { retries: mostRetries, doNotRetry: notRetried },
    request: { fetch: patientFetch({ mayRetry, timeoutMs: timeoutMs2 }) },
    // Deprecation warnings and retries are not the user's matter.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
  });
  if (signal !== void 0) endCallsOn(signal, github);
  return github;
}
function endCallsOn(signal, github) {
  const stopped = once2(signal, "abort");
  github.hook.wrap("request", async (request, options) => {
    signal.throwIfAborted();
    const response = request(options);
    await Promise.race([response, stopped]);
    signal.throwIfAborted();
    return response;
  });
}
function patientFetch({ mayRetry, timeoutMs: timeoutMs2 }) {
  return async (resource, init) => {
    for (let retries = 0; ; retries += 1) {
      const response = await fetch(resource, {
        ...init,
        body: typeof init?.body === "string" ? redactKeys(init.body) : null,
        signal: AbortSignal.timeout(timeoutMs2)
      });
      const waitSeconds = Number(response.headers.get("retry-after") ?? Infinity);
      if (response.status !== 429 || !mayRetry(waitSeconds, retries)) {
        return await readWhole(response);
      }
      await setTimeout(1e3 * waitSeconds);
    }
  };
}
async function readWhole(response) {
  const body = await response.text();
  const shouldBeJson = response.ok && response.status !== noContent;
  if (shouldBeJson && tryParseJson(body) === void 0) throw new Error("No JSON");
  return new Response(body === "" ? null : body, response);
}
function ignore() {
}
function isRateLimit(error) {
  return error instanceof Error && /rate limit/i.test(error.message);
}
function describeGithubError(error) {
  if (error instanceof ScanError) return error.message;
  if (!(error instanceof Error) || !("status" in error) || !hasResponse(error)) {
    const code = codeOf(error);
    return `GitHub gave no answer that can be read${code === void 0 ? "" : ` (${code})`}`;
  }
  const limit = isRateLimit(error) ? " (rate limit)" : "";
  return `GitHub answered ${String(error.status)}${limit}`;
}
function codeOf(error) {
  if (!(error instanceof Error)) return void 0;
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}
function hasResponse(error) {
  return "response" in error && error.response !== void 0;
}

// github-action/src/github/read-pages.ts
var itemsPerPage = 100;
var mostPages = 1e3;
async function readPages(readPage) {
  const items = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, headers } = await readPage({ page, per_page: itemsPerPage });
    items.push(...data);
    if (headers.link?.includes('rel="next"') !== true) return items;
  }
  throw new ScanError(`GitHub answered with more than ${mostPages} pages`);
}

// github-action/src/github/organization-repositories.ts
async function listRepositories(github, organization) {
  const repositories = await readPages(
    (page) => github.rest.repos.listForOrg({ org: organization, ...page })
  );
  return repositories.map((repository) => ({
    name: repository.full_name,
    url: repository.clone_url ?? "",
    defaultBranch: repository.default_branch ?? "main",
    pushedAt: repository.pushed_at ?? ""
  })).toSorted((a, b) => a.name < b.name ? -1 : 1);
}

// github-action/src/cli/org-progress.ts
import { statSync as statSync5 } from "node:fs";
import { appendFile, readFile as readFile4, truncate } from "node:fs/promises";
var OrgProgress = class _OrgProgress {
  #options;
  #scanned;
  constructor(options, scanned) {
    this.#options = options;
    this.#scanned = scanned;
  }
  /** Throws `ScanError` where the file is of another kind, and as `node:fs` does where it cannot be written. */
  static async open(options) {
    const { file } = options;
    return new _OrgProgress(options, file === void 0 ? /* @__PURE__ */ new Map() : await readScanned(file));
  }
  /** The outcome of an earlier run, if nothing was pushed since. */
  find({ name, pushedAt }) {
    const scanned = this.#scanned.get(name);
    const holds = scanned?.pushedAt === pushedAt && scanned.failOn === this.#options.failOn;
    return holds ? scanned : void 0;
  }
  async note({ name, pushedAt }, failed) {
    const { file, failOn } = this.#options;
    if (file === void 0) return;
    const entry2 = { repository: name, pushedAt, failed, failOn };
    await appendFile(file, `${JSON.stringify(entry2)}
`);
  }
};
async function readScanned(file) {
  if (statSync5(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new ScanError(`${file} is not an ordinary file. Name another file.`);
  }
  await appendFile(file, "");
  const text = await readFile4(file, "utf8");
  const end2 = text.lastIndexOf("\n") + 1;
  const scanned = parse4(text.slice(0, end2), file);
  await cutOff2(file, { kept: text.slice(0, end2), rest: text.slice(end2) });
  return scanned;
}
var lineStart2 = '{"repository":';
async function cutOff2(file, { kept, rest }) {
  if (rest === "") return;
  if (!rest.startsWith(lineStart2) && !lineStart2.startsWith(rest)) throw notOurs(file);
  await truncate(file, Buffer.byteLength(kept));
}
function parse4(text, file) {
  const scanned = /* @__PURE__ */ new Map();
  for (const line of text.split("\n").filter((content) => content !== "")) {
    const json = tryParseJson(line);
    const repository = textAt(json, "repository");
    const pushedAt = valueAt(json, "pushedAt");
    const failed = valueAt(json, "failed");
    if (repository === void 0 || typeof pushedAt !== "string" || typeof failed !== "boolean") {
      throw notOurs(file);
    }
    scanned.set(repository, { pushedAt, failed, failOn: textAt(json, "failOn") });
  }
  return scanned;
}
function notOurs(file) {
  return new ScanError(`${file} was not written by plexmcp-scan org. Name another file.`);
}

// github-action/src/cli/org-command.ts
async function scanOrganization(options, context) {
  const { organization, token } = parseCall(options, context);
  const progress = await OrgProgress.open({ file: options.state, failOn: options.failOn });
  const repositories = await list(organization, token, context);
  if (repositories.length === 0) {
    throw new ScanError(
      `GitHub lists no repository of ${organization}: nothing was scanned. Give GITHUB_TOKEN the right to read them.`
    );
  }
  const scan = async (repository) => {
    const outcome = await scanRepository(repository, token, { options, context });
    if (outcome !== 2) await progress.note(repository, outcome === 1);
    return outcome;
  };
  let exitCode2 = 0;
  for (const [index, repository] of repositories.entries()) {
    const earlier = progress.find(repository);
    const note = earlier?.failed === true ? ": findings of an earlier run, and no push since" : "";
    context.complain(`[${index + 1}/${repositories.length}] ${repository.name}${note}
`);
    const outcome = earlier === void 0 ? await scan(repository) : earlier.failed ? 1 : 0;
    exitCode2 = worse(exitCode2, outcome);
  }
  return exitCode2;
}
var loginPattern = /^[A-Za-z0-9][\w-]*$/;
function parseCall({ operands }, { environment }) {
  const [organization, ...others] = operands;
  if (organization === void 0 || others.length > 0) {
    throw new ScanError("Name one organisation: plexmcp-scan org acme");
  }
  if (!loginPattern.test(organization)) {
    throw new ScanError(
      `${JSON.stringify(organization)} is no name of an organisation. Write acme for https://github.com/acme.`
    );
  }
  const token = variableIn(environment, "GITHUB_TOKEN");
  if (token === void 0) {
    throw new ScanError(
      "Set GITHUB_TOKEN to a token that may read the organisation's repositories."
    );
  }
  return { organization, token };
}
async function list(organization, token, { environment, signal, complain }) {
  const apiUrl = apiUrlIn(environment);
  try {
    const github = await githubClient({ apiUrl, token, signal, onWait: complain });
    return await listRepositories(github, organization);
  } catch (cause) {
    throw new ScanError(
      `${describeGithubError(cause)} to the question for ${organization}'s repositories. Check the name, what GITHUB_TOKEN may read, and GITHUB_API_URL; then run it again.`,
      { cause }
    );
  }
}
async function scanRepository(repository, token, { options, context }) {
  const startedAt = context.now();
  const directory = await mkdtemp(join8(tmpdir2(), "plexmcp-scan-"));
  try {
    const { environment, signal } = context;
    const git = new Git({ directory, environment, signal });
    await git.run(["init", "--quiet", "--bare"]);
    await fetchAll(git, { url: repository.url, token });
    const { report, failOn } = await judgeHistory(git, repository, context.now());
    context.print(formatReport(report, options.format, { startedAt, endedAt: context.now() }));
    context.complain(formatClosing(report));
    return exitCodeOf(report, options.failOn ?? failOn);
  } catch (error) {
    context.signal.throwIfAborted();
    context.complain(`plexmcp-scan: ${repository.name}: ${describeError(error)}
`);
    return 2;
  } finally {
    await rm2(directory, { recursive: true, force: true });
  }
}
async function fetchAll(git, remote) {
  const refs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
  try {
    await fetchRefs(git, remote, { refs, depth: [] });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(
      `${why} Check that it can be cloned, and that GITHUB_TOKEN may read it (contents: read); then run the same again.`,
      { cause }
    );
  }
}
async function judgeHistory(git, { name, defaultBranch }, now) {
  const loading = loadPolicyAt(git, `refs/heads/${defaultBranch}`);
  const [sightings, policy] = await Promise.all([
    scanHistory(git, publicNamesOf(loading)),
    loading
  ]);
  const report = judge({ sightings, policy, verifications: /* @__PURE__ */ new Map(), now, isWhole: true });
  const inRepository = (finding) => ({
    ...finding,
    file: finding.file === void 0 ? name : `${name}/${finding.file}`
  });
  const silenced = report.silenced.map((entry2) => ({
    ...entry2,
    finding: inRepository(entry2.finding)
  }));
  const findings = report.findings.map(inRepository);
  return { report: { ...report, findings, silenced }, failOn: policy.config.failOn };
}
function worse(a, b) {
  return a > b ? a : b;
}

// github-action/src/cli/run-cli.ts
async function runCli(streams) {
  const context = {
    ...streams,
    print: redactingSink(streams.print),
    complain: redactingSink(streams.complain)
  };
  const startedAt = context.now();
  let options;
  try {
    options = parseCliOptions(context.args);
    return await runCommand(options, context);
  } catch (error) {
    const message = describeError(error);
    context.complain(`plexmcp-scan: ${message}
`);
    if (options !== void 0) {
      const times = { startedAt, endedAt: context.now() };
      context.print(formatFailure({ message }, options.format, times));
    }
    return 2;
  }
}
async function runCommand(options, context) {
  switch (options.command) {
    case "none":
      context.complain(helpText);
      return 2;
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
    case "history":
      return runScan(options.command, options, context);
    case "baseline":
      return writeBaseline(options, context);
    case "verify":
      return runVerify(options, context);
    case "revoke":
      return runRevoke(options, context);
    case "org":
      return scanOrganization(options, context);
  }
}

// github-action/src/cli/cli.ts
var stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process6.once(signal, () => {
    stop.abort();
  });
}
process6.once("uncaughtException", (error) => {
  process6.stderr.write(`plexmcp-scan: ${describeError(error)}
`);
  process6.exit(2);
});
process6.stdout.on("error", (error) => {
  if (error.code === "EPIPE") return;
  process6.exitCode = 2;
  process6.stderr.write(`plexmcp-scan: ${describeError(error)}
`);
});
process6.stderr.on("error", () => void 0);
var exitCode = await runCli({
  args: process6.argv.slice(2),
  environment: process6.env,
  directory: process6.cwd(),
  print: (text) => process6.stdout.write(text),
  complain: (text) => process6.stderr.write(text),
  readInput: async () => {
    const { addAbortSignal } = await import("node:stream");
    const { text } = await import("node:stream/consumers");
    return text(addAbortSignal(stop.signal, process6.stdin));
  },
  isTerminal: process6.stderr.isTTY,
  now: () => /* @__PURE__ */ new Date(),
  signal: stop.signal
});
process6.exitCode ??= exitCode;
if (stop.signal.aborted) process6.exit();
