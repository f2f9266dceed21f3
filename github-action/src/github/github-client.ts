import { setTimeout } from "node:timers/promises";
import type { Octokit } from "@octokit/rest";
import { tryParseJson } from "../json-text.ts";
import { redactKeys } from "../redact-keys.ts";
import { ScanError } from "../scan-error.ts";

/** Waits that are worth it; what takes longer is told instead. */
const longestWaitSeconds = 60;
const mostRetries = 2;
const requestTimeoutMs = 20_000;

const noContent = 204;

/** Statuses that stay what they are; 429 is waited out below, as long as the server asks. */
const notRetried = [400, 401, 403, 404, 410, 422, 429, 451];

export interface GithubOptions {
  /** `https://api.github.com`, or that of a GitHub Enterprise server. */
  readonly apiUrl: string;
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
}

/** GitHub's API: waits where it asks to, retries what may pass, gives up in time. */
export async function githubClient({ apiUrl, token, signal }: GithubOptions): Promise<Octokit> {
  const { Octokit, retry, throttling } = await import("./octokit.ts");
  const ThrottledOctokit = Octokit.plugin(retry, throttling);
  const mayRetry = (
    retryAfterSeconds: number,
    _: object,
    __: object,
    retryCount: number,
  ): boolean => retryCount < mostRetries && retryAfterSeconds <= longestWaitSeconds;
  return new ThrottledOctokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "plexmcp-scan",
    throttle: { onRateLimit: mayRetry, onSecondaryRateLimit: mayRetry },
    retry: { retries: mostRetries, doNotRetry: notRetried },
    request: { fetch: patientFetch(signal) },
    // Deprecation warnings and retries are not the user's matter.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
}

/** A call in bounded time that tells no key, repeated where the server says soon enough when to. */
function patientFetch(signal: AbortSignal | undefined): typeof fetch {
  return async (resource, init) => {
    for (let retries = 0; ; retries += 1) {
      const timeout = AbortSignal.timeout(requestTimeoutMs);
      const signals = signal === undefined ? [timeout] : [timeout, signal];
      const response = await fetch(resource, {
        ...init,
        body: typeof init?.body === "string" ? redactKeys(init.body) : null,
        signal: AbortSignal.any(signals),
      });
      const waitSeconds = Number(response.headers.get("retry-after") ?? Infinity);
      const mayPass = response.status === 429 && waitSeconds <= longestWaitSeconds;
      if (!mayPass || retries >= mostRetries) return await readWhole(response);
      await setTimeout(1000 * waitSeconds, undefined, signal === undefined ? {} : { signal });
    }
  };
}

/**
 * An answer with its body. Octokit takes one that it cannot read for an empty one, and a list that was cut
 * off would end in silence. Rejects where the body breaks off, or is no JSON though all went well.
 */
async function readWhole(response: Response): Promise<Response> {
  const body = await response.text();
  const shouldBeJson = response.ok && response.status !== noContent;
  if (shouldBeJson && tryParseJson(body) === undefined) throw new Error("No JSON");
  return new Response(body === "" ? null : body, response);
}

function ignore(): void {
  // See above.
}

/** Did GitHub answer a call by this status? */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && "status" in error && error.status === status;
}

/** Did GitHub refuse a call for there having been too many? */
export function isRateLimit(error: unknown): boolean {
  return error instanceof Error && /rate limit/i.test(error.message);
}

/** What became of a call that failed: `GitHub answered 403`, or that it did not. */
export function describeGithubError(error: unknown): string {
  if (error instanceof ScanError) return error.message;
  if (!(error instanceof Error) || !("status" in error) || !hasResponse(error)) {
    return "GitHub gave no answer that can be read";
  }
  const limit = isRateLimit(error) ? " (rate limit)" : "";
  return `GitHub answered ${String(error.status)}${limit}`;
}

/** What never came back has a status too: 500. */
function hasResponse(error: Error): boolean {
  return "response" in error && error.response !== undefined;
}
