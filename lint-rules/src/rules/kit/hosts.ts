import type { OptionSchema } from "./option-schema.ts";

/** The schema of an option `hosts`. */
export const hostsSchema: OptionSchema = {
  type: "array",
  items: { type: "string", pattern: "^[A-Za-z0-9.-]+$" },
  uniqueItems: true,
  description: "Hosts of PlexMCP besides those of the settings; subdomains count.",
};

/** Is a host, perhaps with a port, one of these or a subdomain of one? */
export function isHostOf(hosts: readonly string[], written: string): boolean {
  const host = written.replace(/:\d*$/, "").toLowerCase();
  return hosts.some((name) => `.${host}`.endsWith(`.${name.toLowerCase()}`));
}
