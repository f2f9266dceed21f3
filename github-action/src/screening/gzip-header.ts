import { isGzip } from "eslint-plugin-plexmcp/detector";

/** How every gzip file begins. */
export const firstGzipByte = 0x1f;

/** Does a file begin like a gzip file, by its first piece, however short that is? */
export function mayBeGzip(piece: Uint8Array): boolean {
  return piece.length < 3 ? piece[0] === firstGzipByte : isGzip(piece);
}
