import { statSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodeOf, type ExitCode } from "../exit-code.ts";
import type { ScanReport } from "../finding.ts";
import { Git } from "../git/git.ts";
import { findObjects, unknownRevision } from "../git/repository.ts";
import { requireWholeRange } from "../git/whole-range.ts";
import { judge, type Verifications } from "../policy/judge.ts";
import { loadPolicyAt, loadPolicyFrom, publicNamesOf } from "../policy/load-policy.ts";
import type { Policy } from "../policy/parse-policy.ts";
import { findPolicyPlace } from "../policy/policy-root.ts";
import { loadPolicyOfBase } from "../policy/range-policy.ts";
import { formatReport } from "../report/report-format.ts";
import { formatClosing } from "../report/text.ts";
import { ScanError } from "../scan-error.ts";
import { scanHistory } from "../sources/history.ts";
import { knownToBaseNotices, scanRange } from "../sources/range.ts";
import type { CommitRange } from "../sources/range-survey.ts";
import { partOfRef, type Sightings } from "../sources/sightings.ts";
import { scanStaged } from "../sources/staged.ts";
import { absenceNotices, isWholeTree, scanWorkingTree } from "../sources/working-tree.ts";
import { verifySightings } from "../verify/verify-sightings.ts";
import { soleOperand, type CliOptions } from "./cli-options.ts";
import type { CliContext } from "./cli-context.ts";
import { hostOf } from "./key-commands.ts";

export type ScanCommand = "scan" | "staged" | "range" | "history";

/** What one command read, and the policy that judges it. */
export interface Scan {
  readonly sightings: Sightings;
  readonly policy: Policy;
  readonly isWhole: boolean;
  readonly prefix?: string;
  readonly notices?: readonly string[];
}

/** Scans, prints the report and says by the exit code what came out. */
export async function runScan(
  command: ScanCommand,
  options: CliOptions,
  context: CliContext,
): Promise<ExitCode> {
  const startedAt = context.now();
  const scan = await readSource(command, options, context);
  const verifications = options.verify
    ? await verifySightings(hostOf(options, context), scan.sightings.keys)
    : undefined;
  const endedAt = context.now();
  const report = judgeScan(scan, endedAt, verifications);
  context.print(formatReport(report, options.format, { startedAt, endedAt }));
  context.complain(formatClosing(report));
  return exitCodeOf(report, options.failOn ?? scan.policy.config.failOn);
}

/** The report of a scan, with the notices of its source. */
export function judgeScan(
  { notices = [], ...scan }: Scan,
  now: Date,
  verifications: Verifications = new Map(),
): ScanReport {
  const report = judge({ ...scan, verifications, now });
  return { ...report, notices: [...report.notices, ...notices] };
}

async function readSource(
  command: ScanCommand,
  options: CliOptions,
  context: CliContext,
): Promise<Scan> {
  switch (command) {
    case "scan":
      return readWorkingTree(soleOperand(options) ?? ".", context);
    case "history":
      return readHistory(soleOperand(options) ?? ".", context);
    case "staged":
      return readStaged(options, context);
    case "range":
      return readRange(options, context);
  }
}

export async function readWorkingTree(path: string, context: CliContext): Promise<Scan> {
  const { directory, environment, signal } = context;
  const target = resolve(directory, path);
  const { root, prefix } = findPolicyPlace(target);
  const loading = loadPolicyFrom(root);
  const [policy, sightings] = await Promise.all([
    loading,
    scanWorkingTree(target, { environment, signal }, publicNamesOf(loading)),
  ]);
  return {
    sightings,
    policy,
    prefix,
    isWhole: target === root && isWholeTree(sightings),
    notices: absenceNotices(sightings),
  };
}

