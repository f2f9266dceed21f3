import type { Dispatcher } from "undici";
import Pool from "undici/lib/dispatcher/pool.js";
import { isLoopback } from "./endpoint.ts";
import { NetworkError } from "./errors.ts";
import { HttpExchange, type HttpAnswer } from "./http-exchange.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path and query, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface ExchangeLimits {
  /** From handing over to the last byte. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface TransportOptions {
  readonly maxConnections: number;
  readonly connectTimeoutMs: number;
  /** Where `HTTPS_PROXY` and `NO_PROXY` are looked up. */
  readonly environment: Environment;
}

/**
 * Keep-alive connections to one origin; sends one request and gives back one response, whatever
 * its status. Redirects are not followed and no compression is asked for.
 */
export class Transport {
  readonly #endpoint: URL;
  readonly #options: TransportOptions;
  #dispatcher: Promise<Dispatcher> | undefined;
  #isClosed = false;

  constructor(endpoint: URL, options: TransportOptions) {
    this.#endpoint = endpoint;
    this.#options = options;
  }

  /** Rejects with a `NetworkError`, or with an `ApiError` where the response is too large. */
  async exchange(request: HttpRequest, { timeoutMs, signal }: ExchangeLimits): Promise<HttpAnswer> {
    this.#dispatcher ??= openDispatcher(this.#endpoint, this.#options);
    const dispatcher = await this.#dispatcher;
    return new Promise<HttpAnswer>((resolve, reject) => {
      const exchange = new HttpExchange({
        resolve: (answer) => {
          settle();
          resolve(answer);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      const stop = (code: string, message: string): void => {
        const { wasSent } = exchange;
        exchange.stop(new NetworkError(message, { code, wasSent, cause: signal?.reason }));
      };
      const timer = setTimeout(() => {
        stop("timeout", `No complete answer within ${timeoutMs / 1_000} s.`);
      }, timeoutMs);
      const onAbort = (): void => {
        stop("aborted", "Stopped before the answer was complete.");
      };
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      if (this.#isClosed) stop("aborted", "The client is closed.");
      else if (signal?.aborted === true) onAbort();
      else
        dispatcher.dispatch({ ...request, origin: this.#endpoint.origin, ...noTimeouts }, exchange);
    });
  }

  /** Breaks off what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    // One that could not be opened has told its caller why.
    const dispatcher = await this.#dispatcher?.catch(() => undefined);
    await dispatcher?.destroy();
  }
}

/** One timer bounds the whole exchange, a response that drips byte by byte included. */
const noTimeouts = { headersTimeout: 0, bodyTimeout: 0 };

async function openDispatcher(
  endpoint: URL,
  { maxConnections, connectTimeoutMs, environment }: TransportOptions,
): Promise<Dispatcher> {
  const options = { connections: maxConnections, connect: { timeout: connectTimeoutMs } };
  const httpsProxy = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? "";
  // To this machine a credential may travel unencrypted: never by way of another one.
  if (httpsProxy === "" || isLoopback(endpoint.hostname)) {
    return new Pool(endpoint.origin, options);
  }
  const { openProxy } = await import("./proxy.ts");
  const noProxy = environment["no_proxy"] ?? environment["NO_PROXY"] ?? "";
  return openProxy({ ...options, httpsProxy, noProxy });
}
