import { insertOrganization, insertUser } from "../endpoints/accounts.ts";
import type { Gateway } from "../gateway.ts";
import { insertMcp } from "../endpoints/mcps.ts";
import { insertApiKey } from "../endpoints/new-api-key.ts";
import type {
  AccessMode,
  ApiKeyRow,
  KeyStatus,
  McpRow,
  OrganizationRow,
  Role,
  UserRow,
} from "../store/rows.ts";
import { tokenOf } from "../endpoints/sessions.ts";
import { parseExpiry } from "../http/timestamp.ts";

export interface OwnerSeed {
  readonly email: string;
  /** At least 12 characters, as the server wants; not checked here. */
  readonly password: string;
  readonly orgName: string;
}

export interface MemberSeed {
  /** The first organisation when absent. */
  readonly orgId?: string | undefined;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

export interface McpSeed {
  readonly orgId?: string | undefined;
  readonly name: string;
  /** Tools that answer inside the emulator: `get_forecast`, `add`, `echo`; any other name repeats its input. */
  readonly tools?: readonly string[] | undefined;
  /** An HTTP MCP server to ask instead. */
  readonly endpointUrl?: string | undefined;
  readonly isActive?: boolean | undefined;
}

export interface ApiKeySeed {
  readonly orgId?: string | undefined;
  readonly name: string;
  readonly scopes?: readonly string[] | undefined;
  /** 60 when absent. */
  readonly rateLimitRpm?: number | undefined;
  /** RFC 3339; may be past. */
  readonly expiresAt?: string | undefined;
  /** `all` when absent. */
  readonly mcpAccessMode?: AccessMode | undefined;
  readonly allowedMcpIds?: readonly string[] | undefined;
  /** A user's id; null, as for a key made by a key, when absent. */
  readonly createdBy?: string | undefined;
}

/** A signed-in user. The token lives for 24 hours of the gateway's clock. */
export interface SeededUser {
  readonly jwt: string;
  readonly userId: string;
  readonly orgId: string;
}

/** Puts rows into the gateway, and looks at them, without a request that would be recorded. */
export class Seeds {
  readonly #gateway: Gateway;

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  /** A new organisation and its owner. */
  registerOwner({ email, password, orgName }: OwnerSeed): SeededUser {
    const orgId = insertOrganization(this.#gateway, orgName).id;
    return this.addMember({ orgId, email, password, role: "owner" });
  }

  /** Throws when the e-mail address is taken. */
  addMember({ orgId, email, password, role }: MemberSeed): SeededUser {
    if (this.#gateway.store.userByEmail(email) !== undefined)
      throw new Error(`There is a user ${email} already.`);
    const user = insertUser(this.#gateway, { email, password, role, orgId: this.#orgId(orgId) });
    return { jwt: tokenOf(user, "access", this.#gateway), userId: user.id, orgId: user.org_id };
  }

  /** A fresh token of a user, for when the clock has outrun the last one. */
  tokenFor(email: string): string {
    return tokenOf(this.#userByEmail(email), "access", this.#gateway);
  }

  /** Returns the MCP's id. */
  addMcp({ orgId, name, tools, endpointUrl, isActive }: McpSeed): string {
    const fields = {
      org_id: this.#orgId(orgId),
      name,
      mcp_type: "http",
      description: null,
      is_active: isActive ?? true,
    };
    const config = endpointUrl === undefined ? {} : { endpoint_url: endpointUrl };
    return insertMcp(this.#gateway, {
      ...fields,
      config,
      local_tools: tools ?? (endpointUrl === undefined ? [] : null),
    }).id;
  }

  /** A key as another program might have made it. */
  createKey(seed: ApiKeySeed): { readonly id: string; readonly key: string } {
    const expiresAt = seed.expiresAt === undefined ? undefined : parseExpiry(seed.expiresAt);
    if (seed.expiresAt !== undefined && expiresAt === undefined)
      throw new RangeError(`expiresAt "${seed.expiresAt}" is not RFC 3339.`);
    const { row, key } = insertApiKey(this.#gateway, {
      orgId: this.#orgId(seed.orgId),
      createdBy: seed.createdBy ?? null,
      name: seed.name,
      scopes: seed.scopes ?? [],
      rateLimitRpm: seed.rateLimitRpm ?? 60,
      expiresAt,
      mcpAccessMode: seed.mcpAccessMode ?? "all",
      allowedMcpIds: seed.allowedMcpIds ?? null,
      description: null,
    });
    return { id: row.id, key };
  }

  /** What a platform administrator's revocation writes; only `/mcp` heeds it. */
  setKeyStatus(id: string, status: KeyStatus): void {
    const row = this.#gateway.store.apiKeys.get(id);
    if (row === undefined) throw new Error(`There is no key ${id}.`);
    row.status = status;
    this.#gateway.store.changed();
  }

  setRole(userId: string, role: Role): void {
    const user = this.#gateway.store.users.get(userId);
    if (user === undefined) throw new Error(`There is no user ${userId}.`);
    user.role = role;
    this.#gateway.store.changed();
  }

  /** Copies of the rows, in the order they were made. */
  keys(): readonly ApiKeyRow[] {
    return structuredClone([...this.#gateway.store.apiKeys.values()]);
  }

  mcps(): readonly McpRow[] {
    return structuredClone([...this.#gateway.store.mcps.values()]);
  }

  organizations(): readonly OrganizationRow[] {
    return structuredClone([...this.#gateway.store.organizations.values()]);
  }

  #orgId(orgId: string | undefined): string {
    const { organizations } = this.#gateway.store;
    const id = orgId ?? organizations.keys().next().value;
    if (id === undefined || !organizations.has(id))
      throw new Error(`There is no organisation ${id ?? "yet"}.`);
    return id;
  }

  #userByEmail(email: string): UserRow {
    const user = this.#gateway.store.userByEmail(email);
    if (user === undefined) throw new Error(`There is no user ${email}.`);
    return user;
  }
}
