import { readPrivateState, writePrivateState } from "../framework/private-state.ts";
import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { readDynamicValue, writeDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";

export const applyResourceChange: Handler<"ApplyResourceChange"> = async (request, provider) => {
  const { schema, apply } = provider.resource(request.typeName);
  const applied = await apply({
    ...provider.configuredContext,
    config: readDynamicValue(request.config, schema),
    prior: readDynamicValue(request.priorState, schema),
    planned: readDynamicValue(request.plannedState, schema),
    plannedPrivate: readPrivateState(request.plannedPrivate),
  });
  return {
    newState: writeDynamicValue(applied.state, schema),
    private: writePrivateState(applied.private),
    diagnostics: toDiagnosticMessages(applied.diagnostics),
    undo: applied.undo,
  };
};
