/** hclog's levels, as far as we write them. */
export type LogLevel = "debug" | "info" | "warn" | "error";

export type Log = (level: LogLevel, message: string) => void;

/**
 * Logs as hclog's JSON lines, which Terraform reads from a provider's stderr and shows with TF_LOG.
 * `redact` sees every message: whatever a caller puts in, no secret comes out.
 */
export function hclog(
  write: (line: string) => void,
  { now, redact }: { readonly now: () => Date; readonly redact: (text: string) => string },
): Log {
  return (level, message) => {
    // Terraform's parser wants six fractional digits.
    const timestamp = now().toISOString().replace("Z", "000Z");
    const line = {
      "@level": level,
      "@message": redact(message),
      "@module": "provider.plexmcp",
      "@timestamp": timestamp,
    };
    write(`${JSON.stringify(line)}\n`);
  };
}
