import type { Exchange, Gateway } from "../gateway.ts";
import { string } from "../http/json-decoder.ts";
import { emptyReply, jsonReply, userRequired, validationError } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import { readJsonBody } from "../http/request-body.ts";
import { required } from "../http/request-struct.ts";
import type { PinRow, UserRow } from "../store/rows.ts";
import { openSealedKey, sealKey } from "./sealed-key.ts";
import { timeArray } from "../http/timestamp.ts";
import {
  isLocked,
  maxPinAttempts,
  newPin,
  requirePin,
  requirePinFormat,
  tryPin,
} from "./user-pin.ts";

const pinField = required("pin", string);
const change = { currentPin: required("current_pin", string), newPin: required("new_pin", string) };

/** `GET /pin/status` */
export function getPinStatus({ caller, gateway }: Exchange): Reply {
  const pin = requireUser(caller).pin;
  const is_locked = pin !== null && isLocked(pin, gateway);
  const locked_until = pin?.locked_until ?? null;
  return jsonReply(200, {
    has_pin: pin !== null,
    pin_set_at: pin === null ? null : timeArray(pin.set_at),
    failed_attempts: pin?.failed_attempts ?? 0,
    is_locked,
    locked_until: locked_until === null ? null : timeArray(locked_until),
  });
}

/** `POST /pin` */
export function setPin({ caller, gateway, request }: Exchange): Reply {
  const user = requireUser(caller);
  const pin = pinField.in(readJsonBody(request, "SetPinRequest", [pinField]));
  requirePinFormat(pin);
  if (user.pin !== null) {
    throw validationError("PIN already set. Use the change PIN endpoint to modify.");
  }
  user.pin = newPin(pin, gateway);
  gateway.store.changed();
  return emptyReply(204);
}

/** `POST /pin/change`: keys sealed with the old PIN are sealed anew. */
export function changePin({ caller, gateway, request }: Exchange): Reply {
  const user = requireUser(caller);
  const body = readJsonBody(request, "ChangePinRequest", Object.values(change));
  const [oldPin, pin] = [change.currentPin.in(body), change.newPin.in(body)];
  requirePinFormat(pin);
  requirePin(requireSet(user), oldPin, gateway);
  user.pin = newPin(pin, gateway);
  for (const row of sealedBy(user, gateway)) {
    if (row.sealed_key !== null)
      row.sealed_key = sealKey(openSealedKey(row.sealed_key, oldPin), pin);
  }
  gateway.store.changed();
  return emptyReply(204);
}

/** `POST /pin/verify`: always 200, also for a wrong or locked PIN. */
export function verifyPin({ caller, gateway, request }: Exchange): Reply {
  const user = requireUser(caller);
  const text = pinField.in(readJsonBody(request, "VerifyPinRequest", [pinField]));
  const pin = requireSet(user);
  if (isLocked(pin, gateway))
    return jsonReply(200, { valid: false, remaining_attempts: 0, is_locked: true });
  const valid = tryPin(pin, text, gateway);
  const remaining = valid ? null : maxPinAttempts - pin.failed_attempts;
  return jsonReply(200, {
    valid,
    remaining_attempts: remaining,
    is_locked: isLocked(pin, gateway),
  });
}

/** `DELETE /pin`: keys sealed with it can no longer be revealed. */
export function deletePin({ caller, gateway, request }: Exchange): Reply {
  const user = requireUser(caller);
  const pin = pinField.in(readJsonBody(request, "DeletePinRequest", [pinField]));
  requirePin(requireSet(user), pin, gateway);
  user.pin = null;
  for (const row of sealedBy(user, gateway)) row.sealed_key = null;
  gateway.store.changed();
  return emptyReply(204);
}

function requireUser(caller: Exchange["caller"]): UserRow {
  if (caller.kind === "api_key") throw userRequired();
  return caller.user;
}

function requireSet(user: UserRow): PinRow {
  if (user.pin === null) throw validationError("No PIN set");
  return user.pin;
}

/** Keys under this user's PIN: those the user made. */
function sealedBy(user: UserRow, { store }: Gateway): ReturnType<Gateway["store"]["apiKeysOf"]> {
  return store
    .apiKeysOf(user.org_id)
    .filter((row) => row.sealed_key !== null && row.created_by === user.id);
}
