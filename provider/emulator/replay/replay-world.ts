import { CheckedObject } from "../store/checked-json.ts";
import type { Emulator } from "../start-emulator.ts";
import { Bindings } from "./bindings.ts";
import { sendRecorded } from "./send-recorded.ts";

type Headers = Readonly<Record<string, string>>;

/** What the recording did just before a record, without keeping it. */
export type SetupStep = (world: ReplayWorld) => Promise<void> | void;

/** The MCP of the main organisation that has a server behind it, as the records call it. */
export const demoMcp = "a647cca1-2108-4359-a5af-8f800ae19dc4";

/** How a key made by set-up is called in the records: by id, by number, or by its shown prefix. */
export interface RecordedKeyNames {
  readonly id?: string;
  readonly number?: number;
  readonly prefix?: string;
}

/** The emulator of a replay, and what the recording's names mean in it. */
export class ReplayWorld {
  readonly emulator: Emulator;
  readonly bindings = new Bindings();

  constructor(emulator: Emulator, upstreamUrl: string) {
    this.emulator = emulator;
    this.bindings.bind("{upstream}", upstreamUrl);
  }

  /** A call that the recording made without keeping it. A text is sent as it is, all else as JSON. */
  async call(
    method: string,
    path: string,
    { headers, body }: { headers?: Headers; body?: unknown } = {},
  ): Promise<unknown> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await sendRecorded(this.emulator.url, {
      method,
      path,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : Buffer.from(text),
    });
    if (response.kind === "closed" || response.headers["content-type"] !== "application/json")
      return undefined;
    const json: unknown = JSON.parse(response.text);
    return json;
  }

  /** Makes a key and binds its recorded names. */
  async makeKey(
    headers: Headers,
    body: Readonly<Record<string, unknown>>,
    names: RecordedKeyNames = {},
  ): Promise<{ id: string; key: string }> {
    const created = new CheckedObject(
      await this.call("POST", "/api/v1/api-keys", { headers, body }),
      "created key",
    );
    const made = { id: created.string("id"), key: created.string("key") };
    this.#bindKey(made, names);
    return made;
  }

  /** Rotates a key, by its recorded id, and binds the names of its new secret. */
  async rotateKey(headers: Headers, recordedId: string, names: RecordedKeyNames): Promise<void> {
    const id = this.bindings.get(recordedId);
    const rotated = new CheckedObject(
      await this.call("POST", `/api/v1/api-keys/${id}/rotate`, { headers }),
      "rotated key",
    );
    this.#bindKey({ id, key: rotated.string("key") }, names);
  }

  /** A new organisation with an owner, signed in as `{jwt:N}`. */
  addOwner(email: string, jwtNumber: number): { readonly orgId: string; readonly userId: string } {
    const owner = this.emulator.seeds.registerOwner({
      email,
      password: "Example-Passw0rd!",
      orgName: email,
    });
    this.bindings.bind(`{jwt:${jwtNumber}}`, owner.jwt);
    return owner;
  }

  /** The header of the token that the recording calls `{jwt:N}`. */
  jwt(number: number): Headers {
    return { authorization: `Bearer ${this.bindings.get(`{jwt:${number}}`)}` };
  }

  /** The management header of the key that the recording calls `{key:N}`. */
  apiKey(number: number): Headers {
    return apiKey(this.bindings.get(`{key:${number}}`));
  }

  /** The `/mcp` header of that key. */
  xApiKey(number: number): Headers {
    return { "x-api-key": this.bindings.get(`{key:${number}}`) };
  }

  /** Binds `{key:N}` to a well-formed key that the gateway did not sign: another one with its last digit changed. */
  bindFlipped(number: number, original: number): void {
    const key = this.bindings.get(`{key:${original}}`);
    this.bindings.bindKey(number, `${key.slice(0, -1)}${key.endsWith("0") ? "1" : "0"}`);
  }

  #bindKey({ id, key }: { id: string; key: string }, names: RecordedKeyNames): void {
    if (names.id !== undefined) this.bindings.bind(names.id, id);
    if (names.number !== undefined) this.bindings.bindKey(names.number, key);
    if (names.prefix !== undefined) this.bindings.bind(names.prefix, `${key.slice(0, 17)}...`);
  }
}

export function apiKey(key: string): Headers {
  return { authorization: `ApiKey ${key}` };
}
