import { mcpSetup } from "./replay-mcp-setup.ts";
import { quotaSetup } from "./replay-quota-setup.ts";
import { apiKey, demoMcp } from "./replay-world.ts";
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
  "keys.list.jwt": async (world) => {
    const jwt = world.jwt(13);
    await world.makeKey(
      jwt,
      { name: "one" },
      { id: "1dc078da-ecaa-461c-965f-481f29c32a73", number: 53 },
    );
    await world.makeKey(
      jwt,
      { name: "two" },
      { id: "ef890598-5a2c-4325-8427-bbff5e6afc8f", prefix: "pmcp_01f66c2694c2..." },
    );
    await world.makeKey(
      jwt,
      { name: "three" },
      { id: "b7d4344f-f6d0-46df-b3ca-5ce2d8841268", number: 56 },
    );
  },
  "keys.get.unknown_id": ownerSignsIn(14),
  "keys.patch.empty_object": async (world) => {
    const body = {
      name: "patch me",
      scopes: ["a"],
      rate_limit_rpm: 50,
      expires_at: "2031-01-01T00:00:00Z",
      mcp_access_mode: "selected",
      allowed_mcp_ids: [world.bindings.get(demoMcp)],
    };
    await world.makeKey(world.jwt(14), body, {
      id: "524871c0-9e4f-4802-9361-b0963863827f",
      prefix: "pmcp_012f8cad6660...",
    });
  },
  "keys.rotate.before": async (world) => {
    const body = {
      name: "rotate me",
      scopes: ["a", "b"],
      rate_limit_rpm: 33,
      expires_at: "2031-01-01T00:00:00Z",
      mcp_access_mode: "selected",
      allowed_mcp_ids: [world.bindings.get(demoMcp)],
    };
    await world.makeKey(world.jwt(14), body, {
      id: "91bcacd1-6cb4-4d46-8c5c-ac035e9a3597",
      number: 58,
    });
  },
  "keys.rotate.expired_key": async (world) => {
    const names = { id: "7f44a05d-9015-4e29-b35d-22e87dab6b7a", prefix: "pmcp_0138213bb190..." };
    await world.makeKey(world.jwt(14), { name: "expired one", expires_in_days: -1 }, names);
  },
  "keys.delete.ok": async (world) => {
    await world.makeKey(
      world.jwt(14),
      { name: "delete me" },
      { id: "56d50f81-ff54-4824-90c8-5ee29b3c4a1d", number: 64 },
    );
  },
  "keys.delete.with_body": async (world) => {
    await world.makeKey(
      world.jwt(14),
      { name: "delete me too" },
      { id: "f5fb51f6-75a6-45df-90d3-a17167a76a1d" },
    );
  },
  "auth.mgmt.none": async (world) => {
    await world.makeKey(
      world.jwt(14),
      { name: "auth" },
      { id: "b9e9d755-d836-4071-af6d-8777c7475f90", number: 65 },
    );
  },
  "auth.mgmt.apikey_flipped_last": (world) => {
    world.bindFlipped(66, 65);
  },
  "auth.mgmt.jwt_tampered": ({ bindings }) => {
    const [head = "", claims = "", signature = ""] = bindings.get("{jwt:14}").split(".");
    bindings.bind("{jwt:15}", `${head}.${claims}x.${signature}`);
  },
  "auth.mgmt.expired_key": async (world) => {
    await world.makeKey(world.jwt(14), { name: "expired", expires_in_days: -1 }, { number: 67 });
  },
  "keys.scopes_not_enforced.create": async (world) => {
    await world.makeKey(world.jwt(14), { name: "none", mcp_access_mode: "none" }, { number: 68 });
  },
  "ratelimit.mgmt.rpm1.5": async (world) => {
    const { id } = await world.makeKey(
      world.jwt(14),
      { name: "rpm1", rate_limit_rpm: 1 },
      { id: "4ddd5c54-0bb2-4274-b563-9a776b82b22c", number: 70 },
    );
    for (let call = 1; call <= 4; call += 1)
      await world.call("GET", `/api/v1/api-keys/${id}`, { headers: world.apiKey(70) });
  },
  "keys.usage.fresh": async (world) => {
    const names = { id: "84a4bdb4-1117-4018-810e-b6d4573a67fd", prefix: "pmcp_0163ddff2f46..." };
    const { key } = await world.makeKey(world.jwt(14), { name: "usage" }, names);
    world.bindings.bind("the key of keys.usage", key);
  },
  "keys.usage.after_3_management_calls": async (world) => {
    const headers = apiKey(world.bindings.get("the key of keys.usage"));
    for (let call = 1; call <= 3; call += 1) await world.call("GET", "/api/v1/org", { headers });
  },
  // The statistics count 14 keys more than the records and the set-up above have made.
  "org.get.jwt": async (world) => {
    for (let count = 0; count < 14; count += 1)
      await world.makeKey(world.jwt(14), { name: "not recorded" });
  },
  "mcps.delete.key_still_lists_it": async (world) => {
    const ids = [
      world.bindings.get("c06e7181-3905-47dc-9462-0a1a38d53b22"),
      world.bindings.get(demoMcp),
    ];
    const body = { name: "dangling", mcp_access_mode: "selected", allowed_mcp_ids: ids };
    await world.makeKey(world.jwt(14), body, {
      id: "97a57913-4edb-457f-83d3-cf47855e678e",
      number: 93,
    });
  },
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
