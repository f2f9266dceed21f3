import { GrpcError, grpcStatus } from "./grpc-status.ts";

/** gRPC over HTTP/2, "Length-Prefixed-Message": one flag byte, four length bytes, the message. */
const frameHeaderLength = 5;

/** Terraform sends states; 256 MiB is far above the largest that it can hold. */
const maxMessageLength = 268_435_456;

export function writeFrame(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(frameHeaderLength + message.length);
  frame.writeUInt8(0, 0);
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, frameHeaderLength);
  return frame;
}

/**
 * Collects one message out of the chunks of a request. Throws where the message is compressed or
 * larger than 256 MiB, and `finish` throws where it is cut off.
 */
export class FrameCollector {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > maxMessageLength + frameHeaderLength) {
      throw new GrpcError(grpcStatus.resourceExhausted, "The message is larger than 256 MiB.");
    }
  }

  finish(): Uint8Array {
    const bytes = Buffer.concat(this.#chunks, this.#length);
    if (bytes.length < frameHeaderLength) {
      throw new GrpcError(grpcStatus.internal, "The request holds no message.");
    }
    if (bytes.readUInt8(0) !== 0) {
      throw new GrpcError(grpcStatus.unimplemented, "Compressed messages are not read.");
    }
    const length = bytes.readUInt32BE(1);
    if (bytes.length !== frameHeaderLength + length) {
      throw new GrpcError(grpcStatus.internal, "The request is not one whole message.");
    }
    return bytes.subarray(frameHeaderLength);
  }
}
