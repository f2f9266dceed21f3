#!/usr/bin/env node
import process from "node:process";
import { runCli } from "./run-cli.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

process.exitCode = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  directory: process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  readInput: async () => {
    const { text } = await import("node:stream/consumers");
    return text(process.stdin);
  },
  isTerminal: process.stderr.isTTY,
  now: () => new Date(),
  signal: stop.signal,
});
