import { expect, test } from "vitest";
import { KeyQuota } from "./key-quota.ts";

async function plan(
  creates: number,
  subscription: { readonly maxApiKeys: number | null; readonly apiKeyCount: number },
): Promise<unknown> {
  const quota = new KeyQuota(() => Promise.resolve(subscription));
  const counts = await Promise.all(Array.from({ length: creates }, () => quota.countCreate("web")));
  return counts.at(-1);
}

test.each<[string, number, number | null, number, object | undefined]>([
  ["within the limit", 3, 5, 2, undefined],
  ["past it", 4, 5, 2, { limit: 5, existing: 2, planned: 4 }],
  ["at a full organisation", 1, 5, 5, { limit: 5, existing: 5, planned: 1 }],
  ["where more keys exist than the limit allows, which is then not enforced", 1, 5, 6, undefined],
  ["where there is no limit", 9, null, 9, undefined],
])("a plan %s", async (_sentence, creates, maxApiKeys, apiKeyCount, passed) => {
  expect(await plan(creates, { maxApiKeys, apiKeyCount })).toEqual(passed);
});

test("a limit that cannot be read is asked for once, and passed over", async () => {
  let calls = 0;
  const quota = new KeyQuota(() => {
    calls += 1;
    return Promise.reject(new Error("404"));
  });
  expect([await quota.countCreate("web"), await quota.countCreate("api")]).toEqual([
    undefined,
    undefined,
  ]);
  expect(calls).toBe(1);
});

test("a replacement, which Terraform plans once more as a create, counts once", async () => {
  const subscription = { maxApiKeys: 5, apiKeyCount: 4 };
  const quota = new KeyQuota(() => Promise.resolve(subscription));
  expect(await quota.countReplacement("web")).toBeUndefined();
  expect(await quota.countCreate("web")).toBeUndefined();
  expect(await quota.countReplacement("api")).toEqual({ limit: 5, existing: 4, planned: 2 });
  expect(await quota.countCreate("api")).toBeUndefined();
  expect(await quota.countCreate("web")).toEqual({ limit: 5, existing: 4, planned: 3 });
});
