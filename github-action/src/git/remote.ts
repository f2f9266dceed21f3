import type { Git } from "./git.ts";
import { GitError } from "./git-error.ts";

/** Where missing commits are fetched from. */
export interface Remote {
  /** `https://github.com/OWNER/REPOSITORY`; what the repository's own configuration says is not asked. */
  readonly url: string;
  readonly token: string | undefined;
  /** A server that sends nothing for as long is given up. */
  readonly stallSeconds?: number;
}

/** While it packs, a server sends a sign of life every few seconds. */
const longestStallSeconds = 120;

/** Fetches refs, by one process. Rejects with `GitError`. */
export async function fetchRefs(
  git: Git,
  { url, token, stallSeconds = longestStallSeconds }: Remote,
  { refs, depth }: { readonly refs: readonly string[]; readonly depth: readonly string[] },
): Promise<void> {
  const scheme = schemeOf(url);
  const options = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
  const settings = [
    `protocol.${scheme}.allow=always`,
    "http.lowSpeedLimit=1",
    `http.lowSpeedTime=${stallSeconds}`,
  ].flatMap((setting) => ["-c", setting]);
  await git.run([...settings, "fetch", ...options, ...depth, "--", url, ...refs], {
    environment: credentialEnvironment(url, token),
    remote: url,
  });
}

/** Others, as `ext`, would run a program. */
const schemes: ReadonlySet<string> = new Set(["https", "http", "file"]);

function schemeOf(url: string): string {
  const scheme = URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : "";
  if (schemes.has(scheme)) return scheme;
  throw new GitError(`"${url}" is no address to fetch from: use https.`, { code: "failed" });
}

/**
 * The token as configuration in the environment: an argument would be seen in the list of
 * processes. What actions/checkout has left is put out of force, GitHub refuses two headers.
 */
function credentialEnvironment(url: string, token: string | undefined): NodeJS.ProcessEnv {
  if (token === undefined) return {};
  const name = `http.${new URL(url).origin}/.extraheader`;
  const credential = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: name,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: name,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${credential}`,
  };
}
