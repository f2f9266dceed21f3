import type { Rule } from "eslint";
import { readSettings } from "./settings.ts";

/** `x` is rare, which makes this fast: the end of `plexmcp` in any case, or the start of a key. */
const plexmcpName = /xmcp|pmcp_/i;

const answers = new WeakMap<object, boolean>();

/**
 * Does the text name PlexMCP: its name, the start of a key, or a variable or host of the settings?
 * The answer is kept for each file, so that sixteen rules ask once.
 */
export function namesPlexmcp(context: Rule.RuleContext): boolean {
  const { sourceCode } = context;
  const known = answers.get(sourceCode);
  if (known !== undefined) return known;
  const { envVars, hosts } = readSettings(context);
  const { text } = sourceCode;
  const ownNames = [...envVars, ...hosts].filter((name) => !plexmcpName.test(name));
  const answer = plexmcpName.test(text) || ownNames.some((name) => text.includes(name));
  answers.set(sourceCode, answer);
  return answer;
}
