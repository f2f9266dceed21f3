import { insertOrganization, insertUser, isPassword } from "./accounts.ts";
import type { AttemptLimit } from "./attempt-limit.ts";
import type { Exchange, Gateway, GatewayRequest, OpenExchange } from "../gateway.ts";
import { signToken, tokenLifetimeSeconds, verifyToken } from "./json-web-token.ts";
import type { TokenKind } from "./json-web-token.ts";
import { string } from "../http/json-decoder.ts";
import {
  handlerError,
  invalidCredentials,
  jsonReply,
  userRequired,
  validationError,
} from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { readJsonBody } from "../http/request-body.ts";
import { required } from "../http/request-struct.ts";
import type { UserRow } from "../store/rows.ts";

const minPasswordLength = 12;

const registration = {
  email: required("email", string),
  password: required("password", string),
  orgName: required("org_name", string),
};
const login = { email: required("email", string), password: required("password", string) };
const refreshToken = required("refresh_token", string);

/** `POST /auth/register`: a new organisation and its owner. */
export function registerAccount({ gateway, request }: OpenExchange): Reply {
  limitAttempts({ gateway, request }, gateway.registerAttempts, "registration");
  const body = readJsonBody(request, "RegisterRequest", Object.values(registration));
  const email = registration.email.in(body);
  const password = registration.password.in(body);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw validationError("Invalid email format");
  if (password.length < minPasswordLength) {
    throw validationError(`Password must be at least ${minPasswordLength} characters`);
  }
  if (gateway.store.userByEmail(email) !== undefined) {
    throw handlerError(409, "EMAIL_EXISTS", "Email already registered");
  }
  const orgId = insertOrganization(gateway, registration.orgName.in(body)).id;
  return jsonReply(
    201,
    sessionView(insertUser(gateway, { email, password, orgId, role: "owner" }), gateway),
  );
}

/** `POST /auth/login`. The real server takes at least 500 ms; this one does not. */
export function logIn({ gateway, request }: OpenExchange): Reply {
  limitAttempts({ gateway, request }, gateway.loginAttempts, "login");
  const body = readJsonBody(request, "LoginRequest", Object.values(login));
  const user = gateway.store.userByEmail(login.email.in(body));
  if (user === undefined || !isPassword(user, login.password.in(body))) throw invalidCredentials();
  return jsonReply(200, sessionView(user, gateway));
}

/** `POST /auth/refresh`. Tokens may be used again, and the old access token stays valid. */
export function refreshSession({ gateway, request }: OpenExchange): Reply {
  const token = refreshToken.in(readJsonBody(request, "RefreshRequest", [refreshToken]));
  const subject = verifyToken(token, { secret: gateway.store.secret, now: gateway.clock.now() });
  const user = subject?.kind === "refresh" ? gateway.store.users.get(subject.userId) : undefined;
  if (user === undefined) throw handlerError(401, "INVALID_TOKEN", "Invalid or expired token");
  return jsonReply(200, sessionView(user, gateway));
}

/** `GET /auth/me` */
export function getCurrentUser({ caller, gateway }: Exchange): Reply {
  if (caller.kind === "api_key") throw userRequired();
  return jsonReply(200, userView(caller.user, gateway));
}

/** `POST /auth/logout` says yes; the token keeps working, as on the real server. */
export function logOut(): Reply {
  return jsonReply(200, { message: "Logged out successfully" });
}

/** A fresh token of a user, without a log-in. */
export function tokenOf(user: UserRow, kind: TokenKind, { store, clock }: Gateway): string {
  return signToken({ userId: user.id, kind }, { secret: store.secret, now: clock.now() });
}

export function userView(user: UserRow, { store }: Gateway): unknown {
  return {
    id: user.id,
    email: user.email,
    role: user.role,
    org_id: user.org_id,
    org_name: store.organizations.get(user.org_id)?.name ?? "",
    is_admin: false,
    platform_role: "user",
  };
}

function sessionView(user: UserRow, gateway: Gateway): unknown {
  return {
    access_token: tokenOf(user, "access", gateway),
    refresh_token: tokenOf(user, "refresh", gateway),
    token_type: "Bearer",
    expires_in: tokenLifetimeSeconds.access,
    user: userView(user, gateway),
  };
}

function limitAttempts(
  { gateway, request }: { gateway: Gateway; request: GatewayRequest },
  limit: AttemptLimit,
  what: string,
): void {
  const address = forwardedAddress(request);
  if (address === undefined) return;
  const waitSeconds = limit.take(address, gateway.clock.now());
  if (waitSeconds === undefined) return;
  const message = `Too many ${what} attempts. Please try again in ${waitSeconds} seconds.`;
  throw handlerError(429, "TOO_MANY_REQUESTS", message);
}

/** The address a proxy claims; without such a header nothing is limited. */
function forwardedAddress({ headers }: GatewayRequest): string | undefined {
  const value = headers["cf-connecting-ip"] ?? headers["x-forwarded-for"] ?? headers["x-real-ip"];
  return (typeof value === "string" ? value : value?.[0])?.split(",")[0]?.trim();
}
