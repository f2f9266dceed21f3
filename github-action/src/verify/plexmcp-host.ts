import { tryParseJson } from "../json-text.ts";
import { ScanError } from "../scan-error.ts";

export const defaultEndpoint = "https://api.plexmcp.com";

/** What a call came to. No answer at all is an answer too. */
export interface HostAnswer {
  /** Undefined where there was none: no network, a time-out. */
  readonly status: number | undefined;
  /** Undefined where the body is no JSON. */
  readonly json: unknown;
}

export interface HostCall {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const timeoutMs = 10_000;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Throws `ScanError` where a key would travel unencrypted, to no address at all, or to another than is meant. */
export function parseEndpoint(endpoint: string): URL {
  if (!URL.canParse(endpoint)) {
    throw new ScanError(`The endpoint is no URL: ${endpoint}. Write it as ${defaultEndpoint}`);
  }
  const url = new URL(endpoint);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname))) {
    throw new ScanError(
      `The endpoint ${url.origin} is not encrypted, and keys would be sent there. Use https.`,
    );
  }
  // What follows the host may be a password, and is not shown.
  if (url.href !== `${url.origin}/`) {
    throw new ScanError(
      `The endpoint has more than a host: a user, a path or a query. Write it as ${url.origin}`,
    );
  }
  return url;
}

/** The one PlexMCP that keys are sent to. It is configured, never read from what is scanned. */
export class PlexmcpHost {
  readonly #origin: URL;
  readonly #signal: AbortSignal | undefined;

  constructor(endpoint: URL, signal?: AbortSignal) {
    this.#origin = endpoint;
    this.#signal = signal;
  }

  /** Sent once, following no redirect: a key goes nowhere else. Rejects only when stopped. */
  async call({ method, path, headers, body }: HostCall): Promise<HostAnswer> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(new URL(path, this.#origin), {
        method,
        redirect: "manual",
        signal: this.#signal === undefined ? timeout : AbortSignal.any([this.#signal, timeout]),
        headers: { accept: "application/json", "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, json: tryParseJson(await response.text()) };
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof Error) return { status: undefined, json: undefined };
      throw error;
    }
  }
}
