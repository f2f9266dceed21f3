import { nullValue, type Value } from "../cty/value.ts";
import type { ApplyContext, Resource } from "./resource.ts";
import { nestedAttribute, type PlanOf, type StateOf } from "./schema-types.ts";
import {
  boolAttribute,
  int64Attribute,
  stringAttribute,
  stringSetAttribute,
  type Attributes,
} from "./schema.ts";
import { fromData } from "./typed-data.ts";

const description = "";

/** A schema for tests: one attribute of each sort that the framework treats in a way of its own. */
export const widgetAttributes = {
  name: stringAttribute({
    presence: "required",
    description,
    requiresReplace: true,
    validators: [(name) => (name === "" ? "The name is empty." : undefined)],
  }),
  size: int64Attribute({ presence: "optionalComputed", description, defaultValue: 60 }),
  labels: stringSetAttribute({ presence: "optional", description }),
  isOpen: boolAttribute({ presence: "optionalComputed", description }),
  rule: nestedAttribute(
    {
      every: stringAttribute({
        presence: "required",
        description,
        validators: [(every) => (every === "" ? "The time is empty." : undefined)],
      }),
      trigger: stringAttribute({ presence: "optional", description, requiresReplace: true }),
      note: stringAttribute({ presence: "optional", description, writeOnly: true }),
    },
    { presence: "optional", description },
  ),
  password: stringAttribute({ presence: "optional", description, writeOnly: true }),
  id: stringAttribute({ presence: "computed", description, useStateForUnknown: true }),
  secret: stringAttribute({
    presence: "computed",
    description,
    sensitive: true,
    useStateForUnknown: true,
  }),
  checksum: stringAttribute({ presence: "computed", description }),
};

export type WidgetAttributes = typeof widgetAttributes;
export type WidgetState = StateOf<WidgetAttributes>;
export type WidgetPlan = PlanOf<WidgetAttributes>;

const nothing = Object.fromEntries(
  Object.keys(widgetAttributes).map((name) => [name, null]),
) as WidgetState;

/** Data of a widget; what is not given is null. */
export function widgetData(fields: Partial<WidgetState>): WidgetState {
  return { ...nothing, ...fields };
}

/** A widget as a value; what is not given is null. */
export function widget(fields: Partial<WidgetPlan>): Value {
  return valueOf(widgetAttributes, { ...nothing, ...fields });
}

/** Throws for data that the schema cannot hold. */
function valueOf(attributes: Attributes, data: object): Value {
  const { value, problems } = fromData(attributes, data, nullValue);
  if (problems[0] !== undefined) throw problems[0];
  return value;
}

/** A widget's resource; what is not given must not be called. */
export function widgetResource(
  parts: Partial<Resource<WidgetAttributes, string>>,
): Resource<WidgetAttributes, string> {
  const unexpected = (): never => {
    throw new Error("The test did not expect this call.");
  };
  return {
    typeName: "test_widget",
    description,
    version: 2,
    attributes: widgetAttributes,
    create: unexpected,
    read: unexpected,
    update: unexpected,
    delete: unexpected,
    ...parts,
  };
}

/** What every call gets. */
export const context: ApplyContext<string> = {
  client: "client",
  signal: new AbortController().signal,
};