export async function readHistory(path: string, context: CliContext): Promise<Scan> {
  const target = resolve(context.directory, path);
  if (!statSync(target).isDirectory()) {
    throw new ScanError(`${target} is no folder, and has no history. Name that of a repository.`);
  }
  const { root } = findPolicyPlace(target);
  const git = gitIn(target, context);
  const progress = progressOn(context);
  try {
    const loading = loadPolicyFrom(root);
    const [sightings, policy] = await Promise.all([
      scanHistory(git, publicNamesOf(loading), { onProgress: progress.tell }),
      loading,
    ]);
    return { sightings, policy, isWhole: true };
  } finally {
    progress.end();
  }
}

async function readStaged({ operands }: CliOptions, context: CliContext): Promise<Scan> {
  if (operands.length > 0) {
    throw new ScanError(
      "plexmcp-scan staged takes no operand: it reads all that is staged. Leave it out.",
    );
  }
  const git = gitIn(context.directory, context, { isHook: true });
  // The policy of the commit to be: an entry and what it accepts may come together.
  const loading = loadPolicyAt(git, "");
  const [sightings, policy] = await Promise.all([scanStaged(git, publicNamesOf(loading)), loading]);
  return { sightings, policy, isWhole: false };
}

async function readRange({ operands, ref }: CliOptions, context: CliContext): Promise<Scan> {
  const git = gitIn(context.directory, context, { isHook: true });
  const range = await resolveRange(git, { text: operands.join(" "), ref }, context);
  const [base] = range.bases;
  const texts = ref === undefined ? {} : { [partOfRef(ref)]: ref };
  const head = range.content === undefined ? range.head : undefined;
  const loading = loadPolicyOfBase(git, { head, base });
  const [sightings, policy] = await Promise.all([
    scanRange(git, { ...range, texts }, publicNamesOf(loading)),
    loading,
    range.content === undefined ? requireWholeRange(git, range) : undefined,
  ]);
  return { sightings, policy, isWhole: false, notices: knownToBaseNotices(sightings) };
}

const zeros = /^0{40,64}$/;

interface NamedRange {
  /** `BASE..TIP` */
  readonly text: string;
  readonly ref: string | undefined;
}

async function resolveRange(
  git: Git,
  { text, ref }: NamedRange,
  { environment }: CliContext,
): Promise<CommitRange> {
  const [from = "", to, ...others] = text.split("..");
  if (from === "" || to === undefined || others.length > 0 || text.includes("...")) {
    throw new ScanError(
      `"${text}" is no range. Write it as BASE..TIP, as in plexmcp-scan range origin/main..HEAD.`,
    );
  }
  const tip = to === "" ? "HEAD" : to;
  // Zeros tell of a new branch. Before a server takes it, new is what no ref has; later its own ref has all.
  const areZeros = zeros.test(from);
  const isPending = environment["GIT_QUARANTINE_PATH"] !== undefined;
  const names = [from, `${areZeros ? "HEAD" : from}^{commit}`, tip, `${tip}^{}`];
  const [before, base, named, head] = await findObjects(git, names);
  if (before === undefined && !areZeros) throw unknownRevision(from);
  if (named === undefined || head === undefined) throw unknownRevision(tip);
  // Nor is there a commit before where a tag was on a file, or on a folder.
  const isNew = areZeros || base === undefined;
  return {
    head: head.oid,
    bases: base === undefined || (isNew && !isPending) ? [] : [base.oid],
    excludesRefs: isNew && isPending,
    ...(named.type === "tag" ? { tag: named.oid } : {}),
    ...(head.type === "commit" ? {} : { content: { ...named, name: ref ?? tip } }),
  };
}

function gitIn(
  directory: string,
  { environment, signal }: CliContext,
  { isHook = false } = {},
): Git {
  return new Git({ directory, environment, signal, isHook });
}

/** One line of a terminal that is written over, and cleared in the end. */
function progressOn({ isTerminal, complain }: CliContext): {
  readonly tell: (bytes: number) => void;
  readonly end: () => void;
} {
  const show = (text: string): void => {
    if (isTerminal) complain(`\r\u001b[K${text}`);
  };
  return {
    tell: (bytes) => {
      show(`${(bytes / 1e6).toFixed(0)} MB read`);
    },
    end: () => {
      show("");
    },
  };
}
