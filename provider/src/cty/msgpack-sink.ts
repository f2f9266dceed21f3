const initialSize = 512;
const utf8 = new TextEncoder();

/** Writes msgpack items in their shortest form, the one that Terraform writes too. */
export class MsgpackSink {
  #bytes = new Uint8Array(initialSize);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** What was written so far; a view, valid until the next write. */
  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  nil(): void {
    this.#byte(0xc0);
  }

  bool(value: boolean): void {
    this.#byte(value ? 0xc3 : 0xc2);
  }

  /** Within −2^63 … 2^63 − 1. */
  int(value: bigint): void {
    if (value >= -32n && value < 128n) this.#byte(Number(value) & 0xff);
    else if (value >= 0n && value <= 0xffff_ffffn) this.#sized([0xcc, 0xcd, 0xce], Number(value));
    else if (value >= -0x80n && value < 0n) this.#signed(0xd0, 1, value);
    else if (value >= -0x8000n && value < 0n) this.#signed(0xd1, 2, value);
    else if (value >= -0x8000_0000n && value < 0n) this.#signed(0xd2, 4, value);
    else this.#signed(value < 0n ? 0xd3 : 0xcf, 8, value);
  }

  float(value: number): void {
    this.#byte(0xcb);
    const offset = this.#reserve(8);
    this.#view.setFloat64(offset, value);
  }

  text(value: string): void {
    const bytes = utf8.encode(value);
    if (bytes.length < 32) this.#byte(0xa0 | bytes.length);
    else this.#sized([0xd9, 0xda, 0xdb], bytes.length);
    this.raw(bytes);
  }

  binary(value: Uint8Array): void {
    this.#sized([0xc4, 0xc5, 0xc6], value.length);
    this.raw(value);
  }

  arrayHead(length: number): void {
    if (length < 16) this.#byte(0x90 | length);
    else this.#sized([undefined, 0xdc, 0xdd], length);
  }

  mapHead(length: number): void {
    if (length < 16) this.#byte(0x80 | length);
    else this.#sized([undefined, 0xde, 0xdf], length);
  }

  extension(code: number, body: Uint8Array): void {
    const fixed = [1, 2, 4, 8, 16].indexOf(body.length);
    if (fixed >= 0) this.#byte(0xd4 + fixed);
    else this.#sized([0xc7, 0xc8, 0xc9], body.length);
    this.#byte(code);
    this.raw(body);
  }

  raw(bytes: Uint8Array): void {
    const offset = this.#reserve(bytes.length);
    this.#bytes.set(bytes, offset);
  }

  /** The shortest of the tags for one, two and four bytes that holds `value`, then the value. */
  #sized(tags: readonly [number | undefined, number, number], value: number): void {
    const [one, two, four] = tags;
    if (one !== undefined && value <= 0xff) {
      this.#byte(one);
      this.#byte(value);
    } else if (value <= 0xffff) {
      this.#byte(two);
      const offset = this.#reserve(2);
      this.#view.setUint16(offset, value);
    } else {
      this.#byte(four);
      const offset = this.#reserve(4);
      this.#view.setUint32(offset, value);
    }
  }

  #signed(tag: number, width: 1 | 2 | 4 | 8, value: bigint): void {
    this.#byte(tag);
    const offset = this.#reserve(width);
    if (width === 1) this.#view.setInt8(offset, Number(value));
    else if (width === 2) this.#view.setInt16(offset, Number(value));
    else if (width === 4) this.#view.setInt32(offset, Number(value));
    else this.#view.setBigInt64(offset, value);
  }

  #byte(value: number): void {
    const offset = this.#reserve(1);
    this.#view.setUint8(offset, value);
  }

  /** Makes room for `width` bytes and returns where they start. May replace bytes and view. */
  #reserve(width: number): number {
    const offset = this.#length;
    const needed = offset + width;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      grown.set(this.take());
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#length = needed;
    return offset;
  }
}
