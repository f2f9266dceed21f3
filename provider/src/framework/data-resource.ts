import { nullValue, type Value } from "../cty/value.ts";
import type { DataSource } from "./data-source.ts";
import { errorAt, hasErrors, type Diagnostic } from "./diagnostics.ts";
import type { ApplyContext } from "./resource.ts";
import type { Attributes, Schema } from "./schema.ts";
import { fromData, toStateData } from "./typed-data.ts";
import { validateConfig, type ConfigToValidate } from "./validate-config.ts";

/** A data source as the server sees it: values instead of data of its own types. */
export interface DataResource<Client> {
  readonly typeName: string;
  readonly schema: Schema;
  readonly validate: (request: ConfigToValidate) => readonly Diagnostic[];
  readonly read: (
    request: ApplyContext<Client> & { readonly config: Value },
  ) => Promise<{ readonly state: Value; readonly diagnostics: readonly Diagnostic[] }>;
}

/** Makes a data resource of its definition. */
export function defineDataSource<S extends Attributes, Client>(
  source: DataSource<S, Client>,
): DataResource<Client> {
  const { typeName, description, attributes } = source;
  return {
    typeName,
    schema: { version: 0, description, attributes },
    validate: (request) => validateConfig(attributes, source.validate, request),
    read: async ({ client, signal, config }) => {
      const result = await source.read({
        client,
        signal,
        config: toStateData(attributes, config),
      });
      const diagnostics = result.diagnostics ?? [];
      if (result.state === null) {
        return {
          state: nullValue,
          diagnostics: hasErrors(diagnostics) ? diagnostics : [...diagnostics, nothingRead],
        };
      }
      const { value, problems } = fromData(attributes, result.state, config);
      return {
        state: value,
        diagnostics: [
          ...diagnostics,
          ...problems.map(({ path, reason }) =>
            errorAt(path, "Invalid result", `${reason} This is a bug in the provider.`),
          ),
        ],
      };
    },
  };
}

const nothingRead = errorAt(
  undefined,
  "Nothing returned",
  "The data source returned neither data nor an error. This is a bug in the provider.",
);
