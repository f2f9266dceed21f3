import { apiKey, demoMcp } from "./replay-world.ts";
import type { SetupStep } from "./replay-world.ts";

/** Set-up of the records about the management of keys: the keys that they read, change and spend. */
export const keySetup: Readonly<Record<string, SetupStep>> = {
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
};
