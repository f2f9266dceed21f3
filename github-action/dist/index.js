import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// github-action/src/action/main.ts
import process2 from "node:process";

// github-action/src/action/run-action.ts
import { readFile as readFile2, writeFile } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";

// github-action/src/git/git.ts
import { spawn } from "node:child_process";
import { once } from "node:events";

// github-action/src/git/git-environment.ts
import { devNull } from "node:os";
var hardening = [
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

// github-action/src/git/git-error.ts
var GitError = class extends Error {
  name = "GitError";
  code;
  constructor(message, { code, cause }) {
    super(message, { cause });
    this.code = code;
  }
};
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

// github-action/src/git/git.ts
var keptComplaint = 16384;
var Git = class {
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
    const code = await exitCodeOf(child);
    if (code !== null && (call.okCodes ?? [0]).includes(code)) return code;
    throw gitErrorOf(complaint, { command: commandIn(args), directory: this.directory });
  }
};
function commandIn(args) {
  const command = args.find((arg, index) => !arg.startsWith("-") && args[index - 1] !== "-c");
  return command ?? "";
}
async function exitCodeOf(child) {
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
var valueWords = /(?:^|[^A-Za-z])(?:your|example|placeholder|sample|dummy|change[-_ ]?me|change[-_ ]?this|replace|redacted|insert|todo|fake|mock|test|xxx+|here)\d*(?![A-Za-z])/i;
var blanks = /^(?:<[^<>]*>|\$\{[^{}]*\}|\$[A-Z_]+|\{\{[^{}]*\}\}|[*•.…x_-]+)$/i;
var longestWord = 20;
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

// lint-rules/src/detector/classify.ts
var shortestLikelyBody = 20;
var longestBody = 160;
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

// lint-rules/src/detector/base64-spellings.ts
var base64SeedReach = 64;
var heads = [
  { pattern: headPattern("cG1jcF8wM"), known: "", skip: 0 },
  { pattern: headPattern("BtY3BfMD"), known: "pm", skip: 2 },
  { pattern: headPattern("wbWNwXzAx"), known: "p", skip: 1 }
];
function headPattern(letters) {
  return new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
}
var anyHead = new RegExp(heads.map(({ pattern }) => pattern.source).join("|"));
var probeLetters = 16;
var enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;
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
import { inspect } from "node:util";
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
  [inspect.custom]() {
    return `SecretKey(${this.prefix})`;
  }
};

