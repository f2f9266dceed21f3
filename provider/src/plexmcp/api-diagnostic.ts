import { errorAt, type Diagnostic } from "../framework/diagnostics.ts";

/**
 * A failed call as Terraform shows it. The client's errors say what was seen and what to do, and
 * hold no secret; anything else is a defect of the provider and is called one.
 */
export function describeApiError(error: unknown, summary: string): Diagnostic {
  if (error instanceof Error) return errorAt(undefined, summary, error.message);
  return errorAt(undefined, summary, "The provider failed without a message. Please report it.");
}
