import type { GatewayRequest } from "../gateway.ts";
import { emptyReply, withHeaders } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { allowedMethods, findRoute } from "../http/routes.ts";
import type { Route } from "../http/routes.ts";

/** The one origin that a fresh server allows. */
const allowedOrigin = "http://localhost:3000";

const securityHeaders = {
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "x-xss-protection": "1; mode=block",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
  "content-security-policy":
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; upgrade-insecure-requests",
  "cache-control": "no-store, no-cache, must-revalidate, private",
} as const;

const corsHeaders = {
  vary: "origin, access-control-request-method, access-control-request-headers",
  "access-control-allow-credentials": "true",
} as const;

/** What the server's outer layers put on every answer; a handler's own headers win. */
export function withServerHeaders(reply: Reply, request: GatewayRequest): Reply {
  const exposed: Record<string, string> =
    request.method === "OPTIONS" ? {} : { "access-control-expose-headers": "content-type" };
  return {
    ...reply,
    headers: {
      ...securityHeaders,
      ...corsHeaders,
      ...exposed,
      ...originHeader(request),
      ...reply.headers,
    },
  };
}

/** The answer to any OPTIONS, with or without an origin. */
export function preflightReply(request: GatewayRequest, routes: readonly Route[]): Reply {
  const route = findRoute(routes, request.path)?.route;
  return withHeaders(emptyReply(200), {
    "access-control-allow-methods": "GET,POST,PUT,DELETE,PATCH,OPTIONS",
    "access-control-allow-headers": "authorization,content-type,accept,origin,x-csrf-token",
    ...(route === undefined ? {} : { allow: allowedMethods(route) }),
  });
}

function originHeader({ headers }: GatewayRequest): Record<string, string> {
  return headers.origin === allowedOrigin ? { "access-control-allow-origin": allowedOrigin } : {};
}
