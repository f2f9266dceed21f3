import { authenticate } from "./endpoints/auth.ts";
import { errorReply } from "./documented/documented-replies.ts";
import { authenticateDocumented } from "./documented/documented-request.ts";
import { documentedRoutes } from "./documented/documented-routes.ts";
import type { Answer } from "./http/gateway-server.ts";
import type { Dialect, Gateway } from "./gateway.ts";
import { dispatch } from "./http/routes.ts";
import { preflightReply, withServerHeaders } from "./endpoints/server-headers.ts";
import { serverRoutes } from "./endpoints/server-routes.ts";

/** How a gateway of this dialect answers. */
export function answerIn(dialect: Dialect, gateway: Gateway): Answer {
  switch (dialect) {
    case "server":
      return serverAnswer(gateway);
    case "documented":
      return documentedAnswer(gateway);
  }
}

function serverAnswer(gateway: Gateway): Answer {
  const service = { routes: serverRoutes, authenticate };
  return async (request) => {
    const isPreflight = request.method === "OPTIONS";
    const outcome = isPreflight
      ? preflightReply(request, serverRoutes)
      : await dispatch(service, request, gateway);
    return outcome === "hang-up" ? outcome : withServerHeaders(outcome, request);
  };
}

function documentedAnswer(gateway: Gateway): Answer {
  const service = { routes: documentedRoutes, authenticate: authenticateDocumented };
  return async (request) => {
    const outcome = await dispatch(service, request, gateway);
    if (outcome === "hang-up" || outcome.body !== undefined) return outcome;
    // The page shows no empty answer: a path or method it does not know is a resource not found.
    return errorReply(404, { code: "not_found", message: "Resource not found" });
  };
}
