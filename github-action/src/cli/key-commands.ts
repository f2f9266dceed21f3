import { findKeys, fingerprint, type SecretKey } from "eslint-plugin-plexmcp/detector";
import { variableIn } from "../environment-variable.ts";
import type { ExitCode } from "../exit-code.ts";
import { mayBeFromFork, readEventPayload } from "../github/event-payload.ts";
import { ScanError } from "../scan-error.ts";
import { defaultEndpoint, parseEndpoint, PlexmcpHost } from "../verify/plexmcp-host.ts";
import { revokeKey } from "../verify/revoke-key.ts";
import { verifySightings } from "../verify/verify-sightings.ts";
import type { CliOptions } from "./cli-options.ts";
import type { CliContext } from "./cli-context.ts";

/** The PlexMCP that the user names, by option or environment. */
export function hostOf(
  { endpoint }: Pick<CliOptions, "endpoint">,
  { environment, signal }: CliContext,
): PlexmcpHost {
  const named = endpoint ?? variableIn(environment, "PLEXMCP_ENDPOINT") ?? defaultEndpoint;
  return new PlexmcpHost(parseEndpoint(named), signal);
}

/** Verifies each key of standard input. 1 if any may work, 0 if all are proved inactive. */
export async function runVerify(options: CliOptions, context: CliContext): Promise<ExitCode> {
  refuseOperands(options);
  const host = hostOf(options, context);
  const keys = await readKeys(options, context);
  const sightings = keys.map((key) => ({ found: { key }, fingerprint: fingerprint(key) }));
  const verifications = await verifySightings(host, sightings);
  for (const key of keys) {
    const name = fingerprint(key);
    const verification = verifications.get(name) ?? "unknown";
    const line = { prefix: key.prefix, fingerprint: name, verification };
    context.print(
      options.format === "json"
        ? `${JSON.stringify(line)}\n`
        : `${verification} ${key.prefix} ${name}\n`,
    );
  }
  return [...verifications.values()].every((answer) => answer === "inactive") ? 0 : 1;
}

/** Revokes the one key of standard input; not in a workflow that others can start. */
export async function runRevoke(options: CliOptions, context: CliContext): Promise<ExitCode> {
  refuseOperands(options);
  await refuseUntrustedEvent(context.environment);
  const token = variableIn(context.environment, "PLEXMCP_TOKEN");
  if (token === undefined) {
    throw new ScanError(
      "Set PLEXMCP_TOKEN to the access token of an owner or an administrator: a key cannot revoke another.",
    );
  }
  const host = hostOf(options, context);
  const [key, ...others] = await readKeys(options, context);
  if (key === undefined || others.length > 0) {
    throw new ScanError(
      `Standard input holds ${others.length + 1} keys; revoke takes one. Give it only the one to revoke.`,
    );
  }
  await revokeKey({ host, token }, key);
  context.print(`revoked ${key.prefix} ${fingerprint(key)}\n`);
  return 0;
}

/** Whoever may put a key before it decides which key is deleted: that must not be everybody. */
async function refuseUntrustedEvent(environment: NodeJS.ProcessEnv): Promise<void> {
  const event = variableIn(environment, "GITHUB_EVENT_NAME");
  if (event === undefined) return;
  const isTrusted =
    event !== "pull_request_target" && !mayBeFromFork(await readEventPayload(environment));
  if (isTrusted) return;
  throw new ScanError(
    `plexmcp-scan revoke does not run on ${event} of what may come from a fork: strangers would decide which key is deleted. Revoke the key by hand, in the dashboard or on the command line.`,
  );
}

/** Keys come by standard input only: arguments are seen by everybody on the machine. */
function refuseOperands({ command, operands }: CliOptions): void {
  if (operands.length === 0) return;
  throw new ScanError(
    `plexmcp-scan ${command} reads keys from standard input, and takes no operand: plexmcp-scan ${command} < key.txt`,
  );
}

/** Waits for somebody to type them, where nothing is piped in: what else may be wrong is told before. */
async function readKeys(
  { command }: CliOptions,
  { readInput }: CliContext,
): Promise<readonly SecretKey[]> {
  const found = [...findKeys(await readInput())].map(({ key }) => key);
  if (found.length === 0) {
    throw new ScanError(
      `Standard input holds no PlexMCP key. Give it one: plexmcp-scan ${command} < key.txt`,
    );
  }
  return [...new Map(found.map((key) => [fingerprint(key), key])).values()];
}
