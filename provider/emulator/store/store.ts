import { randomBytes } from "node:crypto";
import { DataFile, readDataFile } from "./data-file.ts";
import type { EmulatorClock } from "../emulator-clock.ts";
import type { ApiKeyRow, McpRow, OrganizationRow, UserRow } from "./rows.ts";

/**
 * The rows of the gateway, in memory, in the order they were made, and on disk when a file is named.
 * Rows are changed in place; whoever changes one calls `changed()`, and `saved()` before answering.
 */
export class Store {
  readonly secret: string;
  readonly organizations = new Map<string, OrganizationRow>();
  readonly users = new Map<string, UserRow>();
  readonly mcps = new Map<string, McpRow>();
  readonly apiKeys = new Map<string, ApiKeyRow>();
  readonly #file: DataFile | undefined;

  /** Reads `dataFile` when it exists; throws when it cannot be read whole. Moves `clock` to where the file left it. */
  constructor(clock: EmulatorClock, dataFile?: string) {
    const data = dataFile === undefined ? undefined : readDataFile(dataFile);
    this.secret = data?.secret ?? randomBytes(32).toString("hex");
    for (const row of data?.organizations ?? []) this.organizations.set(row.id, row);
    for (const row of data?.users ?? []) this.users.set(row.id, row);
    for (const row of data?.mcps ?? []) this.mcps.set(row.id, row);
    for (const row of data?.apiKeys ?? []) this.apiKeys.set(row.id, row);
    clock.advance(data?.clockOffsetMs ?? 0);
    if (dataFile === undefined) return;
    this.#file = new DataFile(dataFile, () => ({
      secret: this.secret,
      clockOffsetMs: clock.offsetMs,
      organizations: [...this.organizations.values()],
      users: [...this.users.values()],
      mcps: [...this.mcps.values()],
      apiKeys: [...this.apiKeys.values()],
    }));
  }

  userByEmail(email: string): UserRow | undefined {
    const wanted = email.toLowerCase();
    return [...this.users.values()].find((user) => user.email === wanted);
  }

  apiKeyBySha256(sha256: string): ApiKeyRow | undefined {
    return [...this.apiKeys.values()].find((key) => key.key_sha256 === sha256);
  }

  apiKeysOf(orgId: string): ApiKeyRow[] {
    return [...this.apiKeys.values()].filter((key) => key.org_id === orgId);
  }

  mcpsOf(orgId: string): McpRow[] {
    return [...this.mcps.values()].filter((mcp) => mcp.org_id === orgId);
  }

  membersOf(orgId: string): UserRow[] {
    return [...this.users.values()].filter((user) => user.org_id === orgId);
  }

  /** A row changed: `saved` will wait for it. */
  changed(): void {
    this.#file?.mark();
  }

  /** A use was counted: on disk within a second, no answer waits for it. */
  used(): void {
    this.#file?.touch();
  }

  /** Resolves when all changes so far are on disk, at once when there is no file. */
  async saved(): Promise<void> {
    await this.#file?.settle();
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}
