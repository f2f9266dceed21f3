/** hclog's levels, as far as we write them. */
export type LogLevel = "debug" | "info" | "warn" | "error";

export type Log = (level: LogLevel, message: string) => void;

export interface LogOptions {
  readonly now: () => Date;
  /** Sees every message: whatever a caller puts in, no secret comes out. */
  readonly redact: (text: string) => string;
  /** Terraform reads each line, and throws away what nobody asked for with TF_LOG. */
  readonly isDebugWanted: boolean;
}

/** Logs as hclog's JSON lines, which Terraform reads from a provider's stderr and shows with TF_LOG. */
export function hclog(
  write: (line: string) => void,
  { now, redact, isDebugWanted }: LogOptions,
): Log {
  return (level, message) => {
    if (level === "debug" && !isDebugWanted) return;
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
