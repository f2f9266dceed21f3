import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import { BenchStack } from "./bench-stack.ts";
import { startCountingProxy } from "./counting-proxy.ts";
import { median } from "./median.ts";

const keysPath = "/api/v1/api-keys";

/** Medians, in milliseconds, of a `terraform plan` that changes nothing. */
export interface PlanTimes {
  readonly oneKeyMs: number;
  /** Of one `terraform_data`, which needs no provider's process. */
  readonly oneDataMs: number;
}

/** Plans one key and one `terraform_data` in turn, so that a busy moment meets both. */
export async function measurePlans(mirror: string, rounds: number): Promise<PlanTimes> {
  return withGateway(async (gateway) => {
    const key = await BenchStack.create(mirror, keys(1), asOwner(gateway));
    const data = await BenchStack.create(mirror, dataOf(1), {});
    try {
      await key.apply();
      await data.apply();
      const samples: PlanTimes[] = [];
      for (let round = 0; round < rounds; round += 1) {
        samples.push({ oneKeyMs: await key.planNothing(), oneDataMs: await data.planNothing() });
      }
      return {
        oneKeyMs: median(samples.map(({ oneKeyMs }) => oneKeyMs)),
        oneDataMs: median(samples.map(({ oneDataMs }) => oneDataMs)),
      };
    } finally {
      await Promise.all([key.remove(), data.remove()]);
    }
  });
}

/** A refresh of many keys with an owner's token, beside a plan of as many `terraform_data`. */
export interface RefreshCosts {
  readonly keysMs: number;
  readonly dataMs: number;
  /** GET of the list of keys, in one refresh. */
  readonly listCalls: number;
  /** GET of single keys, in one refresh. */
  readonly readCalls: number;
}

export async function measureRefresh(
  mirror: string,
  { count, rounds }: { readonly count: number; readonly rounds: number },
): Promise<RefreshCosts> {
  return withGateway(async (gateway) => {
    const key = await BenchStack.create(mirror, keys(count), asOwner(gateway));
    const data = await BenchStack.create(mirror, dataOf(count), {});
    try {
      await key.apply();
      await data.apply();
      const samples: { keysMs: number; dataMs: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        gateway.clearCalls();
        samples.push({ keysMs: await key.planNothing(), dataMs: await data.planNothing() });
      }
      const reads = gateway.calls.filter(({ method }) => method === "GET");
      return {
        keysMs: median(samples.map(({ keysMs }) => keysMs)),
        dataMs: median(samples.map(({ dataMs }) => dataMs)),
        listCalls: reads.filter(({ path }) => path === keysPath).length,
        readCalls: reads.filter(({ path }) => path.startsWith(`${keysPath}/`)).length,
      };
    } finally {
      await Promise.all([key.remove(), data.remove()]);
    }
  });
}

/** The most requests that are under way at one time when an API key refreshes `count` keys. */
export async function measureInFlight(mirror: string, count: number): Promise<number> {
  return withGateway(async (gateway) => {
    const stack = await BenchStack.create(mirror, keys(count), asOwner(gateway));
    const proxy = await startCountingProxy(gateway.url);
    try {
      await stack.apply();
      const { key } = gateway.seeds.createKey({ name: "deploy" });
      stack.setEnvironment({ PLEXMCP_ENDPOINT: proxy.url, PLEXMCP_API_KEY: key });
      await stack.planNothing();
      return proxy.peak();
    } finally {
      await proxy.close();
      await stack.remove();
    }
  });
}

async function withGateway<Result>(use: (gateway: Emulator) => Promise<Result>): Promise<Result> {
  const gateway = await startEmulator();
  seedDemoOrganization(gateway);
  try {
    return await use(gateway);
  } finally {
    await gateway.close();
  }
}

function asOwner({ url, seeds }: Emulator): Record<string, string> {
  return { PLEXMCP_ENDPOINT: url, PLEXMCP_TOKEN: seeds.tokenFor(demoAccount.email) };
}

/** Not tried after their creation: the refresh is what is measured. */
function keys(count: number): string {
  return `terraform {
  required_providers {
    plexmcp = { source = "plexmcp/plexmcp" }
  }
}
resource "plexmcp_api_key" "key" {
  count      = ${count}
  name       = "key-\${count.index}"
  expires_in = "90d"
  verify     = false
}
`;
}

function dataOf(count: number): string {
  return `resource "terraform_data" "data" {
  count = ${count}
  input = count.index
}
`;
}
