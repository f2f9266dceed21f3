/** Since Node.js 22. */
interface Transferable {
  readonly byteLength: number;
  transfer?(length: number): unknown;
}

/**
 * Gives the memory of a chunk that was read from a process back at once; nothing must use it any more.
 * The collector goes by its own heap, where a chunk is a mere handle: it lets many pile up, and a large
 * history would hold 60 MB more than it needs.
 */
export function releaseMemory({ buffer }: Buffer): void {
  const memory: Transferable = buffer;
  memory.transfer?.(0);
}
