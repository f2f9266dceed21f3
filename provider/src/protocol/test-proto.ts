/** A field of a message as a .proto file declares it. */
export interface ProtoField {
  /** In camelCase, as our tables have it. */
  readonly name: string;
  readonly number: number;
  /** `string`, …, or the full name of a message or enum; of a map that of its values. */
  readonly type: string;
  readonly label: "single" | "repeated" | "map";
}

/** What a test needs of a .proto file. */
export interface ProtoFile {
  /** By full name, such as `Schema.Block`. */
  readonly messages: ReadonlyMap<string, readonly ProtoField[]>;
  readonly enums: ReadonlySet<string>;
  /** By the name of the call. */
  readonly calls: ReadonlyMap<string, { readonly request: string; readonly response: string }>;
}

/** Reads the part of proto3's grammar that tfplugin6.proto uses. Throws where it meets another. */
export function parseProto(source: string): ProtoFile {
  const text = source.replaceAll(/\/\/.*|\/\*[^]*?\*\//g, "");
  const tokens = text.match(/[A-Za-z_][\w.]*|-?\d+|"[^"]*"|[{}=;<>,()[\]]/g) ?? [];
  return new ProtoParser(tokens).parse();
}

class ProtoParser {
  readonly #tokens: readonly string[];
  #next = 0;
  readonly #messages = new Map<string, ProtoField[]>();
  readonly #enums = new Set<string>();
  readonly #calls = new Map<string, { request: string; response: string }>();

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  parse(): ProtoFile {
    while (this.#next < this.#tokens.length) this.#declaration("");
    const messages = new Map(
      [...this.#messages].map(([name, fields]) => [
        name,
        fields.map((field) => ({ ...field, type: this.#resolve(field.type, name) })),
      ]),
    );
    return { messages, enums: this.#enums, calls: this.#calls };
  }

  #declaration(scope: string): void {
    const word = this.#take();
    switch (word) {
      case "message":
        this.#message(scope);
        return;
      case "enum":
        this.#enums.add(fullName(scope, this.#take()));
        this.#skipBraces();
        return;
      case "service":
        this.#take();
        this.#service();
        return;
      case "syntax":
      case "package":
      case "option":
      case "import":
      case "reserved":
        this.#skipStatement();
        return;
      case "oneof":
        this.#take();
        this.#body(scope);
        return;
      default:
        this.#field(scope, word);
    }
  }

  #message(scope: string): void {
    const name = fullName(scope, this.#take());
    this.#messages.set(name, []);
    this.#body(name);
  }

  #body(scope: string): void {
    this.#expect("{");
    while (this.#tokens[this.#next] !== "}") this.#declaration(scope);
    this.#expect("}");
  }

  #field(scope: string, first: string): void {
    let label: ProtoField["label"] = "single";
    let type = first;
    if (first === "optional") type = this.#take();
    if (first === "repeated") [label, type] = ["repeated", this.#take()];
    if (first === "map") [label, type] = ["map", this.#mapValue()];
    const name = this.#take().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    this.#expect("=");
    const number = Number(this.#take());
    this.#skipStatement();
    this.#messages.get(scope)?.push({ name, number, type, label });
  }

  #mapValue(): string {
    this.#expect("<");
    this.#expect("string");
    this.#expect(",");
    const value = this.#take();
    this.#expect(">");
    return value;
  }

  #service(): void {
    this.#expect("{");
    while (this.#tokens[this.#next] !== "}") {
      this.#expect("rpc");
      const name = this.#take();
      const request = this.#callType();
      this.#expect("returns");
      this.#calls.set(name, { request, response: this.#callType() });
      this.#skipStatement();
    }
    this.#expect("}");
  }

  #callType(): string {
    this.#expect("(");
    const word = this.#take();
    const type = word === "stream" ? this.#take() : word;
    this.#expect(")");
    return type;
  }

  /** A name is looked up in the message that uses it, then in those around it. */
  #resolve(type: string, scope: string): string {
    for (let outer = scope; outer !== ""; outer = outer.split(".").slice(0, -1).join(".")) {
      const name = fullName(outer, type);
      if (this.#messages.has(name) || this.#enums.has(name)) return name;
    }
    return type;
  }

  #skipBraces(): void {
    this.#expect("{");
    while (this.#take() !== "}");
  }

  #skipStatement(): void {
    while (this.#take() !== ";");
  }

  #expect(token: string): void {
    const found = this.#take();
    if (found !== token) throw new SyntaxError(`Expected ${token}, found ${found}.`);
  }

  #take(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new SyntaxError("The file ends too early.");
    this.#next += 1;
    return token;
  }
}

function fullName(scope: string, name: string): string {
  return scope === "" ? name : `${scope}.${name}`;
}
