import { errorAt } from "../framework/diagnostics.ts";
import { writePrivateState } from "../framework/private-state.ts";
import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { writeDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";
import { Refusal } from "./refusal.ts";

export const importResourceState: Handler<"ImportResourceState"> = async (request, provider) => {
  const { typeName, id } = request;
  const { schema, importState } = provider.resource(typeName);
  if (importState === undefined) throw new Refusal(notImportable(typeName));
  const found = await importState({ ...provider.configuredContext, id });
  return {
    importedResources:
      found.state.kind === "null"
        ? []
        : [
            {
              typeName,
              state: writeDynamicValue(found.state, schema),
              private: writePrivateState(found.private),
            },
          ],
    diagnostics: toDiagnosticMessages(found.diagnostics),
  };
};

function notImportable(typeName: string): Refusal["diagnostic"] {
  return errorAt(
    undefined,
    "Not importable",
    `A ${typeName} cannot be imported. Declare it, and let an apply create it.`,
  );
}
