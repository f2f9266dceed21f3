import type { Octokit } from "@octokit/rest";
import { hasStatus } from "./github-client.ts";

/** What is known of who wrote a comment; nobody, where the account is gone. */
interface Authored {
  readonly user: { readonly login: string; readonly type: string } | null;
}

/**
 * Those of some comments that the token's owner wrote, in their order: anybody can quote a marker.
 * Of those by several bots, where only that can be told, the ones of the first.
 */
export async function ownComments<Comment extends Authored>(
  github: Octokit,
  comments: readonly Comment[],
): Promise<readonly Comment[]> {
  if (comments.length === 0) return [];
  const login =
    (await findOwnLogin(github)) ?? comments.find(({ user }) => user?.type === "Bot")?.user?.login;
  return login === undefined ? [] : comments.filter(({ user }) => user?.login === login);
}

/** Undefined: the token is that of a workflow or another app, which may not ask, and writes as a bot. */
async function findOwnLogin(github: Octokit): Promise<string | undefined> {
  try {
    const { data } = await github.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    if (hasStatus(error, 403)) return undefined;
    throw error;
  }
}
