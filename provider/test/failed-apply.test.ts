import { afterEach, describe, expect, test } from "vitest";
import { consumerAddress, rotatingKey } from "./rotating-key.ts";
import { endScenarios, startScenario, type Scenario } from "./scenario.ts";
import { engines } from "./terraform.ts";

afterEach(endScenarios);

function webKey(trigger: string, more = ""): string {
  return rotatingKey(`rotation = { trigger = "${trigger}" }\n ${more}`);
}

async function start(engine: string, configuration = webKey("1")): Promise<Scenario> {
  const scenario = await startScenario({ engine, configuration });
  await scenario.apply();
  return scenario;
}

describe.each(engines)("%s", (engine) => {
  test.each([
    ["0s", "DELETE /api-keys/old 204"],
    ["24h", "PATCH /api-keys/old 200"],
  ])(
    "a consumer that cannot be updated keeps the old key alive (overlap %s)",
    async (overlap, end) => {
      const more = `overlap = "${overlap}"`;
      const scenario = await start(engine, webKey("1", more));
      const old = await scenario.key();
      const consumer = await scenario.key(consumerAddress);
      scenario.gateway.faults.add({
        kind: "status",
        status: 400,
        method: "PATCH",
        path: `/api/v1/api-keys/${consumer.id ?? ""}`,
      });
      await scenario.applyInVain(webKey("2", more));
      const fresh = await scenario.key();
      expect(scenario.writes({ old, fresh, consumer })).toEqual([
        "POST /api-keys 201",
        "POST /mcp (fresh) 200",
        "PATCH /api-keys/consumer 400",
      ]);
      expect(await scenario.idsOf()).toEqual({ current: fresh.id, deposed: [old.id] });
      expect([await scenario.tryKey(old), await scenario.tryKey(fresh)]).toEqual([200, 200]);

      await scenario.apply();
      expect(scenario.writes({ old, fresh, consumer }).sort()).toEqual(
        ["PATCH /api-keys/consumer 200", end].sort(),
      );
      expect(scenario.row(consumer)?.scopes).toContain(fresh.key_prefix);
      expect(await scenario.idsOf()).toEqual({ current: fresh.id, deposed: [] });
    },
  );

  test("two failures in a row leave three keys, all known, and the next apply retires two", async () => {
    const scenario = await start(engine);
    const first = await scenario.key();
    const consumer = await scenario.key(consumerAddress);
    const path = `/api/v1/api-keys/${consumer.id ?? ""}`;
    scenario.gateway.faults.add({ kind: "status", status: 400, method: "PATCH", path, times: 2 });
    await scenario.applyInVain(webKey("2"));
    const second = await scenario.key();
    // What a failed apply left over goes first.
    await scenario.applyInVain(webKey("3"));
    const third = await scenario.key();
    const live = [first, second, third].filter((key) => scenario.row(key) !== undefined);
    const { current, deposed } = await scenario.idsOf();
    expect([current, ...deposed].sort()).toEqual(live.map(({ id }) => id).sort());
    await scenario.apply();
    expect(
      scenario.gateway.seeds
        .keys()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([third.id, consumer.id].sort());
  });

  test.each(["DELETE", "PATCH"])(
    "an old key whose %s fails stays in the state until it is retired",
    async (method) => {
      const more = method === "PATCH" ? `overlap = "24h"` : "";
      const scenario = await start(engine, webKey("1", more));
      const old = await scenario.key();
      const path = `/api/v1/api-keys/${old.id ?? ""}`;
      scenario.gateway.faults.add({ kind: "status", status: 403, method, path });
      const output = await scenario.applyInVain(webKey("2", more));
      expect(output).toContain(`Error: The key "web" was not revoked`);
      const fresh = await scenario.key();
      expect(await scenario.idsOf()).toEqual({ current: fresh.id, deposed: [old.id] });
      await scenario.apply();
      expect(scenario.writes({ old })).toEqual([
        `${method} /api-keys/old ${method === "PATCH" ? "200" : "204"}`,
      ]);
      expect(await scenario.idsOf()).toEqual({ current: fresh.id, deposed: [] });
    },
  );

  test("a change that fails half way is read back, and finished by the next apply", async () => {
    const scenario = await start(engine);
    const web = await scenario.key();
    const path = `/api/v1/api-keys/${web.id ?? ""}`;
    scenario.gateway.faults.add({
      kind: "status",
      status: 400,
      method: "PATCH",
      path,
      when: "after",
    });
    const output = await scenario.applyInVain(webKey("1", "rate_limit_rpm = 600"));
    expect(output).toContain(`Error: The key "web" was not changed in full`);
    expect(await scenario.key()).toMatchObject({ id: web.id, key: web.key, rate_limit_rpm: 600 });
    await scenario.apply();
    expect(scenario.writes({})).toEqual([]);
  });

  test.each(["before", "after"] as const)(
    "a revocation whose answer is lost (%s its effect) is done",
    async (when) => {
      const scenario = await start(engine);
      scenario.gateway.faults.add({ kind: "drop", method: "DELETE", when, times: 2 });
      await scenario.destroy();
      expect(scenario.gateway.seeds.keys()).toEqual([]);
    },
  );
});
