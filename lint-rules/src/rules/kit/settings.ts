import type { Rule } from "eslint";
import { findKeys } from "../../detector/index.ts";

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

/** @throws TypeError if `settings.plexmcp` holds an unknown name or anything but lists of strings. */
export function readSettings({ settings }: Pick<Rule.RuleContext, "settings">): Settings {
  const given = settings["plexmcp"];
  if (given === undefined) return defaults;
  if (typeof given !== "object" || given === null) {
    throw new TypeError("settings.plexmcp must be an object.");
  }
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaults, name)) {
      const known = Object.keys(defaults).join(", ");
      throw new TypeError(`settings.plexmcp.${shown(name)} is unknown. Known are ${known}.`);
    }
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
      throw new TypeError(`settings.plexmcp.${name} must be a list of strings.`);
    }
  }
  return { ...defaults, ...given };
}

/** A key in place of a name is shown as far as a key may be. */
function shown(name: string): string {
  const [found] = findKeys(name);
  return found?.key.prefix ?? name;
}
