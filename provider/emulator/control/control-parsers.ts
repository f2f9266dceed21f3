import { CheckedObject } from "../store/checked-json.ts";
import type { FaultEffect, FaultMoment, FaultSpec, FaultTarget } from "./faults.ts";
import { accessModes, keyStatuses, roles } from "../store/rows.ts";
import type { KeyStatus, Role } from "../store/rows.ts";
import type { ApiKeySeed, McpSeed, MemberSeed, OwnerSeed } from "./seeds.ts";

const moments = ["before", "after"] as const;
const faultKinds = [
  "latency",
  "status",
  "drop",
  "truncate",
  "close_mid_body",
  "empty",
  "html",
  "huge",
  "hold",
] as const;

/** Reads a fault as the control API takes it: the fields of FaultSpec. Throws with what is wrong. */
export function parseFaultSpec(json: unknown): FaultSpec {
  const object = new CheckedObject(json, "fault");
  const target: FaultTarget = {
    method: optionalString(object, "method"),
    path: optionalString(object, "path"),
    times: optionalNumber(object, "times"),
    skip: optionalNumber(object, "skip"),
  };
  return { ...target, ...parseEffect(object) };
}

function parseEffect(object: CheckedObject): FaultEffect {
  const kind = object.oneOf("kind", faultKinds);
  const when = object.has("when") ? object.oneOf("when", moments) : undefined;
  const known = ["kind", "method", "path", "times", "skip"];
  switch (kind) {
    case "latency":
      object.allowOnly([...known, "latencyMs"]);
      return { kind, latencyMs: object.number("latencyMs") };
    case "status":
      object.allowOnly([...known, "when", "status", "body", "headers"]);
      return {
        kind,
        when,
        status: object.number("status"),
        body: object.any("body"),
        headers: optionalHeaders(object),
      };
    case "drop":
    case "hold":
      object.allowOnly([...known, "when"]);
      return { kind, when: object.oneOf("when", moments) satisfies FaultMoment };
    case "truncate":
    case "close_mid_body":
      object.allowOnly(known);
      return { kind };
    case "empty":
      object.allowOnly([...known, "when"]);
      return { kind, when };
    case "html":
      object.allowOnly([...known, "when", "status"]);
      return { kind, when, status: optionalNumber(object, "status") };
    case "huge":
      object.allowOnly([...known, "when", "bytes"]);
      return { kind, when, bytes: optionalNumber(object, "bytes") };
  }
}

/** Which way the clock is to go. */
export type ClockMove =
  { readonly kind: "advance"; readonly ms: number } | { readonly kind: "set"; readonly to: Date };

export function parseClockMove(json: unknown): ClockMove {
  const object = new CheckedObject(json, "clock");
  object.allowOnly(["advanceMs", "set"]);
  if (!object.has("set")) return { kind: "advance", ms: object.number("advanceMs") };
  const to = new Date(object.string("set"));
  if (Number.isNaN(to.getTime())) throw new TypeError("clock.set must be an RFC 3339 time.");
  return { kind: "set", to };
}

export function parseOwnerSeed(json: unknown): OwnerSeed {
  const object = new CheckedObject(json, "owner");
  object.allowOnly(["email", "password", "orgName"]);
  return {
    email: object.string("email"),
    password: object.string("password"),
    orgName: object.string("orgName"),
  };
}

export function parseMemberSeed(json: unknown): MemberSeed {
  const object = new CheckedObject(json, "member");
  object.allowOnly(["orgId", "email", "password", "role"]);
  return {
    orgId: optionalString(object, "orgId"),
    email: object.string("email"),
    password: object.string("password"),
    role: object.oneOf("role", roles),
  };
}

export function parseMcpSeed(json: unknown): McpSeed {
  const object = new CheckedObject(json, "mcp");
  object.allowOnly(["orgId", "name", "tools", "endpointUrl", "isActive"]);
  return {
    orgId: optionalString(object, "orgId"),
    name: object.string("name"),
    tools: optionalStrings(object, "tools"),
    endpointUrl: optionalString(object, "endpointUrl"),
    isActive: object.has("isActive") ? object.boolean("isActive") : undefined,
  };
}

export function parseApiKeySeed(json: unknown): ApiKeySeed {
  const object = new CheckedObject(json, "apiKey");
  object.allowOnly([
    "orgId",
    "name",
    "scopes",
    "rateLimitRpm",
    "expiresAt",
    "mcpAccessMode",
    "allowedMcpIds",
    "createdBy",
  ]);
  return {
    orgId: optionalString(object, "orgId"),
    name: object.string("name"),
    scopes: optionalStrings(object, "scopes"),
    rateLimitRpm: optionalNumber(object, "rateLimitRpm"),
    expiresAt: optionalString(object, "expiresAt"),
    mcpAccessMode: object.has("mcpAccessMode")
      ? object.oneOf("mcpAccessMode", accessModes)
      : undefined,
    allowedMcpIds: optionalStrings(object, "allowedMcpIds"),
    createdBy: optionalString(object, "createdBy"),
  };
}

export function parseKeyStatus(json: unknown): KeyStatus {
  return new CheckedObject(json, "apiKey").oneOf("status", keyStatuses);
}

export function parseRole(json: unknown): Role {
  return new CheckedObject(json, "user").oneOf("role", roles);
}

export function parseEmail(json: unknown): string {
  return new CheckedObject(json, "token").string("email");
}

function optionalString(object: CheckedObject, name: string): string | undefined {
  return object.has(name) ? object.string(name) : undefined;
}

function optionalNumber(object: CheckedObject, name: string): number | undefined {
  return object.has(name) ? object.number(name) : undefined;
}

function optionalStrings(object: CheckedObject, name: string): string[] | undefined {
  return object.has(name) ? object.strings(name) : undefined;
}

function optionalHeaders(object: CheckedObject): Record<string, string> | undefined {
  if (!object.has("headers")) return undefined;
  const headers = object.object("headers");
  return Object.fromEntries(headers.names().map((name) => [name, headers.string(name)]));
}
