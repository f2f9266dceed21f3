import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { Octokit } from "@octokit/rest";
import { variableIn } from "../environment-variable.ts";
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

/** Where GitHub's API is: on a GitHub Enterprise server the runner, or the user, says so. */
export function apiUrlIn(environment: NodeJS.ProcessEnv): string {
  return variableIn(environment, "GITHUB_API_URL") ?? "https://api.github.com";
}

export interface GithubOptions {
  /** `https://api.github.com`, or that of a GitHub Enterprise server. */
  readonly apiUrl: string;
  readonly token: string;
  /** Hears, in a line, of each wait that GitHub asks for: a job that says nothing seems to hang. */
  readonly onWait: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** How long one call may take. */
  readonly timeoutMs?: number;
}

/** GitHub's API: waits where it asks to, retries what may pass, gives up in time, or when told to stop. */
export async function githubClient({
  apiUrl,
  token,
  signal,
  onWait,
  timeoutMs = requestTimeoutMs,
}: GithubOptions): Promise<Octokit> {
  const { Octokit, retry, throttling } = await import("./octokit.ts");
  const ThrottledOctokit = Octokit.plugin(retry, throttling);
  const mayRetry = (waitSeconds: number, retries: number): boolean => {
    const may = retries < mostRetries && waitSeconds <= longestWaitSeconds;
    if (may) onWait(`Waiting ${waitSeconds} s, as GitHub asks: too many calls (rate limit).\n`);
    return may;
  };
  const onLimit = (waitSeconds: number, _: object, __: object, retries: number): boolean =>
    mayRetry(waitSeconds, retries);
  const github = new ThrottledOctokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "plexmcp-scan",
    throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
    retry: { retries: mostRetries, doNotRetry: notRetried },
    request: { fetch: patientFetch({ mayRetry, timeoutMs }) },
    // Deprecation warnings and retries are not the user's matter.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  if (signal !== undefined) endCallsOn(signal, github);
  return github;
}

/** Rejects all calls when told to stop: the plugins wait, for up to a minute, whatever a signal says. */
function endCallsOn(signal: AbortSignal, github: Octokit): void {
  const stopped = once(signal, "abort");
  github.hook.wrap("request", async (request, options) => {
    signal.throwIfAborted();
    const response = request(options);
    await Promise.race([response, stopped]);
    signal.throwIfAborted();
    return response;
  });
}

interface Patience {
  readonly mayRetry: (waitSeconds: number, retries: number) => boolean;
  readonly timeoutMs: number;
}

/** A call in bounded time that tells no key, repeated where the server says soon enough when to. */
function patientFetch({ mayRetry, timeoutMs }: Patience): typeof fetch {
  return async (resource, init) => {
    for (let retries = 0; ; retries += 1) {
      const response = await fetch(resource, {
        ...init,
        body: typeof init?.body === "string" ? redactKeys(init.body) : null,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const waitSeconds = Number(response.headers.get("retry-after") ?? Infinity);
      if (response.status !== 429 || !mayRetry(waitSeconds, retries)) {
        return await readWhole(response);
      }
      await setTimeout(1000 * waitSeconds);
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
    const code = codeOf(error);
    return `GitHub gave no answer that can be read${code === undefined ? "" : ` (${code})`}`;
  }
  const limit = isRateLimit(error) ? " (rate limit)" : "";
  return `GitHub answered ${String(error.status)}${limit}`;
}

/** Why there is no connection: `ENOTFOUND`. Messages are not shown, they may quote the token. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}

/** What never came back has a status too: 500. */
function hasResponse(error: Error): boolean {
  return "response" in error && error.response !== undefined;
}
