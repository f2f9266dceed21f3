import type { ApiKeyList } from "../client/api-types.ts";
import type { PlexmcpClient } from "../client/plexmcp-client.ts";
import type { IntentJournal, IntentScope } from "./intent-journal.ts";
import type { KeyQuota } from "./key-quota.ts";
import type { PlannedNames } from "./planned-names.ts";
import type { Successions } from "./successions.ts";

/** What a configured provider hands to its resources: one per provider process. */
export interface PlexmcpSession {
  readonly client: PlexmcpClient;
  /** As configured, without a trailing slash. Part of what an intent names. */
  readonly endpoint: string;
  /** Terraform's working directory. */
  readonly folder: string;
  /** Terraform's workspace, `default` unless another one is selected. */
  readonly workspace: string;
  /** SHA-256, in hex, of the API key that signs in; undefined with a token or a password. */
  readonly credentialSha256: string | undefined;
  readonly journal: IntentJournal;
  readonly successions: Successions;
  readonly plannedNames: PlannedNames;
  readonly keyQuota: KeyQuota;
  /** The list of keys, asked for once in this process: what had expired by then. */
  readonly keysAtStart: () => Promise<ApiKeyList>;
}

/** What the journal knows the creates of a key's name in this stack by. */
export function intentScope(
  { endpoint, folder, workspace }: PlexmcpSession,
  name: string,
): IntentScope {
  return { name, endpoint, folder, workspace };
}
