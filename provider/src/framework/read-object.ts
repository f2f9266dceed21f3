import { nullValue, type Value } from "../cty/value.ts";
import { errorAt, hasErrors, type Diagnostic } from "./diagnostics.ts";
import type { ApplyContext, ApplyResult, PrivateState, Resource } from "./resource.ts";
import type { Attributes } from "./schema.ts";
import { fromData, toStateData } from "./typed-data.ts";

/** An object of the state, to be compared with what exists remotely. */
export interface ObjectToRead<Client> extends ApplyContext<Client> {
  readonly state: Value;
  readonly private: PrivateState;
}

export interface ReadObject {
  /** Null: the object is gone. */
  readonly state: Value;
  readonly private: PrivateState;
  readonly diagnostics: readonly Diagnostic[];
}

/** Refreshes an object. After an error the state stays as it was: gone is what a 404 says. */
export async function readObject<S extends Attributes, Client>(
  { attributes, read }: Resource<S, Client>,
  { client, signal, state, private: prior }: ObjectToRead<Client>,
): Promise<ReadObject> {
  const result = await read({
    client,
    signal,
    state: toStateData(attributes, state),
    private: prior,
  });
  const found = foundObject(attributes, result, { state, private: prior });
  return hasErrors(found.diagnostics) ? { ...found, state, private: prior } : found;
}

/** Makes a state of an id. It may be partial: Terraform reads the object right after. */
export async function importObject<S extends Attributes>(
  attributes: S,
  result: Promise<ApplyResult<S>>,
): Promise<ReadObject> {
  return foundObject(attributes, await result, { state: nullValue, private: new Map() });
}

function foundObject<S extends Attributes>(
  attributes: S,
  { state, private: found, diagnostics = [] }: ApplyResult<S>,
  before: Pick<ReadObject, "state" | "private">,
): ReadObject {
  const { value, problems } =
    state === null ? { value: nullValue, problems: [] } : fromData(attributes, state, before.state);
  return {
    state: value,
    private: found ?? before.private,
    diagnostics: [
      ...diagnostics,
      ...problems.map(({ path, reason }) =>
        errorAt(path, "Invalid state", `${reason} This is a bug in the provider.`),
      ),
    ],
  };
}
