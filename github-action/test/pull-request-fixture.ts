import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host, type Hosted } from "./checkout.ts";

/** The key that the pull request brings. */
export const pullRequestKey = makeKey(7);

export interface PullRequest extends Hosted {
  readonly head: string;
  readonly base: string;
}

/** A pull request of some commits, the first of which has the key, and the second has it no more. */
export function pullRequest({ isClean = false } = {}): PullRequest {
  const hosted = host();
  const { origin } = hosted;
  for (let index = 0; index < 5; index += 1) origin.write("base.txt", `${index}`).commit();
  origin.checkout("-b", "feature");
  origin.write("src/app.ts", isClean ? "clean\n" : `\nconst key = "${pullRequestKey}";\n`).commit();
  origin.write("src/other.ts", "other\n").commit();
  const head = origin.run("rev-parse", "HEAD");
  origin.checkout("main").write("main.txt", "moved on").commit();
  const base = origin.run("rev-parse", "main");
  origin.checkout("--detach").startMerge("feature").commit("Merge 7 into main");
  origin.run("update-ref", "refs/pull/7/merge", "HEAD");
  origin.run("update-ref", "refs/pull/7/head", head);
  origin.checkout("main");
  return { ...hosted, head, base };
}
