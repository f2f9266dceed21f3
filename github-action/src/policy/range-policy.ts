import type { Git } from "../git/git.ts";
import { shortCommit } from "../report/location.ts";
import { ScanError } from "../scan-error.ts";
import { readPolicies } from "./load-policy.ts";
import { parsePolicy, type ParsedPolicy, type Policy } from "./parse-policy.ts";
import { configFile } from "./scan-config.ts";

/** What is judged, and the commit whose policy judges it. */
export interface Proposal {
  readonly head: string;
  /** Undefined where nothing came before: there is nobody whose policy could be trusted. */
  readonly base: string | undefined;
  /** What people call the base. */
  readonly baseName?: string | undefined;
}

/**
 * The policy of the base: a pull request must not silence the scan that judges it. Where that is
 * broken, what is broken of it counts for nothing, so that whoever mends it can pass; throws
 * `ScanError` where the head has it no better.
 */
export async function loadPolicyOfBase(git: Git, proposal: Proposal): Promise<Policy> {
  const { head, base } = proposal;
  const policyAt = await readPolicies(git, base === undefined ? [head] : [base, head]);
  const { policy, faults } = base === undefined ? parsePolicy(() => undefined) : policyAt(base);
  if (faults.size === 0) return policy;
  const source = `The policy is read from ${nameOfBase(proposal)}, and is broken there.`;
  const what = sentencesOf(faults);
  if (policyAt(head).faults.size > 0) throw new ScanError(`${source} ${cure} ${what}`);
  return { ...policy, notices: [`${source} ${consequenceOf(faults)} ${what}`] };
}

const cure =
  "Mend the file, or delete it: a change that does so is judged without that file, and can pass.";

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
