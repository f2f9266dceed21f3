/** Why a body cannot be read, in the words of the server's JSON library, with the place it counts. */
export class JsonError extends Error {
  /** `syntax`: not JSON. `data`: JSON, but not of the expected shape. */
  readonly kind: "syntax" | "data";

  constructor(kind: "syntax" | "data", message: string) {
    super(message);
    this.kind = kind;
  }
}

/** `serde_json` stops at this depth too; here it also keeps a hostile body from exhausting the stack. */
const maxDepth = 128;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const whitespace = new Set([0x20, 0x0a, 0x0d, 0x09]);
const simpleEscapes = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/**
 * Reads JSON byte by byte, as Rust's `serde_json` does, because the server passes that library's
 * messages on to its callers: "expected ident at line 1 column 2". The column is the count of bytes
 * read in the line, so the place of an error depends on how far reading went, not on the text alone.
 */
export class JsonReader {
  readonly #bytes: Buffer;
  #index = 0;
  /** Field names and indexes from the root to what is being read, for errors. */
  readonly #path: string[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** `name[0]`-like path of what is being read; empty at the root. */
  get path(): string {
    return this.#path.join("");
  }

  /** Reads something that stands under `step` of what is being read now. The path stays when it throws. */
  within<T>(step: string | number, read: () => T): T {
    const text =
      typeof step === "number" ? `[${step}]` : this.#path.length === 0 ? step : `.${step}`;
    if (this.#path.length >= maxDepth) throw this.peekError("recursion limit exceeded");
    this.#path.push(text);
    const value = read();
    this.#path.pop();
    return value;
  }

  /** The next byte that is no white space, not consumed; undefined at the end. */
  peek(): string | undefined {
    while (whitespace.has(this.#bytes[this.#index] ?? 0)) this.#index += 1;
    const byte = this.#bytes[this.#index];
    return byte === undefined ? undefined : String.fromCharCode(byte);
  }

  /** Consumes the byte that `peek` showed. */
  skip(): void {
    this.#index += 1;
  }

  /** An error about the shape, at the place reached. */
  dataError(message: string): JsonError {
    return new JsonError("data", `${message} at ${this.#place(this.#index)}`);
  }

  /** An error about the byte that `peek` shows. */
  peekError(message: string): JsonError {
    return new JsonError(
      "syntax",
      `${message} at ${this.#place(Math.min(this.#bytes.length, this.#index + 1))}`,
    );
  }

  /** An error because something else than `expected` stands here. Consumes it, unless it is a container. */
  typeError(expected: string): JsonError {
    return this.dataError(`invalid type: ${this.#found()}, expected ${expected}`);
  }

  /** Consumes `word` (null, true, false), whose first letter `peek` showed. */
  ident(word: string): void {
    this.#index += 1;
    for (const letter of word.slice(1)) {
      const byte = this.#bytes[this.#index];
      if (byte === undefined) throw this.#syntaxError("EOF while parsing a value");
      this.#index += 1;
      if (String.fromCharCode(byte) !== letter) throw this.#syntaxError("expected ident");
    }
  }

  /** Consumes a string, whose opening quote `peek` showed. */
  string(): string {
    this.#index += 1;
    const parts: Buffer[] = [];
    let start = this.#index;
    for (;;) {
      const byte = this.#bytes[this.#index];
      if (byte === undefined) throw this.#syntaxError("EOF while parsing a string");
      if (byte === 0x22 || byte === 0x5c) parts.push(this.#bytes.subarray(start, this.#index));
      this.#index += 1;
      if (byte === 0x22) return this.#decoded(Buffer.concat(parts));
      if (byte < 0x20) {
        throw this.#syntaxError("control character (\\u0000-\\u001F) found while parsing a string");
      }
      if (byte === 0x5c) {
        parts.push(Buffer.from(this.#escape()));
        start = this.#index;
      }
    }
  }

  /** Consumes a number, whose first character `peek` showed, and returns its text. */
  number(): string {
    const rest = this.#bytes.subarray(this.#index, this.#index + 400).toString("latin1");
    const match = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/.exec(rest);
    if (match === null) {
      this.#index += 1;
      throw this.peekError("invalid number");
    }
    this.#index += match[0].length;
    return match[0];
  }

  /** What stands here, as an error names it. */
  #found(): string {
    const next = this.peek();
    if (next === "[") return "sequence";
    if (next === "{") return "map";
    if (next === '"') return `string ${JSON.stringify(this.string())}`;
    if (next === "n") return this.#word("null", "null");
    if (next === "t") return this.#word("true", "boolean `true`");
    if (next === "f") return this.#word("false", "boolean `false`");
    if (next !== undefined && /[-0-9]/.test(next)) return numberText(this.number());
    throw this.peekError(next === undefined ? "EOF while parsing a value" : "expected value");
  }

  #word(word: string, text: string): string {
    this.ident(word);
    return text;
  }

  #escape(): string {
    const letter = String.fromCharCode(this.#bytes[this.#index] ?? 0);
    this.#index += 1;
    const simple = simpleEscapes.get(letter);
    if (simple !== undefined) return simple;
    if (letter !== "u") throw this.#syntaxError("invalid escape");
    const first = this.#hex4();
    const isLead = first >= 0xd800 && first < 0xdc00;
    if (!isLead) return String.fromCharCode(first);
    if (this.#bytes.toString("latin1", this.#index, this.#index + 2) !== "\\u") {
      throw this.#syntaxError("unexpected end of hex escape");
    }
    this.#index += 2;
    return String.fromCharCode(first, this.#hex4());
  }

  #hex4(): number {
    const hex = this.#bytes.toString("latin1", this.#index, this.#index + 4);
    this.#index += 4;
    if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw this.#syntaxError("invalid escape");
    return Number.parseInt(hex, 16);
  }

  #decoded(bytes: Buffer): string {
    try {
      return utf8.decode(bytes);
    } catch {
      throw this.#syntaxError("invalid unicode code point");
    }
  }

  #syntaxError(message: string): JsonError {
    return new JsonError(
      "syntax",
      `${message} at ${this.#place(Math.min(this.#index, this.#bytes.length))}`,
    );
  }

  #place(index: number): string {
    let line = 1;
    let lineStart = 0;
    for (
      let at = this.#bytes.indexOf(0x0a);
      at !== -1 && at < index;
      at = this.#bytes.indexOf(0x0a, lineStart)
    ) {
      line += 1;
      lineStart = at + 1;
    }
    return `line ${line} column ${index - lineStart}`;
  }
}

function numberText(text: string): string {
  const isInteger = /^-?[0-9]+$/.test(text);
  return isInteger ? `integer \`${text}\`` : `floating point \`${floatText(Number(text))}\``;
}

/** Rust shows 60.0 as `60.0`, where JavaScript would show 60. */
function floatText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
