import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { runCli } from "./run-cli.ts";

const withToken = { PLEXMCP_TOKEN: "t" };

test.each([
  ["verify", "a key as an argument", [makeKey(76)], {}, "takes no operand"],
  ["revoke", "a key as an argument", [makeKey(76)], {}, "takes no operand"],
  ["verify", "an endpoint that is none", ["--endpoint", "nope"], {}, "is no URL: nope"],
  ["revoke", "an endpoint that is none", ["--endpoint", "nope"], withToken, "is no URL: nope"],
  ["revoke", "no token", [], {}, "Set PLEXMCP_TOKEN"],
])("%s refuses %s before it waits for a key", async (command, _, args, environment, why) => {
  const complaints: string[] = [];
  const exitCode = await runCli({
    args: [command, ...args],
    environment,
    directory: "/",
    print: () => undefined,
    complain: (text) => complaints.push(text),
    readInput: () => Promise.reject(new Error("It waits for standard input.")),
    isTerminal: false,
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  expect(complaints.join("")).toContain(why);
  expect(exitCode).toBe(2);
});
