import { join, resolve } from "node:path";
import type { ExitCode } from "../exit-code.ts";
import type { Finding } from "../finding.ts";
import { baselineFile, formatBaseline, type Acceptance } from "../policy/acceptances.ts";
import { findPolicyPlace } from "../policy/policy-root.ts";
import { replaceFile } from "../replace-file.ts";
import { escapeText } from "../report/escape.ts";
import { locationOf } from "../report/location.ts";
import { soleOperand, type CliOptions } from "./cli-options.ts";
import type { CliContext } from "./cli-context.ts";
import { judgeScan, readHistory, readWorkingTree, type Scan } from "./scan-commands.ts";

type Entry = Pick<Acceptance, "fingerprint" | "reason" | "until">;

/**
 * Accepts what is found now, in the baseline of the repository. Reasons that were given stay; entries
 * for what is gone do not, unless it may lie outside of what was read.
 */
export async function writeBaseline(options: CliOptions, context: CliContext): Promise<ExitCode> {
  const path = soleOperand(options) ?? ".";
  const tree = await readWorkingTree(path, context);
  const scans = options.history ? [tree, await readHistory(path, context)] : [tree];
  const now = context.now();
  const previous = tree.policy.acceptances.filter(({ file }) => file === baselineFile);
  const entries = new Map<string, Entry>(
    tree.isWhole ? [] : previous.map((entry) => [entry.fingerprint, entry]),
  );
  for (const scan of scans) {
    for (const finding of findingsToAccept(scan, now)) {
      if (entries.has(finding.fingerprint)) continue;
      entries.set(finding.fingerprint, entryOf(finding, previous));
    }
  }
  const { root } = findPolicyPlace(resolve(context.directory, path));
  await replaceFile(join(root, baselineFile), formatBaseline(entries.values()));
  context.complain(
    `${entries.size} accepted in ${baselineFile}. Commit it; what was pushed still has to be revoked.\n`,
  );
  return 0;
}

/**
 * What is new, and what the present baseline accepts; not what another file or its author silenced.
 * Files are named from the root, where the baseline is.
 */
function findingsToAccept(scan: Scan, now: Date): readonly Finding[] {
  const { prefix = "" } = scan;
  const { findings, silenced } = judgeScan(scan, now);
  const accepted = silenced.filter(({ by }) => by === baselineFile).map(({ finding }) => finding);
  return [...findings, ...accepted].map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: prefix + finding.file },
  );
}

function entryOf(finding: Finding, previous: readonly Entry[]): Entry {
  const { fingerprint, rule } = finding;
  const known = previous.find((entry) => entry.fingerprint === fingerprint);
  return known ?? { fingerprint, reason: escapeText(`${rule} ${locationOf(finding)}`) };
}
