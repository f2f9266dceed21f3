import { readFile } from "node:fs/promises";
import { parseDuration } from "../../provider/src/plexmcp/duration.ts";
import type { DemoWorkspace } from "./demo-workspace.ts";

export interface NextRotation {
  readonly name: string;
  readonly at: Date;
}

/** The key of the stack that is due first, read from Terraform's state: created_at + rotation.every. */
export async function findEarliestRotation({ stateFile }: DemoWorkspace): Promise<NextRotation> {
  const rotations = readKeys(JSON.parse(await readFile(stateFile, "utf8")))
    .map(({ name, created_at, rotation }) => ({
      name,
      at: new Date(Date.parse(created_at) + (parseDuration(rotation?.every ?? "") ?? Number.NaN)),
    }))
    .filter(({ at }) => !Number.isNaN(at.getTime()))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const [earliest] = rotations;
  if (earliest === undefined) throw new Error(`${stateFile} holds no key with rotation.every.`);
  return earliest;
}

interface KeyState {
  readonly name: string;
  readonly created_at: string;
  readonly rotation: { readonly every: string | null } | null;
}

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes: unknown }[];
  }[];
}

function readKeys(state: unknown): readonly KeyState[] {
  if (!isStateFile(state)) return [];
  return state.resources
    .filter(({ type }) => type === "plexmcp_api_key")
    .flatMap(({ instances }) => instances.map(({ attributes }) => attributes))
    .filter(isKeyState);
}

function isStateFile(json: unknown): json is StateFile {
  return typeof json === "object" && json !== null && "resources" in json;
}

function isKeyState(json: unknown): json is KeyState {
  return typeof json === "object" && json !== null && "name" in json && "created_at" in json;
}
