import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Level } from "eslint-plugin-plexmcp/detector";
import { describeError } from "../describe-error.ts";
import { variableIn } from "../environment-variable.ts";
import { exitCodeOf, type ExitCode } from "../exit-code.ts";
import type { Finding, ScanReport } from "../finding.ts";
import { Git } from "../git/git.ts";
import { fetchRefs, type Remote } from "../git/remote.ts";
import { apiUrlIn, describeGithubError, githubClient } from "../github/github-client.ts";
import {
  listRepositories,
  type OrganizationRepository,
} from "../github/organization-repositories.ts";
import { judge } from "../policy/judge.ts";
import { loadPolicyAt, publicNamesOf } from "../policy/load-policy.ts";
import { formatReport } from "../report/report-format.ts";
import { formatClosing } from "../report/text.ts";
import { ScanError } from "../scan-error.ts";
import { scanHistory } from "../sources/history.ts";
import type { CliOptions } from "./cli-options.ts";
import { OrgProgress } from "./org-progress.ts";
import type { CliContext } from "./cli-context.ts";

/**
 * Scans the history of every repository of an organisation, one after the other: each is fetched
 * into a folder of its own, scanned, and taken away again. With `--state` a run goes on where the
 * last one was stopped, and passes over what was not pushed to since.
 */
export async function scanOrganization(
  options: CliOptions,
  context: CliContext,
): Promise<ExitCode> {
  const { organization, token } = parseCall(options, context);
  const progress = await OrgProgress.open({ file: options.state, failOn: options.failOn });
  const repositories = await list(organization, token, context);
  if (repositories.length === 0) {
    throw new ScanError(
      `GitHub lists no repository of ${organization}: nothing was scanned. Give GITHUB_TOKEN the right to read them.`,
    );
  }
  const scan = async (repository: OrganizationRepository): Promise<ExitCode> => {
    const outcome = await scanRepository(repository, token, { options, context });
    if (outcome !== 2) await progress.note(repository, outcome === 1);
    return outcome;
  };
  let exitCode: ExitCode = 0;
  for (const [index, repository] of repositories.entries()) {
    const earlier = progress.find(repository);
    const note = earlier?.failed === true ? ": findings of an earlier run, and no push since" : "";
    context.complain(`[${index + 1}/${repositories.length}] ${repository.name}${note}\n`);
    const outcome = earlier === undefined ? await scan(repository) : earlier.failed ? 1 : 0;
    exitCode = worse(exitCode, outcome);
  }
  return exitCode;
}

/** Names of organisations and users; those that a company manages end with `_` and its own. */
const loginPattern = /^[A-Za-z0-9][\w-]*$/;

function parseCall(
  { operands }: CliOptions,
  { environment }: CliContext,
): { readonly organization: string; readonly token: string } {
  const [organization, ...others] = operands;
  if (organization === undefined || others.length > 0) {
    throw new ScanError("Name one organisation: plexmcp-scan org acme");
  }
  if (!loginPattern.test(organization)) {
    throw new ScanError(
      `${JSON.stringify(organization)} is no name of an organisation. Write acme for https://github.com/acme.`,
    );
  }
  const token = variableIn(environment, "GITHUB_TOKEN");
  if (token === undefined) {
    throw new ScanError(
      "Set GITHUB_TOKEN to a token that may read the organisation's repositories.",
    );
  }
  return { organization, token };
}

async function list(
  organization: string,
  token: string,
  { environment, signal, complain }: CliContext,
): Promise<readonly OrganizationRepository[]> {
  const apiUrl = apiUrlIn(environment);
  try {
    const github = await githubClient({ apiUrl, token, signal, onWait: complain });
    return await listRepositories(github, organization);
  } catch (cause) {
    throw new ScanError(
      `${describeGithubError(cause)} to the question for ${organization}'s repositories. Check the name, what GITHUB_TOKEN may read, and GITHUB_API_URL; then run it again.`,
      { cause },
    );
  }
}

interface Run {
  readonly options: CliOptions;
  readonly context: CliContext;
}

async function scanRepository(
  repository: OrganizationRepository,
  token: string,
  { options, context }: Run,
): Promise<ExitCode> {
  const startedAt = context.now();
  const directory = await mkdtemp(join(tmpdir(), "plexmcp-scan-"));
  try {
    const { environment, signal } = context;
    const git = new Git({ directory, environment, signal });
    await git.run(["init", "--quiet", "--bare"]);
    await fetchAll(git, { url: repository.url, token });
    const { report, failOn } = await judgeHistory(git, repository, context.now());
    context.print(formatReport(report, options.format, { startedAt, endedAt: context.now() }));
    context.complain(formatClosing(report));
    return exitCodeOf(report, options.failOn ?? failOn);
  } catch (error) {
    // One repository that cannot be read does not keep the others from being scanned.
    context.signal.throwIfAborted();
    context.complain(`plexmcp-scan: ${repository.name}: ${describeError(error)}\n`);
    return 2;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function fetchAll(git: Git, remote: Remote): Promise<void> {
  const refs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
  try {
    await fetchRefs(git, remote, { refs, depth: [] });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(
      `${why} Check that it can be cloned, and that GITHUB_TOKEN may read it (contents: read); then run the same again.`,
      { cause },
    );
  }
}

async function judgeHistory(
  git: Git,
  { name, defaultBranch }: OrganizationRepository,
  now: Date,
): Promise<{ readonly report: ScanReport; readonly failOn: Level }> {
  const loading = loadPolicyAt(git, `refs/heads/${defaultBranch}`);
  const [sightings, policy] = await Promise.all([
    scanHistory(git, publicNamesOf(loading)),
    loading,
  ]);
  const report = judge({ sightings, policy, verifications: new Map(), now, isWhole: true });
  const inRepository = (finding: Finding): Finding => ({
    ...finding,
    file: finding.file === undefined ? name : `${name}/${finding.file}`,
  });
  const silenced = report.silenced.map((entry) => ({
    ...entry,
    finding: inRepository(entry.finding),
  }));
  const findings = report.findings.map(inRepository);
  return { report: { ...report, findings, silenced }, failOn: policy.config.failOn };
}

/** What could not be completed outranks what was found. */
function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
