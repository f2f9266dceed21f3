import type { PrivateState } from "../../framework/resource.ts";

/** Whether the provider made the file: then it goes with its last line. */
const madeFileField = "made_file";

export function hasMadeFile(state: PrivateState): boolean {
  return state.has(madeFileField);
}

export function privateOf(madeFile: boolean): PrivateState {
  return madeFile ? new Map([[madeFileField, "true"]]) : new Map();
}
