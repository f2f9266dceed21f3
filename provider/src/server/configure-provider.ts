import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { readDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";

export const configureProvider: Handler<"ConfigureProvider"> = async (request, provider) => {
  const config = readDynamicValue(request.config, provider.schema);
  const diagnostics = await provider.configure(config);
  return { diagnostics: toDiagnosticMessages(diagnostics) };
};
