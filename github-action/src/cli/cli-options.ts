import { parseArgs } from "node:util";
import type { Level } from "eslint-plugin-plexmcp/detector";
import { parseLevel } from "../policy/scan-config.ts";
import { isReportFormat, reportFormats, type ReportFormat } from "../report/report-format.ts";
import { ScanError } from "../scan-error.ts";

type Command =
  | "scan"
  | "staged"
  | "range"
  | "history"
  | "baseline"
  | "verify"
  | "revoke"
  | "org"
  | "help"
  | "version";

/** What the command line asks for. */
export interface CliOptions {
  /** "none" where the call names none, for an empty variable of a script, say. */
  readonly command: Command | "none";
  readonly operands: readonly string[];
  readonly format: ReportFormat;
  /** Undefined: as the configuration says. */
  readonly failOn: Level | undefined;
  readonly verify: boolean;
  readonly endpoint: string | undefined;
  readonly history: boolean;
  readonly state: string | undefined;
  readonly ref: string | undefined;
}

const optionTypes = {
  format: { type: "string" },
  "fail-on": { type: "string" },
  verify: { type: "boolean" },
  endpoint: { type: "string" },
  history: { type: "boolean" },
  state: { type: "string" },
  ref: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type OptionName = keyof typeof optionTypes;

const scanOptions: readonly OptionName[] = ["format", "fail-on", "verify", "endpoint"];

/** What each command makes use of. */
const optionsOf: Readonly<Record<Command, readonly OptionName[]>> = {
  scan: scanOptions,
  staged: scanOptions,
  range: [...scanOptions, "ref"],
  history: scanOptions,
  baseline: ["history"],
  verify: ["format", "endpoint"],
  revoke: ["endpoint"],
  org: ["format", "fail-on", "state"],
  help: [],
  version: [],
};

/** These print as they go, which not every format allows. */
const commandsByLine: ReadonlySet<CliOptions["command"]> = new Set(["verify", "org"]);

/** Reads the arguments. Throws `ScanError` on what is not known, and on what would have no effect. */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  requireText(values, positionals);
  const [first = values.version === true ? "version" : undefined, ...operands] = positionals;
  const command = parseCommand(values.help === true ? "help" : first);
  requireEffect(command, values);
  const failOn = values["fail-on"];
  return {
    command,
    operands,
    format: parseFormat(values.format ?? "text", command),
    failOn: failOn === undefined ? undefined : parseLevel(failOn, "--fail-on"),
    verify: values.verify ?? false,
    endpoint: values.endpoint,
    history: values.history ?? false,
    state: values.state,
    ref: values.ref,
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof optionTypes; allowPositionals: true }>>;

function parse(args: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(`${why.replace(/\.?$/, ".")} Run plexmcp-scan --help.`, { cause });
  }
}

/** A variable of a script that is not set leaves an argument empty: it meant something else than the default. */
function requireText(values: Parsed["values"], positionals: readonly string[]): void {
  const [name] = Object.entries(values).find(([, value]) => value === "") ?? [];
  if (name !== undefined)
    throw new ScanError(`--${name} is empty. Give it a value, or leave it out.`);
  if (positionals.slice(1).includes("")) {
    throw new ScanError("An argument is empty. Give it a value, or leave it out.");
  }
}

function parseCommand(text: string | undefined): CliOptions["command"] {
  if (text === undefined) return "none";
  if (isCommand(text)) return text;
  const known = Object.keys(optionsOf).join(", ");
  throw new ScanError(`There is no command "${text}". Commands are: ${known}.`);
}

function isCommand(text: string): text is Command {
  return Object.hasOwn(optionsOf, text);
}

/** Whoever gives an option relies on it: one that does nothing must not pass unnoticed. */
function requireEffect(command: CliOptions["command"], values: Parsed["values"]): void {
  if (command === "none" || command === "help" || command === "version") return;
  const used: readonly string[] = optionsOf[command];
  const idle = Object.keys(values).find((name) => !used.includes(name));
  if (idle !== undefined) {
    const takers = Object.entries(optionsOf)
      .filter(([, names]: readonly [string, readonly string[]]) => names.includes(idle))
      .map(([taker]) => taker);
    throw new ScanError(
      `plexmcp-scan ${command} does not take --${idle}. It is an option of: ${takers.join(", ")}.`,
    );
  }
  if (values.endpoint !== undefined && used.includes("verify") && values.verify !== true) {
    throw new ScanError("--endpoint is of no use without --verify: add it, or leave both out.");
  }
}

function parseFormat(text: string, command: CliOptions["command"]): ReportFormat {
  if (!isReportFormat(text)) {
    const known = reportFormats.join(", ");
    throw new ScanError(`--format must be one of ${known}, not ${JSON.stringify(text)}.`);
  }
  if (commandsByLine.has(command) && text !== "text" && text !== "json") {
    throw new ScanError(`plexmcp-scan ${command} prints text or json, not ${text}.`);
  }
  return text;
}

/** The one operand that a command may have. Throws `ScanError` where there are more. */
export function soleOperand({ command, operands }: CliOptions): string | undefined {
  if (operands.length > 1) {
    throw new ScanError(
      `plexmcp-scan ${command} takes one operand, not ${operands.length}. Run it once for each, with quotes around what has spaces in it.`,
    );
  }
  return operands[0];
}
