import type { Path } from "./path.ts";
import { ValueError } from "./value-error.ts";

/** One msgpack item, or the head of an array or map whose items follow. */
export type MsgpackItem =
  | { readonly kind: "nil" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "binary"; readonly value: Uint8Array }
  | { readonly kind: "array" | "map"; readonly count: number }
  | { readonly kind: "extension"; readonly code: number; readonly body: Uint8Array };

// BOM: a text may start with U+FEFF, and a decoder drops it unless told otherwise.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads msgpack items one after the other (format: github.com/msgpack/msgpack/blob/master/spec.md).
 * Never reads past the end, and takes no more memory than the bytes that are there.
 */
export class MsgpackCursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.#bytes.length - this.#offset;
  }

  /** `path` names the place in errors. */
  next(path: Path): MsgpackItem {
    const tag = this.#unsigned(1, path);
    if (tag <= 0x7f) return { kind: "int", value: BigInt(tag) };
    if (tag >= 0xe0) return { kind: "int", value: BigInt(tag - 0x100) };
    if (tag <= 0x8f) return this.#head("map", tag & 0x0f, path);
    if (tag <= 0x9f) return this.#head("array", tag & 0x0f, path);
    if (tag <= 0xbf) return this.#string(tag & 0x1f, path);
    return this.#tagged(tag, path);
  }

  #tagged(tag: number, path: Path): MsgpackItem {
    switch (tag) {
      case 0xc0:
        return { kind: "nil" };
      case 0xc2:
        return { kind: "bool", value: false };
      case 0xc3:
        return { kind: "bool", value: true };
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return { kind: "binary", value: this.#take(this.#unsigned(1 << (tag - 0xc4), path), path) };
      case 0xc7:
      case 0xc8:
      case 0xc9:
        return this.#extension(this.#unsigned(1 << (tag - 0xc7), path), path);
      case 0xca:
        return { kind: "float", value: this.#view.getFloat32(this.#advance(4, path)) };
      case 0xcb:
        return { kind: "float", value: this.#view.getFloat64(this.#advance(8, path)) };
      case 0xcc:
      case 0xcd:
      case 0xce:
        return { kind: "int", value: BigInt(this.#unsigned(1 << (tag - 0xcc), path)) };
      case 0xcf:
        return { kind: "int", value: this.#view.getBigUint64(this.#advance(8, path)) };
      case 0xd0:
        return { kind: "int", value: BigInt(this.#view.getInt8(this.#advance(1, path))) };
      case 0xd1:
        return { kind: "int", value: BigInt(this.#view.getInt16(this.#advance(2, path))) };
      case 0xd2:
        return { kind: "int", value: BigInt(this.#view.getInt32(this.#advance(4, path))) };
      case 0xd3:
        return { kind: "int", value: this.#view.getBigInt64(this.#advance(8, path)) };
      case 0xd4:
      case 0xd5:
      case 0xd6:
      case 0xd7:
      case 0xd8:
        return this.#extension(1 << (tag - 0xd4), path);
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#string(this.#unsigned(1 << (tag - 0xd9), path), path);
      case 0xdc:
      case 0xdd:
        return this.#head("array", this.#unsigned(2 << (tag - 0xdc), path), path);
      case 0xde:
      case 0xdf:
        return this.#head("map", this.#unsigned(2 << (tag - 0xde), path), path);
      default:
        throw new ValueError(path, `0x${tag.toString(16)} starts no msgpack item.`);
    }
  }

  /** Each item takes a byte at least: a longer count than that is a lie, and is not believed. */
  #head(kind: "array" | "map", count: number, path: Path): MsgpackItem {
    const least = kind === "map" ? 2 * count : count;
    if (least > this.remaining) {
      throw new ValueError(path, `A ${kind} of ${count} items ends before its last one.`);
    }
    return { kind, count };
  }

  #string(length: number, path: Path): MsgpackItem {
    const bytes = this.#take(length, path);
    try {
      return { kind: "string", value: utf8.decode(bytes) };
    } catch {
      throw new ValueError(path, "The text is not UTF-8.");
    }
  }

  #extension(length: number, path: Path): MsgpackItem {
    const code = this.#view.getInt8(this.#advance(1, path));
    return { kind: "extension", code, body: this.#take(length, path) };
  }

  #unsigned(width: number, path: Path): number {
    const offset = this.#advance(width, path);
    if (width === 1) return this.#view.getUint8(offset);
    return width === 2 ? this.#view.getUint16(offset) : this.#view.getUint32(offset);
  }

  #take(length: number, path: Path): Uint8Array {
    const offset = this.#advance(length, path);
    return this.#bytes.subarray(offset, offset + length);
  }

  /** Steps over `width` bytes and returns where they start. */
  #advance(width: number, path: Path): number {
    const offset = this.#offset;
    if (width > this.remaining) throw new ValueError(path, "The bytes end before the value does.");
    this.#offset = offset + width;
    return offset;
  }
}
