/** An HTTP answer of the gateway. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined is an empty body without a content type. */
  readonly body: string | undefined;
}

/** `hang-up`: the connection closes without an answer, as when the server's handler panics. */
export type Outcome = Reply | "hang-up";

/** A request that a handler turns down: thrown from wherever the reason is found, answered as its reply. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`answered ${reply.status}`);
    this.reply = reply;
  }
}

export function jsonReply(status: number, body: unknown): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** The server's web framework answers in plain sentences. */
export function textReply(status: number, body: string): Reply {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}

export function emptyReply(status: number): Reply {
  return { status, headers: {}, body: undefined };
}

export function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** The error shape of the server's handlers. */
export function handlerError(status: number, code: string, message: string): Refusal {
  return new Refusal(jsonReply(status, { error: { code, message } }));
}

export function validationError(message: string): Refusal {
  return handlerError(400, "VALIDATION_ERROR", message);
}

export function notFound(): Refusal {
  return handlerError(404, "NOT_FOUND", "Resource not found");
}

export function forbidden(): Refusal {
  return handlerError(403, "FORBIDDEN", "Insufficient permissions");
}

/** The route needs a user, and an API key is none. */
export function userRequired(): Refusal {
  return handlerError(401, "UNAUTHORIZED", "Authentication required");
}

export function databaseError(): Refusal {
  return handlerError(500, "DATABASE_ERROR", "Database error");
}

export function invalidCredentials(): Refusal {
  return handlerError(401, "INVALID_CREDENTIALS", "Invalid credentials");
}

/** The error shape of the authentication layer: code is a number, error a string. */
export function authLayerReply(status: number, error: string): Reply {
  return jsonReply(status, { code: status, error });
}
