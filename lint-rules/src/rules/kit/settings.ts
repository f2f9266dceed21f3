import type { Rule } from "eslint";
import { hostsSchema } from "./hosts.ts";
import { requireOptions, type ValueSchema } from "./option-schema.ts";

/** What all rules share, from `settings.plexmcp` of the configuration. */
export interface Settings {
  /** Environment variables that hold a key. @default ["PLEXMCP_API_KEY"] */
  readonly envVars: readonly string[];
  /** Hosts of PlexMCP, subdomains included. @default ["plexmcp.com"] */
  readonly hosts: readonly string[];
  /** Keys that may stand in the source, as option `allowKeys` of no-hardcoded-key names them. */
  readonly allowKeys: readonly string[];
  /** Files that are sent to browsers, as globs. @default [] */
  readonly clientGlobs: readonly string[];
}

const defaults: Settings = {
  envVars: ["PLEXMCP_API_KEY"],
  hosts: ["plexmcp.com"],
  allowKeys: [],
  clientGlobs: [],
};

const names: ValueSchema = {
  type: "array",
  items: { type: "string", minLength: 1 },
  uniqueItems: true,
};

const schemas = { envVars: names, hosts: hostsSchema, allowKeys: names, clientGlobs: names };

/** What was read last: files of one configuration share an object of settings. */
let last = { given: undefined as unknown, settings: defaults };

/** @throws TypeError if `settings.plexmcp` holds an unknown name or a value that does not fit. */
export function readSettings({ settings }: Pick<Rule.RuleContext, "settings">): Settings {
  const given: unknown = settings["plexmcp"];
  if (given === undefined) return defaults;
  if (given !== last.given) {
    requireOptions<Settings>("settings.plexmcp", schemas, given);
    last = { given, settings: { ...defaults, ...given } };
  }
  return last.settings;
}
