import { setTimeout as delay } from "node:timers/promises";
import type { ActiveFault, FaultEffect, FaultMoment } from "./faults.ts";
import { rpcCode } from "../endpoints/json-rpc.ts";
import { authLayerReply, jsonReply, withHeaders } from "../http/reply.ts";
import type { Outcome, Reply } from "../http/reply.ts";

const tenMegabytes = 10_000_000;

/** How an answer leaves: whole, broken, or not at all. */
export type Delivery =
  | { readonly kind: "whole"; readonly reply: Reply }
  | { readonly kind: "cut"; readonly reply: Reply; readonly announced: "half" | "all" }
  | { readonly kind: "hang-up" };

export function deliveryOf(outcome: Outcome): Delivery {
  return outcome === "hang-up" ? { kind: "hang-up" } : { kind: "whole", reply: outcome };
}

/** Waits where the faults of this moment tell to. Resolves early when `signal` aborts. */
export async function waitForFaults(
  faults: readonly ActiveFault[],
  moment: FaultMoment,
  signal: AbortSignal,
): Promise<void> {
  for (const fault of faults) {
    if (momentOf(fault.spec) !== moment || signal.aborted) continue;
    if (fault.spec.kind === "latency") {
      await delay(fault.spec.latencyMs, undefined, { signal }).catch(() => undefined);
    }
    if (fault.spec.kind !== "hold") continue;
    fault.reach();
    await Promise.race([fault.released, aborted(signal)]);
  }
}

/** What leaves instead of the true answer at this moment; undefined when no fault replaces it. */
export function faultyDelivery(
  faults: readonly ActiveFault[],
  { moment, path, answer }: { moment: FaultMoment; path: string; answer: Reply | undefined },
): Delivery | undefined {
  for (const { spec } of faults) {
    const delivery = momentOf(spec) === moment ? deliveryFor(spec, path, answer) : undefined;
    if (delivery !== undefined) return delivery;
  }
  return undefined;
}

function deliveryFor(
  effect: FaultEffect,
  path: string,
  answer: Reply | undefined,
): Delivery | undefined {
  switch (effect.kind) {
    case "latency":
    case "hold":
      return undefined;
    case "drop":
      return { kind: "hang-up" };
    case "status":
      return { kind: "whole", reply: statusReply(effect, path) };
    case "empty":
      return { kind: "whole", reply: { ...jsonReply(200, null), body: "" } };
    case "html":
      return { kind: "whole", reply: htmlReply(effect.status ?? 502) };
    case "huge":
      return {
        kind: "whole",
        reply: jsonReply(200, { filler: "x".repeat(effect.bytes ?? tenMegabytes) }),
      };
    case "truncate":
      return answer === undefined ? undefined : { kind: "cut", reply: answer, announced: "half" };
    case "close_mid_body":
      return answer === undefined ? undefined : { kind: "cut", reply: answer, announced: "all" };
  }
}

function momentOf(effect: FaultEffect): FaultMoment {
  switch (effect.kind) {
    case "latency":
      return "before";
    case "truncate":
    case "close_mid_body":
      return "after";
    case "hold":
    case "drop":
      return effect.when;
    case "status":
    case "empty":
    case "html":
    case "huge":
      return effect.when ?? "before";
  }
}

function statusReply(effect: Extract<FaultEffect, { kind: "status" }>, path: string): Reply {
  const body =
    effect.body === undefined
      ? usualReply(effect.status, path)
      : jsonReply(effect.status, effect.body);
  return withHeaders(body, effect.headers ?? {});
}

/** The body that the server itself would send with this status. */
function usualReply(status: number, path: string): Reply {
  if (path === "/mcp") return jsonReply(status, { jsonrpc: "2.0", error: usualRpcError(status) });
  if (status === 401) return authLayerReply(401, "Authentication required");
  if (status === 429)
    return jsonReply(429, { error: { code: "RATE_LIMITED", message: "Too many requests" } });
  return authLayerReply(status, status >= 500 ? "Internal server error" : "Request failed");
}

function usualRpcError(status: number): unknown {
  if (status === 429) {
    const data = { limit_rpm: 60, remaining_minute: 0, reset_at: 0, retry_after_seconds: 1 };
    return { code: rpcCode.rateLimited, message: "Rate limit exceeded", data };
  }
  if (status === 401)
    return {
      code: rpcCode.refusedKey,
      message: "Database error: pool timed out while waiting for an open connection",
    };
  return { code: rpcCode.upstreamFailed, message: "Internal error" };
}

function htmlReply(status: number): Reply {
  const page = `<html><head><title>${status} Bad Gateway</title></head><body><h1>${status} Bad Gateway</h1></body></html>\n`;
  return { status, headers: { "content-type": "text/html" }, body: page };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
