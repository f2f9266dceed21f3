import type { Dispatcher } from "undici";
import { ApiError, NetworkError } from "./errors.ts";

/** One response, whole. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names; of one that was sent twice the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** A thousand keys take 0.3 MB. */
export const maxResponseBytes = 16 * 1024 * 1024;

interface Outcome {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Collects one response of undici's dispatcher, within bounds, and can be stopped at any moment. */
export class HttpExchange implements Dispatcher.DispatchHandler {
  readonly #outcome: Outcome;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #status = 0;
  #headers: ReadonlyMap<string, string> = new Map();
  #controller: Dispatcher.DispatchController | undefined;
  #failure: Error | undefined;

  constructor(outcome: Outcome) {
    this.#outcome = outcome;
  }

  /** Has the request, or a part of it, been handed to a connection? */
  get wasSent(): boolean {
    return this.#controller !== undefined;
  }

  /** Ends the exchange with this error, wherever it stands. */
  stop(failure: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    // Rejected first: the abort below reports an error of its own.
    this.#outcome.reject(failure);
    this.#controller?.abort(failure);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Stopped while undici was still connecting: nothing is to be written any more.
    if (this.#failure === undefined) this.#controller = controller;
    else controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = firstValues(headers);
    const announced = Number(this.#headers.get("content-length") ?? 0);
    if (announced > maxResponseBytes) this.#stopTooLarge(`announces ${announced} bytes`);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > maxResponseBytes) this.#stopTooLarge("goes on after that");
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const body = Buffer.concat(this.#chunks, this.#size);
    this.#outcome.resolve({ status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
    const { wasSent } = this;
    this.stop(new NetworkError(describeNetworkFailure(error), { code, wasSent, cause: error }));
  }

  #stopTooLarge(seen: string): void {
    this.stop(
      new ApiError(
        `The response is too large: PlexMCP's are at most ${maxResponseBytes} bytes, and this one ${seen}. Something else than PlexMCP may be answering.`,
        { status: this.#status, code: "response_too_large" },
      ),
    );
  }
}

function firstValues(
  headers: Record<string, string | string[] | undefined>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) found.set(name.toLowerCase(), first);
  }
  return found;
}

/** Node wraps the failures of several addresses; theirs say more than the wrapper's empty message. */
function describeNetworkFailure(error: Error): string {
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  const messages = [error, ...inner].map((one) => (one instanceof Error ? one.message : ""));
  return [...new Set(messages.filter((message) => message !== ""))].join("; ") || error.name;
}
