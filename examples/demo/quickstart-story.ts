import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { redactKey } from "eslint-plugin-plexmcp/key-format";
import type { Emulator } from "../../provider/emulator/start-emulator.ts";
import { environments, envFileOf, readDeliveredKey, type Environment } from "./delivered-keys.ts";
import { removeStatement, type DemoWorkspace } from "./demo-workspace.ts";
import { findEarliestRotation } from "./earliest-rotation.ts";
import { describeReach, expectAlive, expectDead, expectTrue, getKeyRow } from "./gateway-checks.ts";
import { startProber } from "./gateway-probe.ts";
import { installProvider } from "./install-provider.ts";
import type { CommandResult, CommandRunner } from "./run-command.ts";
import type { Transcript } from "./transcript.ts";

/** cdktf's command line, as its package installs it. */
const cdktf = createRequire(import.meta.url).resolve("cdktf-cli/bundle/bin/cdktf");

export interface Story {
  readonly gateway: Emulator;
  readonly workspace: DemoWorkspace;
  readonly runner: CommandRunner;
  readonly transcript: Transcript;
}

/** What each application calls, and what is out of its key's reach. */
const calls: Readonly<Record<Environment, { readonly allowed: Call; readonly denied?: Call }>> = {
  production: { allowed: "forecast", denied: "sum" },
  staging: { allowed: "forecast", denied: "sum" },
  development: { allowed: "sum", denied: "forecast" },
  ci: { allowed: "sum" },
};

type Call = "forecast" | "sum";

/** Installs, creates, uses, rotates and removes; rejects at the first thing that is not true. */
export async function tellStory(story: Story): Promise<void> {
  await setUp(story);
  await createKeys(story);
  await useKeys(story);
  await rotateFirstDueKey(story);
  await removeKey(story, "development");
}

async function setUp({ transcript, gateway, workspace, runner }: Story): Promise<void> {
  transcript.heading("PlexMCP keys as code: the demo");
  transcript.note(`gateway ${gateway.url}, stack ${workspace.stackFolder}`);
  await installProvider(runner, workspace);
  transcript.tick("the provider is built and installed into a filesystem mirror");
  // A repository of its own, so that the provider can ask git whether it ignores the .env files.
  const { stackFolder: cwd, env } = workspace;
  const { status, output } = await runner.run({ file: "git", args: ["init", "--quiet"], cwd, env });
  if (status !== 0) throw new Error(`git init failed:\n${output}`);
}

async function createKeys(story: Story): Promise<void> {
  const { transcript, gateway, workspace } = story;
  transcript.heading("1. cdktf deploy: four keys, each delivered to its .env file");
  await runCdktf(story, "deploy");
  transcript.tick("deployed");
  for (const environment of environments) {
    const key = await readDeliveredKey(workspace.stackFolder, environment);
    const row = getKeyRow(gateway, key);
    const { mode } = await stat(envFileOf(workspace.stackFolder, environment));
    expectTrue((mode & 0o077) === 0, `apps/${environment}/.env is private`);
    const end =
      row.expires_at === null ? "never expires" : `expires ${row.expires_at.slice(0, 10)}`;
    transcript.tick(
      `${environment.padEnd(11)} ${redactKey(key)} ${describeReach(gateway, row)}, ${end}`,
    );
  }
  expectTrue(gateway.seeds.keys().length === environments.length, "the gateway has four keys");
}

async function useKeys(story: Story): Promise<void> {
  story.transcript.heading("2. app.ts calls /mcp with each delivered key");
  for (const environment of environments) {
    const { allowed, denied } = calls[environment];
    const answer = await runApp(story, environment, allowed);
    expectTrue(answer.status === 0, `${environment} may call ${allowed}: ${answer.output}`);
    story.transcript.tick(`${environment.padEnd(11)} ${answer.output.trim()}`);
    if (denied === undefined) continue;
    const refusal = await runApp(story, environment, denied);
    expectTrue(refusal.status !== 0, `${environment} may not call ${denied}`);
    expectTrue(/denied/i.test(refusal.output), `the refusal says so: ${refusal.output}`);
    story.transcript.tick(`${environment.padEnd(11)} ${refusal.output.trim()}`);
  }
}

