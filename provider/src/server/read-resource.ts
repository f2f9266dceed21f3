import { warningAt } from "../framework/diagnostics.ts";
import { readPrivateState, writePrivateState } from "../framework/private-state.ts";
import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { readDynamicValue, writeDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";

export const readResource: Handler<"ReadResource"> = async (request, provider) => {
  const { schema, read } = provider.resource(request.typeName);
  const { client, signal } = provider.context;
  if (client === undefined) {
    return {
      newState: request.currentState,
      private: request.private,
      diagnostics: toDiagnosticMessages([notRefreshed]),
    };
  }
  const found = await read({
    client,
    signal,
    state: readDynamicValue(request.currentState, schema),
    private: readPrivateState(request.private),
  });
  return {
    newState: writeDynamicValue(found.state, schema),
    private: writePrivateState(found.private),
    diagnostics: toDiagnosticMessages(found.diagnostics),
  };
};

const notRefreshed = warningAt(
  undefined,
  "Not refreshed",
  "The provider's own configuration is not known yet, so the object was not compared with PlexMCP. The plan goes by the state.",
);
