import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator } from "../emulator/start-emulator.ts";
import {
  connectHost,
  hostCertificate,
  Plugin,
  startPlugin,
  terraformEnvironment,
} from "../test/plugin-host.ts";
import { configure, createKey } from "../test/protocol-key.ts";
import { median } from "./median.ts";

/** What one process of the provider costs, in milliseconds. */
export interface StartTimes {
  /** From spawn to the exit of `node -e 0`: what Node itself costs. */
  readonly bareNodeMs: number;
  /** From spawn to the first line of `node -p 0`, which does without the end of the process. */
  readonly bareLineMs: number;
  /** From spawn to the handshake line. */
  readonly handshakeMs: number;
  /** From the call of Shutdown to the exit. */
  readonly shutdownMs: number;
}

/**
 * Starts Node and the provider in turn, so that a busy moment of the machine meets both. Of each
 * figure the median, and the best one, in which other programs have the least part.
 */
export async function measureStarts(
  program: string,
  rounds: number,
): Promise<{ readonly median: StartTimes; readonly best: StartTimes }> {
  const samples: StartTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    samples.push({
      bareNodeMs: await measureNode(["-e", "0"], "exit"),
      bareLineMs: await measureNode(["-p", "0"], "line"),
      ...(await measureOneStart(program)),
    });
  }
  return {
    median: summarize(samples, median),
    best: summarize(samples, (figures) => Math.min(...figures)),
  };
}

function summarize(
  samples: readonly StartTimes[],
  pick: (figures: readonly number[]) => number,
): StartTimes {
  return {
    bareNodeMs: pick(samples.map((sample) => sample.bareNodeMs)),
    bareLineMs: pick(samples.map((sample) => sample.bareLineMs)),
    handshakeMs: pick(samples.map((sample) => sample.handshakeMs)),
    shutdownMs: pick(samples.map((sample) => sample.shutdownMs)),
  };
}

async function measureOneStart(
  program: string,
): Promise<Pick<StartTimes, "handshakeMs" | "shutdownMs">> {
  const startedAt = performance.now();
  const plugin = new Plugin({ program });
  const handshake = await plugin.handshake();
  const handshakeMs = performance.now() - startedAt;
  const host = await connectHost(handshake);
  await host.call("GetProviderSchema", {});
  const exited = once(plugin.process, "exit");
  const askedAt = performance.now();
  await Promise.all([host.shutDown(), exited]);
  return { handshakeMs, shutdownMs: performance.now() - askedAt };
}

async function measureNode(args: readonly string[], until: "exit" | "line"): Promise<number> {
  const startedAt = performance.now();
  // The provider too gets no more of the environment.
  const env = { PATH: process.env["PATH"] };
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"], env });
  const exited = once(child, "exit");
  await (until === "exit" ? exited : once(child.stdout, "data"));
  const elapsedMs = performance.now() - startedAt;
  await exited;
  return elapsedMs;
}

/** Memory of the provider's process (resident set), in MiB. */
export interface MemoryUse {
  readonly idleMiB: number;
  /** After a key was planned, created and verified. */
  readonly afterApplyMiB: number;
}

export async function measureMemory(program: string): Promise<MemoryUse> {
  const gateway = await startEmulator();
  seedDemoOrganization(gateway);
  const stateHome = await mkdtemp(join(tmpdir(), "plexmcp-bench-"));
  try {
    const { plugin, host } = await startPlugin({
      program,
      environment: {
        ...terraformEnvironment,
        PLUGIN_CLIENT_CERT: hostCertificate.certificate,
        PLEXMCP_ENDPOINT: gateway.url,
        PLEXMCP_TOKEN: gateway.seeds.tokenFor(demoAccount.email),
        XDG_STATE_HOME: stateHome,
      },
    });
    await host.call("GetProviderSchema", {});
    const idleMiB = await residentMiB(plugin);
    await configure(host);
    await createKey(host);
    const afterApplyMiB = await residentMiB(plugin);
    await host.shutDown();
    await plugin.exited;
    return { idleMiB, afterApplyMiB };
  } finally {
    await gateway.close();
    await rm(stateHome, { recursive: true, force: true });
  }
}

async function residentMiB({ process: { pid } }: Plugin): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1_024;
}
