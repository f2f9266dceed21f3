import { Refusal, jsonReply } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";

/** Success as the published API reference shows it. */
export function dataReply(status: number, data: unknown, pagination?: unknown): Reply {
  return jsonReply(status, {
    success: true,
    data,
    ...(pagination === undefined ? {} : { pagination }),
  });
}

export interface DocumentedError {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** Failure as the published API reference shows it. */
export function errorReply(status: number, error: DocumentedError): Reply {
  return jsonReply(status, { success: false, error });
}

export function documentedRefusal(status: number, error: DocumentedError): Refusal {
  return new Refusal(errorReply(status, error));
}

export function unauthorized(): Refusal {
  return documentedRefusal(401, { code: "unauthorized", message: "Invalid or missing API key" });
}

export function documentedNotFound(what: string): Refusal {
  return documentedRefusal(404, { code: "not_found", message: `${what} not found` });
}

export function invalidRequest(message = "Invalid request format"): Refusal {
  return documentedRefusal(400, { code: "invalid_request", message });
}

/** 422, with a sentence for each field that is wrong. */
export function validationFailed(details: Readonly<Record<string, string>>): Refusal {
  return documentedRefusal(422, {
    code: "validation_error",
    message: "Validation failed",
    details,
  });
}
