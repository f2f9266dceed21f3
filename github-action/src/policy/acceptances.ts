import { ScanError } from "../scan-error.ts";

/** Findings that a repository has accepted, written by `plexmcp-scan baseline`. */
export const baselineFile = ".plexmcp-scan-baseline";

/** Findings that a person has judged harmless, each with a reason. */
export const ignoreFile = ".plexmcp-scan-ignore";

/** A line of a baseline or ignore file. */
export interface Acceptance {
  readonly fingerprint: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
  /** The first day, `YYYY-MM-DD` in UTC, on which it no longer holds. */
  readonly until?: string;
}

const entry = /^([0-9a-f]{32})(?:\s+until=(\S+))?\s*(?:#\s*(.*))?$/;

/**
 * Parses a file of fingerprints: `<fingerprint> [until=2027-01-31] # reason`, one a line; empty lines
 * and lines that begin with `#` are skipped. Throws `ScanError` on any other line: an entry that is
 * not understood must neither silence nor be passed over.
 */
export function parseAcceptances(text: string, file: string): readonly Acceptance[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    // Takes a byte-order mark away, too.
    const line = content.trim();
    return line === "" || line.startsWith("#") ? [] : [parseLine(line, { file, line: index + 1 })];
  });
}

function parseLine(text: string, place: { file: string; line: number }): Acceptance {
  const where = `${place.file}, line ${place.line}`;
  const [, fingerprint, until, reason = ""] = entry.exec(text) ?? [];
  if (fingerprint === undefined) {
    throw new ScanError(
      `${where} is not "<fingerprint> [until=YYYY-MM-DD] # reason". A fingerprint is the 32 hex digits that a report shows; the key itself never belongs in this file.`,
    );
  }
  if (until !== undefined && !isDate(until)) {
    throw new ScanError(
      `${where}: until=${until} is no day of the calendar. Write one as until=2027-01-31.`,
    );
  }
  if (place.file === ignoreFile && reason === "") {
    throw new ScanError(`${where} gives no reason. Add one: ${fingerprint} # why it is harmless`);
  }
  return { fingerprint, reason, ...place, ...(until === undefined ? {} : { until }) };
}

/** `Date.parse` takes the 31st of any month. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Has the day come on which the acceptance ends? */
export function hasExpired({ until }: Acceptance, now: Date): boolean {
  return until !== undefined && now.getTime() >= Date.parse(until);
}

/** A baseline's text, sorted, so that two of them compare well. */
export function formatBaseline(
  entries: Iterable<Pick<Acceptance, "fingerprint" | "reason" | "until">>,
): string {
  const lines = [...entries].map(({ fingerprint, reason, until }) => {
    const end = until === undefined ? "" : ` until=${until}`;
    return `${fingerprint}${end} # ${reason}\n`;
  });
  return [
    "# Findings accepted by plexmcp-scan, by fingerprint: a key stays accepted wherever it moves.\n",
    "# A key that was pushed is known to others: revoke it, then delete its line.\n",
    ...lines.toSorted(),
  ].join("");
}
