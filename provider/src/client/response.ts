import { ApiError } from "./errors.ts";
import type { HttpAnswer } from "./http-exchange.ts";
import { findRetryAfterMs } from "./retry.ts";

/** An answer that was understood as far as HTTP and JSON go. */
export interface Response {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** The response's `Date`, else this machine's clock. */
  readonly gatewayTime: Date;
  /** The parsed body, out of the `{success, data}` that the published documentation wraps it in; undefined when empty. */
  readonly json: unknown;
  /** The body as sent: `pagination` stands beside `data`. */
  readonly envelope: unknown;
}

export interface ResponseContext {
  /** `GET /api/v1/api-keys`, for messages. */
  readonly what: string;
  readonly localNow: () => Date;
  /** Takes secrets out of what a server wrote. */
  readonly redact: (text: string) => string;
}

/** Reads a 2xx answer; throws an `ApiError` for any other, and for a body that is no JSON. */
export function readResponse(answer: HttpAnswer, context: ResponseContext): Response {
  const gatewayTime = readGatewayTime(answer, context.localNow);
  if (answer.status >= 200 && answer.status < 300) {
    const envelope = parseBody(answer, context);
    const { status, headers } = answer;
    return { status, headers, gatewayTime, json: unwrap(envelope), envelope };
  }
  throw describeRefusal(answer, context, gatewayTime);
}

/** The gateway's clock, to the second; this machine's where the header is missing or no date. */
function readGatewayTime(answer: HttpAnswer, localNow: () => Date): Date {
  const time = Date.parse(answer.headers.get("date") ?? "");
  return Number.isNaN(time) ? localNow() : new Date(time);
}

function parseBody(answer: HttpAnswer, { what, redact }: ResponseContext): unknown {
  if (answer.body.length === 0) return undefined;
  const text = decodeText(answer);
  try {
    if (text !== undefined) return JSON.parse(text);
  } catch {
    // Falls through: JSON.parse quotes the text, which may hold a secret.
  }
  throw new ApiError(
    `${what} answered ${answer.status} with ${describeBody(answer, redact)} instead of JSON. A proxy or another server may be answering, or the answer was cut off.`,
    { status: answer.status, code: isHtml(answer) ? "unexpected_response" : "unreadable_response" },
  );
}

/** JSON is UTF-8 whatever the charset says; a compressed body was not asked for. */
function decodeText({ headers, body }: HttpAnswer): string | undefined {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** A short account of a body that is not what it should be. Its text is the server's: redacted. */
function describeBody(answer: HttpAnswer, redact: (text: string) => string): string {
  const { headers, body } = answer;
  if (body.length === 0) return "no body";
  const encoding = headers.get("content-encoding");
  if (encoding !== undefined && encoding !== "identity") {
    return `${body.length} bytes in the encoding ${redact(encoding)}`;
  }
  const text = decodeText(answer);
  if (text === undefined) return `${body.length} bytes that are not UTF-8`;
  if (isHtml(answer)) {
    const title = /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1];
    return title === undefined ? "an HTML page" : `an HTML page ("${redact(title)}")`;
  }
  return `${body.length} bytes of ${redact(headers.get("content-type") ?? "no content type")}`;
}

function isHtml({ headers, body }: HttpAnswer): boolean {
  const type = headers.get("content-type") ?? "";
  return type.includes("html") || /^\s*<(!doctype|html)/i.test(body.subarray(0, 200).toString());
}

function unwrap(envelope: unknown): unknown {
  return isRecord(envelope) && typeof envelope["success"] === "boolean" && "data" in envelope
    ? envelope["data"]
    : envelope;
}

/** Every shape of error that PlexMCP is known to answer with, as one `ApiError`. */
function describeRefusal(
  answer: HttpAnswer,
  context: ResponseContext,
  gatewayTime: Date,
): ApiError {
  const { status, headers } = answer;
  const { what, redact } = context;
  const requestId = headers.get("x-request-id");
  if (status >= 300 && status < 400) return describeRedirect(answer, context);
  const body = parseErrorBody(answer);
  const { code, message } = readError(body);
  const said = message === undefined ? undefined : redact(message);
  const shown = said === undefined ? ` with ${describeBody(answer, redact)}` : `: ${said}`;
  const shownCode = code === undefined ? "" : ` ${redact(code)}`;
  return new ApiError(
    `${what} answered ${status}${shownCode}${shown}${shown.endsWith(".") ? "" : "."}`,
    {
      status,
      code: code ?? `http_${status}`,
      said,
      requestId: requestId === undefined ? undefined : redact(requestId),
      retryAfterMs: findRetryAfterMs(headers.get("retry-after"), body, gatewayTime),
      gatewayTime,
    },
  );
}

function describeRedirect(answer: HttpAnswer, { what, redact }: ResponseContext): ApiError {
  const location = answer.headers.get("location") ?? "";
  // The host alone: a path or a query may hold a token.
  const target = URL.canParse(location) ? new URL(location).origin : "the same server";
  return new ApiError(
    `${what} answered ${answer.status}, a redirection to ${redact(target)}. It is not followed, since the credential is meant for the configured endpoint: if that is where PlexMCP lives, set it as the endpoint.`,
    { status: answer.status, code: "redirected" },
  );
}

function parseErrorBody(answer: HttpAnswer): unknown {
  const text = decodeText(answer);
  if (text === undefined || text === "" || isHtml(answer)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return (answer.headers.get("content-type") ?? "").startsWith("text/plain") ? text : undefined;
  }
}

interface ErrorText {
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/**
 * `{code: 401, error: "…"}` of the auth layer, `{error: {code, message}}` of the handlers (and, in
 * `{success: false}`, of the documentation), a JSON-RPC error, or the framework's plain sentence.
 */
function readError(body: unknown): ErrorText {
  if (typeof body === "string") return { code: undefined, message: body };
  if (!isRecord(body)) return { code: undefined, message: undefined };
  const { error } = body;
  if (typeof error === "string") return { code: undefined, message: error };
  const source = isRecord(error) ? error : body;
  const { code, message, details } = source;
  const detail = isRecord(details)
    ? ` (${Object.entries(details)
        .map(([field, text]) => `${field}: ${typeof text === "string" ? text : "refused"}`)
        .join("; ")})`
    : "";
  return {
    code: typeof code === "string" ? code : undefined,
    message: typeof message === "string" ? `${message}${detail}` : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
