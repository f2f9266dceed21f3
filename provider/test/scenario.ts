import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import { startEmulator, type Emulator, type EmulatorOptions } from "../emulator/start-emulator.ts";
import type { ApiKeyRow } from "../emulator/store/rows.ts";
import type { ApiKeyState } from "../src/plexmcp/api-key/api-key-schema.ts";
import { createStack, removeStacks, type Environment, type Stack } from "./terraform.ts";

interface ScenarioOptions extends EmulatorOptions {
  readonly engine: string;
  readonly configuration: string;
  /** An earlier scenario's, for a second stack on it. A fresh one when absent. */
  readonly gateway?: Emulator;
  /** How to sign in, asked for each command. A fresh token of the owner when absent. */
  readonly credential?: (gateway: Emulator) => Environment;
}

/** A key as far as the calls that concern it can be told from others. */
type KeyOfState = Pick<ApiKeyState, "id" | "key_prefix">;

/** A stack, and the gateway that it is applied to. */
export class Scenario {
  readonly gateway: Emulator;
  readonly stack: Stack;

  constructor(gateway: Emulator, stack: Stack) {
    this.gateway = gateway;
    this.stack = stack;
  }

  /**
   * Applies (a new configuration, if one is given) and requires that a second plan is empty.
   * Returns what the apply printed, on one line; `writes` then gives the calls that it made.
   */
  async apply(configuration?: string): Promise<string> {
    if (configuration !== undefined) await this.stack.write(configuration);
    this.gateway.clearCalls();
    const output = await this.stack.apply();
    const { isEmpty, output: plan } = await this.stack.plan();
    if (!isEmpty) throw new Error(`The plan after an apply is not empty:\n${plan}`);
    return unwrap(output);
  }

  /** As `apply`, for one that has to fail; no second plan. */
  async applyInVain(configuration?: string): Promise<string> {
    if (configuration !== undefined) await this.stack.write(configuration);
    this.gateway.clearCalls();
    const { status, output } = await this.stack.run("apply", "-auto-approve", "-input=false");
    if (status !== 1) throw new Error(`The apply ended with ${String(status)}:\n${output}`);
    return unwrap(output);
  }

  /** What a plan says, empty or not. */
  async plan(...args: readonly string[]): Promise<{ readonly isEmpty: boolean; output: string }> {
    const { isEmpty, output } = await this.stack.plan(...args);
    return { isEmpty, output: unwrap(output) };
  }

  /** What a plan says that has to fail. */
  async planInVain(configuration?: string): Promise<string> {
    if (configuration !== undefined) await this.stack.write(configuration);
    const { status, output } = await this.stack.run("plan", "-input=false");
    if (status !== 1) throw new Error(`The plan ended with ${String(status)}:\n${output}`);
    return unwrap(output);
  }

  /** Destroys; `writes` then gives the calls that it made. Returns what it printed. */
  async destroy(): Promise<string> {
    this.gateway.clearCalls();
    return unwrap(await this.stack.destroy());
  }

  /**
   * What the gateway saw since the last apply began, in order, without what only reads: such as
   * `PATCH /api-keys/old 200`, where `old` is one of `names`, and `POST /mcp (new) 200`.
   */
  writes(names: Readonly<Record<string, KeyOfState>>): string[] {
    return this.gateway.calls
      .filter(({ method }) => method !== "GET")
      .map(({ method, path, credential, status, outcome }) => {
        const known = Object.entries(names);
        const id = path.split("/").at(-1);
        const [name = id] = known.find(([, key]) => key.id === id) ?? [];
        const [caller] = known.find(([, key]) => key.key_prefix === credential.keyPrefix) ?? [];
        const shownPath = path.replace(/^(\/api)?\/v1/, "").replace(id ?? "", name ?? "");
        const shownCaller = path === "/mcp" ? ` (${caller ?? "another key"})` : "";
        return `${method} ${shownPath}${shownCaller} ${String(status ?? outcome)}`;
      });
  }

  /** A key in the state; its attributes are those of the schema. */
  async key(address = "plexmcp_api_key.web"): Promise<ApiKeyState> {
    const attributes = await this.stack.attributesOf(address);
    if (attributes === undefined) throw new Error(`${address} is not in the state.`);
    // Terraform wrote it by the provider's schema, and ApiKeyState is derived from that.
    return attributes as unknown as ApiKeyState;
  }

  /** The ids of a key's current and deposed objects in the state. */
  async idsOf(address = "plexmcp_api_key.web"): Promise<{ current: unknown; deposed: unknown[] }> {
    const instances = await this.stack.instancesOf(address);
    return {
      current: instances.find(({ deposed }) => deposed === undefined)?.attributes["id"],
      deposed: instances
        .filter(({ deposed }) => deposed !== undefined)
        .map(({ attributes }) => attributes["id"]),
    };
  }

  /** The gateway's row of a key; undefined when it is gone. */
  row({ id }: Pick<ApiKeyState, "id">): ApiKeyRow | undefined {
    return this.gateway.seeds.keys().find((row) => row.id === id);
  }

  /** What `/mcp` says to a key: 200, or 401 for a dead one. */
  async tryKey({ key }: Pick<ApiKeyState, "key">): Promise<number> {
    const response = await fetch(`${this.gateway.url}/mcp`, {
      method: "POST",
      headers: { "x-api-key": key ?? "" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    });
    return response.status;
  }

  /** What somebody does to a key in the dashboard. */
  async changeOutside(
    { id }: Pick<ApiKeyState, "id">,
    method: "PATCH" | "DELETE",
    body: unknown = {},
  ): Promise<void> {
    const token = this.gateway.seeds.tokenFor(demoAccount.email);
    const response = await fetch(`${this.gateway.url}/api/v1/api-keys/${id ?? ""}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ended with ${String(response.status)}.`);
  }

  /** Moves the gateway's clock on. */
  passDays(days: number): void {
    this.gateway.clock.advance(days * 86_400_000);
  }
}

const gateways: Emulator[] = [];

/** A gateway with the demo organisation and an initialised stack that signs in to it. */
export async function startScenario(options: ScenarioOptions): Promise<Scenario> {
  const { engine, configuration, credential = signInAsOwner } = options;
  const gateway = options.gateway ?? (await startGateway(options));
  const stack = await createStack({
    engine,
    configuration,
    environment: () => ({ PLEXMCP_ENDPOINT: gateway.url, ...credential(gateway) }),
  });
  return new Scenario(gateway, stack);
}

/** With a token of the demo organisation's owner, who sees all keys. */
export function signInAsOwner(gateway: Emulator): Environment {
  return { PLEXMCP_TOKEN: gateway.seeds.tokenFor(demoAccount.email) };
}

async function startGateway(options: EmulatorOptions): Promise<Emulator> {
  const gateway = await startEmulator(options);
  gateways.push(gateway);
  seedDemoOrganization(gateway);
  return gateway;
}

/** Ends every scenario that was started: for `afterEach`. */
export async function endScenarios(): Promise<void> {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close()));
  await removeStacks();
}

/** Terraform frames its diagnostics and breaks their lines: one line is easier to search. */
function unwrap(output: string): string {
  return output.replaceAll(/[\s\u2502\u2575\u2577]+/g, " ");
}
