import { readPrivateState, writePrivateState } from "../framework/private-state.ts";
import { toAttributePath, toDiagnosticMessages } from "./diagnostic-messages.ts";
import { readDynamicValue, writeDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";

export const planResourceChange: Handler<"PlanResourceChange"> = async (request, provider) => {
  const { schema, plan } = provider.resource(request.typeName);
  const planned = await plan({
    ...provider.context,
    config: readDynamicValue(request.config, schema),
    prior: readDynamicValue(request.priorState, schema),
    proposed: readDynamicValue(request.proposedNewState, schema),
    priorPrivate: readPrivateState(request.priorPrivate),
  });
  return {
    plannedState: writeDynamicValue(planned.planned, schema),
    requiresReplace: planned.requiresReplace.map(toAttributePath),
    plannedPrivate: writePrivateState(planned.plannedPrivate),
    diagnostics: toDiagnosticMessages(planned.diagnostics),
  };
};
