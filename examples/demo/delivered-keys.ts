import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** The environments of the quickstart, each with the file that its key is delivered to. */
export const environments = ["production", "staging", "development", "ci"] as const;
export type Environment = (typeof environments)[number];

export function envFileOf(stackFolder: string, environment: Environment): string {
  return join(stackFolder, "apps", environment, ".env");
}

/** The key that an application of this environment would start with now. */
export async function readDeliveredKey(
  stackFolder: string,
  environment: Environment,
): Promise<string> {
  const path = envFileOf(stackFolder, environment);
  const key = parseEnv(await readFile(path, "utf8"))["PLEXMCP_API_KEY"];
  if (key === undefined || key === "") throw new Error(`${path} has no PLEXMCP_API_KEY.`);
  return key;
}
