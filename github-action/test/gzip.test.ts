import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { scanJson, short } from "./json-lines.ts";
import { peakMegabytesOf } from "./peak-memory.ts";
import { removeFolders, TestRepository } from "./repositories.ts";

afterAll(removeFolders);

const key = makeKey(81);
const commands = [["scan"], ["staged"], ["range", "HEAD..next"], ["history"]];

/** A repository whose next commit has these files; they lie there and are staged, too. */
function withFiles(files: Readonly<Record<string, Buffer>>): TestRepository {
  const repository = new TestRepository();
  repository.write("a.txt", "a\n").commit();
  repository.checkout("-b", "next");
  for (const [path, content] of Object.entries(files)) repository.write(path, content);
  repository.commit();
  repository.run("symbolic-ref", "HEAD", "refs/heads/main");
  return repository;
}

describe("a gzip file", () => {
  test.each(commands)("is read unpacked by %s", async (...args) => {
    const { directory } = withFiles({
      "clean.gz": gzipSync("clean\n"),
      "packed.tgz": gzipSync(`one\n${key}\n`),
      "cut.gz": gzipSync(`${key}\n${"clean\n".repeat(1000)}`).subarray(0, -8),
      "tiny.gz": Buffer.from([0x1f]),
    });
    const found = await scanJson(directory, ...args);
    expect(found.map(short).toSorted()).toEqual([
      "plexmcp-api-key error cut.gz",
      "plexmcp-api-key error packed.tgz",
    ]);
    expect(found[0]).toMatchObject({ line: null, part: "content" });
  });

  test.each(commands)(
    "that unpacks to very much is told of by %s, and held by none",
    async (...args) => {
      const bomb = gzipSync(Buffer.alloc(400_000_000));
      const { directory } = withFiles({ "bomb.gz": bomb });
      const { stderr, megabytes } = await peakMegabytesOf(directory, args);
      expect(stderr).toContain("1 gzip file was not unpacked to the end");
      expect(megabytes).toBeLessThan(200);
    },
  );

  test.each(commands)("of nearly 64 MiB is held once by %s", async (...args) => {
    const { directory } = withFiles({
      "large.gz": gzipSync(Buffer.concat([randomBytes(60_000_000), Buffer.from(key)])),
    });
    const { stdout, megabytes } = await peakMegabytesOf(directory, args);
    expect(stdout).toContain("large.gz");
    expect(megabytes).toBeLessThan(170);
  });
});

test("40,000 small gzip files take little memory, whatever reads them", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  const texts = Array.from({ length: 40_000 }, (_, index) => `${index}\n${"words ".repeat(99)}`);
  repository.addFiles(
    "many",
    texts.map((text) => gzipSync(text, { level: 1 })),
  );
  const peakOf = async (...args: string[]): Promise<number> =>
    (await peakMegabytesOf(repository.directory, args)).megabytes;
  expect(await peakOf("range", "main..many")).toBeLessThan(120);
  expect(await peakOf("history")).toBeLessThan(120);
  repository.checkout("many");
  expect(await peakOf("scan")).toBeLessThan(120);
  repository.run("reset", "--quiet", "--soft", "main");
  expect(await peakOf("staged")).toBeLessThan(120);
});
