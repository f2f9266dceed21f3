interface ApiErrorDetails {
  readonly status: number;
  readonly code: string;
  readonly said?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly gatewayTime?: Date | undefined;
  readonly cause?: unknown;
}

/** The server answered, and not as asked. The message says what and what to do, and holds no secret. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** HTTP status; that of a success where the body could not be used. */
  readonly status: number;
  /**
   * The server's own (`NOT_FOUND`, `QUOTA_EXCEEDED`, `not_found`, …), `http_STATUS` where it gave
   * none, or one of ours: `unexpected_response`, `unreadable_response`, `response_too_large`,
   * `redirected`, `api_not_found`, `unusable_credential`, `invalid_id`.
   */
  readonly code: string;
  /** The server's own words, without secrets; undefined where it had none. */
  readonly said: string | undefined;
  readonly requestId: string | undefined;
  /** How long the server wants to be left alone. */
  readonly retryAfterMs: number | undefined;
  /** The server's clock when it answered. */
  readonly gatewayTime: Date | undefined;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.code = details.code;
    this.said = details.said;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    this.gatewayTime = details.gatewayTime;
  }

  /** The same failure with more to say. */
  explained(explanation: string): ApiError {
    const { status, code, said, requestId, retryAfterMs, gatewayTime } = this;
    const details = { status, code, said, requestId, retryAfterMs, gatewayTime, cause: this };
    return new ApiError(`${this.message} ${explanation}`, details);
  }
}

interface NetworkErrorDetails {
  readonly code: string;
  readonly wasSent: boolean;
  readonly cause?: unknown;
}

/** No complete answer came: refused, reset, cut off, timed out, stopped. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
  /** Node's or undici's code (`ECONNREFUSED`, `UND_ERR_SOCKET`), `timeout` or `aborted`. */
  readonly code: string;
  /** False where no byte of the request can have left this machine. */
  readonly wasSent: boolean;

  constructor(message: string, { code, wasSent, cause }: NetworkErrorDetails) {
    super(message, { cause });
    this.code = code;
    this.wasSent = wasSent;
  }
}

/** A create failed in a way that leaves open whether the key exists. Find it by its tag in a complete list. */
export class AmbiguousCreateError extends Error {
  override readonly name = "AmbiguousCreateError";
  readonly code = "ambiguous_create";

  constructor(message: string, { cause }: { readonly cause: unknown }) {
    super(message, { cause });
  }
}
