/** Does a key work? What is not proved inactive must be treated as active. */
export type Verification = "active" | "inactive" | "unknown";
