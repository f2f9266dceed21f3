import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host, type Hosted } from "./checkout.ts";
import { pushPayload } from "./events.ts";
import { GitServer } from "./git-server.ts";
import { scanJson, type Line } from "./json-lines.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

const key = makeKey(31);

/** A repository in which every place that git would run a program from runs one that leaves a trace. */
class TrappedRepository {
  readonly hosted: Hosted = host();
  readonly #trace = join(makeFolder(), "sprung");
  readonly head: string;

  constructor() {
    const { origin } = this.hosted;
    origin.write("README.md", "base\n").commit();
    origin
      .checkout("-b", "topic")
      .write(".gitattributes", "* filter=trap diff=trap merge=trap\n")
      .write("secret.txt", `${key}\n`)
      .link("loop", "loop")
      .link("up", "..");
    origin.commit();
    this.head = this.#sign();
    this.#borrowObjects();
    this.#setTraps();
  }

  /** Puts a signature into the newest commit, which asks `gpg.program` to judge it. */
  #sign(): string {
    const { origin } = this.hosted;
    const [header = "", message = ""] = origin.run("cat-file", "commit", "HEAD").split("\n\n");
    const input = `${header}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n${message}\n`;
    const signed = origin.runWith({ input }, "hash-object", "-t", "commit", "-w", "--stdin");
    origin.run("reset", "--quiet", "--soft", signed);
    return signed;
  }

  /** From another repository, whose refs a fetch asks `core.alternateRefsCommand` for. */
  #borrowObjects(): void {
    const { origin } = this.hosted;
    const lender = new TestRepository();
    lender.write("lent.txt", "lent\n").commit();
    const objects = join(lender.directory, ".git/objects\n");
    writeFileSync(join(origin.directory, ".git/objects/info/alternates"), objects);
  }

  /** The traps that were sprung since the last look. */
  sprung(): string[] {
    if (!existsSync(this.#trace)) return [];
    return readFileSync(this.#trace, "utf8").trim().split("\n");
  }

  #setTraps(): void {
    const { origin } = this.hosted;
    const trap = (name: string): string => `echo ${name} >> ${this.#trace} #`;
    const settings = {
      "core.fsmonitor": trap("fsmonitor"),
      "core.pager": trap("pager"),
      "core.sshCommand": trap("ssh"),
      "core.gitProxy": trap("proxy"),
      "core.askPass": join(origin.directory, "hooks/askpass"),
      "core.editor": trap("editor"),
      "core.alternateRefsCommand": trap("alternates"),
      "core.hooksPath": join(origin.directory, "hooks"),
      "credential.helper": `!${trap("credential")}`,
      "diff.external": trap("external"),
      "diff.trap.textconv": trap("textconv"),
      "diff.trap.command": trap("diff"),
      "filter.trap.clean": trap("clean"),
      "filter.trap.smudge": trap("smudge"),
      "filter.trap.process": trap("process"),
      "filter.trap.required": "true",
      "merge.trap.driver": trap("merge"),
      "gpg.program": join(origin.directory, "hooks/gpg"),
      "log.showSignature": "true",
      "remote.origin.uploadpack": trap("uploadpack"),
      "uploadpack.packObjectsHook": trap("packobjects"),
      "alias.log": `!${trap("alias")}`,
    };
    for (const [name, value] of Object.entries(settings)) origin.run("config", name, value);
    for (const hook of [
      "post-index-change",
      "reference-transaction",
      "pre-auto-gc",
      "gpg",
      "askpass",
    ]) {
      origin.write(`hooks/${hook}`, `#!/bin/sh\n${trap(hook)}\n`);
      origin.makeExecutable(`hooks/${hook}`);
    }
  }
}

describe("a repository whose configuration would run programs", () => {
  let trapped: TrappedRepository;
  beforeAll(() => {
    trapped = new TrappedRepository();
  });

  test.each([[["scan"]], [["staged"]], [["range", "HEAD~1..HEAD"]], [["history"]], [["baseline"]]])(
    "runs none of them on plexmcp-scan %j",
    async (args) => {
      const { origin } = trapped.hosted;
      origin.write("staged.txt", `${key}\n`);
      const outcome = await runCliBundle(origin.directory, args);
      expect(outcome.stderr).not.toContain("plexmcp-scan:");
      expect(trapped.sprung()).toEqual([]);
      origin.removeIfThere(".plexmcp-scan-baseline");
    },
  );

  test("runs none of them in the action, which fetches", async () => {
    const { origin, serverUrl } = trapped.hosted;
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({
        before: "1".repeat(40),
        after: trapped.head,
        ref: "refs/heads/topic",
      }),
      workspace: origin.directory,
      serverUrl,
    });
    expect(outcome.stdout).toContain("file=secret.txt");
    expect(trapped.sprung()).toEqual([]);
  });

  test("asks none of them for a password that the server wants", async () => {
    const { origin, serverUrl } = trapped.hosted;
    const server = new GitServer(serverUrl.slice("file://".length), "ghs_test");
    await server.start();
    const payload = { before: "1".repeat(40), after: trapped.head, ref: "refs/heads/topic" };
    const outcome = await runAction({
      event: "push",
      payload: pushPayload(payload),
      workspace: origin.directory,
      serverUrl: server.url,
    });
    await server.stop();
    expect(server.refused).toBeGreaterThan(0);
    expect(outcome.code).toBe(2);
    expect(trapped.sprung()).toEqual([]);
  });

  test("springs its traps on plain git", () => {
    const { origin } = trapped.hosted;
    expect(() => origin.run("add", "staged.txt")).toThrow();
    expect(trapped.sprung()).not.toEqual([]);
  });
});

