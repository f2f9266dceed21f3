import { describeError } from "../describe-error.ts";
import type { ExitCode } from "../exit-code.ts";
import { redactingSink } from "../redact-keys.ts";
import { formatSarif } from "../report/sarif.ts";
import type { CliContext } from "./cli-context.ts";
import { parseCliOptions, type CliOptions } from "./cli-options.ts";
import { helpText } from "./help.ts";

/** Runs `plexmcp-scan`; never rejects. */
export async function runCli(streams: CliContext): Promise<ExitCode> {
  const context = {
    ...streams,
    print: redactingSink(streams.print),
    complain: redactingSink(streams.complain),
  };
  let options: CliOptions | undefined;
  try {
    options = parseCliOptions(context.args);
    return await runCommand(options, context);
  } catch (error) {
    const message = describeError(error);
    context.complain(`plexmcp-scan: ${message}\n`);
    // Whoever uploads the file must not take silence for a clean scan.
    if (options?.format === "sarif") {
      context.print(formatSarif({ findings: [], silenced: [] }, { message }));
    }
    return 2;
  }
}

async function runCommand(options: CliOptions, context: CliContext): Promise<ExitCode> {
  switch (options.command) {
    case "help":
      context.print(helpText);
      return 0;
    case "version":
      context.print(`${version}\n`);
      return 0;
    case "scan":
    case "staged":
    case "range":
    case "history": {
      const { runScan } = await import("./scan-commands.ts");
      return runScan(options.command, options, context);
    }
    case "baseline": {
      const { writeBaseline } = await import("./baseline-command.ts");
      return writeBaseline(options, context);
    }
    case "verify": {
      const { runVerify } = await import("./key-commands.ts");
      return runVerify(options, context);
    }
    case "revoke": {
      const { runRevoke } = await import("./key-commands.ts");
      return runRevoke(options, context);
    }
    case "org": {
      const { scanOrganization } = await import("./org-command.ts");
      return scanOrganization(options, context);
    }
  }
}

/** Put in when the bundle is made; sources have none. */
declare const PACKAGE_VERSION: string | undefined;
const version = typeof PACKAGE_VERSION === "string" ? PACKAGE_VERSION : "0.0.0-source";
