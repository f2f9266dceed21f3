import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Git } from "../git/git.ts";
import { readObjects } from "../git/object-stream.ts";
import { ScanError } from "../scan-error.ts";
import type { PublicNames } from "../screening/dotenv-reader.ts";
import {
  parsePolicy,
  policyFiles,
  type ParsedPolicy,
  type Policy,
  type PolicyFile,
} from "./parse-policy.ts";

/** Reads the policy from a folder: the user's own, in their own checkout. */
export async function loadPolicyFrom(directory: string): Promise<Policy> {
  const texts = new Map<PolicyFile, string>();
  for (const file of policyFiles) {
    const text = await findText(join(directory, file));
    if (text !== undefined) texts.set(file, text);
  }
  return requireWhole(parsePolicy((file) => texts.get(file)));
}

/** Reads the policy from a commit; an empty name means the index. */
export async function loadPolicyAt(git: Git, commit: string): Promise<Policy> {
  const policyAt = await readPolicies(git, [commit]);
  return requireWhole(policyAt(commit));
}

/** Reads the policies of some commits, however broken they are; where there is no commit nothing was decided. */
export async function readPolicies(
  git: Git,
  commits: readonly string[],
): Promise<(commit: string | undefined) => ParsedPolicy> {
  const names = new Set(
    commits.flatMap((commit) => policyFiles.map((file) => nameIn(commit, file))),
  );
  const waiting = [...names];
  const pieces = new Map<string, Buffer[]>();
  let current: Buffer[] = [];
  await readObjects(
    git,
    { names },
    {
      begin: () => pieces.set(waiting.shift() ?? "", (current = [])),
      content: (piece) => current.push(Buffer.from(piece)),
      missing: () => waiting.shift(),
    },
  );
  const policies = new Map<string, ParsedPolicy>();
  for (const commit of commits) {
    const parsed = parsePolicy((file) => {
      const found = pieces.get(nameIn(commit, file));
      return found && Buffer.concat(found).toString("utf8");
    });
    policies.set(commit, { ...parsed, faults: await explainFaults(git, commit, parsed) });
  }
  return (commit) =>
    (commit === undefined ? undefined : policies.get(commit)) ?? parsePolicy(() => undefined);
}

/** Of a link or a folder git gives a text, too, of which no line is worth a word. */
async function explainFaults(
  git: Git,
  commit: string,
  { faults }: ParsedPolicy,
): Promise<ParsedPolicy["faults"]> {
  const explained = new Map(faults);
  for (const file of faults.keys()) {
    if (!(await isOrdinaryIn(git, commit, file))) explained.set(file, notOrdinary(file));
  }
  return explained;
}

async function isOrdinaryIn(git: Git, commit: string, file: PolicyFile): Promise<boolean> {
  const list =
    commit === ""
      ? ["ls-files", "--stage", "--", `:(top)${file}`]
      : ["ls-tree", "--full-tree", commit, "--", file];
  // Both begin with the mode.
  return (await git.run(list)).toString("latin1").startsWith("100");
}

function nameIn(commit: string, file: PolicyFile): string {
  return `${commit}:${file}`;
}

function requireWhole({ policy, faults }: ParsedPolicy): Policy {
  for (const fault of faults.values()) throw new ScanError(fault);
  return policy;
}

/** What a scan that starts at the same time needs of a policy, if it needs it. */
export function publicNamesOf(policy: Promise<Policy>): PublicNames {
  return async () => (await policy).config.publicVariables;
}

async function findText(path: string): Promise<string | undefined> {
  try {
    await requireOrdinaryFile(path);
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * A link would let a repository choose a file of its user's, and a pipe would never end. Throws
 * `ScanError`, or as `node:fs` does where nothing is there.
 */
async function requireOrdinaryFile(path: string): Promise<void> {
  if ((await lstat(path)).isFile()) return;
  throw new ScanError(notOrdinary(path));
}

function notOrdinary(path: string): string {
  return `${path} is not an ordinary file. Replace it by one, or remove it.`;
}
