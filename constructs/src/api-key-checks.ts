import { Token } from "cdktf";
import type { ApiKeyProps } from "./api-key-props.ts";

const environmentShape = /^[a-z][a-z0-9-]{0,31}$/;

/**
 * What is wrong with a key's properties: value got, value allowed, cure. Undefined where nothing is.
 * Tokens are left to the provider, which checks them in a plan.
 */
export function findApiKeyMisuse(props: ApiKeyProps, keyName: string): string | undefined {
  return (
    findEnvironmentMisuse(props.environment) ??
    findNameMisuse(keyName) ??
    findRateLimitMisuse(props.rateLimitRpm)
  );
}

function findEnvironmentMisuse(environment: string): string | undefined {
  if (Token.isUnresolved(environment) || environmentShape.test(environment)) return undefined;
  return `environment is ${JSON.stringify(environment)}: write a lower-case letter, then up to 31 of a-z, 0-9 and "-", such as "production".`;
}

function findNameMisuse(keyName: string): string | undefined {
  if (Token.isUnresolved(keyName)) return undefined;
  const bytes = Buffer.byteLength(keyName);
  if (bytes >= 1 && bytes <= 100 && keyName === keyName.trim()) return undefined;
  return `the key's name is ${JSON.stringify(keyName)} (${bytes} bytes): PlexMCP takes 1 to 100 bytes without white space around them. Set keyName.`;
}

function findRateLimitMisuse(rateLimitRpm: number | undefined): string | undefined {
  if (rateLimitRpm === undefined || Token.isUnresolved(rateLimitRpm)) return undefined;
  if (Number.isInteger(rateLimitRpm) && rateLimitRpm >= 1 && rateLimitRpm <= 10_000) {
    return undefined;
  }
  return `rateLimitRpm is ${rateLimitRpm}: PlexMCP takes whole numbers from 1 to 10,000 requests a minute.`;
}

/** The default name of a key: `quickstart/Web App` → `quickstart-web-app`. */
export function keyNameOf(constructPath: string): string {
  return constructPath
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, "-")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}
