import process from "node:process";
import { describeError } from "../describe-error.ts";
import { formatRunMessage } from "../report/annotations.ts";
import { runAction } from "./run-action.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

// Node.js would print a trace, and exit with 1, which says that something was found.
process.once("uncaughtException", (error) => {
  process.stdout.write(formatRunMessage("error", describeError(error)));
  process.exit(2);
});

process.exitCode = await runAction({
  environment: process.env,
  print: (text) => process.stdout.write(text),
  now: () => new Date(),
  signal: stop.signal,
});
// On Windows a helper of git that still waits for a server would keep this process.
if (stop.signal.aborted) process.exit();
