import type { SetupStep } from "./replay-world.ts";

/** Set-up of the records of a server that enforces the free tier's limits; an emulator of its own. */
export const quotaSetup: Readonly<Record<string, SetupStep>> = {
  "quota.subscription.empty": (world) => {
    world.addOwner("quota@example.com", 21);
  },
  "quota.keys.sixth": async (world) => {
    const jwt = world.jwt(21);
    await world.makeKey(jwt, { name: "k1" }, { number: 98 });
    await world.makeKey(
      jwt,
      { name: "k2", expires_in_days: -1 },
      { id: "one of the two expired keys" },
    );
    await world.makeKey(
      jwt,
      { name: "k3" },
      { id: "bd7d652e-55bc-4c59-bdb4-964e8ed4f394", prefix: "pmcp_010db35c2d98..." },
    );
    await world.makeKey(jwt, { name: "k4", expires_in_days: -1 });
    await world.makeKey(jwt, { name: "k5" });
  },
  "quota.keys.after_delete": async (world) => {
    const id = world.bindings.get("one of the two expired keys");
    await world.call("DELETE", `/api/v1/api-keys/${id}`, { headers: world.jwt(21) });
  },
  "quota.keys.with_status_revoked": ({ bindings, emulator }) => {
    emulator.seeds.setKeyStatus(bindings.get("bd7d652e-55bc-4c59-bdb4-964e8ed4f394"), "revoked");
  },
  "quota.mcps.sixth": async (world) => {
    for (const name of ["m1", "m2", "m3", "m4", "m5"]) {
      await world.call("POST", "/api/v1/mcps", {
        headers: world.jwt(21),
        body: { name, mcp_type: "http" },
      });
    }
  },
};
