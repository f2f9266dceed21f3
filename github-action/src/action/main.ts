import process from "node:process";
import { runAction } from "./run-action.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

process.exitCode = await runAction({
  environment: process.env,
  print: (text) => process.stdout.write(text),
  now: () => new Date(),
  signal: stop.signal,
});
// On Windows a helper of git that still waits for a server would keep this process.
if (stop.signal.aborted) process.exit();
