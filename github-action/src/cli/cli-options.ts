import { parseArgs } from "node:util";
import type { Level } from "eslint-plugin-plexmcp/detector";
import { parseLevel } from "../policy/scan-config.ts";
import { isReportFormat, reportFormats, type ReportFormat } from "../report/report-format.ts";
import { ScanError } from "../scan-error.ts";

/** What the command line asks for. */
export interface CliOptions {
  readonly command: string;
  readonly operands: readonly string[];
  readonly format: ReportFormat;
  /** Undefined: as the configuration says. */
  readonly failOn: Level | undefined;
  readonly verify: boolean;
  readonly endpoint: string | undefined;
  readonly history: boolean;
  readonly state: string | undefined;
}

const optionTypes = {
  format: { type: "string", default: "text" },
  "fail-on": { type: "string" },
  verify: { type: "boolean", default: false },
  endpoint: { type: "string" },
  history: { type: "boolean", default: false },
  state: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

/** Reads the arguments. Throws `ScanError` on an option or a value that is not known. */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  const [command = values.version ? "version" : "help", ...operands] = positionals;
  const { format, verify, endpoint, history, state } = values;
  if (!isReportFormat(format)) {
    throw new ScanError(`--format must be one of ${reportFormats.join(", ")}, not ${format}.`);
  }
  return {
    command: values.help ? "help" : command,
    operands,
    format,
    failOn:
      values["fail-on"] === undefined ? undefined : parseLevel(values["fail-on"], "--fail-on"),
    verify,
    endpoint,
    history,
    state,
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof optionTypes; allowPositionals: true }>>;

function parse(args: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(`${why} Run plexmcp-scan --help.`, { cause });
  }
}
