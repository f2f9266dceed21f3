#!/usr/bin/env node
import { runEmulator } from "./run-emulator.ts";

const stopped = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      resolve();
    });
  }
});

process.exitCode = await runEmulator({
  args: process.argv.slice(2),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  stopped,
});
