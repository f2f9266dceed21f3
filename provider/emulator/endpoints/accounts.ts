import { randomBytes, randomInt, randomUUID, scryptSync, timingSafeEqual } from "node:crypto";
import type { Gateway } from "../gateway.ts";
import type { OrganizationRow, Role, UserRow } from "../store/rows.ts";
import { formatStored } from "../http/timestamp.ts";

/** Cheap on purpose: these passwords guard a local gateway, and tests log in often. */
const scryptCost = { N: 1024 } as const;

const subdomainAdjectives = [
  "amber",
  "brisk",
  "calm",
  "dusty",
  "early",
  "fresh",
  "mild",
  "quiet",
] as const;
const subdomainNouns = [
  "acorn",
  "brook",
  "cedar",
  "dune",
  "ember",
  "fjord",
  "grove",
  "heron",
] as const;

export interface NewUser {
  readonly email: string;
  readonly password: string;
  readonly orgId: string;
  readonly role: Role;
}

/** Inserts an organisation with a slug and a subdomain of its own. */
export function insertOrganization({ store, clock }: Gateway, name: string): OrganizationRow {
  const now = formatStored(clock.nowNs());
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const row: OrganizationRow = {
    id: randomUUID(),
    name,
    slug: `${words}-${randomInt(1000, 10_000)}`,
    auto_subdomain: `${pick(subdomainAdjectives)}-${pick(subdomainNouns)}-${randomInt(100, 1000)}`,
    created_at: now,
    updated_at: now,
  };
  store.organizations.set(row.id, row);
  store.changed();
  return row;
}

export function insertUser({ store, clock }: Gateway, user: NewUser): UserRow {
  const salt = randomBytes(16).toString("hex");
  const row: UserRow = {
    id: randomUUID(),
    email: user.email.toLowerCase(),
    password_salt: salt,
    password_hash: hashPassword(user.password, salt),
    org_id: user.orgId,
    role: user.role,
    pin: null,
    created_at: formatStored(clock.nowNs()),
  };
  store.users.set(row.id, row);
  store.changed();
  return row;
}

export function isPassword(user: UserRow, password: string): boolean {
  const given = Buffer.from(hashPassword(password, user.password_salt));
  return timingSafeEqual(given, Buffer.from(user.password_hash));
}

function hashPassword(password: string, salt: string): string {
  return scryptSync(password, salt, 32, scryptCost).toString("hex");
}

function pick(words: readonly string[]): string {
  return words[randomInt(words.length)] ?? "calm";
}
