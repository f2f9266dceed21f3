/**
 * What a file's name says about it.
 *
 * - `dotenv`: holds a developer's or a deployment's values, and does not belong in a repository.
 * - `by-design`: `.env.test`, `.env.development` and `.env.production`, which frameworks tell people to
 *   commit; fine as long as their values are empty, placeholders or public.
 * - `private-keys`: `.env.keys`, which opens the files that dotenvx encrypted.
 * - `template`: shows which variables are needed.
 * - `vault`: `.env.vault`, which is encrypted.
 * - `virtual-environment`: lies in a folder named `.env`; one finding for the folder says enough.
 * - `none`: anything else.
 */
export type DotenvClass =
  "dotenv" | "by-design" | "private-keys" | "template" | "vault" | "virtual-environment" | "none";

/** What says "template" between the dots of a name. */
export const templateParts: readonly string[] = [
  "example",
  "sample",
  "template",
  "tpl",
  "dist",
  "default",
  "defaults",
  "schema",
];
const namesByDesign = new Set([".env.test", ".env.development", ".env.production"]);
/** `.env.d.ts` and its like declare variables or test them. */
const isSourceCode = /\.[cm]?[jt]sx?$/;

/**
 * Classifies a path by its last part, in any case (`.ENV` slips past most .gitignore files). Both `/`
 * and `\` part a path.
 */
export function classifyDotenv(path: string): DotenvClass {
  const folders = path.toLowerCase().split(/[\\/]/);
  const name = folders.pop() ?? "";
  if (name === ".env.keys") return "private-keys";
  if (name === ".env.vault") return "vault";
  if (!isSourceCode.test(name)) {
    if (isTemplateName(name)) return "template";
    if (namesByDesign.has(name)) return "by-design";
    if (isDotenvName(name)) return "dotenv";
  }
  return folders.includes(".env") ? "virtual-environment" : "none";
}

/** `.env.local.example`, `example.env`, and with other words in front: `env.example`, `app.env.example`. */
function isTemplateName(name: string): boolean {
  const parts = name.split(".");
  const isPlain = (part: string): boolean => !templateParts.includes(part);
  if (parts.every(isPlain)) return false;
  const copiedName = parts.slice(0, parts.findLastIndex(isPlain) + 1).join(".");
  return parts[0] === "env" || isDotenvName(name) || isDotenvName(copiedName);
}

function isDotenvName(name: string): boolean {
  return /^\.(?:env|flaskenv)(?:\.|$)|^\.dev\.vars|[^.]\.env$/.test(name);
}