// lint-rules/src/detector/seeds.ts
var seeds = [
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
function seedFlag(index) {
  return 1 << index;
}
function flagsOfKind(kind) {
  let flags = 0;
  for (const [index, seed] of seeds.entries()) if (seed.kind === kind) flags |= seedFlag(index);
  return flags;
}

// lint-rules/src/detector/vector-search.ts
var blockBytes = 64;
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
var chunks = [0, 16, 32, 48].map((offset, index) => ({ offset, kept: 10 + index }));
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

// lint-rules/src/detector/find-seeds.ts
var worthCompilingBytes = 4096;
var vectorSearch;
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
var [firstBytes, secondBytes, thirdBytes] = [flagTable(0), flagTable(1), flagTable(2)];
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

// lint-rules/src/detector/utf16-spelling.ts
var utf16Marker = Buffer.from(keyMarker, "utf16le");
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

// lint-rules/src/detector/spots.ts
var plainFlag = flagsOfKind("plain");
var utf16Flag = flagsOfKind("utf16");
var base64Flags = flagsOfKind("base64");
var escapedFlags = flagsOfKind("escaped");
var plainMarker = Buffer.from(keyMarker);
var upperCaseMarker = Buffer.from(keyMarker.toUpperCase());
var seedOffset = 2;
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

// lint-rules/src/detector/find-keys.ts
var windowBytes = 65536;
var contextBytes = longestSpelling;
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
  const names2 = new Set(entries.map(({ name }) => name));
  return names2.has("sops_mac") && names2.has("sops_version");
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
var templatePart = /^(?:example|sample|template|dist|defaults?|schema|tpl)$/;
var namesByDesign = /* @__PURE__ */ new Set([".env.test", ".env.development", ".env.production"]);
var isSourceCode = /\.[cm]?[jt]sx?$/;
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

// lint-rules/src/detector/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprint(key) {
  return createHash("sha256").update(key.reveal()).digest("hex").slice(0, 32);
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

// github-action/src/report/escape.ts
var unprintable = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function escapeText(text) {
  return text.replace(unprintable, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
function escapeMarkdown(text) {
  return escapeText(text).replace(/[\\`*_{}[\]()#+\-.!|~:]/g, String.raw`\$&`).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@\u200D");
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

// github-action/src/scan-error.ts
var ScanError = class extends Error {
  name = "ScanError";
};

// github-action/src/describe-error.ts
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

// github-action/src/report/location.ts
function shortCommit(commit) {
  return commit.slice(0, 12);
}
function locationOf({ part, file, span }) {
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

// github-action/src/report/annotations.ts
var mostOfALevel = 10;
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
  const properties = Object.entries({ ...place, title: titles[finding.rule] }).map(([name, value]) => `${name}=${escapeCommandProperty(escapeText(`${value}`))}`).join(",");
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
    line: shown2.line,
    endLine: shown2.endLine,
    // GitHub ignores columns of an annotation that covers several lines.
    ...shown2.line === shown2.endLine ? { col: shown2.column, endColumn: shown2.endColumn } : {}
  };
}

// github-action/src/report/json-lines.ts
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
var ruleIds = Object.keys(rules);
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

// github-action/src/policy/gitignore-gaps.ts
var gitignoreLines = [".env", ".env.*", "*.env", "!.env.example"];

// github-action/src/report/summary.ts
var gitignoreBlock = `\`\`\`gitignore
${gitignoreLines.join("\n")}
\`\`\`
`;
function formatSummary(report, { mostBytes }) {
  const { findings } = report;
  const heading = `### PlexMCP scan: ${countsOf(findings)} found

`;
  const closing = closingOf(report);
  const tableHead = "| | Where | What | Commit | Fingerprint |\n|---|---|---|---|---|\n";
  let left = mostBytes - Buffer.byteLength(heading + closing + tableHead) - 100;
  const rows = [];
  for (const finding of findings) {
    const row = rowOf(finding);
    left -= Buffer.byteLength(row);
    if (left < 0) break;
    rows.push(row);
  }
  const more = findings.length - rows.length;
  const table = rows.length === 0 ? "" : `${tableHead}${rows.join("")}
`;
  return `${heading}${table}${more > 0 ? `${more} more do not fit here.

` : ""}${closing}`;
}
function rowOf(finding) {
  const { level, key, commit, fingerprint: fingerprint2, rule, confidence, verification } = finding;
  const what = key === void 0 ? rule : `${key.prefix} (${verification ?? confidence})`;
  const cells = [
    level,
    escapeMarkdown(locationOf(finding)),
    escapeMarkdown(what),
    commit === void 0 ? "" : shortCommit(commit),
    `\`${fingerprint2}\``
  ];
  return `| ${cells.join(" | ")} |
`;
}
function closingOf({ findings, silenced, notices }) {
  const parts = [];
  if (findings.some(({ key }) => key !== void 0)) parts.push(keyAdvice);
  if (findings.some(({ rule }) => rule !== "plexmcp-api-key")) parts.push(dotenvAdvice);
  if (silenced.length > 0) parts.push(silencedList(silenced));
  for (const notice of notices.slice(0, longestList))
    parts.push(`Notice: ${escapeMarkdown(notice)}
`);
  return parts.join("\n");
}
var keyAdvice = `**What to do about a key**

1. Revoke it in PlexMCP. A pushed key is known to others; removing the line or rewriting the branch does not undo that. Where the key is made by the Terraform provider, plan its replacement: \`terraform apply -replace=plexmcp_api_key.NAME\` makes a new key and revokes the old one.
2. Read the new key from the environment (\`PLEXMCP_API_KEY\`) or a secret store.
3. If it is harmless, add its fingerprint and the reason to \`.plexmcp-scan-ignore\` on the base branch.
`;
var dotenvAdvice = `**What to do about a .env file**: change every secret in it, \`git rm --cached\` it, and let \`.gitignore\` have

${gitignoreBlock}`;
var longestList = 50;
function silencedList(silenced) {
  const rows = silenced.slice(0, longestList).map(({ finding, by, reason }) => {
    const why = reason === "" ? by : `${by}: ${reason}`;
    return `- ${escapeMarkdown(`${locationOf(finding)} ${finding.fingerprint} (${why})`)}
`;
  });
  return `<details><summary>${silenced.length} silenced</summary>

${rows.join("")}
</details>
`;
}

// github-action/src/report/text.ts
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
  return `silenced: ${escapeText(`${locationOf(finding)} ${finding.fingerprint} (${why})`)}`;
}

// github-action/src/exit-code.ts
function exitCodeOf2({ findings }, failOn) {
  return findings.some(({ level }) => level === "error" || failOn === "warning") ? 1 : 0;
}

// github-action/src/action/json-path.ts
function valueAt(json, ...names2) {
  let value = json;
  for (const name of names2) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return void 0;
    value = Reflect.get(value, name);
  }
  return value;
}
function textAt(json, ...names2) {
  const value = valueAt(json, ...names2);
  return typeof value === "string" && value !== "" ? value : void 0;
}
function numberAt(json, ...names2) {
  const value = valueAt(json, ...names2);
  return typeof value === "number" ? value : void 0;
}

// github-action/src/action/event-range.ts
function eventScanOf(event, payload) {
  switch (event) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestScan(payload);
    case "merge_group":
      return mergeGroupScan(payload);
    case "push":
      return pushScan(payload);
    default:
      return { kind: "history" };
  }
}
function pullRequestScan(payload) {
  const at = (...names2) => textAt(payload, "pull_request", ...names2);
  const number = required(numberAt(payload, "pull_request", "number"), "pull_request.number");
  const headSha = required(at("head", "sha"), "pull_request.head.sha");
  const baseRef = required(at("base", "ref"), "pull_request.base.ref");
  const commits = numberAt(payload, "pull_request", "commits");
  return {
    kind: "range",
    head: headSha,
    headRef: `refs/pull/${number}/head`,
    base: required(at("base", "sha"), "pull_request.base.sha"),
    baseRef: `refs/heads/${baseRef}`,
    ...commits === void 0 ? {} : { commits },
    texts: withoutUndefined({
      "branch name": at("head", "ref"),
      "pull request title": at("title"),
      "pull request body": at("body")
    }),
    pullRequest: {
      number,
      headSha,
      // A deleted fork has no repository any more.
      isFork: at("head", "repo", "full_name") !== textAt(payload, "repository", "full_name")
    }
  };
}
function mergeGroupScan(payload) {
  const at = (name) => required(textAt(payload, "merge_group", name), `merge_group.${name}`);
  return {
    kind: "range",
    head: at("head_sha"),
    headRef: at("head_ref"),
    base: at("base_sha"),
    baseRef: at("base_ref"),
    texts: {}
  };
}
var zeros = /^0+$/;
function pushScan(payload) {
  const ref = required(textAt(payload, "ref"), "ref");
  const head = required(textAt(payload, "after"), "after");
  if (zeros.test(head)) return { kind: "nothing", reason: `${ref} was deleted.` };
  const before = textAt(payload, "before") ?? "0";
  const defaultRef = `refs/heads/${textAt(payload, "repository", "default_branch") ?? "main"}`;
  const commits = valueAt(payload, "commits");
  const base = zeros.test(before) ? {} : { base: before };
  return {
    kind: "range",
    head,
    headRef: ref,
    ...base,
    // A push to the default branch is compared with what was there: the branch holds the push already.
    ...ref === defaultRef ? {} : { baseRef: defaultRef },
    ...Array.isArray(commits) ? { commits: commits.length } : {},
    texts: { "branch name": ref }
  };
}
function required(value, name) {
  if (value === void 0) {
    throw new ScanError(
      `The event has no ${name}. Run the action on the events that its README names.`
    );
  }
  return value;
}
function withoutUndefined(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== void 0));
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
  const isWhole2 = typeof path === "string" && typeof reason === "string" && reason !== "";
  if (!isWhole2 || Object.keys(others).length > 0) {
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

// github-action/src/action/inputs.ts
var names = [
  "github-token",
  "scan",
  "fail-on",
  "comment",
  "review-comments",
  "verify",
  "endpoint",
  "sarif-file",
  "path"
];
function parseInputs(environment) {
  const known = new Set(names.map(variableOf));
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith("INPUT_") && !known.has(name)
  );
  if (unknown !== void 0) {
    const name = unknown.slice("INPUT_".length).toLowerCase();
    throw new ScanError(`There is no input "${name}". Known are: ${names.join(", ")}.`);
  }
  const read = (name) => {
    const value = environment[variableOf(name)]?.trim() ?? "";
    return value === "" ? void 0 : value;
  };
  const failOn = read("fail-on");
  return {
    githubToken: read("github-token"),
    scan: parseScan(read("scan")),
    failOn: failOn === void 0 ? void 0 : parseLevel(failOn, "The input fail-on"),
    comment: parseBoolean("comment", read("comment") ?? "true"),
    reviewComments: parseBoolean("review-comments", read("review-comments") ?? "false"),
    verify: parseBoolean("verify", read("verify") ?? "false"),
    endpoint: read("endpoint"),
    sarifFile: read("sarif-file"),
    path: read("path") ?? "."
  };
}
function variableOf(name) {
  return `INPUT_${name.toUpperCase()}`;
}
function parseScan(value = "auto") {
  if (value === "auto" || value === "history") return value;
  throw new ScanError(`The input scan must be "auto" or "history", not ${JSON.stringify(value)}.`);
}
function parseBoolean(name, value) {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new ScanError(`The input ${name} must be true or false, not ${JSON.stringify(value)}.`);
}

// github-action/src/action/runner-files.ts
import { randomUUID } from "node:crypto";
import { appendFile, stat } from "node:fs/promises";
var mostSummaryBytes = 1024 * 1024;
async function summaryBytesLeft(environment) {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return 0;
  try {
    return Math.max(0, mostSummaryBytes - (await stat(file)).size);
  } catch {
    return mostSummaryBytes;
  }
}
async function appendSummary(environment, text) {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (file !== "" && text !== "") await appendFile(file, text);
}
async function appendOutputs(environment, outputs) {
  const file = environment["GITHUB_OUTPUT"] ?? "";
  if (file === "") return;
  const end2 = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${end2}
${value}
${end2}
`
  );
  await appendFile(file, lines.join(""));
}

// github-action/src/git/remote.ts
async function fetchRefs(git, { url, token }, { refs, depth }) {
  const scheme = new URL(url).protocol.slice(0, -1);
  const options = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
  await git.run(
    ["-c", `protocol.${scheme}.allow=always`, "fetch", ...options, ...depth, "--", url, ...refs],
    { environment: credentialEnvironment(url, token) }
  );
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
  const names2 = await readFile(join(gitDirectory, "shallow"), "utf8");
  return new Set(names2.split("\n").filter((name) => name !== ""));
}
function requireWholeRange(commits, boundary) {
  const cut = commits.find((commit) => boundary.has(commit));
  if (cut === void 0) return;
  throw new GitError(
    `The clone is shallow: it ends at ${cut.slice(0, 12)}, inside of what is to be scanned. Fetch the rest (git fetch --unshallow), or check out with fetch-depth: 0.`,
    { code: "shallow" }
  );
}

// github-action/src/git/fetch-range.ts
var baseTipRef = "refs/plexmcp-scan/base";
var deepenings = 3;
var usualCommits = 20;
async function fetchRange(git, remote, wanted) {
  const present = await findRange(git, wanted);
  const isComplete = present !== void 0 && (wanted.base === void 0 || present.hasBase);
  if (isComplete && await isWhole(git, present)) return present;
  const { isShallow } = await readRepository(git);
  for (let attempt = isShallow ? 0 : deepenings; attempt <= deepenings; attempt += 1) {
    const depth = ((wanted.commits ?? usualCommits) + 2) * 4 ** attempt;
    await fetchMissing(git, remote, { wanted, depth: attempt < deepenings ? depth : void 0 });
    const range = await findRange(git, wanted);
    if (range !== void 0 && await isWhole(git, range)) return range;
  }
  throw notFetched("The server has only a part of the history.");
}
async function fetchHistory(git, remote) {
  const { isShallow } = await readRepository(git);
  if (!isShallow) return;
  const refs = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
  try {
    await fetchRefs(git, remote, { refs, depth: ["--unshallow"] });
  } catch (error) {
    throw notFetched(error);
  }
}
async function fetchMissing(git, remote, { wanted, depth }) {
  const { head, headRef, base, baseRef } = wanted;
  const { isShallow } = await readRepository(git);
  const unlimited = isShallow ? ["--unshallow"] : [];
  const branch2 = baseRef === void 0 ? [] : [`+${baseRef}:${baseTipRef}`];
  const attempts = [...base === void 0 ? [] : [[head, base]], [head], [headRef]];
  let failure;
  for (const names2 of attempts) {
    try {
      await fetchRefs(git, remote, {
        refs: [...branch2, ...names2],
        depth: depth === void 0 ? unlimited : [`--depth=${depth}`]
      });
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw notFetched(failure);
}
function notFetched(cause) {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new GitError(
    `The commits to scan are not all here and could not be fetched. Check out with fetch-depth: 0, or give the action a github-token that may read the repository. ${why}`,
    { code: "shallow", cause }
  );
}
async function findRange(git, { head, base, baseRef }) {
  const tracking = baseRef?.replace("refs/heads/", "refs/remotes/origin/");
  const tips = tracking === void 0 ? [] : [baseTipRef, tracking];
  const names2 = [head, ...[head, ...tips, ...base === void 0 ? [] : [base]].map(commitOf)];
  const [named, commit, ...others] = await findObjects(git, names2);
  if (commit === void 0) return void 0;
  const tip = others.slice(0, tips.length).find((found) => found !== void 0);
  if (baseRef !== void 0 && tip === void 0) return void 0;
  const baseCommit = others[tips.length];
  const bases = [tip, baseCommit].flatMap((found) => found === void 0 ? [] : [found.oid]);
  return {
    head: commit.oid,
    bases: [...new Set(bases)],
    hasBase: baseCommit !== void 0,
    ...named?.type === "tag" ? { tag: named.oid } : {}
  };
}
function commitOf(name) {
  return `${name}^{commit}`;
}
async function isWhole(git, { head, bases }) {
  const boundary = await readShallowBoundary(await readRepository(git));
  if (boundary.size === 0) return true;
  const printed = await git.run(["rev-list", head, ...bases.map((base) => `^${base}`), "--"]);
  return !printed.toString("latin1").split("\n").some((commit) => boundary.has(commit));
}

// github-action/src/policy/judge.ts
import { createHash as createHash2 } from "node:crypto";

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

// github-action/src/policy/dotenv-policy.ts
var harmlessClasses = /* @__PURE__ */ new Set(["template", "vault", "none"]);
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
    const names2 = plain.length === 0 ? "lines that are no assignment" : listed(plain);
    const message2 = `Some values of this .env file are encrypted, others are not: ${names2}. Encrypt them, and change what they hold.`;
    return { rule: ruleOf(state), level: "error", path, message: message2 };
  }
  const isHarmless = kind === "by-design" && plain.length === 0 && unreadLines.length === 0;
  const level = state === "changed" && !isHarmless ? "error" : "warning";
  const values = plain.length === 0 ? "" : ` It sets ${listed(plain)}.`;
  const message = `${sentences[state]}${values} ${cureOf(state)}`;
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
var longestList2 = 8;
function listed(names2) {
  const shown2 = names2.slice(0, longestList2).join(", ");
  const more = names2.length - longestList2;
  return more > 0 ? `${shown2} and ${more} more` : shown2;
}

// github-action/src/policy/key-message.ts
var places = {
  content: "is in the file",
  "file name": "is in the name of a file",
  "commit message": "is in a commit's message or author",
  "tag message": "is in a tag's message",
  "branch name": "is in the branch's name",
  "pull request title": "is in the pull request's title",
  "pull request body": "is in the pull request's description"
};
var encodings = {
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
  unknown: " Whether it works could not be found out."
};
function messageOf({ found, place }, verification) {
  const { confidence, encoding, key } = found;
  const what = confidence === "certain" ? "PlexMCP key" : "What looks like a PlexMCP key,";
  const comma = confidence === "certain" ? "" : ",";
  const where = `${places[place.part]}${encodings[encoding] ?? ""}`;
  const verdict = verification === void 0 ? "" : verdicts[verification];
  const cure = confidence === "certain" ? "Revoke it in PlexMCP, then read a new one from the environment; removing the line does not undo the leak." : 'If it is one, revoke it; if it is none, write "plexmcp-allow: <reason>" on its line or the one above.';
  return `${what} ${key.prefix}${comma} ${where}.${verdict} ${cure}`;
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

// github-action/src/policy/stale-entries.ts
function staleNotices(acceptances, { fingerprints, now, isWhole: isWhole2 }) {
  return acceptances.flatMap((acceptance) => {
    const { file, line, fingerprint: fingerprint2, until } = acceptance;
    const isFound = fingerprints.has(fingerprint2);
    if (hasExpired(acceptance, now) && isFound) {
      return [
        `${file}, line ${line}: ${fingerprint2} was accepted until ${until ?? ""} only, and counts again.`
      ];
    }
    if (!isWhole2 || isFound) return [];
    return [`${file}, line ${line}: ${fingerprint2} was not found any more. Delete the line.`];
  });
}

// github-action/src/policy/judge.ts
function judge({ sightings, policy, verifications, now, isWhole: isWhole2 }) {
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
    notices: staleNotices(policy.acceptances, { fingerprints, now, isWhole: isWhole2 }),
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
var namesPerWrite = 1024;
async function feed({ stdin, finished }, names2) {
  let lines = [];
  for (const name of names2) {
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
  await new Promise((resolve3, reject) => {
    stdin.once("drain", resolve3);
    finished.then(() => {
      resolve3();
    }, reject);
  });
}
var lineFeed = 10;
var BatchParser = class {
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

// github-action/src/policy/load-policy.ts
var emptyPolicy = { config: defaultConfig, acceptances: [] };
var policyFiles = [configFile, ignoreFile, baselineFile];
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

// github-action/src/git/change-log.ts
var fileMode = { symlink: "120000", submodule: "160000", absent: "000000" };
var logOptions = [
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
async function readChangeLog(git, revisions) {
  const { stdout, finished } = git.start([...logOptions, ...revisions, "--"]);
  const parser = new ChangeLogParser();
  stdout.on("data", (chunk) => {
    parser.write(chunk);
  });
  await finished;
  return parser;
}
var ChangeLogParser = class {
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

// github-action/src/screening/document-scan.ts
var longestWhole = 1 << 26;
var mostLikelyKeys = 1e3;
var DocumentScan = class {
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

// github-action/src/screening/key-screen.ts
var KeyScreen = class {
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
var heldBytes = 1 << 17;
var forgottenAt = 1e4;

// github-action/src/screening/scan-objects.ts
var startBytes = 1 << 18;
var progressStep = 1 << 24;
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
var ObjectScan = class {
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

// github-action/src/sources/sightings.ts
function sightingsOf(keys, place) {
  return keys.map(({ found, span, ...others }) => ({
    found,
    fingerprint: fingerprint(found.key),
    place: span === void 0 || place.part !== "content" ? place : { ...place, span },
    ...others
  }));
}

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
var possibleDotenv = /env|\.dev\.vars/i;
function listsDotenv(tree) {
  const text = tree.toString("latin1");
  if (!possibleDotenv.test(text)) return false;
  for (const [, name = ""] of text.matchAll(/\d{5,6} ([^\0]*)\0/g)) {
    if (isDotenvName2(name)) return true;
  }
  return false;
}

// github-action/src/git/tree.ts
async function listTree(git, commit) {
  const printed = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  return printed.toString("utf8").split("\0").filter((line) => line !== "").map((line) => {
    const [mode = "", , oid = ""] = line.slice(0, line.indexOf("	")).split(" ");
    return { mode, oid, path: line.slice(line.indexOf("	") + 1) };
  });
}

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
  const names2 = /* @__PURE__ */ new Set([...changes.map(({ oid }) => oid), ...log.commits]);
  if (range.tag !== void 0) names2.add(range.tag);
  const { suspects, bytes } = await screenObjects(git, { names: names2 });
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
    extent: { bytes, documents: names2.size - log.commits.length, commits: log.commits.length },
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
  const names2 = new Set(
    trees.flat().flatMap(({ oid, mode }) => mode === fileMode.submodule ? [] : [oid])
  );
  const { suspects } = await screenObjects(git, { names: names2 });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid), kept: [] });
  const inBase = new Set(
    [...scanned.values()].flatMap(
      (object) => object.keys.map(({ found }) => fingerprint(found.key))
    )
  );
  return new Set(keys.map((key) => key.fingerprint).filter((name) => inBase.has(name)));
}

// github-action/src/action/scan-event.ts
async function scanEvent(git, event) {
  const { eventScan, inputs, now } = event;
  const remote = remoteOf(event);
  const { sightings, policy, notices, isWhole: isWhole2 } = eventScan.kind === "history" || inputs.scan === "history" ? await readHistory(git, remote, eventScan) : await readRange(git, remote, eventScan);
  const report = judge({ sightings, policy, verifications: /* @__PURE__ */ new Map(), now, isWhole: isWhole2 });
  return {
    report: { ...report, notices: [...report.notices, ...notices] },
    failOn: inputs.failOn ?? policy.config.failOn
  };
}
async function readRange(git, remote, eventRange) {
  const range = await fetchRange(git, remote, eventRange);
  const [sightings, policy] = await Promise.all([
    scanRange(git, { ...range, texts: eventRange.texts }),
    policyOfBase(git, range.bases[0])
  ]);
  return { sightings, policy, notices: knownToBaseNotices(sightings), isWhole: false };
}
async function readHistory(git, remote, eventScan) {
  await fetchHistory(git, remote);
  const base = eventScan.kind === "range" ? (await fetchRange(git, remote, eventScan)).bases[0] : "HEAD";
  const [sightings, policy] = await Promise.all([scanHistory(git), policyOfBase(git, base)]);
  return { sightings, policy, notices: [], isWhole: true };
}
async function policyOfBase(git, base) {
  return base === void 0 ? emptyPolicy : loadPolicyAt(git, base);
}
function remoteOf({ environment, inputs }) {
  const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const url = `${server}/${environment["GITHUB_REPOSITORY"] ?? ""}`;
  return { url, token: inputs.githubToken };
}

// github-action/src/action/run-action.ts
async function runAction(context) {
  const { environment, print } = context;
  let sarifPath;
  try {
    const inputs = parseInputs(environment);
    const workspace = environment["GITHUB_WORKSPACE"] ?? process.cwd();
    if (inputs.sarifFile !== void 0) sarifPath = resolve2(workspace, inputs.sarifFile);
    return await scanAndReport({ inputs, workspace, sarifPath }, context);
  } catch (error) {
    const message = describeError(error);
    print(`::error title=PlexMCP scan::${escapeCommandData(message)}
`);
    await appendSummary(environment, "### PlexMCP scan: not completed\n\nThe log tells why.\n");
    await appendOutputs(environment, { result: "incomplete" });
    if (sarifPath !== void 0) {
      await writeFile(sarifPath, formatSarif({ findings: [], silenced: [] }, { message }));
    }
    return 2;
  }
}
async function scanAndReport(settings, context) {
  const { inputs, workspace } = settings;
  const { environment, now, signal } = context;
  const directory = resolve2(workspace, inputs.path);
  const git = new Git({ directory, environment, signal, trustedDirectory: directory });
  const eventScan = eventScanOf(
    environment["GITHUB_EVENT_NAME"] ?? "",
    await readPayload(environment)
  );
  if (eventScan.kind === "nothing") {
    context.print(`Nothing to scan: ${escapeText(eventScan.reason)}
`);
    return 0;
  }
  const { report, failOn } = await scanEvent(git, { eventScan, inputs, environment, now: now() });
  await publish(report, { settings, context, eventScan });
  return exitCodeOf2(report, failOn);
}
async function readPayload(environment) {
  const file = environment["GITHUB_EVENT_PATH"] ?? "";
  if (file === "") {
    throw new ScanError(
      "GITHUB_EVENT_PATH is not set: this is the GitHub Action. On the command line use plexmcp-scan."
    );
  }
  const payload = JSON.parse(await readFile2(file, "utf8"));
  return payload;
}
async function publish(report, { settings, context }) {
  const { environment, print } = context;
  print(formatAnnotations(report));
  print(formatClosing(report));
  const mostBytes = await summaryBytesLeft(environment);
  await appendSummary(environment, mostBytes === 0 ? "" : formatSummary(report, { mostBytes }));
  const { sarifPath } = settings;
  if (sarifPath !== void 0) await writeFile(sarifPath, formatSarif(report));
  await appendOutputs(environment, outputsOf(report, sarifPath));
}
var mostFindingsBytes = 4e5;
function outputsOf({ findings, silenced }, sarifPath) {
  const errors = findings.filter(({ level }) => level === "error").length;
  return {
    result: findings.length === 0 ? "clean" : "findings",
    errors,
    warnings: findings.length - errors,
    silenced: silenced.length,
    findings: findingsJson(findings),
    "sarif-file": sarifPath ?? ""
  };
}
function findingsJson(findings) {
  const shown2 = [];
  let bytes = 0;
  for (const finding of findings) {
    const json = JSON.stringify(toJson(finding));
    bytes += Buffer.byteLength(json) + 1;
    if (bytes > mostFindingsBytes) break;
    shown2.push(json);
  }
  return `[${shown2.join(",")}]`;
}

// github-action/src/action/main.ts
var stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process2.once(signal, () => {
    stop.abort();
  });
}
process2.exitCode = await runAction({
  environment: process2.env,
  print: (text) => process2.stdout.write(text),
  now: () => /* @__PURE__ */ new Date(),
  signal: stop.signal
});
