import type { IncomingHttpHeaders } from "node:http";

/** How the caller showed who it is, with as much of a key as may be shown. */
export interface CallCredential {
  readonly kind: "none" | "api_key" | "bearer_key" | "x_api_key" | "jwt" | "cookie" | "other";
  /** First 17 characters of a key and `...`; null for everything else. */
  readonly keyPrefix: string | null;
}

/** What became of a request: `dropped` and `cut` by a fault, `abandoned` by its client before it had an effect. */
export type CallOutcome = "pending" | "answered" | "dropped" | "cut" | "abandoned";

/** A request the gateway saw; secrets in its body are redacted. */
export interface RecordedCall {
  /** Counts from 1, in the order of arrival. */
  readonly number: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  /** The gateway's time of arrival, RFC 3339. */
  readonly at: string;
  readonly credential: CallCredential;
  /** Parsed JSON, else text; long bodies as `<N bytes>`; undefined when empty. */
  readonly body: unknown;
  outcome: CallOutcome;
  /** Status sent; null while pending and when none was. */
  status: number | null;
  /** Did the request reach its handler? False when a fault came before, or the client left. */
  wasHandled: boolean;
}

/** Older calls are dropped beyond this many, so that a long-lived gateway does not grow. */
const maxCalls = 50_000;
const maxShownBytes = 4_000;
const secretNames = new Set([
  "password",
  "pin",
  "current_pin",
  "new_pin",
  "refresh_token",
  "access_token",
  "api_key",
  "key",
]);

/** The calls of the gateway in order of arrival. */
export class CallLog {
  readonly calls: RecordedCall[] = [];
  readonly #onCall: (call: RecordedCall) => void;
  #count = 0;

  /** `onCall` hears of each call when it is over. */
  constructor(onCall: (call: RecordedCall) => void = () => undefined) {
    this.#onCall = onCall;
  }

  start(
    request: {
      method: string;
      path: string;
      query: string;
      headers: IncomingHttpHeaders;
      body: Buffer;
    },
    now: Date,
  ): RecordedCall {
    this.#count += 1;
    const call: RecordedCall = {
      number: this.#count,
      method: request.method,
      path: request.path,
      query: request.query,
      at: now.toISOString(),
      credential: credentialOf(request.headers),
      body: bodySummary(request.body),
      outcome: "pending",
      status: null,
      wasHandled: false,
    };
    this.calls.push(call);
    if (this.calls.length > maxCalls) this.calls.shift();
    return call;
  }

  finish(call: RecordedCall, outcome: CallOutcome, status: number | null): void {
    call.outcome = outcome;
    call.status = status;
    this.#onCall(call);
  }

  clear(): void {
    this.calls.length = 0;
  }
}

function credentialOf(headers: IncomingHttpHeaders): CallCredential {
  const xApiKey = headers["x-api-key"];
  if (typeof xApiKey === "string") return { kind: "x_api_key", keyPrefix: shownPrefix(xApiKey) };
  const [scheme = "", value = ""] = (headers.authorization ?? "").split(" ");
  if (scheme === "ApiKey") return { kind: "api_key", keyPrefix: shownPrefix(value) };
  if (scheme === "Bearer") {
    const keyPrefix = shownPrefix(value);
    return { kind: keyPrefix === null ? "jwt" : "bearer_key", keyPrefix };
  }
  if (scheme !== "") return { kind: "other", keyPrefix: null };
  return { kind: headers.cookie === undefined ? "none" : "cookie", keyPrefix: null };
}

function shownPrefix(text: string): string | null {
  return text.startsWith("pmcp_") ? `${text.slice(0, 17)}...` : null;
}

function bodySummary(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (body.length > maxShownBytes) return `<${body.length} bytes>`;
  const text = body.toString("utf8");
  try {
    const json: unknown = JSON.parse(text);
    return redacted(json, "");
  } catch {
    return redacted(text, "");
  }
}

function redacted(value: unknown, name: string): unknown {
  if (typeof value === "string")
    return secretNames.has(name)
      ? "[REDACTED]"
      : value.replace(/pmcp_[0-9a-f]{13,}/g, (key) => `${key.slice(0, 17)}...`);
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [field, redacted(item, field)]),
  );
}
