import { countUse } from "../endpoints/auth.ts";
import type { Caller, Exchange, Gateway, GatewayRequest, OpenExchange } from "../gateway.ts";
import { Refusal, emptyReply, withHeaders } from "./reply.ts";
import type { Outcome } from "./reply.ts";

export type Handler<E extends OpenExchange> = (exchange: E) => Outcome | Promise<Outcome>;

/** A path and its methods, in the order in which `Allow` names them. `:id` stands for one part of the path. */
export type Route =
  | { readonly access: "open"; readonly path: string; readonly methods: Methods<OpenExchange> }
  | {
      readonly access: "authenticated";
      readonly path: string;
      readonly methods: Methods<Exchange>;
    };

type Methods<E extends OpenExchange> = Readonly<Record<string, Handler<E>>>;

export function open(path: string, methods: Methods<OpenExchange>): Route {
  return { access: "open", path, methods };
}

export function authenticated(path: string, methods: Methods<Exchange>): Route {
  return { access: "authenticated", path, methods };
}

/** The route of a path, with the decoded values of its `:` parts. */
export function findRoute<R extends { readonly path: string }>(
  routes: readonly R[],
  path: string,
): { route: R; params: string[] } | undefined {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

/** `GET,HEAD,POST`: what a 405 and a preflight name. */
export function allowedMethods(route: Route): string {
  return Object.keys(route.methods)
    .flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))
    .join(",");
}

/** The endpoints of a dialect, and how it tells who calls those that need authentication. */
export interface Endpoints {
  readonly routes: readonly Route[];
  readonly authenticate: (request: GatewayRequest, gateway: Gateway) => Caller;
}

/** Finds the route and runs it: authentication first, then the method, then everything else. */
export async function dispatch(
  { routes, authenticate }: Endpoints,
  request: GatewayRequest,
  gateway: Gateway,
): Promise<Outcome> {
  const found = findRoute(routes, request.path);
  if (found === undefined) return emptyReply(404);
  const { route, params } = found;
  const allow = { allow: allowedMethods(route) };
  const method = request.method === "HEAD" ? "GET" : request.method;
  const isKnown = method in route.methods;
  const methodNotAllowed = withHeaders(emptyReply(405), allow);
  try {
    if (route.access === "open") {
      return await (route.methods[method]?.({ gateway, request, params }) ?? methodNotAllowed);
    }
    const caller = authenticate(request, gateway);
    const handler = route.methods[method] ?? (() => methodNotAllowed);
    return await counted({ gateway, request, params, caller }, handler);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return isKnown ? error.reply : withHeaders(error.reply, allow);
  }
}

/**
 * Counts a key's use of the management API. The server counts beside the request: a read does not
 * yet see its own use, a write (rotate sets the count to 0) comes after it.
 */
async function counted(exchange: Exchange, handler: Handler<Exchange>): Promise<Outcome> {
  const { caller, gateway, request } = exchange;
  if (caller.kind === "user") return handler(exchange);
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead) countUse(caller.apiKey, gateway);
  try {
    return await handler(exchange);
  } finally {
    if (isRead) countUse(caller.apiKey, gateway);
  }
}

function matchPath(pattern: string, path: string): string[] | undefined {
  const expected = pattern.split("/");
  const given = path.split("/");
  if (expected.length !== given.length) return undefined;
  const params: string[] = [];
  for (const [index, part] of expected.entries()) {
    const text = given[index] ?? "";
    if (part.startsWith(":") && text !== "") params.push(decoded(text));
    else if (part !== text) return undefined;
  }
  return params;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
