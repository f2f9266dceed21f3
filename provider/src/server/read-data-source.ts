import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { readDynamicValue, writeDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";

export const readDataSource: Handler<"ReadDataSource"> = async (request, provider) => {
  const { schema, read } = provider.dataSource(request.typeName);
  const config = readDynamicValue(request.config, schema);
  const found = await read({ ...provider.configuredContext, config });
  return {
    state: writeDynamicValue(found.state, schema),
    diagnostics: toDiagnosticMessages(found.diagnostics),
  };
};
