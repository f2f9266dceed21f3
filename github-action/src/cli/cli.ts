#!/usr/bin/env node
import process from "node:process";
import { describeError } from "../describe-error.ts";
import { runCli } from "./run-cli.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

// Node.js would exit with 1, which says that something was found.
process.once("uncaughtException", (error) => {
  process.stderr.write(`plexmcp-scan: ${describeError(error)}\n`);
  process.exit(2);
});

// A reader that has seen enough (`| head`) is no failure: the exit status tells the rest.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.exitCode = 2;
  process.stderr.write(`plexmcp-scan: ${describeError(error)}\n`);
});
process.stderr.on("error", () => undefined);

const exitCode = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  directory: process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  readInput: async () => {
    const { addAbortSignal } = await import("node:stream");
    const { text } = await import("node:stream/consumers");
    return text(addAbortSignal(stop.signal, process.stdin));
  },
  isTerminal: process.stderr.isTTY,
  now: () => new Date(),
  signal: stop.signal,
});
process.exitCode ??= exitCode;
// On Windows a helper of git that still waits for a server would keep this process.
if (stop.signal.aborted) process.exit();
