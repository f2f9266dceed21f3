/** The status codes of gRPC that a provider answers with. Source: grpc.io, "Status codes". */
export const grpcStatus = { ok: 0, resourceExhausted: 8, unimplemented: 12, internal: 13 } as const;

export type GrpcStatus = (typeof grpcStatus)[keyof typeof grpcStatus];

/** A call that ends with a status instead of a message. */
export class GrpcError extends Error {
  override readonly name = "GrpcError";
  readonly status: GrpcStatus;

  constructor(status: GrpcStatus, message: string) {
    super(message);
    this.status = status;
  }
}

/** A status message as a trailer may carry it: percent-encoded beyond printable ASCII. */
export function encodeGrpcMessage(message: string): string {
  return [...Buffer.from(message)]
    .map((byte) =>
      byte >= 0x20 && byte <= 0x7e && byte !== 0x25
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");
}
