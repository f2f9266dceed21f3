import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { randomText } from "../../lint-rules/src/testing/make-key.ts";
import { startEmulator, type Emulator } from "../../provider/emulator/start-emulator.ts";
import { linesOf } from "./json-lines.ts";
import { removeFolders, TestRepository } from "./repositories.ts";
import { runCliBundle, type Outcome } from "./run-dist.ts";

afterAll(removeFolders);

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  await emulator.close();
});

const likelyKey = `pmcp_${randomText(40, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 40)}`;
const nobody = "http://127.0.0.1:9";

async function verifyIn(repository: TestRepository, endpoint: string): Promise<Outcome> {
  const args = ["scan", "--verify", "--format", "json", "--endpoint", endpoint];
  return runCliBundle(repository.directory, args);
}

describe("a key that is not proved inactive counts as active:", () => {
  test("a likely one is an error", async () => {
    const repository = new TestRepository();
    repository.write("a.ts", `"${likelyKey}"\n`).commit();
    const outcome = await verifyIn(repository, nobody);
    expect(linesOf(outcome)).toMatchObject([{ level: "error", verification: "unknown" }]);
    expect(linesOf(outcome)[0]?.["message"]).toContain("so it counts as active");
    expect(outcome.code).toBe(1);
  });

  test("no comment of its author silences it", async () => {
    const repository = new TestRepository();
    repository.write("a.ts", `"${likelyKey}" // plexmcp-allow: a checksum\n`).commit();
    expect((await verifyIn(repository, nobody)).code).toBe(1);
    const proved = await verifyIn(repository, emulator.url);
    expect(proved.code).toBe(0);
    expect(proved.stderr).toContain("(inline: a checksum)");
  });
});
