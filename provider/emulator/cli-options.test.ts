import { expect, test } from "vitest";
import { defaultPort, helpText, parseCommandLine } from "./cli-options.ts";

test("nothing asked for is a self-hosted server with the demo organisation, in memory", () => {
  expect(parseCommandLine([])).toEqual({
    kind: "run",
    options: {
      port: defaultPort,
      dataFile: undefined,
      dialect: "server",
      clock: undefined,
      selfHosted: true,
      baseDomain: undefined,
      seed: true,
      quiet: false,
    },
  });
});

test.each([
  [["--port", "0"], { port: 0 }],
  [["--data", "x.json"], { dataFile: "x.json" }],
  [["--dialect", "documented"], { dialect: "documented" }],
  [["--clock", "2030-01-31T12:00:00Z"], { clock: new Date("2030-01-31T12:00:00Z") }],
  [["--quota", "--no-seed", "--quiet"], { selfHosted: false, seed: false, quiet: true }],
  [["--base-domain", "mcp.local"], { baseDomain: "mcp.local" }],
])("%j is understood", (args, options) => {
  expect(parseCommandLine(args)).toMatchObject({ kind: "run", options });
});

test.each([
  [["--port", "65536"], "--port 65536 is no port: give 0 to 65535."],
  [["--port", "http"], "--port http is no port"],
  [["--dialect", "french"], "--dialect french is not known: give server or documented."],
  [["--clock", "noon"], "--clock noon is no time"],
  [["--dat", "x"], "--dat"],
  [["serve"], "serve"],
])("%j is a mistake that is named", (args, message) => {
  const parsed = parseCommandLine(args);
  expect(parsed.kind === "mistake" ? parsed.message : parsed.kind).toContain(message);
});

test("help names every option", () => {
  expect(parseCommandLine(["--help"])).toEqual({ kind: "help" });
  for (const option of [
    "port",
    "data",
    "dialect",
    "clock",
    "quota",
    "base-domain",
    "no-seed",
    "quiet",
  ]) {
    expect(helpText).toContain(`--${option}`);
  }
});
