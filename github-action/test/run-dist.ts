import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { packageDirectory } from "../scripts/build-bundles.ts";
import { repositoryName } from "./checkout.ts";
import { makeFolder } from "./repositories.ts";

/** How a bundle was run, and all that it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ActionOutcome extends Outcome {
  readonly summary: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly sarif: string;
}

/** Runs the built command line. */
export async function runCliBundle(
  directory: string,
  args: readonly string[],
  { input = "", environment = {} }: { input?: string; environment?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const file = join(packageDirectory, "dist/cli.js");
  return runNode([file, ...args], { directory, input, environment });
}

export interface ActionRun {
  readonly event: string;
  readonly payload: unknown;
  readonly workspace: string;
  readonly serverUrl: string;
  readonly apiUrl?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: NodeJS.ProcessEnv;
  /** When this has come, the job is cancelled, as a runner does it. */
  readonly cancelledAfter?: Promise<unknown>;
}

/** Runs the built action as a runner would. */
export async function runAction(run: ActionRun): Promise<ActionOutcome> {
  const folder = makeFolder();
  const files = { event: "event.json", summary: "summary.md", output: "output.txt" };
  const path = (name: string): string => join(folder, name);
  writeFileSync(path(files.event), JSON.stringify(run.payload));
  writeFileSync(path(files.summary), "");
  writeFileSync(path(files.output), "");
  const inputs = { "sarif-file": path("scan.sarif"), ...run.inputs };
  const outcome = await runNode([join(packageDirectory, "dist/index.js")], {
    directory: run.workspace,
    input: "",
    ...(run.cancelledAfter === undefined ? {} : { cancelledAfter: run.cancelledAfter }),
    environment: {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: run.event,
      GITHUB_EVENT_PATH: path(files.event),
      GITHUB_OUTPUT: path(files.output),
      GITHUB_REPOSITORY: repositoryName,
      GITHUB_SERVER_URL: run.serverUrl,
      GITHUB_API_URL: run.apiUrl ?? "http://127.0.0.1:9",
      GITHUB_STEP_SUMMARY: path(files.summary),
      GITHUB_WORKSPACE: run.workspace,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...run.environment,
    },
  });
  return {
    ...outcome,
    summary: readFileSync(path(files.summary), "utf8"),
    outputs: parseOutputs(readFileSync(path(files.output), "utf8")),
    sarif: existsSync(path("scan.sarif")) ? readFileSync(path("scan.sarif"), "utf8") : "",
  };
}

interface NodeRun {
  readonly directory: string;
  readonly input: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly cancelledAfter?: Promise<unknown>;
}

async function runNode(
  args: readonly string[],
  { directory, input, environment, cancelledAfter }: NodeRun,
): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", ...environment },
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  void cancelledAfter?.then(() => child.kill("SIGINT"));
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** Reads a file of outputs as the runner does. */
function parseOutputs(content: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  for (const [, name = "", , value = ""] of content.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2\n/gm)) {
    outputs.set(name, value);
  }
  return outputs;
}
