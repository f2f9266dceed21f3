import type { IncomingMessage, ServerResponse } from "node:http";
import { deliveryOf, faultyDelivery, waitForFaults } from "../control/fault-effects.ts";
import type { Delivery } from "../control/fault-effects.ts";
import type { ActiveFault, Faults } from "../control/faults.ts";
import type { Gateway, GatewayRequest } from "../gateway.ts";
import type { CallLog, RecordedCall } from "../control/recorded-calls.ts";
import type { Outcome, Reply } from "./reply.ts";
import { managementBodyLimitBytes } from "./request-body.ts";

/** Beyond this a body is no longer read, and the connection is closed. */
const readLimitBytes = 64 * 2 ** 20;

/** A dialect: how a whole request is answered. */
export type Answer = (request: GatewayRequest) => Promise<Outcome>;

export interface Service {
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly answer: Answer;
}

/** The whole request; undefined when its client left while sending, and so asked for nothing. */
export async function receiveRequest(
  incoming: IncomingMessage,
): Promise<GatewayRequest | undefined> {
  const body = await readBody(incoming);
  return body === undefined ? undefined : gatewayRequest(incoming, body);
}

/** Takes a received request to its answer: record, let faults strike, handle, save, send. */
export async function serveRequest(
  request: GatewayRequest,
  response: ServerResponse,
  service: Service,
): Promise<void> {
  const { clock } = service.gateway;
  const call = service.log.start(request, clock.now());
  const faults = service.faults.take(request.method, request.path);
  const delivery = await deliver(request, { service, faults, call, left: whenLeft(response) });
  if (delivery === undefined) {
    service.log.finish(call, "abandoned", null);
    return;
  }
  send(delivery, { request, response, now: clock.now() });
  if (delivery.kind === "hang-up") service.log.finish(call, "dropped", null);
  else
    service.log.finish(call, delivery.kind === "cut" ? "cut" : "answered", delivery.reply.status);
}

/** Aborts when the client hangs up before its answer. */
export function whenLeft(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    left.abort();
  });
  return left.signal;
}

interface Delivering {
  readonly service: Service;
  readonly faults: readonly ActiveFault[];
  readonly call: RecordedCall;
  readonly left: AbortSignal;
}

/** Undefined when the client left before its request had any effect: the server drops a handler then. */
async function deliver(
  request: GatewayRequest,
  { service, faults, call, left }: Delivering,
): Promise<Delivery | undefined> {
  const { path } = request;
  await waitForFaults(faults, "before", left);
  if (left.aborted) return undefined;
  const instead = faultyDelivery(faults, { moment: "before", path, answer: undefined });
  if (instead !== undefined) return instead;
  call.wasHandled = true;
  const outcome = await service.answer(request);
  await service.gateway.store.saved();
  await waitForFaults(faults, "after", left);
  const answer = outcome === "hang-up" ? undefined : outcome;
  return faultyDelivery(faults, { moment: "after", path, answer }) ?? deliveryOf(outcome);
}

export function send(
  delivery: Delivery,
  { request, response, now }: { request: GatewayRequest; response: ServerResponse; now: Date },
): void {
  if (delivery.kind === "hang-up") {
    response.socket?.destroy();
    return;
  }
  const { reply } = delivery;
  const body = Buffer.from(reply.body ?? "");
  const half = body.subarray(0, Math.floor(body.length / 2));
  const announced = delivery.kind === "cut" && delivery.announced === "half" ? half : body;
  response.sendDate = false;
  response.writeHead(reply.status, {
    ...framing(reply, announced.length),
    ...reply.headers,
    date: now.toUTCString(),
  });
  if (request.method === "HEAD") response.end();
  else if (delivery.kind === "cut" && delivery.announced === "all") {
    response.write(half, () => response.socket?.destroy());
  } else response.end(announced);
}

function framing(reply: Reply, length: number): Record<string, string> {
  const isBodiless = reply.status === 204 || "transfer-encoding" in reply.headers;
  return isBodiless ? {} : { "content-length": String(length) };
}

function gatewayRequest(incoming: IncomingMessage, body: Buffer): GatewayRequest {
  const url = incoming.url ?? "/";
  const queryAt = url.indexOf("?");
  return {
    method: incoming.method ?? "GET",
    path: queryAt === -1 ? url : url.slice(0, queryAt),
    query: queryAt === -1 ? "" : url.slice(queryAt + 1),
    headers: incoming.headers,
    body,
  };
}

/** The body, cut just beyond the largest limit of an endpoint; undefined when the client left. */
function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let keptBytes = 0;
    let readBytes = 0;
    incoming.on("data", (chunk: Buffer) => {
      readBytes += chunk.length;
      if (readBytes > readLimitBytes) incoming.destroy();
      const kept = chunk.subarray(0, managementBodyLimitBytes + 1 - keptBytes);
      keptBytes += kept.length;
      if (kept.length > 0) chunks.push(kept);
    });
    incoming.once("end", () => {
      resolve(Buffer.concat(chunks));
    });
    incoming.once("error", () => {
      resolve(undefined);
    });
    incoming.once("close", () => {
      resolve(undefined);
    });
  });
}
