import { demoMcp } from "./replay-world.ts";
import type { ReplayWorld, SetupStep } from "./replay-world.ts";

const initialize = { jsonrpc: "2.0", id: 1, method: "initialize" };
const soonKey = "4370c40d-103e-4df8-9380-2dc8e5d88245";
const limitedKey = "0b7627c8-7c3f-40c3-83d5-5a68d704a2d9";

async function callMcp(
  world: ReplayWorld,
  headers: Readonly<Record<string, string>>,
  times: number,
): Promise<void> {
  for (let call = 0; call < times; call += 1)
    await world.call("POST", "/mcp", { headers, body: initialize });
}

/** However slow this machine is, these records share one minute, as they did when they were made. */
const withinOneMinute = [
  "mcp.ratelimit.rpm2.2",
  "mcp.ratelimit.rpm2.3",
  "mcp.ratelimit.rpm2.4",
  "mcp.ratelimit.rpm2.bad_body_while_limited",
  "ratelimit.rpm2.raise",
  "mcp.ratelimit.rpm2.after_raise_to_5",
  "ratelimit.usage_of_limited_key",
];

function limitedMinute({ emulator }: ReplayWorld): void {
  emulator.clock.set(new Date("2026-11-23T13:15:47.593Z"));
}

/** Set-up of the records about `POST /mcp`, all for keys of the main organisation. */
export const mcpSetup: Readonly<Record<string, SetupStep>> = {
  "mcp.initialize.x_api_key": async (world) => {
    await world.makeKey(world.jwt(14), { name: "mcp" }, { number: 85 });
  },
  "mcp.auth.bad_signature": (world) => {
    world.bindFlipped(86, 85);
  },
  "mcp.auth.expired_key": async (world) => {
    await world.makeKey(world.jwt(14), { name: "expired", expires_in_days: -1 }, { number: 87 });
  },
  "mcp.auth.mode_none_key": async (world) => {
    await world.makeKey(world.jwt(14), { name: "none", mcp_access_mode: "none" }, { number: 88 });
  },
  "mcp.auth.status_revoked_key": async (world) => {
    const names = { id: "7416e07a-4d6f-429d-b924-4115192ba60e", number: 89 };
    const { id } = await world.makeKey(world.jwt(14), { name: "revoked by status" }, names);
    world.emulator.seeds.setKeyStatus(id, "revoked");
  },
  "mcp.tools_list.selected_other": async (world) => {
    const other = world.bindings.get("b82c4ef7-b282-4c62-86e5-c15cea27c8df");
    await world.makeKey(
      world.jwt(14),
      { name: "other", mcp_access_mode: "selected", allowed_mcp_ids: [other] },
      { number: 90 },
    );
  },
  "mcp.tools_list.selected_this": async (world) => {
    const demo = world.bindings.get(demoMcp);
    await world.makeKey(
      world.jwt(14),
      { name: "this", mcp_access_mode: "selected", allowed_mcp_ids: [demo] },
      { number: 91 },
    );
  },
  "mcp.tools_list.selected_null_ids": async (world) => {
    await world.makeKey(
      world.jwt(14),
      { name: "null ids", mcp_access_mode: "selected" },
      { number: 92 },
    );
  },
  "mcp.usage.before": async (world) => {
    const names = { id: "98fa4456-8487-44c2-a0d4-b799a989c44a", prefix: "pmcp_013521a86638..." };
    const { key } = await world.makeKey(world.jwt(14), { name: "usage proxy" }, names);
    world.bindings.bind("the key of mcp.usage", key);
  },
  "mcp.usage.after_3_ok_1_error_1_parse_error": async (world) => {
    const headers = { "x-api-key": world.bindings.get("the key of mcp.usage") };
    await callMcp(world, headers, 3);
    await world.call("POST", "/mcp", { headers, body: { jsonrpc: "2.0", id: 1, method: "nope" } });
    await world.call("POST", "/mcp", { headers, body: "{" });
  },
  "mcp.usage.after_rotate": async (world) => {
    await world.rotateKey(world.jwt(14), "98fa4456-8487-44c2-a0d4-b799a989c44a", {
      prefix: "pmcp_01e6094049e6...",
    });
  },
  // Used until its expiry came, 22 times by the count of the next records.
  "auth.mgmt.key_expired_meanwhile": async (world) => {
    const { clock } = world.emulator;
    clock.set(new Date("2026-11-23T13:15:42.337Z"));
    const body = { name: "soon", expires_at: "2026-11-23T13:15:45Z" };
    await world.makeKey(world.jwt(14), body, { id: soonKey, number: 94 });
    for (let call = 0; call < 22; call += 1) {
      clock.set(new Date("2026-11-23T13:15:15Z"));
      await world.call("GET", "/api/v1/org", { headers: world.apiKey(94) });
    }
    clock.set(new Date("2026-11-23T13:15:45.100Z"));
  },
  "mcp.ratelimit.rpm2.1": async (world) => {
    limitedMinute(world);
    await world.makeKey(
      world.jwt(14),
      { name: "rpm2", rate_limit_rpm: 2 },
      { id: limitedKey, number: 95 },
    );
  },
  ...Object.fromEntries(withinOneMinute.map((name) => [name, limitedMinute])),
  "mcp.ratelimit.after_rotate.1": async (world) => {
    limitedMinute(world);
    await world.rotateKey(world.jwt(14), limitedKey, { number: 96 });
  },
  "mcp.ratelimit.after_rotate.4": async (world) => {
    limitedMinute(world);
    await callMcp(world, world.xApiKey(96), 2);
  },
  "mcp.ratelimit.next_minute": ({ emulator }) => {
    emulator.clock.set(new Date("2026-11-23T13:16:00.100Z"));
  },
  "mcp.ratelimit.parse_error_counts.1": async (world) => {
    await world.makeKey(world.jwt(14), { name: "rpm1", rate_limit_rpm: 1 }, { number: 97 });
  },
};
