import { createHash } from "node:crypto";
import { redactKey } from "eslint-plugin-plexmcp/key-format";
import type { Emulator } from "../../provider/emulator/start-emulator.ts";
import { probeKey } from "./gateway-probe.ts";

/** A key as the gateway keeps it. */
export type KeyRow = ReturnType<Emulator["seeds"]["keys"]>[number];

/** The row of a delivered key. Throws where the gateway does not know the key. */
export function getKeyRow({ seeds }: Emulator, key: string): KeyRow {
  const hash = createHash("sha256").update(key).digest("hex");
  const row = seeds.keys().find(({ key_sha256 }) => key_sha256 === hash);
  if (row === undefined) throw new Error(`The gateway does not know ${redactKey(key)}.`);
  return row;
}

/** Which MCPs a key reaches, in words. */
export function describeReach({ seeds }: Emulator, row: KeyRow): string {
  if (row.mcp_access_mode !== "selected") return `reaches ${row.mcp_access_mode} MCPs`;
  const names = seeds
    .mcps()
    .filter(({ id }) => row.allowed_mcp_ids?.includes(id) ?? false)
    .map(({ name }) => name);
  return `reaches ${names.join(", ")}`;
}

export async function expectAlive({ url }: Emulator, key: string): Promise<void> {
  const answer = await probeKey(url, key);
  expectTrue(answer === "accepted", `${redactKey(key)} works: ${answer}`);
}

export async function expectDead({ url }: Emulator, key: string): Promise<void> {
  const answer = await probeKey(url, key);
  expectTrue(answer.startsWith("401"), `${redactKey(key)} is dead: ${answer}`);
}

/** Throws, with the statement, unless it was seen to be true. */
export function expectTrue(isTrue: boolean, statement: string): void {
  if (!isTrue) throw new Error(`Not true: ${statement}`);
}
