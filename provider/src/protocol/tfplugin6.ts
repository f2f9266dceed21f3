import {
  bytes,
  integer,
  message,
  messageCodec,
  repeatedMessage,
  text,
  type MessageCodec,
} from "./message.ts";
import {
  attributePath,
  clientCapabilities,
  diagnostics,
  dynamicValue,
  functionError,
  rawState,
  schema,
  schemas,
  serverCapabilities,
} from "./tfplugin6-values.ts";

/** Bytes of a request to a message, and of an answer to bytes. */
export interface Rpc<Request, Response> {
  readonly request: MessageCodec<Request>;
  readonly response: MessageCodec<Response>;
}

type MessageOfCodec<Codec> = Codec extends MessageCodec<infer Message> ? Message : never;
export type RequestOf<Name extends RpcName> = MessageOfCodec<(typeof rpcs)[Name]["request"]>;
export type ResponseOf<Name extends RpcName> = MessageOfCodec<(typeof rpcs)[Name]["response"]>;
export type RpcName = keyof typeof rpcs;

/** The gRPC path of a call. */
export function rpcPath(name: RpcName): string {
  return `/tfplugin6.Provider/${name}`;
}

const value = (number: number) => message(number, () => dynamicValue);
const capabilities = (number: number) => message(number, () => clientCapabilities);
const empty = messageCodec({});
const onlyDiagnostics = messageCodec({ diagnostics: diagnostics(1) });
const typeMetadata = messageCodec({ typeName: text(1) });

const importedResource = messageCodec({
  typeName: text(1),
  state: value(2),
  private: bytes(3),
});

/**
 * The calls that we answer, as field tables in the order of tfplugin6.proto (6.11). Fields that we
 * neither read nor write are left out: a reader passes them over. What is not here is answered with
 * UNIMPLEMENTED, which hosts tolerate for what is newer than a provider.
 */
export const rpcs = {
  GetMetadata: {
    request: empty,
    response: messageCodec({
      serverCapabilities: message(1, () => serverCapabilities),
      diagnostics: diagnostics(2),
      dataSources: repeatedMessage(3, () => typeMetadata),
      resources: repeatedMessage(4, () => typeMetadata),
    }),
  },
  GetProviderSchema: {
    request: empty,
    response: messageCodec({
      provider: message(1, () => schema),
      resourceSchemas: schemas(2),
      dataSourceSchemas: schemas(3),
      diagnostics: diagnostics(4),
      providerMeta: message(5, () => schema),
      serverCapabilities: message(6, () => serverCapabilities),
    }),
  },
  ValidateProviderConfig: {
    request: messageCodec({ config: value(1) }),
    response: messageCodec({ diagnostics: diagnostics(2) }),
  },
  ValidateResourceConfig: {
    request: messageCodec({
      typeName: text(1),
      config: value(2),
      clientCapabilities: capabilities(3),
    }),
    response: onlyDiagnostics,
  },
  ValidateDataResourceConfig: {
    request: messageCodec({ typeName: text(1), config: value(2) }),
    response: onlyDiagnostics,
  },
  UpgradeResourceState: {
    request: messageCodec({
      typeName: text(1),
      version: integer(2),
      rawState: message(3, () => rawState),
    }),
    response: messageCodec({ upgradedState: value(1), diagnostics: diagnostics(2) }),
  },
  ConfigureProvider: {
    request: messageCodec({
      terraformVersion: text(1),
      config: value(2),
      clientCapabilities: capabilities(3),
    }),
    response: onlyDiagnostics,
  },
  ReadResource: {
    request: messageCodec({
      typeName: text(1),
      currentState: value(2),
      private: bytes(3),
      clientCapabilities: capabilities(5),
    }),
    response: messageCodec({
      newState: value(1),
      diagnostics: diagnostics(2),
      private: bytes(3),
    }),
  },
  PlanResourceChange: {
    request: messageCodec({
      typeName: text(1),
      priorState: value(2),
      proposedNewState: value(3),
      config: value(4),
      priorPrivate: bytes(5),
      clientCapabilities: capabilities(7),
    }),
    response: messageCodec({
      plannedState: value(1),
      requiresReplace: repeatedMessage(2, () => attributePath),
      plannedPrivate: bytes(3),
      diagnostics: diagnostics(4),
    }),
  },
  ApplyResourceChange: {
    request: messageCodec({
      typeName: text(1),
      priorState: value(2),
      plannedState: value(3),
      config: value(4),
      plannedPrivate: bytes(5),
    }),
    response: messageCodec({
      newState: value(1),
      private: bytes(2),
      diagnostics: diagnostics(3),
    }),
  },
  ImportResourceState: {
    request: messageCodec({
      typeName: text(1),
      id: text(2),
      clientCapabilities: capabilities(3),
    }),
    response: messageCodec({
      importedResources: repeatedMessage(1, () => importedResource),
      diagnostics: diagnostics(2),
    }),
  },
  ReadDataSource: {
    request: messageCodec({
      typeName: text(1),
      config: value(2),
      clientCapabilities: capabilities(4),
    }),
    response: messageCodec({ state: value(1), diagnostics: diagnostics(2) }),
  },
  GetFunctions: { request: empty, response: messageCodec({ diagnostics: diagnostics(2) }) },
  CallFunction: {
    request: messageCodec({ name: text(1), arguments: repeatedMessage(2, () => dynamicValue) }),
    response: messageCodec({ result: value(1), error: message(2, () => functionError) }),
  },
  StopProvider: {
    request: empty,
    // The one field of the protocol with a capital.
    response: messageCodec({ Error: text(1) }),
  },
} as const;

// Object.keys forgets what the object's type says of them.
export const rpcNames = Object.keys(rpcs) as readonly RpcName[];
