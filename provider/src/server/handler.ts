import type { Diagnostic } from "../framework/diagnostics.ts";
import type { UnaryHandler } from "../plugin/grpc-server.ts";
import type { Log } from "../plugin/log.ts";
import type { MessageCodec } from "../protocol/message.ts";
import type { RequestOf, ResponseOf, Rpc, RpcName } from "../protocol/tfplugin6.ts";
import type { ConfiguredProvider } from "./configured-provider.ts";
import { toDiagnosticMessages } from "./diagnostic-messages.ts";
import { describeThrown } from "./refusal.ts";

/** Answers one call. What it throws becomes the one diagnostic of an otherwise empty response. */
export type Handler<Name extends RpcName> = <Client>(
  request: RequestOf<Name>,
  provider: ConfiguredProvider<Client>,
) => Answer<ResponseOf<Name>> | Promise<Answer<ResponseOf<Name>>>;

export type Answer<Response> = Response & {
  /** Undoes the call when the host is gone and cannot be told. Not part of the response. */
  readonly undo?: (() => Promise<void>) | undefined;
};

interface LogSurroundings {
  readonly log: Log;
  readonly redact: (text: string) => string;
}

export interface HandlerSurroundings<Client> extends LogSurroundings {
  readonly provider: ConfiguredProvider<Client>;
}

/** Decoding, logging, catching and encoding of every call: here and nowhere else. */
export function unaryHandler<Request, Response, Client>(
  name: RpcName,
  { request: requests, response: responses }: Rpc<Request, Response>,
  handler: (
    request: Request,
    provider: ConfiguredProvider<Client>,
  ) => Answer<Response> | Promise<Answer<Response>>,
  { provider, log, redact }: HandlerSurroundings<Client>,
): UnaryHandler {
  return async (bytes) => {
    try {
      const answer = await handler(requests.decode(bytes), provider);
      log("debug", `${name} answered`);
      const message = responses.encode(answer);
      const { undo } = answer;
      if (undo === undefined) return { message };
      return { message, undelivered: () => undoUnseen(name, undo, { log, redact }) };
    } catch (error) {
      logFailure(`${name} failed`, error, { log, redact });
      const diagnostic = provider.describeError(error) ?? describeThrown(error, redact);
      return { message: encodeFailure(responses, diagnostic) };
    }
  };
}

/** The host is gone before it had the answer. Where undoing fails too, only the log can tell. */
async function undoUnseen(
  name: RpcName,
  undo: () => Promise<void>,
  surroundings: LogSurroundings,
): Promise<void> {
  surroundings.log("warn", `${name}: the host is gone before it had the answer; undoing`);
  try {
    await undo();
  } catch (error) {
    logFailure(`${name} could not be undone`, error, surroundings);
  }
}

function logFailure(what: string, error: unknown, { log, redact }: LogSurroundings): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of trace.split("\n")) log("error", `${what}: ${redact(line)}`);
}

function encodeFailure<Response>(
  responses: MessageCodec<Response>,
  diagnostic: Diagnostic,
): Uint8Array {
  const empty = responses.decode(new Uint8Array(0));
  return responses.encode({ ...empty, diagnostics: toDiagnosticMessages([diagnostic]) });
}
