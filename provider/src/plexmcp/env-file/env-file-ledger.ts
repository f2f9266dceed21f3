import type { PlexmcpSession } from "../session.ts";
import type { EnvFilePlan } from "./env-file-schema.ts";

/** What the resource needs of the session: it never calls the gateway. */
export type EnvFileSession = Pick<PlexmcpSession, "folder">;

/** A variable in a file, by the file's real path. */
export interface LinePlace {
  readonly realPath: string;
  readonly variable: string;
}

interface PlannedLine {
  readonly isCreate: boolean;
  readonly config: EnvFilePlan;
}

/**
 * What one walk of Terraform knows of the lines it plans and writes. Terraform tells a provider no
 * addresses, so that two resources for one line show by their calls only.
 */
export class EnvFileLedger {
  readonly #planned = new Map<string, PlannedLine>();
  readonly #written = new Map<string, string>();
  readonly #made = new Set<string>();

  /**
   * Returns the configured path of another resource that is planned for the same line. The second
   * plan of a replacement is none: it follows that of the old object, with the same configuration.
   */
  plan(place: LinePlace, line: PlannedLine): string | undefined {
    const before = this.#planned.get(keyOf(place));
    this.#planned.set(keyOf(place), line);
    if (before === undefined) return undefined;
    const isReplacement =
      !before.isCreate && line.isCreate && isSameConfig(before.config, line.config);
    return isReplacement ? undefined : pathOf(before.config);
  }

  /** Returns the configured path of another resource that has written the same line. */
  write(place: LinePlace, path: string): string | undefined {
    const before = this.#written.get(keyOf(place));
    if (before === undefined) this.#written.set(keyOf(place), path);
    return before;
  }

  /** Has a newer object taken the line over, so that the old one must leave it alone? */
  isWritten(place: LinePlace): boolean {
    return this.#written.has(keyOf(place));
  }

  /** The file is the provider's own, whichever resource came first or goes last. */
  noteMade(realPath: string): void {
    this.#made.add(realPath);
  }

  isMade(realPath: string): boolean {
    return this.#made.has(realPath);
  }
}

// Terraform configures anew for each walk, and a session is what one configuration made.
const ledgers = new WeakMap<EnvFileSession, EnvFileLedger>();

export function ledgerOf(session: EnvFileSession): EnvFileLedger {
  const known = ledgers.get(session);
  if (known !== undefined) return known;
  const ledger = new EnvFileLedger();
  ledgers.set(session, ledger);
  return ledger;
}

function keyOf({ realPath, variable }: LinePlace): string {
  return `${variable} ${realPath}`;
}

function isSameConfig(one: EnvFilePlan, other: EnvFilePlan): boolean {
  return (
    one.path === other.path &&
    one.variable === other.variable &&
    one.value === other.value &&
    one.allow_unignored === other.allow_unignored
  );
}

function pathOf({ path }: EnvFilePlan): string {
  return typeof path === "string" ? path : "";
}
