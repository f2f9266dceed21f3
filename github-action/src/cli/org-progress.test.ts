import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { makeFolder, removeFolders } from "../../test/repositories.ts";
import { OrgProgress } from "./org-progress.ts";

afterAll(removeFolders);

const repository = (name: string): Parameters<OrgProgress["find"]>[0] => ({
  name: `acme/${name}`,
  url: "",
  defaultBranch: "main",
  pushedAt: "2026-01-01T00:00:00Z",
});

let file: string;
beforeEach(() => {
  file = join(makeFolder(), "state.jsonl");
});

describe("what a run noted", () => {
  test.each([1, 20, 60])(
    "is known to the next, though its last line lacks %d bytes",
    async (bytes) => {
      const first = await OrgProgress.open({ file });
      await first.note(repository("a"), true);
      await first.note(repository("b"), false);
      writeFileSync(file, readFileSync(file).subarray(0, -bytes));
      const second = await OrgProgress.open({ file });
      expect(second.find(repository("a"))).toMatchObject({ failed: true });
      expect(second.find(repository("b"))).toBeUndefined();
      await second.note(repository("b"), true);
      const third = await OrgProgress.open({ file });
      expect(third.find(repository("a"))).toMatchObject({ failed: true });
      expect(third.find(repository("b"))).toMatchObject({ failed: true });
    },
  );

  test("does not hold for another level that fails", async () => {
    const first = await OrgProgress.open({ file });
    await first.note(repository("a"), false);
    const stricter = await OrgProgress.open({ file, failOn: "warning" });
    expect(stricter.find(repository("a"))).toBeUndefined();
    await stricter.note(repository("a"), true);
    expect(stricter.find(repository("a"))).toBeUndefined();
    const again = await OrgProgress.open({ file, failOn: "warning" });
    expect(again.find(repository("a"))).toMatchObject({ failed: true });
  });
});

describe("a file that cannot be one of ours is refused before anything is scanned, and kept:", () => {
  test.each(["text", "text\n", '{"repository"'.toUpperCase(), "{}\n", "\0\0"])(
    "%j",
    async (content) => {
      writeFileSync(file, content);
      await expect(OrgProgress.open({ file })).rejects.toThrow(
        "was not written by plexmcp-scan org",
      );
      expect(readFileSync(file, "utf8")).toBe(content);
    },
  );

  test("a folder", async () => {
    const folder = makeFolder();
    await expect(OrgProgress.open({ file: folder })).rejects.toThrow("is not an ordinary file");
  });

  test("one in a folder that is not there", async () => {
    const nowhere = join(makeFolder(), "nowhere/state.jsonl");
    await expect(OrgProgress.open({ file: nowhere })).rejects.toThrow(nowhere);
  });
});
