import { errorAt, type Diagnostic } from "../framework/diagnostics.ts";
import { ValueError } from "../cty/value-error.ts";

/** Ends a call with a diagnostic: what the caller did cannot be answered, and why. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.summary);
    this.diagnostic = diagnostic;
  }
}

/**
 * What a call that threw tells the person. Never a gRPC error: those do not name the resource.
 * `redact` sees the message of what was not expected.
 */
export function describeThrown(error: unknown, redact: (text: string) => string): Diagnostic {
  if (error instanceof Refusal) return error.diagnostic;
  if (error instanceof ValueError) {
    return errorAt(error.path, "Unreadable value", `${error.reason} Please report it.`);
  }
  const what = error instanceof Error ? `${error.name}: ${redact(error.message)}` : "no error";
  return errorAt(
    undefined,
    "The provider failed",
    `This is a bug in the provider (${what}). Please report it, with the log of TF_LOG_PROVIDER=DEBUG; it holds no secret.`,
  );
}
