import { readStateJson } from "../src/cty/state-json.ts";
import { attributeOf, type Value } from "../src/cty/value.ts";
import type { Schema } from "../src/framework/schema.ts";
import { apiKeyAttributes } from "../src/plexmcp/api-key/api-key-schema.ts";
import { providerAttributes } from "../src/plexmcp/provider-schema.ts";
import type { DynamicValue } from "../src/protocol/tfplugin6-values.ts";
import type { ResponseOf } from "../src/protocol/tfplugin6.ts";
import { readDynamicValue, typeOfSchema, writeDynamicValue } from "../src/server/dynamic-value.ts";
import type { PluginHost } from "./plugin-host.ts";

/** The calls that Terraform makes for one `plexmcp_api_key`, without Terraform. */

const typeName = "plexmcp_api_key";
const schema = { version: 1, description: "", attributes: apiKeyAttributes };
const providerSchema = { version: 0, description: "", attributes: providerAttributes };
const noBytes = new Uint8Array(0);

/** Configures the provider from its environment alone. */
export function configure(host: PluginHost): Promise<ResponseOf<"ConfigureProvider">> {
  return host.call("ConfigureProvider", {
    terraformVersion: "1.11.4",
    config: objectOf(providerSchema, {}),
    clientCapabilities: undefined,
  });
}

/** A key's configuration; what is not given is null. */
export function keyConfig(fields: object = {}): DynamicValue {
  return objectOf(schema, { name: "web", expires_in: "90d", ...fields });
}

/** Plans the creation of a key. */
export function planKey(
  host: PluginHost,
  config: DynamicValue,
): Promise<ResponseOf<"PlanResourceChange">> {
  return host.call("PlanResourceChange", {
    typeName,
    priorState: undefined,
    proposedNewState: config,
    config,
    priorPrivate: noBytes,
    clientCapabilities: undefined,
  });
}

/** Applies the creation that was planned. */
export function applyKey(
  host: PluginHost,
  config: DynamicValue,
  { plannedState, plannedPrivate }: ResponseOf<"PlanResourceChange">,
): Promise<ResponseOf<"ApplyResourceChange">> {
  return host.call("ApplyResourceChange", {
    typeName,
    priorState: undefined,
    plannedState,
    config,
    plannedPrivate,
  });
}

/** Plans and applies the creation of a key. */
export async function createKey(
  host: PluginHost,
  config = keyConfig(),
): Promise<ResponseOf<"ApplyResourceChange">> {
  return applyKey(host, config, await planKey(host, config));
}

type Stored = Pick<ResponseOf<"ApplyResourceChange">, "newState" | "private">;

export function readKey(host: PluginHost, stored: Stored): Promise<ResponseOf<"ReadResource">> {
  return host.call("ReadResource", {
    typeName,
    currentState: stored.newState,
    private: stored.private,
    clientCapabilities: undefined,
  });
}

export function deleteKey(
  host: PluginHost,
  stored: Stored,
): Promise<ResponseOf<"ApplyResourceChange">> {
  return host.call("ApplyResourceChange", {
    typeName,
    priorState: stored.newState,
    plannedState: undefined,
    config: undefined,
    plannedPrivate: stored.private,
  });
}

/** The text of an attribute of a key; undefined where there is none. */
export function textOf(state: DynamicValue | undefined, name: string): string | undefined {
  const value: Value = attributeOf(readDynamicValue(state, schema), name);
  return value.kind === "string" ? value.value : undefined;
}

/** An object of a schema; what is not given is null. */
function objectOf(ofSchema: Schema, fields: object): DynamicValue {
  const type = typeOfSchema(ofSchema);
  return writeDynamicValue(readStateJson(JSON.stringify(fields), type), ofSchema);
}
