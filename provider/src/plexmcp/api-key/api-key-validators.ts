import { durationGrammar, parseDuration, parseOverlap } from "../duration.ts";
import { isReservedScope } from "./api-key-tags.ts";

/** The server takes any text and any time; these say no before it does harm (PlexMCP accepts an unreadable expiry as "never"). */

const maxExpiryMs = 3_650 * 86_400_000;
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const rfc3339Shape =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export function checkName(name: string): string | undefined {
  const bytes = Buffer.byteLength(name);
  if (name.trim() === "") return "The name is blank. Give the key a name of 1 to 100 bytes.";
  if (name !== name.trim()) {
    return `The name ${JSON.stringify(name)} has white space around it, which PlexMCP removes: remove it here too.`;
  }
  if (name.includes("\0")) return "The name holds a NUL character, which PlexMCP cannot store.";
  if (bytes > 100) {
    return `The name is ${String(bytes)} bytes long in UTF-8; PlexMCP takes at most 100.`;
  }
  return undefined;
}

export function checkEnvironment(environment: string): string | undefined {
  return /^[a-z][a-z0-9-]{0,31}$/.test(environment)
    ? undefined
    : `${JSON.stringify(environment)} is not an environment's name: write a lower-case letter, then up to 31 of a-z, 0-9 and "-".`;
}

export function checkScopes(scopes: readonly string[]): string | undefined {
  const reserved = scopes.find(isReservedScope);
  return reserved === undefined
    ? undefined
    : `The scope ${JSON.stringify(reserved)} belongs to the provider, which keeps its own marks as scopes: managed-by:…, env:…, tf-create:… and superseded. Choose another text${reserved.startsWith("env:") ? ", or set environment" : ""}.`;
}

export function checkMcpIds(ids: readonly string[]): string | undefined {
  const wrong = ids.find((id) => !uuidShape.test(id));
  return wrong === undefined
    ? undefined
    : `${JSON.stringify(wrong)} is not an MCP's id, a UUID such as 6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e. To name an MCP, use the data source plexmcp_mcp and its id.`;
}

export function checkRateLimit(rpm: number): string | undefined {
  return Number.isInteger(rpm) && rpm >= 1 && rpm <= 10_000
    ? undefined
    : `${String(rpm)} is not a rate limit: PlexMCP takes whole numbers from 1 to 10,000 requests a minute.`;
}

export function checkDuration(text: string): string | undefined {
  return parseDuration(text) === undefined
    ? `${JSON.stringify(text)} is not a duration. ${durationGrammar}`
    : undefined;
}

export function checkOverlap(text: string): string | undefined {
  return parseOverlap(text) === undefined
    ? `${JSON.stringify(text)} is not an overlap. ${durationGrammar} "0s" revokes the replaced key at once.`
    : undefined;
}

export function checkExpiresIn(text: string): string | undefined {
  if (text === "never") return undefined;
  const durationMs = parseDuration(text);
  if (durationMs === undefined) {
    return `${JSON.stringify(text)} is not a life time. ${durationGrammar} "never" makes a key without expiry.`;
  }
  return durationMs > maxExpiryMs
    ? `${text} is more than 3,650 days, the longest life time that is safe to send to PlexMCP. Write "never" for a key without expiry.`
    : undefined;
}

export function checkExpiresAt(text: string): string | undefined {
  // Date.parse rolls 30 February over into March: the day must survive the round trip.
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const isRealDay = !Number.isNaN(midnight) && new Date(midnight).toJSON().startsWith(day);
  return rfc3339Shape.test(text) && isRealDay
    ? undefined
    : `${JSON.stringify(text)} is not a time in RFC 3339 with a time zone, such as "2027-01-31T12:00:00Z". PlexMCP would take it as "never".`;
}

export function checkOneOf(...allowed: readonly string[]): (text: string) => string | undefined {
  return (text) =>
    allowed.includes(text)
      ? undefined
      : `${JSON.stringify(text)} is not one of ${allowed.map((word) => `"${word}"`).join(", ")}.`;
}
