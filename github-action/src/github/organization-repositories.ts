import type { Octokit } from "@octokit/rest";
import { readPages } from "./read-pages.ts";

/** A repository as an organisation lists it. */
export interface OrganizationRepository {
  /** `OWNER/NAME`. */
  readonly name: string;
  readonly url: string;
  readonly defaultBranch: string;
  /** When it last changed; nothing new is in it while this stays. */
  readonly pushedAt: string;
}

/** All repositories of an organisation that the token may read, by name. */
export async function listRepositories(
  github: Octokit,
  organization: string,
): Promise<readonly OrganizationRepository[]> {
  const repositories = await readPages((page) =>
    github.rest.repos.listForOrg({ org: organization, ...page }),
  );
  return repositories
    .map((repository) => ({
      name: repository.full_name,
      url: repository.clone_url ?? "",
      defaultBranch: repository.default_branch ?? "main",
      pushedAt: repository.pushed_at ?? "",
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
