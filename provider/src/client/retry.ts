import { ApiError, NetworkError } from "./errors.ts";

/** A server that is down must not hold an apply for longer than this. */
const budgetMs = 90_000;
const maxAttempts = 5;
const firstDelayMs = 250;
const longestDelayMs = 8_000;

/** 500 is in: PlexMCP answers it while its database is away, and recovers by itself. */
const passingStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Stopped, a wrong name, a certificate that is not trusted: the same again a second later. */
const lastingCodes =
  /^(aborted|invalid_proxy|ENOTFOUND|UND_ERR_INVALID_ARG|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

export interface RetrySituation {
  readonly error: unknown;
  /** How many attempts there were, this failure included. */
  readonly attempts: number;
  /** Since the first attempt began. */
  readonly elapsedMs: number;
  /** From 0 up to 1: spreads the clients that failed together. */
  readonly random: number;
}

/**
 * How long to wait before the next attempt of a request that is safe to repeat; undefined when
 * there is to be none. What the server asks for is kept to, else the delay doubles, half of it jitter.
 */
export function findRetryDelayMs(situation: RetrySituation): number | undefined {
  const { error, attempts, elapsedMs, random } = situation;
  if (attempts >= maxAttempts || !isPassing(error)) return undefined;
  const asked = error instanceof ApiError ? error.retryAfterMs : undefined;
  const doubled = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempts - 1));
  const delayMs =
    asked === undefined ? (doubled / 2) * (1 + random) : asked + firstDelayMs * random;
  return elapsedMs + delayMs > budgetMs ? undefined : delayMs;
}

/** May the same request, sent again, fare better? */
function isPassing(error: unknown): boolean {
  if (error instanceof NetworkError) return !lastingCodes.test(error.code);
  if (!(error instanceof ApiError)) return false;
  return passingStatuses.has(error.status) || error.code === "unreadable_response";
}

/** Did a create that failed like this leave open whether the key exists? */
export function isAmbiguous(error: unknown): boolean {
  if (error instanceof NetworkError) return error.wasSent;
  if (!(error instanceof ApiError)) return true;
  return error.status < 300 || error.status === 408 || error.status >= 500;
}

/**
 * When the server wants to hear again: `Retry-After` (seconds or a date), else what PlexMCP writes
 * in the body of a 429. Never more than the budget.
 */
export function findRetryAfterMs(
  header: string | undefined,
  body: unknown,
  gatewayTime: Date,
): number | undefined {
  const seconds = secondsOfHeader(header, gatewayTime) ?? secondsOfBody(body);
  if (seconds === undefined || Number.isNaN(seconds)) return undefined;
  return Math.min(budgetMs, Math.max(0, seconds * 1_000));
}

function secondsOfHeader(header: string | undefined, gatewayTime: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  // Of an HTTP date's forms each starts with a day's name; Date.parse takes much more for a date.
  const date = /^[A-Z][a-z]+,? /.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? undefined : (date - gatewayTime.getTime()) / 1_000;
}

/** `{error: {data: {retry_after_seconds: 13}}}` on `/mcp`; "try again in 55 seconds" from the log-in. */
function secondsOfBody(body: unknown): number | undefined {
  if (body === undefined) return undefined;
  const text = JSON.stringify(body);
  const match =
    /"retry_after(?:_seconds)?":(\d{1,9})\b/.exec(text) ??
    /try again in (\d{1,9}) second/i.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
