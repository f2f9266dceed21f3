import { join } from "node:path";
import { makeFolder, TestRepository } from "./repositories.ts";

/** `OWNER/NAME` of the repository on the tests' server. */
export const repositoryName = "acme/shop";

/** A server's repository, and how actions/checkout would check it out. */
export interface Hosted {
  /** For `GITHUB_SERVER_URL`: git fetches from it as it would from GitHub. */
  readonly serverUrl: string;
  readonly origin: TestRepository;
}

/** A repository on a server: whoever fetches may ask for any commit by name, as GitHub allows. */
export function host({ objectFormat = "sha1" } = {}): Hosted {
  const server = makeFolder();
  const directory = join(server, repositoryName);
  const origin = new TestRepository({ directory, objectFormat });
  origin.run("config", "uploadpack.allowAnySHA1InWant", "true");
  return { serverUrl: `file://${server}`, origin };
}

/** Checks out one commit as actions/checkout does: detached, with the history that was asked for. */
export function checkOut(
  { serverUrl, origin }: Hosted,
  { commit, ref, depth }: { commit: string; ref: string; depth: number },
): TestRepository {
  const objectFormat = origin.run("rev-parse", "--show-object-format");
  const repository = new TestRepository({ objectFormat });
  const url = `${serverUrl}/${repositoryName}`;
  repository.run("remote", "add", "origin", url);
  const refs =
    depth === 0
      ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*", commit]
      : [`--depth=${depth}`, `+${commit}:${ref}`];
  repository.run("fetch", "--quiet", "--no-tags", "origin", ...refs);
  repository.checkout("--detach", commit);
  return repository;
}
