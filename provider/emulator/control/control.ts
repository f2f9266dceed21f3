import { timingSafeEqual } from "node:crypto";
import { controlRoutes } from "./control-routes.ts";
import type { Controlled } from "./control-routes.ts";
import type { GatewayRequest } from "../gateway.ts";
import { emptyReply, jsonReply, textReply } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { findRoute } from "../http/routes.ts";

const controlPath = "/__emulator";

/** Is this a path of the control API? The real server has none of them. */
export function isControlPath(path: string): boolean {
  return path === controlPath || path.startsWith(`${controlPath}/`);
}

/** Answers a request under `/__emulator`; errors are sentences for the person who drives it. */
export async function answerControl(
  request: GatewayRequest,
  controlled: Controlled,
  left: AbortSignal,
): Promise<Reply> {
  if (!isLoopbackHost(request.headers.host)) {
    return textReply(403, "The control API answers only under localhost, 127.0.0.1 or [::1].\n");
  }
  if (!isToken(request.headers.authorization, controlled.token)) {
    return textReply(
      401,
      "Send the control token that the emulator printed as `Authorization: Bearer TOKEN`.\n",
    );
  }
  const found = findRoute(controlRoutes, request.path.slice(controlPath.length));
  const handler = found?.route.methods[request.method];
  if (found === undefined || handler === undefined) {
    const known = controlRoutes.map(
      ({ path, methods }) => `${Object.keys(methods).join("|")} ${controlPath}${path}`,
    );
    return textReply(404, `The control API knows:\n${known.join("\n")}\n`);
  }
  try {
    const text = request.body.toString("utf8");
    const json: unknown = text === "" ? {} : JSON.parse(text);
    const query = new URLSearchParams(request.query);
    const result = await handler({ controlled, params: found.params, query, json, left });
    await controlled.service.gateway.store.saved();
    return result === undefined ? emptyReply(204) : jsonReply(200, result);
  } catch (error) {
    return textReply(400, `${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? "");
}

function isToken(authorization: string | undefined, token: string): boolean {
  const expected = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(authorization ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
