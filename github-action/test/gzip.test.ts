import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host } from "./checkout.ts";
import { pushPayload } from "./events.ts";
import { linesOf, scanJson, short } from "./json-lines.ts";
import { peakMegabytesOf } from "./peak-memory.ts";
import { removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(81);
const commands = [["scan"], ["staged"], ["range", "HEAD..next"], ["history"]];

/** A repository whose next commit has these files; they lie there and are staged, too. */
function withFiles(
  files: Readonly<Record<string, Buffer>>,
  repository = new TestRepository(),
): TestRepository {
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
    });
    const found = await scanJson(directory, ...args);
    expect(found.map(short)).toEqual(["plexmcp-api-key error packed.tgz"]);
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

describe("what is damaged in a gzip file", () => {
  // Of digits, which zlib packs: random bytes, and a key among them, it stores as they are.
  const digits = (bytes: number): string => randomBytes(bytes).toString("hex");
  const text = `${digits(300)}\n${key}\n${digits(300)}`;
  const packed = gzipSync(text);
  const large = gzipSync(text + digits(100_000));
  const junk = Buffer.from("junk");
  const spoilt = Buffer.concat([packed, packed]).fill(0xff, packed.length + 10);
  const files = {
    "checksum.gz": Buffer.concat([packed.subarray(0, -8), junk, packed.subarray(-4)]),
    "cut-large.gz": large.subarray(0, -50_000),
    "cut.gz": packed.subarray(0, -30),
    "second-member.gz": spoilt,
    // No damage: gzip, too, ignores what follows the last member.
    "trailing.gz": Buffer.concat([packed, junk]),
    // None of the kind.
    "tiny.gz": Buffer.from([0x1f]),
  };
  const isToldOf = Object.keys(files).filter((path) => path !== "tiny.gz");
  const notice = "4 gzip files are damaged or cut off: what could be unpacked was read.";

  test.each(commands)("is told by %s, and the rest is read", async (...args) => {
    const { directory } = withFiles(files);
    const outcome = await runCliBundle(directory, [...args, "--format", "json"]);
    expect(linesOf(outcome).map(({ file }) => file)).toEqual(isToldOf);
    expect(outcome.stderr).toContain(`notice: ${notice}`);
    expect(outcome.stderr).not.toContain("to the end");
  });

  test("is told by the action", async () => {
    const hosted = host();
    withFiles(files, hosted.origin);
    const [before, after] = ["main", "next"].map((name) => hosted.origin.run("rev-parse", name));
    const ref = "refs/heads/next";
    const { directory } = checkOut(hosted, { commit: after ?? "", ref, depth: 1 });
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ before: before ?? "", after, ref }),
      workspace: directory,
      serverUrl: hosted.serverUrl,
    });
    expect(outcome.code).toBe(1);
    expect(outcome.outputs.get("errors")).toBe(String(isToldOf.length));
    expect(outcome.summary).toContain("Notice: 4 gzip files are damaged or cut off");
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

test("10,000 damaged gzip files do not pile up in memory", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", "a").commit();
  const packed = Array.from({ length: 10_000 }, () => gzipSync(randomBytes(200).toString("hex")));
  repository.addFiles(
    "many",
    packed.map((file) => Buffer.concat([file, Buffer.from("junk")])),
  );
  expect((await peakMegabytesOf(repository.directory, ["history"])).megabytes).toBeLessThan(220);
  repository.checkout("many");
  expect((await peakMegabytesOf(repository.directory, ["scan"])).megabytes).toBeLessThan(220);
});
