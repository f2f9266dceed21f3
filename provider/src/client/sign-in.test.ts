import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../test/test-gateway.ts";
import { SecretText } from "./credential.ts";

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});

afterEach(async () => {
  await gateway.close();
});

function seedKeys(): readonly string[] {
  return Array.from(
    { length: 5 },
    (_, index) => gateway.emulator.seeds.createKey({ name: `key ${String(index)}` }).id,
  );
}

describe("signing in with e-mail and password", () => {
  const credentialOf = (password: string) =>
    ({
      kind: "password",
      email: gateway.account.email,
      password: new SecretText(password),
    }) as const;

  test("is done once for all callers", async () => {
    const ids = seedKeys();
    const client = gateway.open({ credential: credentialOf(gateway.account.password) });
    await Promise.all(ids.map((id) => client.findApiKey(id, {})));
    expect(gateway.calls()).toEqual(["POST /api/v1/auth/login 200", "GET /api/v1/api-keys 200"]);
  });

  test("is done again, once, where the token has expired meanwhile", async () => {
    const ids = seedKeys();
    const client = gateway.open({ credential: credentialOf(gateway.account.password) });
    await client.readSubscription({});
    gateway.emulator.clock.advance(25 * 3_600_000);
    gateway.emulator.clearCalls();
    await Promise.all(ids.map((id) => client.findApiKey(id, { isFresh: true })));
    expect(gateway.calls().filter((call) => call.includes("login"))).toHaveLength(1);
  });

  test("of a refused password is not tried again, and the password is not shown", async () => {
    const client = gateway.open({ credential: credentialOf("Wrong-Passw0rd!") });
    for (let call = 0; call < 3; call += 1) {
      const failure: unknown = await client.readSubscription({}).catch((error: unknown) => error);
      expect(failure).toMatchObject({ status: 401 });
      expect(String(failure)).toMatch(/does not accept this password for owner@example\.com/);
      expect(String(failure)).not.toContain("Wrong-Passw0rd!");
    }
    expect(gateway.calls()).toEqual(["POST /api/v1/auth/login 401"]);
  });
});
