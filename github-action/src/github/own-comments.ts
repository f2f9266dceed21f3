import type { Octokit } from "@octokit/rest";
import { textAt } from "../json-path.ts";
import { hasStatus } from "./github-client.ts";

/** What is known of who wrote a comment; nobody, where the account is gone. */
interface Authored {
  readonly user: { readonly login: string } | null;
}

/** Those of some comments that the token's owner wrote, in their order: anybody can quote a marker. */
export async function ownComments<Comment extends Authored>(
  github: Octokit,
  comments: readonly Comment[],
): Promise<readonly Comment[]> {
  if (comments.length === 0) return [];
  const login = await findOwnLogin(github);
  return login === undefined ? [] : comments.filter(({ user }) => user?.login === login);
}

async function findOwnLogin(github: Octokit): Promise<string | undefined> {
  try {
    const { data } = await github.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    if (!hasStatus(error, 403)) throw error;
    // The token of a workflow or another app may ask by GraphQL only.
    const answer = await github.graphql<unknown>("query { viewer { login } }");
    return textAt(answer, "viewer", "login");
  }
}
