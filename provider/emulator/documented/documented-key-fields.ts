import type { CheckedObject } from "../store/checked-json.ts";
import { invalidRequest, validationFailed } from "./documented-replies.ts";
import type { Gateway } from "../gateway.ts";
import { parseExpiry } from "../http/timestamp.ts";
import type { Timestamp } from "../http/timestamp.ts";

const maxNameBytes = 100;

export function requiredName(body: CheckedObject): string {
  const name = optionalText(body, "name")?.trim() ?? "";
  if (name === "" || Buffer.byteLength(name) > maxNameBytes)
    throw validationFailed({ name: "Must be 1 to 100 characters" });
  return name;
}

export function futureExpiry(body: CheckedObject, { clock }: Gateway): Timestamp | undefined {
  const text = optionalText(body, "expires_at");
  if (text === null) return undefined;
  const at = parseExpiry(text);
  if (at === undefined || at.epochNs <= clock.nowNs())
    throw validationFailed({ expires_at: "Must be a future date" });
  return at;
}

/** The ids of `permissions.mcps`; null is every MCP. Those of another organisation are refused. */
export function permittedMcps(
  body: CheckedObject,
  orgId: string,
  { store }: Gateway,
): string[] | null {
  if (!body.has("permissions")) return null;
  const ids = readPermissions(body);
  const unknown = ids?.find((id) => store.mcps.get(id)?.org_id !== orgId);
  if (unknown !== undefined) throw validationFailed({ permissions: `There is no MCP ${unknown}` });
  return ids;
}

function readPermissions(body: CheckedObject): string[] | null {
  try {
    const permissions = body.object("permissions");
    return permissions.any("mcps") === "*" ? null : permissions.strings("mcps");
  } catch {
    throw invalidRequest("Invalid permissions format");
  }
}

export function optionalText(body: CheckedObject, name: string): string | null {
  const value = body.any(name) ?? null;
  if (value !== null && typeof value !== "string")
    throw validationFailed({ [name]: "Must be a text" });
  return value;
}
