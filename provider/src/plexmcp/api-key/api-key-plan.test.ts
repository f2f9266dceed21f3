import { describe, expect, test } from "vitest";
import { formatPath } from "../../cty/path.ts";
import type { PlanResult, PrivateState } from "../../framework/resource.ts";
import { unknown, type Unknown } from "../../framework/schema.ts";
import { planApiKey } from "./api-key-plan.ts";
import { privateAfterApply, privateAfterImport } from "./api-key-private.ts";
import type { ApiKeyAttributes, ApiKeyPlan, ApiKeyState } from "./api-key-schema.ts";
import { emptyApiKeyState } from "./api-key-state.ts";

const state: ApiKeyState = {
  ...emptyApiKeyState,
  name: "web",
  mcp_access_mode: "none",
  rate_limit_rpm: 60,
  expires_in: "30d",
  expires_at: "2026-01-31T00:00:00Z",
  rotation: { every: "20d", before_expiry: null, trigger: null },
  overlap: "24h",
  on_removal: "revoke",
  verify: true,
  verify_timeout: "30s",
  id: "id-1",
  created_at: "2026-01-01T00:00:00Z",
  rotation_due: false,
};

const young = privateAfterApply(new Date("2026-01-02T00:00:00Z"));
const due = privateAfterApply(new Date("2026-01-21T00:00:00Z"));
const expired = privateAfterApply(new Date("2026-02-01T00:00:00Z"));

interface Case {
  readonly change?: Partial<ApiKeyPlan>;
  readonly prior?: Partial<ApiKeyState> | null;
  readonly priorPrivate?: PrivateState;
}

async function plan({ change, prior, priorPrivate }: Case): Promise<PlanResult<ApiKeyAttributes>> {
  const before = prior === null ? null : { ...state, ...prior };
  const config: ApiKeyPlan = {
    ...state,
    id: null,
    created_at: null,
    expires_at: null,
    mcp_access_mode: null,
    ...change,
  };
  return planApiKey({
    client: undefined,
    signal: new AbortController().signal,
    config,
    prior: before,
    planned: { ...state, ...change },
    priorPrivate: prior === null ? new Map() : (priorPrivate ?? young),
  });
}

function replaced(result: PlanResult<ApiKeyAttributes>): readonly string[] {
  return (result.requiresReplace ?? []).map(formatPath);
}

describe("rotation", () => {
  test("a key that is not due stays, to the letter", async () => {
    const result = await plan({});
    expect(result.planned).toEqual(state);
    expect(replaced(result)).toEqual([]);
  });

  test("a due key is replaced because the refresh said so", async () => {
    const prior = { rotation_due: true, rotation_reason: "rotation.every 20d: due since …" };
    const result = await plan({ prior, priorPrivate: due });
    expect(replaced(result)).toEqual(["rotation_due"]);
    expect(result.planned.rotation_due).toBe(false);
  });

  test("an edited rule that makes the key due is named", async () => {
    const rotation = { every: "1d", before_expiry: null, trigger: null };
    expect(replaced(await plan({ change: { rotation } }))).toEqual(["rotation.every"]);
  });

  test("an edited rule under which the key is not due any more cancels the rotation", async () => {
    const rotation = { every: "25d", before_expiry: null, trigger: null };
    const prior = { rotation_due: true };
    expect(replaced(await plan({ change: { rotation }, prior, priorPrivate: due }))).toEqual([]);
  });

  test.each<[string | null, string | null | Unknown, string[]]>([
    [null, "a", []],
    ["a", "a", []],
    ["a", "b", ["rotation.trigger"]],
    ["a", null, []],
    ["a", unknown, ["rotation.trigger"]],
  ])("a trigger that goes from %s to %s replaces %j", async (before, after, paths) => {
    const rotation: ApiKeyPlan["rotation"] = { every: null, before_expiry: null, trigger: after };
    const prior = { rotation: { every: null, before_expiry: null, trigger: before } };
    expect(replaced(await plan({ change: { rotation }, prior }))).toEqual(paths);
  });

  test("an expired key with a life time is replaced", async () => {
    const change = { rotation: null };
    const prior = { rotation: null, rotation_due: true };
    expect(replaced(await plan({ change, prior, priorPrivate: expired }))).toEqual([
      "rotation_due",
    ]);
  });

  test.each([true, false])(
    "with an unknown rule a key is replaced if it was due: %s",
    async (isDue) => {
      const rotation: ApiKeyPlan["rotation"] = {
        every: unknown,
        before_expiry: null,
        trigger: null,
      };
      const prior = {
        rotation_due: isDue,
        rotation_reason: isDue ? "rotation.every 20d: …" : null,
      };
      const result = await plan({ change: { rotation }, prior, priorPrivate: due });
      expect(replaced(result)).toEqual(isDue ? ["rotation_due"] : []);
    },
  );

  test("an imported key is not replaced, however old it is", async () => {
    const priorPrivate = new Map([...expired, ...privateAfterImport()]);
    expect(replaced(await plan({ prior: { rotation: null }, priorPrivate }))).toEqual([]);
  });
});

describe("expiry", () => {
  test("a longer life moves the expiry in place, even of an expired key", async () => {
    const change = { expires_in: "60d", rotation: null };
    const prior = { rotation: null };
    const result = await plan({ change, prior, priorPrivate: expired });
    expect(replaced(result)).toEqual([]);
    expect(result.planned.expires_at).toBe("2026-03-02T00:00:00Z");
    expect(result.diagnostics).toEqual([]);
  });

  test("a shorter life that would end in the past is an error that names both times", async () => {
    const change = { expires_in: "10d", rotation: null };
    const prior = { rotation: null };
    const result = await plan({ change, prior, priorPrivate: due });
    const [error] = result.diagnostics ?? [];
    expect(error?.severity).toBe("error");
    expect(error?.detail).toMatch(/2026-01-11T00:00:00Z.*2026-01-21T00:00:00Z/);
  });

  test("a fixed expiry in the past is an error on expires_at", async () => {
    const fixed = { expires_in: null, expires_at: "2026-01-05T00:00:00Z", rotation: null };
    const result = await plan({ change: fixed, prior: fixed, priorPrivate: due });
    expect(result.diagnostics).toMatchObject([
      { severity: "error", path: [{ attribute: "expires_at" }] },
    ]);
  });

  test("neither expiry clears it, with a warning; never says that it is meant", async () => {
    const cleared = await plan({ change: { expires_in: null, rotation: null } });
    expect(cleared.planned.expires_at).toBeNull();
    expect(cleared.diagnostics).toMatchObject([{ severity: "warning" }]);
    const never = await plan({ change: { expires_in: "never", rotation: null } });
    expect(never.planned.expires_at).toBeNull();
    expect(never.diagnostics).toEqual([]);
  });

  test("of a new key with a life time the expiry is not known yet", async () => {
    expect((await plan({ prior: null })).planned.expires_at).toBe(unknown);
  });
});

test.each<[string, Partial<ApiKeyPlan>, ApiKeyPlan["mcp_access_mode"]]>([
  ["no ids", { allowed_mcp_ids: null }, "none"],
  ["ids", { allowed_mcp_ids: ["a"] }, "selected"],
  ["ids, one of them unknown", { allowed_mcp_ids: [unknown] }, "selected"],
  ["unknown ids", { allowed_mcp_ids: unknown }, unknown],
  ["a mode", { allowed_mcp_ids: null, mcp_access_mode: "all" }, "all"],
])("the access mode follows from %s", async (_sentence, change, mode) => {
  expect((await plan({ change })).planned.mcp_access_mode).toBe(mode);
});
