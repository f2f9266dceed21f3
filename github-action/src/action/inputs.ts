import type { Level } from "eslint-plugin-plexmcp/detector";
import { variableIn } from "../environment-variable.ts";
import { parseLevel } from "../policy/scan-config.ts";
import { ScanError } from "../scan-error.ts";
import { defaultEndpoint, parseEndpoint } from "../verify/plexmcp-host.ts";

/** The inputs of `action.yml`, parsed. */
export interface Inputs {
  readonly githubToken: string | undefined;
  /** `auto` goes by the event. */
  readonly scan: "auto" | "history";
  /** Undefined: as the configuration of the base says. */
  readonly failOn: Level | undefined;
  readonly comment: boolean;
  readonly reviewComments: boolean;
  readonly verify: boolean;
  readonly endpoint: URL;
  /** Where SARIF is written, relative to the workspace. */
  readonly sarifFile: string | undefined;
  /** The checkout, relative to the workspace. */
  readonly path: string;
}

const names = [
  "github-token",
  "scan",
  "fail-on",
  "comment",
  "review-comments",
  "verify",
  "endpoint",
  "sarif-file",
  "path",
] as const;

type InputName = (typeof names)[number];

/**
 * Reads `INPUT_…` variables, as the runner makes them of `with:`. Empty counts as not set. Throws
 * `ScanError` on an input or a value that is not known: a misspelt one must not pass unnoticed.
 */
export function parseInputs(environment: NodeJS.ProcessEnv): Inputs {
  const known = new Set<string>(names.map(variableOf));
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith("INPUT_") && !known.has(name),
  );
  if (unknown !== undefined) {
    const name = unknown.slice("INPUT_".length).toLowerCase();
    throw new ScanError(`There is no input "${name}". Known are: ${names.join(", ")}.`);
  }
  const read = (name: InputName): string | undefined => variableIn(environment, variableOf(name));
  const failOn = read("fail-on");
  return {
    githubToken: read("github-token"),
    scan: parseScan(read("scan")),
    failOn: failOn === undefined ? undefined : parseLevel(failOn, "The input fail-on"),
    comment: parseBoolean("comment", read("comment") ?? "true"),
    reviewComments: parseBoolean("review-comments", read("review-comments") ?? "false"),
    verify: parseBoolean("verify", read("verify") ?? "false"),
    endpoint: parseEndpoint(read("endpoint") ?? defaultEndpoint),
    sarifFile: read("sarif-file"),
    path: read("path") ?? ".",
  };
}

function variableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}

function parseScan(value = "auto"): Inputs["scan"] {
  if (value === "auto" || value === "history") return value;
  throw new ScanError(`The input scan must be "auto" or "history", not ${JSON.stringify(value)}.`);
}

function parseBoolean(name: InputName, value: string): boolean {
  // The core schema of YAML 1.2, as @actions/core reads booleans.
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new ScanError(`The input ${name} must be true or false, not ${JSON.stringify(value)}.`);
}
