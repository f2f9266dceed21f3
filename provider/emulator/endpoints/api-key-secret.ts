import { idParam, requireApiKeyRow } from "./api-key-access.ts";
import type { Exchange } from "../gateway.ts";
import { JsonError, JsonReader } from "../http/json-reader.ts";
import { string } from "../http/json-decoder.ts";
import { replaceSecret } from "./new-api-key.ts";
import { forbidden, jsonReply, userRequired, validationError } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { readJsonBody } from "../http/request-body.ts";
import { optional, readStruct, required } from "../http/request-struct.ts";
import { openSealedKey, sealKey } from "./sealed-key.ts";
import { formatTimestamp } from "../http/timestamp.ts";
import { requirePin, requirePinForSealing } from "./user-pin.ts";

const rotatePin = optional("pin", string);
const revealPin = required("pin", string);

/** `POST /api-keys/:id/rotate`. The old secret dies at once; id and settings stay. */
export function rotateApiKey(exchange: Exchange): Reply {
  const { caller, gateway } = exchange;
  const row = requireApiKeyRow(exchange);
  const pin = pinForRotate(exchange);
  if (pin !== null) requirePinForSealing(caller.kind === "user" ? caller.user : undefined, pin);
  const { key, oldKeyPrefix } = replaceSecret(gateway, row);
  if (pin !== null) row.sealed_key = sealKey(key, pin);
  return jsonReply(200, {
    id: row.id,
    name: row.name,
    key,
    key_prefix: row.key_prefix,
    old_key_prefix: oldKeyPrefix,
    rotated_at: formatTimestamp({ epochNs: gateway.clock.nowNs(), offsetMinutes: 0 }),
  });
}

/** `POST /api-keys/:id/reveal`: shows a key again that was made or rotated with a PIN. */
export function revealApiKey(exchange: Exchange): Reply {
  const { caller, gateway, request } = exchange;
  idParam(exchange);
  if (caller.kind === "api_key") throw userRequired();
  const pin = revealPin.in(readJsonBody(request, "RevealApiKeyRequest", [revealPin]));
  if (caller.user.role !== "owner" && caller.user.role !== "admin") throw forbidden();
  if (caller.user.pin === null)
    throw validationError("No PIN set. Set a PIN first to reveal keys.");
  const row = requireApiKeyRow(exchange);
  requirePin(caller.user.pin, pin, gateway);
  if (row.sealed_key === null) {
    throw validationError("Key not available for reveal (created before PIN was set)");
  }
  return jsonReply(200, {
    key: openSealedKey(row.sealed_key, pin),
    key_id: row.id,
    name: row.name,
  });
}

/** The PIN of a rotate's body. A body that is missing, broken or of another shape counts as none. */
function pinForRotate({ request }: Exchange): string | null {
  try {
    return rotatePin.in(
      readStruct(new JsonReader(request.body), "RotateApiKeyRequest", [rotatePin]),
    );
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}
