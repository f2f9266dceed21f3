import type { GatewayRequest } from "../gateway.ts";
import { JsonError, JsonReader } from "./json-reader.ts";
import { Refusal, textReply } from "./reply.ts";
import { readStruct } from "./request-struct.ts";
import type { Body, Field } from "./request-struct.ts";

const mebibyte = 2 ** 20;

/** The server buffers no more than this of a management request. */
export const managementBodyLimitBytes = 10 * mebibyte;

/** `/mcp` has a smaller limit, checked before authentication. */
export const mcpBodyLimitBytes = mebibyte;

/** Reads a JSON body as the struct `name`; throws the framework's 400, 413, 415 or 422. */
export function readJsonBody(
  request: GatewayRequest,
  name: string,
  fields: readonly Field<unknown>[],
): Body {
  if (!hasJsonType(request)) {
    throw new Refusal(textReply(415, "Expected request with `Content-Type: application/json`"));
  }
  if (request.body.length > managementBodyLimitBytes) throw bodyTooLarge();
  const reader = new JsonReader(request.body);
  try {
    return readStruct(reader, name, fields);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Refusal(bodyErrorReply(error, reader.path));
  }
}

export function bodyTooLarge(): Refusal {
  return new Refusal(textReply(413, "Failed to buffer the request body: length limit exceeded"));
}

function hasJsonType({ headers }: GatewayRequest): boolean {
  const essence = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  return /^application\/([^/\s]+\+)?json$/.test(essence);
}

function bodyErrorReply(error: JsonError, path: string): ReturnType<typeof textReply> {
  const where = path === "" ? "" : `${path}: `;
  return error.kind === "syntax"
    ? textReply(400, `Failed to parse the request body as JSON: ${where}${error.message}`)
    : textReply(
        422,
        `Failed to deserialize the JSON body into the target type: ${where}${error.message}`,
      );
}
