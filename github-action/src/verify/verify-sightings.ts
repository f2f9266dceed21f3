import type { SecretKey } from "eslint-plugin-plexmcp/detector";
import type { PlexmcpHost } from "./plexmcp-host.ts";
import { verifyKey, type Verification } from "./verify-key.ts";

/** A key that was found somewhere. */
export interface VerifiableKey {
  readonly found: { readonly key: SecretKey };
  readonly fingerprint: string;
}

/** More keys than these are not asked for: a hostile pull request may hold thousands. */
const mostKeys = 100;
const concurrentCalls = 4;

/** A host that hangs must not hold a scan up for each of them. */
const longestMs = 60_000;

/** Verifies each key once, wherever it was seen; what is left out, or comes too late, is unknown. */
export async function verifySightings(
  host: PlexmcpHost,
  sightings: readonly VerifiableKey[],
  mostMs = longestMs,
): Promise<ReadonlyMap<string, Verification>> {
  const keys = new Map(sightings.map(({ fingerprint, found }) => [fingerprint, found.key]));
  const verifications = new Map<string, Verification>(
    [...keys.keys()].map((fingerprint) => [fingerprint, "unknown"]),
  );
  const waiting = [...keys].slice(0, mostKeys);
  const time = AbortSignal.timeout(mostMs);
  const next = (): [string, SecretKey] | undefined => (time.aborted ? undefined : waiting.shift());
  const work = async (): Promise<void> => {
    for (let entry = next(); entry !== undefined; entry = next()) {
      const [fingerprint, key] = entry;
      verifications.set(fingerprint, await verifyKey(host, key));
    }
  };
  await Promise.all(Array.from({ length: concurrentCalls }, work));
  return verifications;
}
