import { readStateJson } from "../cty/state-json.ts";
import { errorAt } from "../framework/diagnostics.ts";
import { typeOfSchema, writeDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";
import { Refusal } from "./refusal.ts";

/**
 * Terraform calls this for every object of the state, on every run. States of older versions lose
 * what the schema does not have any more, and get null for what is new.
 */
export const upgradeResourceState: Handler<"UpgradeResourceState"> = (request, provider) => {
  const { schema } = provider.resource(request.typeName);
  if (request.version > schema.version) {
    throw new Refusal(
      errorAt(
        undefined,
        "State of a newer provider",
        `The state of this ${request.typeName} is of version ${String(request.version)}, and this provider reads versions up to ${String(schema.version)}. Use the provider's newer version that wrote it.`,
      ),
    );
  }
  const json = Buffer.from(request.rawState?.json ?? []).toString("utf8");
  const state = readStateJson(json, typeOfSchema(schema));
  return { upgradedState: writeDynamicValue(state, schema), diagnostics: [] };
};
