import type { IncomingHttpHeaders } from "node:http";
import type { AttemptLimit } from "./endpoints/attempt-limit.ts";
import type { EmulatorClock } from "./emulator-clock.ts";
import type { RateWindows } from "./endpoints/rate-windows.ts";
import type { ApiKeyRow, UserRow } from "./store/rows.ts";
import type { Store } from "./store/store.ts";

/** What the gateway answers like: the real server as recorded, or PlexMCP's published documentation. */
export const dialects = ["server", "documented"] as const;
export type Dialect = (typeof dialects)[number];

/** What every endpoint works on. */
export interface Gateway {
  readonly store: Store;
  readonly clock: EmulatorClock;
  /** Calls of `/mcp` by key, in this minute. */
  readonly rateWindows: RateWindows;
  readonly loginAttempts: AttemptLimit;
  readonly registerAttempts: AttemptLimit;
  /** A self-hosted server enforces no quota. */
  readonly isSelfHosted: boolean;
  /** Host that `/mcp` answers under. */
  readonly baseDomain: string;
}

/** A request, whole. */
export interface GatewayRequest {
  readonly method: string;
  /** As sent, percent signs included, without the query. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Who calls a route that needs authentication. */
export type Caller =
  | { readonly kind: "user"; readonly user: UserRow }
  | { readonly kind: "api_key"; readonly apiKey: ApiKeyRow };

/** A request to a route that needs no authentication. */
export interface OpenExchange {
  readonly gateway: Gateway;
  readonly request: GatewayRequest;
  /** Decoded parts of the path, in order. */
  readonly params: readonly string[];
}

export interface Exchange extends OpenExchange {
  readonly caller: Caller;
}

/** The organisation whose rows the caller sees. */
export function orgIdOf(caller: Caller): string {
  return caller.kind === "user" ? caller.user.org_id : caller.apiKey.org_id;
}
