import { readMsgpack } from "../cty/msgpack-reader.ts";
import { writeMsgpack } from "../cty/msgpack-writer.ts";
import { readStateJson } from "../cty/state-json.ts";
import type { Type } from "../cty/type.ts";
import { nullValue, type Value } from "../cty/value.ts";
import { typeOfAttributes } from "../framework/schema-types.ts";
import type { Schema } from "../framework/schema.ts";
import type { DynamicValue } from "../protocol/tfplugin6-values.ts";

const noJson = new Uint8Array(0);

/** An object of a schema, as a request carries it; one that is left out is null. */
export function readDynamicValue(message: DynamicValue | undefined, schema: Schema): Value {
  if (message === undefined) return nullValue;
  const type = typeOfSchema(schema);
  if (message.msgpack.length > 0) return readMsgpack(message.msgpack, type);
  if (message.json.length === 0) return nullValue;
  return readStateJson(Buffer.from(message.json).toString("utf8"), type);
}

/** An object of a schema, as an answer carries it. */
export function writeDynamicValue(value: Value, schema: Schema): DynamicValue {
  return { msgpack: writeMsgpack(value, typeOfSchema(schema)), json: noJson };
}

const types = new WeakMap<Schema, Type>();

/** Kept per schema: a refresh of a thousand objects asks for the same type. */
export function typeOfSchema(schema: Schema): Type {
  const known = types.get(schema);
  if (known !== undefined) return known;
  const type = typeOfAttributes(schema.attributes);
  types.set(schema, type);
  return type;
}