async function rotateFirstDueKey(story: Story): Promise<void> {
  const { transcript, gateway, workspace } = story;
  transcript.heading("3. The earliest rotation date comes: deploy again");
  const next = await findEarliestRotation(workspace);
  const environment = getEnvironment(next.name);
  const oldKey = await readDeliveredKey(workspace.stackFolder, environment);
  gateway.clock.set(next.at);
  transcript.tick(
    `the gateway's clock shows ${next.at.toISOString().slice(0, 16)}Z: ${next.name} is due`,
  );
  await expectAllAlive(story, environments);

  const prober = startProber(gateway.url, () =>
    readDeliveredKey(workspace.stackFolder, environment),
  );
  await runCdktf(story, "deploy");
  const { calls: count, failures } = await prober.stop();
  expectTrue(
    count > 0 && failures.length === 0,
    `no call failed: ${failures[0] ?? "none was made"}`,
  );
  transcript.tick(
    `rotated under load: ${String(count)} calls, ${String(failures.length)} failures`,
  );

  const newKey = await readDeliveredKey(workspace.stackFolder, environment);
  expectTrue(newKey !== oldKey, "a new key is delivered");
  await expectAlive(gateway, oldKey);
  await expectAllAlive(story, environments);
  transcript.tick(`overlap: old ${redactKey(oldKey)} and new ${redactKey(newKey)} both work`);

  const end = getKeyRow(gateway, oldKey).expires_at;
  expectTrue(end !== null, "the old key has an end");
  gateway.clock.set(new Date(Date.parse(end ?? "") + 1_000));
  await expectDead(gateway, oldKey);
  await expectAllAlive(story, environments);
  transcript.tick(`overlap over (${String(end).slice(0, 16)}Z): old ${redactKey(oldKey)} is dead`);
}

async function removeKey(story: Story, environment: Environment): Promise<void> {
  const { transcript, gateway, workspace } = story;
  transcript.heading(`4. The ${environment} key leaves the program: deploy again`);
  const key = await readDeliveredKey(workspace.stackFolder, environment);
  await removeStatement(workspace, environment);
  await runCdktf(story, "deploy");
  await expectDead(gateway, key);
  await expectAllAlive(
    story,
    environments.filter((other) => other !== environment),
  );
  transcript.tick(`${redactKey(key)} is dead at once; the others work`);
}

/** Destroys the stack; rejects if the organisation has a key left. */
export async function destroyKeys(story: Story): Promise<void> {
  const { transcript, gateway } = story;
  transcript.heading("5. cdktf destroy");
  await runCdktf(story, "destroy");
  const left = gateway.seeds.keys();
  expectTrue(left.length === 0, `no key is left (${left.map(({ name }) => name).join(", ")})`);
  transcript.tick("the organisation has no key left");
}

async function runCdktf(story: Story, command: "deploy" | "destroy"): Promise<void> {
  const { runner, workspace } = story;
  const { status, output } = await runner.run({
    file: process.execPath,
    // The lock would ask the provider's registry, where an unpublished provider is not.
    args: [cdktf, command, "--auto-approve", "--skip-provider-lock"],
    cwd: workspace.stackFolder,
    env: workspace.env,
  });
  if (status !== 0) throw new Error(`cdktf ${command} ended with ${String(status)}:\n${output}`);
}

async function runApp(
  { runner, workspace }: Story,
  environment: Environment,
  call: Call,
): Promise<CommandResult> {
  return runner.run({
    file: process.execPath,
    args: [
      "--import",
      "tsx",
      `--env-file=${envFileOf(workspace.stackFolder, environment)}`,
      "app.ts",
      call,
    ],
    cwd: workspace.stackFolder,
    env: workspace.env,
  });
}

async function expectAllAlive(story: Story, which: readonly Environment[]): Promise<void> {
  for (const environment of which) {
    const key = await readDeliveredKey(story.workspace.stackFolder, environment);
    await expectAlive(story.gateway, key);
  }
}

function getEnvironment(keyName: string): Environment {
  const environment = environments.find((candidate) => keyName.includes(candidate));
  if (environment === undefined) throw new Error(`The key ${keyName} is of no environment.`);
  return environment;
}
