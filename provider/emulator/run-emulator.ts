import { helpText, parseCommandLine } from "./cli-options.ts";
import type { CliOptions } from "./cli-options.ts";
import { demoAccount, seedDemoOrganization } from "./demo-organization.ts";
import type { RecordedCall } from "./control/recorded-calls.ts";
import { startEmulator } from "./start-emulator.ts";
import type { Emulator } from "./start-emulator.ts";

/** What the command touches outside itself. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Resolves when the person wants it to stop. */
  readonly stopped: Promise<void>;
}

/** Runs the gateway until `stopped`. Resolves with the exit status: 0, 1 when it could not start, 2 for a wrong command line. */
export async function runEmulator({
  args,
  print,
  complain,
  stopped,
}: CommandContext): Promise<number> {
  const parsed = parseCommandLine(args);
  if (parsed.kind === "help") {
    print(helpText);
    return 0;
  }
  if (parsed.kind === "mistake") {
    complain(`${parsed.message}\nTry --help.\n`);
    return 2;
  }
  const { options } = parsed;
  let emulator: Emulator;
  try {
    emulator = await startEmulator({
      ...options,
      onCall: options.quiet
        ? undefined
        : (call) => {
            print(callLine(call));
          },
    });
  } catch (error) {
    complain(`${startFailure(error, options)}\n`);
    return 1;
  }
  if (options.clock !== undefined) emulator.clock.set(options.clock);
  if (options.seed) seedDemoOrganization(emulator);
  print(greeting(emulator, options));
  await stopped;
  await emulator.close();
  return 0;
}

function greeting(emulator: Emulator, options: CliOptions): string {
  const login = options.seed
    ? `  log in with     ${demoAccount.email} / ${demoAccount.password}\n`
    : "";
  return `PlexMCP emulator
  url             ${emulator.url}
  control token   ${emulator.controlToken}
${login}  dialect         ${options.dialect}
  clock           ${emulator.clock.now().toISOString()}
  data            ${options.dataFile ?? "in memory"}
Ctrl-C stops.
`;
}

function callLine({ at, method, path, status, outcome }: RecordedCall): string {
  return `${at} ${method} ${path} ${status === null ? outcome : String(status)}\n`;
}

function startFailure(error: unknown, { port }: CliOptions): string {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Port ${port} on localhost is taken. Give another one with --port, or 0 for a free one.`;
  }
  return error instanceof Error ? error.message : String(error);
}
