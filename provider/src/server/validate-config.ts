import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { readDynamicValue } from "./dynamic-value.ts";
import type { Handler } from "./handler.ts";

// The provider's own configuration and a data source's are kept nowhere, so write-only is no matter.

export const validateProviderConfig: Handler<"ValidateProviderConfig"> = (request, provider) => {
  const config = readDynamicValue(request.config, provider.schema);
  return {
    diagnostics: toDiagnosticMessages(provider.validate({ config, writeOnlyAllowed: true })),
  };
};

export const validateResourceConfig: Handler<"ValidateResourceConfig"> = (request, provider) => {
  const resource = provider.resource(request.typeName);
  const config = readDynamicValue(request.config, resource.schema);
  const writeOnlyAllowed = request.clientCapabilities?.writeOnlyAttributesAllowed ?? false;
  return { diagnostics: toDiagnosticMessages(resource.validate({ config, writeOnlyAllowed })) };
};

export const validateDataResourceConfig: Handler<"ValidateDataResourceConfig"> = (
  request,
  provider,
) => {
  const source = provider.dataSource(request.typeName);
  const config = readDynamicValue(request.config, source.schema);
  return {
    diagnostics: toDiagnosticMessages(source.validate({ config, writeOnlyAllowed: true })),
  };
};
