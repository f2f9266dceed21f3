import { keySetup } from "./replay-key-setup.ts";
import { mcpSetup } from "./replay-mcp-setup.ts";
import { quotaSetup } from "./replay-quota-setup.ts";
import { apiKey } from "./replay-world.ts";
import type { ReplayWorld, SetupStep } from "./replay-world.ts";

/** The main owner signs in anew, as `{jwt:N}`. */
function ownerSignsIn(jwtNumber: number): SetupStep {
  return ({ bindings, emulator }) => {
    bindings.bind(`{jwt:${jwtNumber}}`, emulator.seeds.tokenFor("owner@example.com"));
  };
}

function logIns(count: number): SetupStep {
  return async (world) => {
    const headers = { "x-forwarded-for": "203.0.113.7" };
    const body = { email: "nobody@example.com", password: "x" };
    for (let attempt = 0; attempt < count; attempt += 1) {
      await world.call("POST", "/api/v1/auth/login", { headers, body });
    }
  };
}

/** Another organisation, whose ids the main owner must not reach. */
function otherOrganization({ bindings, emulator: { seeds } }: ReplayWorld): void {
  const { orgId } = seeds.registerOwner({
    email: "other@example.com",
    password: "Example-Passw0rd!",
    orgName: "Other",
  });
  bindings.bind("592729ed-11ff-4e18-83ed-b678ba4dcd8d", orgId);
  bindings.bind("6556ffd2-8f93-4404-a6d0-995006129f38", seeds.addMcp({ orgId, name: "other" }));
  bindings.bind(
    "35716e07-6cd7-4345-ab2c-073c1a58dabb",
    seeds.createKey({ orgId, name: "other" }).id,
  );
  const subdomain = seeds.organizations().find((row) => row.id === orgId)?.auto_subdomain;
  bindings.bind("sweet-cove-400", subdomain ?? "");
}

/** A user whose role was set in the database after it had made a key, and that key another one. */
function userWithRole(
  role: "member" | "viewer" | "admin",
  names: { jwt: number; ownId: string; ownPrefix: string; otherId: string; otherPrefix: string },
): SetupStep {
  return async (world) => {
    const { userId } = world.addOwner(`${role}@example.com`, names.jwt);
    const own = await world.makeKey(
      world.jwt(names.jwt),
      { name: "own" },
      { id: names.ownId, prefix: names.ownPrefix },
    );
    await world.makeKey(
      apiKey(own.key),
      { name: "not own" },
      { id: names.otherId, prefix: names.otherPrefix },
    );
    world.emulator.seeds.setRole(userId, role);
  };
}

/**
 * Set-up by the name of the record that follows it. Inferred from the notes, from the ids and keys
 * that later records use, and from the counts they show.
 */
export const setupSteps: Readonly<Record<string, SetupStep>> = {
  "auth.logout.ok": ownerSignsIn(11),
  // The attempts between the first and the tenth were not kept, nor the first two registrations.
  "auth.login.rate_limit.10": logIns(8),
  "auth.register.rate_limit.3": async (world) => {
    const request = {
      headers: { "x-forwarded-for": "203.0.113.8" },
      body: { email: "bad", password: "x", org_name: "x" },
    };
    await world.call("POST", "/api/v1/auth/register", request);
    await world.call("POST", "/api/v1/auth/register", request);
  },
  "mcps.create.full": (world) => {
    otherOrganization(world);
    return ownerSignsIn(12)(world);
  },
  "keys.list.empty": (world) => {
    world.addOwner("list@example.com", 13);
  },
  "keys.get.unknown_id": ownerSignsIn(14),
  "pin.status.none": async (world) => {
    world.addOwner("pin@example.com", 16);
    await world.makeKey(
      world.jwt(16),
      { name: "before the PIN" },
      { id: "12cdf976-107a-4405-afb2-a37b539d6c5a", number: 71 },
    );
  },
  "pin.change.ok": async (world) => {
    await world.makeKey(
      world.jwt(16),
      { name: "with pin 2", pin: "1234" },
      { id: "8b7a7506-c3f9-4035-adce-0ec65c8bcd91", number: 76 },
    );
  },
  // Here the recording waited, or unlocked in the database: right after a 429 the PIN takes tries again.
  "pin.delete.wrong": ({ emulator }) => {
    emulator.clock.advance(15 * 60_000 + 1);
  },
  "roles.member.list": userWithRole("member", {
    jwt: 17,
    ownId: "1214102d-e565-42d3-a7c5-19e7c3b039e7",
    ownPrefix: "pmcp_01f9f0ae6a41...",
    otherId: "f17744c8-152b-456b-bf01-35f0bbbe2832",
    otherPrefix: "another key of the member's organisation",
  }),
  "roles.viewer.list": userWithRole("viewer", {
    jwt: 18,
    ownId: "6acf9e7a-7c4b-46ea-b55b-ad2ec0023726",
    ownPrefix: "the viewer's own key",
    otherId: "f7993a41-34e7-4b0e-9b43-b54d3d5ed3e5",
    otherPrefix: "another key of the viewer's organisation",
  }),
  "roles.admin.list": userWithRole("admin", {
    jwt: 19,
    ownId: "9ec6e2ae-752b-46e5-a2ee-e2bb983fef9e",
    ownPrefix: "pmcp_01d5afe14c9d...",
    otherId: "264528d3-2897-45ec-8ec2-1d54a53264d5",
    otherPrefix: "pmcp_01352b61859e...",
  }),
  // Recorded later than its place in the file, and in another organisation: mcp.usage.org_stats does not count it.
  "keys.create.array_positional": (world) => {
    world.addOwner("array@example.com", 20);
  },
  ...keySetup,
  ...mcpSetup,
  ...quotaSetup,
  "docs.keys.create": (world) => {
    world.addOwner("docs@example.com", 23);
  },
  "docs.mcp.invoke_apikey_scheme": async (world) => {
    await world.makeKey(
      world.jwt(23),
      { name: "docs" },
      { id: "7bbb7a5a-7f02-40ea-bc20-67ce162a9df1", number: 103 },
    );
  },
};
