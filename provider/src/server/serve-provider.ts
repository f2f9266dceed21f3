import type { GrpcServices, UnaryHandler } from "../plugin/grpc-server.ts";
import {
  rpcNames,
  rpcPath,
  rpcs,
  type RequestOf,
  type ResponseOf,
  type Rpc,
  type RpcName,
} from "../protocol/tfplugin6.ts";
import { applyResourceChange } from "./apply-resource-change.ts";
import { configureProvider } from "./configure-provider.ts";
import { callFunction, getFunctions } from "./functions.ts";
import { getMetadata } from "./get-metadata.ts";
import { getProviderSchema } from "./get-provider-schema.ts";
import { unaryHandler, type Handler, type HandlerSurroundings } from "./handler.ts";
import { importResourceState } from "./import-resource-state.ts";
import { planResourceChange } from "./plan-resource-change.ts";
import { readDataSource } from "./read-data-source.ts";
import { readResource } from "./read-resource.ts";
import { stopProvider } from "./stop-provider.ts";
import { upgradeResourceState } from "./upgrade-resource-state.ts";
import {
  validateDataResourceConfig,
  validateProviderConfig,
  validateResourceConfig,
} from "./validate-config.ts";

type Handlers = { readonly [Name in RpcName]: Handler<Name> };
type Codecs = { readonly [Name in RpcName]: Rpc<RequestOf<Name>, ResponseOf<Name>> };

/** In the order in which Terraform calls them. */
const handlers: Handlers = {
  GetMetadata: getMetadata,
  GetProviderSchema: getProviderSchema,
  ValidateProviderConfig: validateProviderConfig,
  ValidateResourceConfig: validateResourceConfig,
  ValidateDataResourceConfig: validateDataResourceConfig,
  ConfigureProvider: configureProvider,
  UpgradeResourceState: upgradeResourceState,
  ReadResource: readResource,
  ReadDataSource: readDataSource,
  PlanResourceChange: planResourceChange,
  ApplyResourceChange: applyResourceChange,
  ImportResourceState: importResourceState,
  GetFunctions: getFunctions,
  CallFunction: callFunction,
  StopProvider: stopProvider,
};

const codecs: Codecs = rpcs;

/** The provider as gRPC services: one for each call of the protocol that it answers. */
export function providerServices<Client>(surroundings: HandlerSurroundings<Client>): GrpcServices {
  const serve = <Name extends RpcName>(name: Name): readonly [Name, UnaryHandler] => [
    name,
    unaryHandler(name, codecs[name], handlers[name], surroundings),
  ];
  const served = rpcNames.map((name) => serve(name));
  return new Map(served.map(([name, handler]) => [rpcPath(name), handler]));
}