test("a repository whose configuration changes what git prints is read as any other", async () => {
  const { origin } = host();
  origin.write("a.txt", makeKey(32)).write("below/b.txt", makeKey(33)).commit();
  origin.rename("a.txt", "below/c.txt").write("d.txt", makeKey(34)).stageSubmodule(makeKey(36));
  origin.run("add", "below", "d.txt");
  origin.run("commit", "--quiet", "--message=change");
  origin.write("e.txt", makeKey(35)).run("add", "e.txt");
  const below = join(origin.directory, "below");
  const found = async (): Promise<unknown[]> => {
    const zeros = "0".repeat(40);
    const commands = [["staged"], ["range", "HEAD~1..HEAD"], ["range", `${zeros}..HEAD`]];
    return Promise.all([...commands, ["history"]].map(async (args) => scanJson(below, ...args)));
  };
  const before = await found();
  expect(before.map((lines) => (lines as Line[]).length)).toEqual([1, 2, 5, 5]);
  const settings = {
    "color.ui": "always",
    "core.abbrev": "4",
    "diff.ignoreSubmodules": "all",
    "diff.orderFile": "nowhere",
    "diff.relative": "true",
    "diff.renames": "copies",
    "format.pretty": "fuller",
    "log.abbrevCommit": "true",
    "log.decorate": "full",
    "log.diffMerges": "first-parent",
    "log.showRoot": "false",
  };
  for (const [name, value] of Object.entries(settings)) origin.run("config", name, value);
  expect(await found()).toEqual(before);
});

describe("a folder that is hard to read", () => {
  test("ends: links in circles are not followed, pipes are not waited for, nor are they files", async () => {
    const folder = makeFolder();
    symlinkSync(".", join(folder, "here"));
    symlinkSync("loop", join(folder, "loop"));
    execFileSync("mkfifo", ["pipe", ".env"], { cwd: folder });
    expect(await scanJson(folder, "scan")).toEqual([]);
  });

  test("with a file of 100 MB is read in pieces", async () => {
    const { origin } = host();
    const large = Buffer.alloc(100_000_000, "a\n");
    large.write(`"${key}"`, 90_000_001);
    origin.write("large.bin", large).commit();
    for (const command of ["scan", "history"]) {
      const outcome = await runCliBundle(origin.directory, [command, "--format", "json"]);
      const place = { file: "large.bin", line: 45_000_001, column: 3 };
      expect(JSON.parse(outcome.stdout)).toMatchObject(place);
    }
  });

  test("with 20,000 keys in a file is read in a time that grows with their number", async () => {
    const { origin } = host();
    origin.write("a.txt", "a\n").commit();
    const keys = Array.from({ length: 20_000 }, (_, index) => makeKey(index));
    origin.write("keys.txt", keys.join("\n")).commit();
    const lines = await scanJson(origin.directory, "range", "HEAD~1..HEAD");
    expect(new Set(lines.map(({ fingerprint }) => fingerprint)).size).toBe(keys.length);
  });

  test("with repositories in it is read by few processes at a time", async () => {
    const { origin } = host();
    for (let index = 0; index < 30; index += 1) {
      origin.run("init", "--quiet", "--template=", `nested/${index}`);
      origin.write(`nested/${index}/a.txt`, index === 29 ? key : "clean\n");
    }
    const { code, stderr } = await runCliBundle(origin.directory, ["scan"]);
    expect(stderr).toMatch(/^plexmcp-scan found 1 error in .*\n$/);
    expect(code).toBe(1);
  });

  test("with a broken .git is not taken for a plain folder", async () => {
    const { origin } = host();
    origin.write(".git/HEAD", "nonsense");
    const outcome = await runCliBundle(origin.directory, ["scan"]);
    expect(outcome.code).toBe(2);
  });
});
