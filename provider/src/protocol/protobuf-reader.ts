import { wireType } from "./protobuf-writer.ts";

/** Reads protobuf's wire format. Throws a `ProtobufError` for bytes that are cut off or no protobuf. */
export class ProtobufReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  tag(): { readonly fieldNumber: number; readonly type: number } {
    const tag = this.varint();
    const fieldNumber = Math.floor(tag / 8);
    if (fieldNumber < 1) throw new ProtobufError(`field number ${String(fieldNumber)}`);
    return { fieldNumber, type: tag % 8 };
  }

  /** A 64-bit integer in two's complement; exact within ±2^53. */
  varint(): number {
    let value = 0;
    let factor = 1;
    for (let index = 0; index < 10; index += 1) {
      const byte = this.#bytes[this.#offset];
      if (byte === undefined) throw new ProtobufError("a number is cut off");
      this.#offset += 1;
      // From the eighth byte on a double loses bits: only a negative number is that long.
      if (index === 7) return this.#longVarint(this.#offset - 8);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
    throw new ProtobufError("a number is longer than ten bytes");
  }

  lengthDelimited(): Uint8Array {
    const length = this.varint();
    const end = this.#offset + length;
    if (length < 0 || end > this.#bytes.length) {
      throw new ProtobufError(`${String(length)} bytes are announced and fewer are there`);
    }
    const bytes = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return bytes;
  }

  /** Passes over a field that this version does not know. */
  skip(type: number): void {
    switch (type) {
      case wireType.varint:
        this.varint();
        return;
      case wireType.fixed64:
        this.#advance(8);
        return;
      case wireType.lengthDelimited:
        this.lengthDelimited();
        return;
      case wireType.fixed32:
        this.#advance(4);
        return;
      default:
        throw new ProtobufError(`wire type ${String(type)}`);
    }
  }

  #longVarint(start: number): number {
    let value = 0n;
    for (let index = 0; index < 10; index += 1) {
      const byte = this.#bytes[start + index];
      if (byte === undefined) throw new ProtobufError("a number is cut off");
      value |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte < 0x80) {
        this.#offset = start + index + 1;
        return Number(BigInt.asIntN(64, value));
      }
    }
    throw new ProtobufError("a number is longer than ten bytes");
  }

  #advance(count: number): void {
    if (this.#offset + count > this.#bytes.length) throw new ProtobufError("a field is cut off");
    this.#offset += count;
  }
}

/** Bytes that are no message of the expected kind. */
export class ProtobufError extends Error {
  override readonly name = "ProtobufError";

  constructor(what: string) {
    super(`Not a protobuf message: ${what}.`);
  }
}
