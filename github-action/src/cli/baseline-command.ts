import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ExitCode } from "../exit-code.ts";
import type { Finding } from "../finding.ts";
import { baselineFile, formatBaseline, type Acceptance } from "../policy/acceptances.ts";
import { escapeText } from "../report/escape.ts";
import { locationOf } from "../report/location.ts";
import type { CliOptions } from "./cli-options.ts";
import type { CliContext } from "./cli-context.ts";
import { judgeScan, readHistory, readWorkingTree, type Scan } from "./scan-commands.ts";

type Entry = Pick<Acceptance, "fingerprint" | "reason" | "until">;

/** Accepts what is found now. Reasons that were given stay; entries for what is gone do not. */
export async function writeBaseline(options: CliOptions, context: CliContext): Promise<ExitCode> {
  const [path = "."] = options.operands;
  const scans = [await readWorkingTree(path, context)];
  if (options.history) scans.push(await readHistory(path, context));
  const now = context.now();
  const entries = new Map<string, Entry>();
  for (const scan of scans) {
    for (const finding of findingsToAccept(scan, now)) {
      if (entries.has(finding.fingerprint)) continue;
      entries.set(finding.fingerprint, entryOf(finding, scan.policy.acceptances));
    }
  }
  await writeFile(
    join(resolve(context.directory, path), baselineFile),
    formatBaseline(entries.values()),
  );
  context.complain(
    `${entries.size} accepted in ${baselineFile}. Commit it; what was pushed still has to be revoked.\n`,
  );
  return 0;
}

/** What is new, and what the present baseline accepts; not what another file or its author silenced. */
function findingsToAccept(scan: Scan, now: Date): readonly Finding[] {
  const { findings, silenced } = judgeScan(scan, now);
  return [
    ...findings,
    ...silenced.filter(({ by }) => by === baselineFile).map(({ finding }) => finding),
  ];
}

function entryOf(finding: Finding, acceptances: readonly Acceptance[]): Entry {
  const { fingerprint, rule } = finding;
  const previous = acceptances.find(
    (entry) => entry.fingerprint === fingerprint && entry.file === baselineFile,
  );
  return previous ?? { fingerprint, reason: escapeText(`${rule} ${locationOf(finding)}`) };
}
