import { describeError } from "../describe-error.ts";
import type { ExitCode } from "../exit-code.ts";
import { redactingSink } from "../redact-keys.ts";
import { formatFailure } from "../report/report-format.ts";
import { version } from "../version.ts";
import { writeBaseline } from "./baseline-command.ts";
import type { CliContext } from "./cli-context.ts";
import { parseCliOptions, type CliOptions } from "./cli-options.ts";
import { helpText } from "./help.ts";
import { runRevoke, runVerify } from "./key-commands.ts";
import { scanOrganization } from "./org-command.ts";
import { runScan } from "./scan-commands.ts";

/** Runs `plexmcp-scan`; never rejects. */
export async function runCli(streams: CliContext): Promise<ExitCode> {
  const context = {
    ...streams,
    print: redactingSink(streams.print),
    complain: redactingSink(streams.complain),
  };
  const startedAt = context.now();
  let options: CliOptions | undefined;
  try {
    options = parseCliOptions(context.args);
    return await runCommand(options, context);
  } catch (error) {
    const message = describeError(error);
    context.complain(`plexmcp-scan: ${message}\n`);
    // Whoever uploads the file must not take silence for a clean scan.
    if (options !== undefined) {
      const times = { startedAt, endedAt: context.now() };
      context.print(formatFailure({ message }, options.format, times));
    }
    return 2;
  }
}

async function runCommand(options: CliOptions, context: CliContext): Promise<ExitCode> {
  switch (options.command) {
    case "none":
      context.complain(helpText);
      return 2;
    case "help":
      context.print(helpText);
      return 0;
    case "version":
      context.print(`${version}\n`);
      return 0;
    case "scan":
    case "staged":
    case "range":
    case "history":
      return runScan(options.command, options, context);
    case "baseline":
      return writeBaseline(options, context);
    case "verify":
      return runVerify(options, context);
    case "revoke":
      return runRevoke(options, context);
    case "org":
      return scanOrganization(options, context);
  }
}
