import type { CtyNumber } from "./number.ts";

/**
 * What is known of an unknown value. Terraform sends refinements with the configuration and holds
 * a provider to those that it plans itself: a planned refinement must be true at apply.
 */
export interface Refinement {
  /** False: the value will not be null. Terraform never sends true. */
  readonly isNull?: false;
  /** A known beginning of a string, at most 256 bytes. */
  readonly stringPrefix?: string;
  readonly numberMin?: { readonly value: CtyNumber; readonly inclusive: boolean };
  readonly numberMax?: { readonly value: CtyNumber; readonly inclusive: boolean };
  /** Bounds of a collection's length, inclusive. */
  readonly lengthMin?: number;
  readonly lengthMax?: number;
}
