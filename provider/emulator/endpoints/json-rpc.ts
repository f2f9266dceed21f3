import type { GatewayRequest } from "../gateway.ts";
import { JsonError, JsonReader } from "../http/json-reader.ts";
import { anyJson, string } from "../http/json-decoder.ts";
import { Refusal, jsonReply } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { optional, readStruct, required } from "../http/request-struct.ts";

/** Error codes of `POST /mcp`: JSON-RPC's own, and the server's from -32000 down. */
export const rpcCode = {
  missingKeyOrUnknownHost: -32001,
  refusedKey: -32002,
  otherOrganization: -32004,
  rateLimited: -32029,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  upstreamFailed: -32603,
  parseError: -32700,
} as const;

export interface RpcRequest {
  readonly version: string;
  /** Null when absent: the answer then has no id either. */
  readonly id: unknown;
  readonly method: string;
  readonly params: unknown;
}

/** What a method answers: a result, or an error of the call (still HTTP 200). */
export type RpcAnswer =
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string } };

const fields = {
  version: required("jsonrpc", string),
  id: optional("id", anyJson),
  method: required("method", string),
  params: optional("params", anyJson),
};

/** A refusal of the whole request, without an id unless the request was read. */
export function rpcRefusal(status: number, code: number, message: string): Refusal {
  return new Refusal(jsonReply(status, { jsonrpc: "2.0", error: { code, message } }));
}

/** Reads one request; throws the server's 400. Batches are not known to it. */
export function readRpcRequest({ body }: GatewayRequest): RpcRequest {
  const invalidAt = firstInvalidUtf8(body);
  if (invalidAt !== undefined) {
    const what = `invalid utf-8 sequence of 1 bytes from index ${invalidAt}`;
    throw rpcRefusal(400, rpcCode.parseError, `Invalid UTF-8: ${what}`);
  }
  const reader = new JsonReader(body);
  try {
    const read = readStruct(reader, "JsonRpcRequest", Object.values(fields));
    if (reader.peek() !== undefined) throw reader.peekError("trailing characters");
    return {
      version: fields.version.in(read),
      id: fields.id.in(read),
      method: fields.method.in(read),
      params: fields.params.in(read),
    };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw rpcRefusal(400, rpcCode.parseError, `Invalid JSON: ${error.message}`);
  }
}

/** The body of an answer; the id is left out when the request had none. */
export function rpcBody(id: unknown, answer: RpcAnswer): unknown {
  return { jsonrpc: "2.0", ...(id === null ? {} : { id }), ...answer };
}

/** One server-sent event, as callers get it whose `Accept` names text/event-stream. */
export function eventStreamReply(body: unknown): Reply {
  const event = JSON.stringify({ type: "final_result", response: body });
  return {
    status: 200,
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache",
      "transfer-encoding": "chunked",
    },
    body: `event: result\ndata: ${event}\n\n`,
  };
}

function firstInvalidUtf8(bytes: Buffer): number | undefined {
  const text = bytes.toString("utf8");
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1)) {
    const byteIndex = Buffer.byteLength(text.slice(0, at));
    // U+FFFD may also be what was sent.
    if (bytes.toString("hex", byteIndex, byteIndex + 3) !== "efbfbd") return byteIndex;
  }
  return undefined;
}
