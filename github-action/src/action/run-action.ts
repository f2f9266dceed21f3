import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { variableIn } from "../environment-variable.ts";
import type { Finding, ScanReport } from "../finding.ts";
import { Git } from "../git/git.ts";
import { findRepositoryRoot } from "../git/repository-root.ts";
import { readEventPayload } from "../github/event-payload.ts";
import { redactingSink } from "../redact-keys.ts";
import { describeError } from "../describe-error.ts";
import { formatAnnotations, formatRunMessage } from "../report/annotations.ts";
import { escapedJson, escapeText } from "../report/escape.ts";
import { toJson } from "../report/json-lines.ts";
import { formatSarif } from "../report/sarif.ts";
import { formatSummary } from "../report/summary.ts";
import { formatClosing } from "../report/text.ts";
import { ScanError } from "../scan-error.ts";
import { exitCodeOf, type ExitCode } from "../exit-code.ts";
import { eventScanOf } from "./event-range.ts";
import { parseInputs, type Inputs } from "./inputs.ts";
import { publishComments } from "./publish-comments.ts";
import { scanEvent } from "./scan-event.ts";
import { StepFiles } from "./step-files.ts";

/** What the action reaches the world through. */
export interface ActionContext {
  readonly environment: NodeJS.ProcessEnv;
  readonly print: (text: string) => void;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Runs the action; never rejects. The step fails unless 0 is returned. */
export async function runAction(context: ActionContext): Promise<ExitCode> {
  const files = new StepFiles(context.environment);
  const print = redactingSink(context.print);
  const code = await runStep(files, { ...context, print });
  if (files.failures.length === 0) return code;
  print(formatRunMessage("error", files.failures.join(" ")));
  return 2;
}

async function runStep(files: StepFiles, context: ActionContext): Promise<ExitCode> {
  const { environment, print } = context;
  let sarifPath: string | undefined;
  try {
    const inputs = parseInputs(environment);
    const workspace = variableIn(environment, "GITHUB_WORKSPACE") ?? process.cwd();
    if (inputs.sarifFile !== undefined) sarifPath = resolve(workspace, inputs.sarifFile);
    return await scanAndReport({ inputs, workspace, sarifPath, files }, context);
  } catch (error) {
    const message = describeError(error);
    print(formatRunMessage("error", message));
    await files.appendSummary(() => "### PlexMCP scan: not completed\n\nThe log tells why.\n");
    // No `sarif-file`: whoever uploads what has no results closes the alerts.
    await files.setOutputs({ ...outputsOf(nothing), result: "incomplete" });
    if (sarifPath !== undefined) {
      await files.writeSarif(sarifPath, formatSarif(nothing, { message }));
    }
    return 2;
  }
}

/** What a run reports that has read nothing. */
const nothing = { findings: [], silenced: [] };

interface Settings {
  readonly inputs: Inputs;
  readonly workspace: string;
  readonly sarifPath: string | undefined;
  readonly files: StepFiles;
}

async function scanAndReport(settings: Settings, context: ActionContext): Promise<ExitCode> {
  const { inputs, workspace, files } = settings;
  const { environment, now, signal } = context;
  const directory = resolve(workspace, inputs.path);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ScanError(
      `The input path names ${directory}, which is no folder. Check the path, and check out the repository first.`,
    );
  }
  // Git asks who owns the root, and takes no link for it.
  const trustedDirectory = realpathSync(findRepositoryRoot(directory) ?? directory);
  const git = new Git({ directory, environment, signal, trustedDirectory });
  const eventScan = eventScanOf(
    environment["GITHUB_EVENT_NAME"] ?? "",
    await readEventPayload(environment),
  );
  if (eventScan.kind === "nothing") {
    context.print(`Nothing to scan: ${escapeText(eventScan.reason)}\n`);
    await files.setOutputs(outputsOf(nothing));
    return 0;
  }
  const event = { eventScan, inputs, environment, now: now(), signal };
  const { report, failOn } = await scanEvent(git, event);
  await publish(report, settings, context);
  const pullRequest = eventScan.kind === "range" ? eventScan.pullRequest : undefined;
  if (pullRequest !== undefined) {
    const { print } = context;
    await publishComments(report, { inputs, environment, pullRequest, git, signal, print });
  }
  return exitCodeOf(report, failOn);
}

async function publish(
  report: ScanReport,
  { sarifPath, files }: Settings,
  { print }: ActionContext,
): Promise<void> {
  print(formatAnnotations(report));
  print(formatClosing(report));
  await files.appendSummary((mostBytes) => formatSummary(report, mostBytes));
  const hasSarif =
    sarifPath !== undefined && (await files.writeSarif(sarifPath, formatSarif(report)));
  const outputs = outputsOf(report, hasSarif ? sarifPath : undefined);
  await files.setOutputs(
    files.failures.length === 0 ? outputs : { ...outputs, result: "incomplete" },
  );
}

/** GitHub takes 1 MB of outputs from a job. */
const mostFindingsBytes = 400_000;

function outputsOf(
  { findings, silenced }: Pick<ScanReport, "findings" | "silenced">,
  sarifPath = "",
): Readonly<Record<string, string | number>> {
  const errors = findings.filter(({ level }) => level === "error").length;
  return {
    result: findings.length === 0 ? "clean" : "findings",
    errors,
    warnings: findings.length - errors,
    silenced: silenced.length,
    findings: findingsJson(findings),
    "sarif-file": sarifPath,
  };
}

function findingsJson(findings: readonly Finding[]): string {
  const shown: string[] = [];
  let bytes = 0;
  for (const finding of findings) {
    const json = escapedJson(toJson(finding));
    bytes += Buffer.byteLength(json) + 1;
    if (bytes > mostFindingsBytes) break;
    shown.push(json);
  }
  return `[${shown.join(",")}]`;
}
