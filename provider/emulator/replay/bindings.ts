import { dashed } from "../http/uuid.ts";

const placeholder = /\{(?:key|jwt|key_prefix):\d+(?::upper|:cut)?\}|\{upstream\}/g;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** One record spells an MCP's id without dashes. */
const dashless = /(?<=")[0-9a-f]{32}(?=")/g;
const shownPrefix = /pmcp_01[0-9a-f]{10}\.\.\./g;

/** How UUIDs begin that were made up for a request, and mean nothing. */
const madeUpStart = "00000000";

/** What a recorded id, key, token or name is called in this run. */
export class Bindings {
  readonly #live = new Map<string, string>();

  bind(recorded: string, live: string): void {
    const known = this.#live.get(recorded);
    if (known !== undefined && known !== live)
      throw new Error(`${recorded} is ${known} already, not ${live}.`);
    this.#live.set(recorded, live);
  }

  /** Binds the N-th key and the prefix that is shown of it. */
  bindKey(number: number, key: string): void {
    this.bind(`{key:${number}}`, key);
    this.bind(`{key_prefix:${number}}`, `${key.slice(0, 17)}...`);
  }

  find(recorded: string): string | undefined {
    return this.#live.get(recorded);
  }

  get(recorded: string): string {
    const live = this.find(recorded);
    if (live === undefined) throw new Error(`Nothing in this run is called ${recorded} yet.`);
    return live;
  }

  /** A recorded text in this run's words. Throws for what is not bound, ids that were made up aside. */
  translate(text: string): string {
    return text
      .replace(placeholder, (token) => this.#placeholder(token))
      .replace(shownPrefix, (prefix) => this.get(prefix))
      .replace(uuid, (id) => this.#id(id))
      .replace(dashless, (id) => this.#id(dashed(id)).replaceAll("-", ""));
  }

  /** A Host header with this run's subdomain for the recorded one. */
  translateHost(host: string): string {
    const [label = "", ...domain] = host.split(".");
    return [this.find(label) ?? label, ...domain].join(".");
  }

  #placeholder(token: string): string {
    const [, number, change] = /^\{key:(\d+):(upper|cut)\}$/.exec(token) ?? [];
    if (number === undefined) return this.get(token);
    const key = this.get(`{key:${number}}`);
    return change === "cut" ? key.slice(0, -1) : key.toUpperCase();
  }

  #id(id: string): string {
    if (id.startsWith(madeUpStart)) return id;
    const live = this.get(id.toLowerCase());
    return id === id.toLowerCase() ? live : live.toUpperCase();
  }
}
