import {
  bytes,
  integer,
  message,
  messageCodec,
  messageMap,
  optionalInteger,
  optionalText,
  repeatedMessage,
  flag,
  text,
  type MessageCodec,
  type MessageOf,
} from "./message.ts";

/**
 * The messages of tfplugin6.proto that others are made of, as field tables in the .proto's order.
 * Names are the .proto's in camelCase; a test compares names, numbers and types with that file.
 */

const dynamicValueFields = { msgpack: bytes(1), json: bytes(2) };
export type DynamicValue = MessageOf<typeof dynamicValueFields>;
export const dynamicValue = messageCodec(dynamicValueFields);

const stepFields = {
  attributeName: optionalText(1),
  elementKeyString: optionalText(2),
  elementKeyInt: optionalInteger(3),
};
const attributePathStep = messageCodec(stepFields);

const attributePathFields = { steps: repeatedMessage(1, () => attributePathStep) };
export type AttributePath = MessageOf<typeof attributePathFields>;
export const attributePath = messageCodec(attributePathFields);

export const severity = { error: 1, warning: 2 } as const;

const diagnosticFields = {
  severity: integer(1),
  summary: text(2),
  detail: text(3),
  attribute: message(4, () => attributePath),
};
export type Diagnostic = MessageOf<typeof diagnosticFields>;
const diagnostic = messageCodec(diagnosticFields);

/** The field `diagnostics`, which nearly every response has. */
export function diagnostics(number: number) {
  return repeatedMessage(number, () => diagnostic);
}

export const functionError = messageCodec({ text: text(1), functionArgument: optionalInteger(2) });

// The flatmap of Terraform 0.11 and before (field 2) is passed over: no state of ours has it.
export const rawState = messageCodec({ json: bytes(1) });

export const stringKind = { plain: 0, markdown: 1 } as const;

export const nestingMode = { single: 1, list: 2, set: 3, map: 4 } as const;

/** Attributes nest: an attribute may be an object of attributes. */
export interface SchemaAttribute {
  readonly name: string;
  readonly type: Uint8Array;
  readonly description: string;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  readonly descriptionKind: number;
  readonly deprecated: boolean;
  readonly nestedType: SchemaObject | undefined;
  readonly writeOnly: boolean;
}

export interface SchemaObject {
  readonly attributes: readonly SchemaAttribute[];
  readonly nesting: number;
}

const schemaAttribute: MessageCodec<SchemaAttribute> = messageCodec({
  name: text(1),
  type: bytes(2),
  nestedType: message(10, () => schemaObject),
  description: text(3),
  required: flag(4),
  optional: flag(5),
  computed: flag(6),
  sensitive: flag(7),
  descriptionKind: integer(8),
  deprecated: flag(9),
  writeOnly: flag(11),
});

const schemaObject: MessageCodec<SchemaObject> = messageCodec({
  attributes: repeatedMessage(1, () => schemaAttribute),
  nesting: integer(3),
});

const schemaBlock = messageCodec({
  version: integer(1),
  attributes: repeatedMessage(2, () => schemaAttribute),
  description: text(4),
  descriptionKind: integer(5),
  deprecated: flag(6),
});

const schemaFields = { version: integer(1), block: message(2, () => schemaBlock) };
export type Schema = MessageOf<typeof schemaFields>;
export const schema = messageCodec(schemaFields);

/** The field of a response that maps type names to schemas. */
export function schemas(number: number) {
  return messageMap(number, () => schema);
}

export const serverCapabilities = messageCodec({
  planDestroy: flag(1),
  getProviderSchemaOptional: flag(2),
  moveResourceState: flag(3),
  generateResourceConfig: flag(4),
});

export const clientCapabilities = messageCodec({
  deferralAllowed: flag(1),
  writeOnlyAttributesAllowed: flag(2),
});
