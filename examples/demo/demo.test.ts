import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));

interface Demo {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly status: Promise<number | null>;
  /** Everything of this run; undefined until the demo has named it. */
  readonly folder: () => string | undefined;
}

/** `npm run demo`, in a process group of its own, as a terminal starts it. */
function startDemo(environment: NodeJS.ProcessEnv = process.env): Demo {
  const child = spawn("npm", ["run", "--silent", "demo"], {
    cwd: repository,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    process: child,
    output: () => output,
    status: new Promise((resolve) => child.on("close", resolve)),
    folder: () => {
      const stack = /stack (\S+quickstart)/.exec(output)?.[1];
      return stack === undefined ? undefined : dirname(stack);
    },
  };
}

/** The ids of the processes that work in a folder. */
function processesIn(folder: string): string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      // It has ended in between.
      return false;
    }
  });
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

test("the whole main job is seen on the gateway, and nothing is left of it", async () => {
  const demo = startDemo();
  expect(await demo.status, demo.output()).toBe(0);
  expect(demo.output()).toMatch(/rotated under load: [1-9]\d* calls, 0 failures/);
  expect(demo.output()).toContain("the organisation has no key left");
  expect(demo.output()).not.toMatch(/pmcp_[0-9a-f]{13}/);
  expect(existsSync(demo.folder() ?? "")).toBe(false);
});

test.runIf(existsSync("/proc/self/cwd"))(
  "Ctrl-C while Terraform and the provider run ends everything and leaves nothing",
  async () => {
    const demo = startDemo();
    const folder = await vi.waitFor(
      () => {
        const found = demo.folder();
        const commands = found === undefined ? [] : processesIn(found).map(commandOf);
        expect(commands.some((command) => command.includes(".terraform/providers"))).toBe(true);
        return found ?? "";
      },
      { timeout: 60_000, interval: 20 },
    );
    process.kill(-(demo.process.pid ?? 0), "SIGINT");
    await demo.status;
    expect(demo.output()).toContain("stopped");
    expect(existsSync(folder)).toBe(false);
    await vi.waitFor(
      () => {
        expect(processesIn(folder).map(commandOf)).toEqual([]);
      },
      { timeout: 20_000 },
    );
  },
);

test("without Terraform it says how to get it", async () => {
  const onlyNode = `${dirname(process.execPath)}-nowhere`;
  const demo = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=source", "examples/demo/main.ts"],
    { cwd: repository, env: { PATH: onlyNode }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let complaint = "";
  demo.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  expect(await new Promise((resolve) => demo.on("close", resolve))).toBe(1);
  expect(complaint).toMatch(/^Neither terraform nor tofu is on PATH: install [^\n]*\n$/);
});
