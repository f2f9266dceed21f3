import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { demoAccount, seedDemoOrganization } from "../emulator/demo-organization.ts";
import type { FaultMoment, FaultTarget } from "../emulator/control/faults.ts";
import { startEmulator, type Emulator } from "../emulator/start-emulator.ts";
import type { ApiKeyRow } from "../emulator/store/rows.ts";
import { createStack, type Running, type Stack } from "./terraform.ts";

/** A key with two consumers: one inside Terraform, and a dotenv file. A gate stands before them. */
const configurationFor = (gateway: Emulator): string => `
variable "trigger" {
  type = string
}
resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"
  rotation   = { trigger = var.trigger }
  lifecycle {
    create_before_destroy = true
  }
}
resource "terraform_data" "gate" {
  triggers_replace = plexmcp_api_key.web.id
  provisioner "local-exec" {
    command = ${JSON.stringify(`'${process.execPath}' -e "fetch('${gateway.url}${gatePath}')"`)}
  }
}
resource "terraform_data" "consumer" {
  input      = plexmcp_api_key.web.key
  depends_on = [terraform_data.gate]
}
resource "plexmcp_env_file" "web" {
  path       = "web.env"
  value      = plexmcp_api_key.web.key
  depends_on = [terraform_data.gate]
}
`;

export const credentialKinds = ["an owner's token", "an API key"] as const;
export type CredentialKind = (typeof credentialKinds)[number];

const keysPath = "/api/v1/api-keys";
const gatePath = "/gate";

/** Where a rotation can be stopped, in the order in which it comes by: at a request. */
export const stops = [
  ["before the create reaches PlexMCP", { method: "POST", path: keysPath, when: "before" }],
  ["after the create, before its answer", { method: "POST", path: keysPath, when: "after" }],
  ["while the new key is tried", { method: "POST", path: "/mcp", when: "before" }],
  ["before the consumers are updated", { method: "GET", path: gatePath, when: "before" }],
  ["before the old key is revoked", { method: "DELETE", path: `${keysPath}/*`, when: "before" }],
  ["after the old key is revoked", { method: "DELETE", path: `${keysPath}/*`, when: "after" }],
] as const;

/** A stack whose key is rotated, and what must be true of it whatever is killed on the way. */
export class Rotation {
  readonly gateway: Emulator;
  readonly stack: Stack;
  /** Where plugins put their sockets. */
  readonly temporaryFolder: string;
  /** The key that the provider itself uses. */
  readonly #credentialId: string | undefined;

  private constructor(
    { gateway, stack, temporaryFolder }: Pick<Rotation, "gateway" | "stack" | "temporaryFolder">,
    credentialId: string | undefined,
  ) {
    this.gateway = gateway;
    this.stack = stack;
    this.temporaryFolder = temporaryFolder;
    this.#credentialId = credentialId;
  }

  /** A stack after its first apply. */
  static async begin(engine: string, credential: CredentialKind): Promise<Rotation> {
    const gateway = await startEmulator();
    seedDemoOrganization(gateway);
    const deployKey =
      credential === "an API key" ? gateway.seeds.createKey({ name: "deploy" }) : undefined;
    const temporaryFolder = await mkdtemp(join(tmpdir(), "plexmcp-kill-"));
    const stack = await createStack({
      engine,
      configuration: configurationFor(gateway),
      environment: {
        TMPDIR: temporaryFolder,
        PLEXMCP_ENDPOINT: gateway.url,
        ...(deployKey === undefined
          ? { PLEXMCP_TOKEN: gateway.seeds.tokenFor(demoAccount.email) }
          : { PLEXMCP_API_KEY: deployKey.key }),
      },
    });
    const rotation = new Rotation({ gateway, stack, temporaryFolder }, deployKey?.id);
    await stack.apply("-var=trigger=one");
    await rotation.expectConsumersAlive();
    return rotation;
  }

  async end(): Promise<void> {
    await this.gateway.close();
    await rm(this.temporaryFolder, { recursive: true, force: true });
  }

  /** Begins an apply that replaces the key, and resolves when it stands at a stop. */
  async startUntil(
    stop: FaultTarget & { readonly when: FaultMoment },
  ): Promise<{ readonly running: Running; readonly release: () => void }> {
    const { reached, release } = this.gateway.faults.hold(stop);
    const args = ["apply", "-auto-approve", "-input=false", ...rotated];
    const running = this.stack.start(args, {}, { ownGroup: true });
    const ended = running.finished.then(({ output }) => {
      throw new Error(`The apply ended before it came to the stop:\n${output}`);
    });
    // Once the stop is reached, the end is what the test is after.
    ended.catch(() => undefined);
    await Promise.race([reached, ended]);
    return { running, release };
  }

  /** The keys of the stack that would be answered at this moment. */
  liveKeys(): readonly ApiKeyRow[] {
    const now = this.gateway.clock.now().getTime();
    return this.gateway.seeds
      .keys()
      .filter(({ id }) => id !== this.#credentialId)
      .filter(({ status }) => status === "active")
      .filter(({ expires_at: end }) => end === null || Date.parse(end) > now);
  }

  /** Ids of the keys that the state knows, those that wait for their destruction too. */
  async knownIds(): Promise<readonly unknown[]> {
    const instances = await this.stack.instancesOf("plexmcp_api_key.web");
    return instances.map(({ attributes }) => attributes["id"]);
  }

  /** No consumer holds a dead key. */
  async expectConsumersAlive(): Promise<void> {
    const alive = this.liveKeys().map(({ key_sha256: hash }) => hash);
    for (const key of await this.#heldKeys()) expect(alive).toContain(sha256(key));
  }

  /** What each consumer holds at this moment. */
  async #heldKeys(): Promise<readonly string[]> {
    const consumer = await this.stack.attributesOf("terraform_data.consumer");
    const file = await readFile(join(this.stack.folder, "web.env"), "utf8");
    const keys = [JSON.stringify(consumer?.["output"]), file].map(
      (text) => /pmcp_\w+/.exec(text)?.[0],
    );
    return keys.filter((key) => key !== undefined);
  }

  /** Live keys that the state does not know. */
  async strayKeys(): Promise<readonly ApiKeyRow[]> {
    const known = await this.knownIds();
    return this.liveKeys().filter(({ id }) => !known.includes(id));
  }

  /** No key without a master: what the state does not know, the next plan names. */
  async expectStrayKeysNamed(): Promise<void> {
    const { output } = await this.stack.plan(...rotated);
    for (const { id, scopes } of await this.strayKeys()) {
      const names = [id, ...scopes.filter((scope) => scope.startsWith("tf-create:"))];
      expect(names.filter((name) => output.includes(name))).not.toEqual([]);
    }
  }

  /** The next apply brings the stack to where the killed one was to go. */
  async expectConvergence(): Promise<void> {
    await this.stack.apply(...rotated);
    expect((await this.stack.plan(...rotated)).isEmpty).toBe(true);
    const [id, ...others] = await this.knownIds();
    expect(others).toEqual([]);
    const current = this.liveKeys().find((key) => key.id === id);
    const held = await this.#heldKeys();
    expect(held.map(sha256)).toEqual([current?.key_sha256, current?.key_sha256]);
  }
}

const rotated = ["-var=trigger=two"];

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
