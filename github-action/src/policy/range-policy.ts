import type { Git } from "../git/git.ts";
import { listMergeBases } from "../git/merge-bases.ts";
import { findObjects } from "../git/repository.ts";
import { shortCommit } from "../git/short-commit.ts";
import { ScanError } from "../scan-error.ts";
import { readPolicies } from "./load-policy.ts";
import type { ParsedPolicy, Policy, PolicyFile } from "./parse-policy.ts";
import { configFile } from "./scan-config.ts";

/** What is judged, and the commit whose policy judges it. */
export interface Proposal {
  /** Undefined where it is no commit. */
  readonly head: string | undefined;
  /** Undefined where nothing came before: there is nobody whose policy could be trusted. */
  readonly base: string | undefined;
  /** What people call the base. */
  readonly baseName?: string | undefined;
}

/**
 * The policy of the base: a pull request must not silence the scan that judges it. What is broken of
 * it counts for nothing where the head has it whole, so that whoever mends it can pass. Throws
 * `ScanError` where the head has it no better, and where the head breaks what was whole.
 */
export async function loadPolicyOfBase(git: Git, proposal: Proposal): Promise<Policy> {
  const { base, head = base } = proposal;
  const policyAt = await readPolicies(
    git,
    [base, head].flatMap((commit) => commit ?? []),
  );
  const { policy, faults } = policyAt(base);
  const { faults: proposed } = policyAt(head);
  if (faults.size === 0) {
    for (const [file, fault] of proposed) await requireOld(git, proposal, { file, fault });
    return policy;
  }
  const source = `The policy is read from ${nameOfBase(proposal)}, and is broken there.`;
  const what = sentencesOf(faults);
  if (proposed.size === 0) {
    return { ...policy, notices: [`${source} ${consequenceOf(faults)} ${what}`] };
  }
  const others = sentencesOf(proposed);
  throw new ScanError(
    `${source} ${cure} ${what}${others === what ? "" : ` In the head: ${others}`}`,
  );
}

const cure =
  "Mend the file, or delete it: a change that does so is judged without that file, and can pass.";

/** Once it was merged, no run would be completed. A branch may still have what the base has mended. */
async function requireOld(
  git: Git,
  { head, base }: Proposal,
  { file, fault }: { readonly file: PolicyFile; readonly fault: string },
): Promise<void> {
  if (head === undefined) return;
  const before = base === undefined ? [] : await listMergeBases(git, head, [base]);
  const names = [head, ...before].map((commit) => `${commit}:${file}`);
  const [proposed, ...known] = await findObjects(git, names);
  if (known.some((object) => object?.oid === proposed?.oid)) return;
  throw new ScanError(
    `${shortCommit(head)} has a broken policy file, by which no later run could be judged. Mend the file, or delete it. ${fault}`,
  );
}

type Faults = ParsedPolicy["faults"];

function consequenceOf(faults: Faults): string {
  const warnings = faults.has(configFile) ? ", and warnings fail unless fail-on is set" : "";
  return `In the head it is whole, which is judged without the broken file: nothing that it accepts counts${warnings}.`;
}

function sentencesOf(faults: Faults): string {
  return [...faults.values()].join(" ");
}

function nameOfBase({ base = "", baseName }: Proposal): string {
  const commit = shortCommit(base);
  return baseName === undefined ? commit : `${baseName} (${commit})`;
}
