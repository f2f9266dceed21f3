import { parseArgs } from "node:util";
import { dialects } from "./gateway.ts";
import type { Dialect } from "./gateway.ts";

export const defaultPort = 8787;

export const helpText = `plexmcp-emulator: a local PlexMCP gateway, for trying stacks and for tests.

Usage: npx plexmcp-emulator [options]

  --port N            port on localhost; 0 takes a free one (default ${defaultPort})
  --data FILE         keep organisations, keys and clock in FILE across restarts (default: in memory)
  --dialect NAME      server: like the real server (default)
                      documented: like PlexMCP's published API reference, keys and /mcp only
  --clock TIME        start the clock at TIME (RFC 3339); it keeps running from there
  --quota             enforce the free tier's limits (5 keys, 5 MCPs)
  --base-domain NAME  host that /mcp answers under (default localhost)
  --no-seed           start empty, without the demo organisation
  --quiet             do not print each call
  --help              show this text

Clock, faults, recorded calls and rows are driven under /__emulator with the control token that is
printed at start. Ctrl-C stops.
`;

export interface CliOptions {
  readonly port: number;
  readonly dataFile: string | undefined;
  readonly dialect: Dialect;
  readonly clock: Date | undefined;
  readonly selfHosted: boolean;
  readonly baseDomain: string | undefined;
  readonly seed: boolean;
  readonly quiet: boolean;
}

/** What the command line asks for, or the sentence that says what is wrong with it. */
export type ParsedCommandLine =
  | { readonly kind: "run"; readonly options: CliOptions }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

export function parseCommandLine(args: readonly string[]): ParsedCommandLine {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        port: { type: "string", default: String(defaultPort) },
        data: { type: "string" },
        dialect: { type: "string", default: "server" },
        clock: { type: "string" },
        quota: { type: "boolean", default: false },
        "base-domain": { type: "string" },
        "no-seed": { type: "boolean", default: false },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    const options = {
      port: parsePort(values.port),
      dataFile: values.data,
      dialect: parseDialect(values.dialect),
      clock: values.clock === undefined ? undefined : parseTime(values.clock),
      selfHosted: !values.quota,
      baseDomain: values["base-domain"],
      seed: !values["no-seed"],
      quiet: values.quiet,
    };
    return { kind: "run", options };
  } catch (error) {
    return { kind: "mistake", message: error instanceof Error ? error.message : String(error) };
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port > 65_535)
    throw new Error(`--port ${text} is no port: give 0 to 65535.`);
  return port;
}

function parseDialect(text: string): Dialect {
  const dialect = dialects.find((candidate) => candidate === text);
  if (dialect === undefined)
    throw new Error(`--dialect ${text} is not known: give ${dialects.join(" or ")}.`);
  return dialect;
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new Error(`--clock ${text} is no time: give RFC 3339, as in 2030-01-31T12:00:00Z.`);
  return time;
}
