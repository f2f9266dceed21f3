import { capabilities } from "./get-provider-schema.ts";
import type { Handler } from "./handler.ts";

/** Names without schemas: what OpenTofu and muxing proxies ask for. */
export const getMetadata: Handler<"GetMetadata"> = (_request, { resources, dataSources }) => ({
  serverCapabilities: capabilities,
  diagnostics: [],
  resources: [...resources.keys()].map((typeName) => ({ typeName })),
  dataSources: [...dataSources.keys()].map((typeName) => ({ typeName })),
});
