import { hasExpired, type Acceptance } from "./acceptances.ts";

/** What a scan knows that acceptances are compared with. */
interface Known {
  readonly fingerprints: ReadonlySet<string>;
  readonly now: Date;
  readonly isWhole: boolean;
}

/** Sentences on acceptances that no longer do anything: expired, or for what is not there any more. */
export function staleNotices(
  acceptances: readonly Acceptance[],
  { fingerprints, now, isWhole }: Known,
): readonly string[] {
  return acceptances.flatMap((acceptance) => {
    const { file, line, fingerprint, until } = acceptance;
    const isFound = fingerprints.has(fingerprint);
    if (hasExpired(acceptance, now) && isFound) {
      return [
        `${file}, line ${line}: ${fingerprint} was accepted until ${until ?? ""} only, and counts again.`,
      ];
    }
    if (!isWhole || isFound) return [];
    // Files and histories are scanned apart, and each may have what the other has not.
    return [
      `${file}, line ${line}: ${fingerprint} was not found any more. Delete the line if neither scan nor history finds it.`,
    ];
  });
}
