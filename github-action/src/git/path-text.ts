import { isUtf8 } from "node:buffer";

/**
 * A path as git or the file system has it, for people and for patterns. Nothing obliges a name to be
 * UTF-8: of one that is not, every byte beyond ASCII is shown as `\xff`.
 */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  // Nearly every name is told by this alone.
  if (!text.includes("\ufffd") || isUtf8(bytes)) return text;
  return bytes
    .toString("latin1")
    .replace(beyondAscii, (byte) => String.raw`\x${byte.charCodeAt(0).toString(16)}`);
}

const beyondAscii = /[\x80-\xff]/g;

/** The bytes of a path that is held with a character a byte (latin1); as they are, if that is ASCII. */
export function pathBytes(name: string): string | Buffer {
  return name.search(beyondAscii) === -1 ? name : Buffer.from(name, "latin1");
}
