import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bearer, callEmulator } from "./call-emulator.ts";

const cli = fileURLToPath(new URL("cli.ts", import.meta.url));
/** The process starts a compiler of its own first. */
const startMs = 60_000;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "emulator-"));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

interface Run {
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly interrupt: () => void;
  /** Exit status and signal. */
  readonly ended: Promise<[number | null, string | null]>;
}

function runCli(...args: string[]): Run {
  const child = spawn(process.execPath, ["--conditions=source", "--import", "tsx", cli, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<[number | null, string | null]>((resolve) => {
    child.once("close", (code, signal) => {
      resolve([code, signal]);
    });
  });
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    interrupt: () => child.kill("SIGINT"),
    ended,
  };
}

/** What is printed behind `label`, once it is. */
async function printed(run: Run, label: string): Promise<string> {
  const pattern = new RegExp(`${label} +(.+)\n`);
  await expect.poll(() => pattern.test(run.stdout()), { timeout: startMs }).toBe(true);
  return pattern.exec(run.stdout())?.[1] ?? "";
}

test(
  "prints address, token and log-in, serves until Ctrl-C, and leaves nothing but its data",
  { timeout: 2 * startMs },
  async () => {
    const dataFile = join(directory, "gateway.json");
    const run = runCli("--port", "0", "--data", dataFile, "--clock", "2030-01-01T00:00:00Z");
    const url = await printed(run, "url");
    const [email = "", password = ""] = (await printed(run, "log in with")).split(" / ");
    const login = await callEmulator({ url }, "POST /api/v1/auth/login", {
      json: { email, password },
    });
    expect(login.status).toBe(200);
    expect(login.headers.get("date")).toContain("2030");
    const headers = bearer(await printed(run, "control token"));
    expect((await callEmulator({ url }, "GET /__emulator", { headers })).status).toBe(200);
    await expect.poll(run.stdout).toContain("POST /api/v1/auth/login 200\n");
    run.interrupt();
    expect(await run.ended).toEqual([0, null]);
    expect(run.stderr()).toBe("");
    expect(readdirSync(directory)).toEqual(["gateway.json"]);
  },
);

test.each([
  [["--port", "nope"], 2, "--port nope is no port"],
  [["--data", "."], 1, "The data file . cannot be read: EISDIR"],
])(
  "%j ends with status %d and one sentence",
  { timeout: startMs },
  async (args, status, sentence) => {
    const run = runCli(...args);
    expect(await run.ended).toEqual([status, null]);
    expect(run.stderr()).toContain(sentence);
    expect(run.stderr()).not.toContain(" at ");
  },
);
