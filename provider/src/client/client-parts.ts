import { ApiSession } from "./api-session.ts";
import { secretOf, type Credential } from "./credential.ts";
import { parseEndpoint } from "./endpoint.ts";
import { KeyReader } from "./key-reader.ts";
import { KeyWriter } from "./key-writer.ts";
import { pause, type Pause } from "./pause.ts";
import { redactSecrets } from "./redact-secrets.ts";
import { Requester } from "./request.ts";
import { Transport } from "./transport.ts";

export interface ClientOptions {
  /** Scheme, host and port; `/api/v1` or `/v1` is found by the first call. https, or http on loopback. */
  readonly endpoint: string;
  readonly credential: Credential;
  /** Default 3, the number of database connections of the server. */
  readonly maxRequestsInFlight?: number;
  /** Of one attempt, from sending to the last byte. Default 30,000. */
  readonly requestTimeoutMs?: number;
  readonly userAgent: string;
  /** Where HTTPS_PROXY and NO_PROXY are looked up; no proxy when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** This machine's clock, used only where an answer has no `Date`. */
  readonly localNow?: () => Date;
  /** How to wait between attempts. */
  readonly pause?: Pause;
  /** Gets one line an attempt: method, path, status, duration; no secret. */
  readonly log?: (line: string) => void;
}

/** What a client consists of, joined. */
export interface ClientParts {
  readonly endpoint: URL;
  readonly credential: Credential;
  readonly transport: Transport;
  readonly requester: Requester;
  readonly session: ApiSession;
  readonly reader: KeyReader;
  readonly writer: KeyWriter;
  readonly pause: Pause;
  /** Aborted when the client closes. */
  readonly closing: AbortController;
}

/** Throws a `TypeError` where the endpoint is no URL or the credential would travel unencrypted. */
export function assembleClient(options: ClientOptions): ClientParts {
  const { credential } = options;
  const endpoint = parseEndpoint(options.endpoint);
  const closing = new AbortController();
  const secrets = [secretOf(credential)];
  const keepSecret = (secret: string): void => {
    secrets.push(secret);
  };
  const shared = { pause: options.pause ?? pause, lifetime: closing.signal };
  const { transport, requester } = openTransport(options, endpoint, {
    pause: shared.pause,
    redact: (text) => redactSecrets(text, secrets),
  });
  const session = new ApiSession({
    requester,
    endpoint,
    credential,
    lifetime: closing.signal,
    onToken: keepSecret,
  });
  const reader = new KeyReader({ ...shared, session });
  const writer = new KeyWriter({ ...shared, session, reader, onKey: keepSecret });
  return {
    endpoint,
    credential,
    transport,
    requester,
    session,
    reader,
    writer,
    pause: shared.pause,
    closing,
  };
}

interface Manners {
  readonly pause: Pause;
  readonly redact: (text: string) => string;
}

function openTransport(
  options: ClientOptions,
  endpoint: URL,
  manners: Manners,
): Pick<ClientParts, "transport" | "requester"> {
  const { maxRequestsInFlight = 3, requestTimeoutMs = 30_000, environment = {} } = options;
  const transport = new Transport(endpoint, {
    maxConnections: maxRequestsInFlight,
    connectTimeoutMs: Math.min(10_000, requestTimeoutMs),
    environment,
  });
  const requester = new Requester({
    ...manners,
    transport,
    maxRequestsInFlight,
    requestTimeoutMs,
    userAgent: options.userAgent,
    localNow: options.localNow ?? (() => new Date()),
    log: options.log ?? (() => undefined),
  });
  return { transport, requester };
}
