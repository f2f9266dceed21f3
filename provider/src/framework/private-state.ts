import type { PrivateState } from "./resource.ts";

const empty = new Uint8Array(0);

/** Private state as the bytes that Terraform keeps: JSON of one object, or nothing. */
export function writePrivateState(state: PrivateState): Uint8Array {
  return state.size === 0 ? empty : Buffer.from(JSON.stringify(Object.fromEntries(state)));
}

/**
 * Reads what `writePrivateState` wrote. Bytes of anything else (a state file edited by hand) read
 * as empty: private state is a memory aid, and a resource can do without it.
 */
export function readPrivateState(bytes: Uint8Array): PrivateState {
  const json = parseJson(Buffer.from(bytes).toString("utf8"));
  const state = new Map<string, string>();
  if (typeof json !== "object" || json === null) return state;
  for (const [name, value] of Object.entries(json)) {
    if (typeof value === "string") state.set(name, value);
  }
  return state;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
