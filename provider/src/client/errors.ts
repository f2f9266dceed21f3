interface ApiErrorDetails {
  readonly status: number;
  readonly code: string;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** The server answered, and not as asked. The message says what and what to do, and holds no secret. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** HTTP status; that of a success where the body could not be used. */
  readonly status: number;
  /** The server's own (`NOT_FOUND`, `QUOTA_EXCEEDED`, …), `unexpected_response`, or `http_STATUS`. */
  readonly code: string;
  readonly requestId: string | undefined;

  constructor(message: string, { status, code, requestId, cause }: ApiErrorDetails) {
    super(message, { cause });
    this.status = status;
    this.code = code;
    this.requestId = requestId;
  }
}

/** No complete answer came: refused, reset, cut off, timed out, stopped. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
  /** Node's or undici's code (`ECONNREFUSED`, `UND_ERR_SOCKET`), `timeout` or `aborted`. */
  readonly code: string;

  constructor(message: string, { code, cause }: { code: string; cause?: unknown }) {
    super(message, { cause });
    this.code = code;
  }
}

/** A create failed in a way that leaves open whether the key exists. Find it by its tag in a complete list. */
export class AmbiguousCreateError extends Error {
  override readonly name = "AmbiguousCreateError";
  readonly code = "ambiguous_create";

  constructor(message: string, { cause }: { cause: unknown }) {
    super(message, { cause });
  }
}
