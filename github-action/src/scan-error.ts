/** A scan that could not be completed: the message says why and what helps. Never green: exit 2. */
export class ScanError extends Error {
  override readonly name = "ScanError";
}
