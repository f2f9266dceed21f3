import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { checkOut, host, type Hosted } from "./checkout.ts";
import { mergeGroupPayload, pullRequestPayload, pushPayload, schedulePayload } from "./events.ts";
import { GitTrace } from "./git-trace.ts";
import { scanJson, type Line } from "./json-lines.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle, type ActionOutcome } from "./run-dist.ts";

afterAll(removeFolders);

const advised = ".env\n.env.*\n*.env\n!.env.example\n";
const all =
  ".env, .env.local, .env.production, .env.keys, packages/api/.env.staging, deploy/service.env";

/** The names in the message of a gap; undefined where there is no such finding. */
async function gaps(
  { directory }: Pick<TestRepository, "directory">,
  ...args: string[]
): Promise<string | undefined> {
  const lines = await scanJson(directory, ...args);
  const line = lines.find(({ file }) => file === ".gitignore");
  if (line === undefined) return undefined;
  expect(line).toMatchObject({ rule: "dotenv-not-ignored", level: "warning" });
  return /^git would take (.*)\. Add to the end of \.gitignore, in this order: /.exec(
    String(line["message"]),
  )?.[1];
}

/** What changes in one commit. */
type Step = (repository: TestRepository) => unknown;

const opening: readonly (readonly [string, Step, Step, string | undefined])[] = [
  [
    "that takes out a line",
    (it) => it.write(".gitignore", advised),
    (it) => it.write(".gitignore", ".env\n*.env\n!.env.example\n"),
    ".env.local, .env.production, .env.keys, packages/api/.env.staging",
  ],
  [
    "that deletes the file",
    (it) => it.write(".gitignore", advised),
    (it) => it.remove(".gitignore"),
    all,
  ],
  [
    "that makes of the file a link, which git does not follow",
    (it) => it.write(".gitignore", advised),
    // Where it points to would be read as a line.
    (it) => it.remove(".gitignore").link(".gitignore", ".env.local"),
    all,
  ],
  [
    "that begins to ignore .env",
    (it) => it.write(".gitignore", "dist/\n"),
    (it) => it.write(".gitignore", "dist/\n.env\n"),
    ".env.local, .env.production, .env.keys, packages/api/.env.staging, deploy/service.env",
  ],
  [
    "that brings the first template",
    (it) => it.write("a.txt", "a"),
    (it) => it.write("api/.env.example", "A=\n"),
    all,
  ],
  [
    "that brings more templates where names were let through already",
    (it) => it.write(".gitignore", ".env\n").write(".env.example", "A=\n"),
    (it) => it.write("api/.env.example", "A=\n"),
    undefined,
  ],
  [
    "that has to do with other lines only",
    (it) => it.write(".gitignore", ".env\n"),
    (it) => it.write(".gitignore", ".env\ndist/\n"),
    undefined,
  ],
  [
    "that closes gaps, not all of them",
    (it) => it.write(".gitignore", ".env\n"),
    (it) => it.write(".gitignore", ".env\n.env.local\n"),
    undefined,
  ],
  [
    "of a repository that has nothing to do with .env files",
    (it) => it.write(".gitignore", "dist/\n"),
    (it) => it.write(".gitignore", "dist/\nout/\n"),
    undefined,
  ],
];

describe.each(opening)("a change %s", (_, before, after, expected) => {
  test("is told of what it opens by range and by staged, from wherever", async () => {
    const repository = new TestRepository();
    before(repository);
    repository.write("sub/a.txt", "a").commit();
    after(repository);
    repository.run("add", "--all");
    const below = { directory: join(repository.directory, "sub") };
    expect(await gaps(repository, "staged")).toBe(expected);
    expect(await gaps(below, "staged")).toBe(expected);
    repository.commit();
    expect(await gaps(repository, "range", "HEAD~1..HEAD")).toBe(expected);
    expect(await gaps(below, "range", "HEAD~1..HEAD")).toBe(expected);
  });
});

describe("a file that is taken in again", () => {
  const names = ({ file, message }: Line): readonly unknown[] => [
    file,
    /^git would take (.*)\. Add/.exec(String(message))?.[1],
  ];

  const nested = [
    ["deploy/.gitignore", "!*.env\n", "deploy/service.env, let through by !*.env"],
    [
      "packages/api/.gitignore",
      "dist/\n!.env.staging",
      "packages/api/.env.staging, let through by !.env.staging",
    ],
    ["packages/.gitignore", "!.env*\n", "packages/api/.env.staging, let through by !.env*"],
    ["apps/web/.gitignore", "dist/\n!.env\n", "apps/web/.env, let through by !.env"],
    ["a/b/c/.gitignore", "!.env.local\r\n", "a/b/c/.env.local, let through by !.env.local"],
    [
      "lib/.gitignore",
      "!api/service.env\n",
      "lib/api/service.env, let through by !api/service.env",
    ],
  ] as const;

  test.each(nested)("by %s is told of that file, and ends with its cure", async (file, ...rest) => {
    const [content, expected] = rest;
    const repository = new TestRepository();
    repository.write(".gitignore", advised).commit();
    repository.write(file, content).run("add", "--all");
    const tell = async (...args: string[]): Promise<unknown> =>
      (await scanJson(repository.directory, ...args)).map(names);
    expect(await tell("scan")).toEqual([[file, expected]]);
    expect(await tell("staged")).toEqual([[file, expected]]);
    repository.commit();
    expect(await tell("range", "HEAD~1..HEAD")).toEqual([[file, expected]]);
    expect(await tell("history")).toEqual([[file, expected]]);
    repository.write(file, `${content}\n${advised}`).commit();
    expect(await tell("scan")).toEqual([]);
    expect(await tell("history")).toEqual([]);
  });

  test("is one finding a file, and the cures of all close all", async () => {
    const repository = new TestRepository();
    const root = ".env\n.env.*\n!.env.keys\n";
    repository.write(".gitignore", root).write("deploy/.gitignore", "!*.env\n").commit();
    const told = (await scanJson(repository.directory, "scan")).map(names);
    expect(told).toEqual([
      [".gitignore", ".env.keys, let through by !.env.keys"],
      ["deploy/.gitignore", "deploy/service.env, let through by !*.env"],
    ]);
    repository.write(".gitignore", root + advised);
    repository.write("deploy/.gitignore", `!*.env\n${advised}`).commit();
    expect(await scanJson(repository.directory, "scan")).toEqual([]);
  });

  test.each([
    ["!packages/web/.env\n", "packages/web/.env, let through by !packages/web/.env"],
    ["!/apps/web/.env.l*\n", "apps/web/.env.local, let through by !/apps/web/.env.l*"],
  ])("in a folder that the root names is told: %j", async (line, expected) => {
    const repository = new TestRepository();
    repository.write(".gitignore", advised).commit();
    repository.write(".gitignore", advised + line).run("add", "--all");
    const told = [[".gitignore", expected]];
    expect((await scanJson(repository.directory, "scan")).map(names)).toEqual(told);
    expect((await scanJson(repository.directory, "staged")).map(names)).toEqual(told);
    repository.commit();
    expect((await scanJson(repository.directory, "range", "HEAD~1..HEAD")).map(names)).toEqual(
      told,
    );
    expect((await scanJson(repository.directory, "history")).map(names)).toEqual(told);
  });

  test("is told once of a line that takes it in everywhere, and not where none ignored it", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", `${advised}!.env.local\n`).write("b/.gitignore", "!dist/\n");
    repository.write("a/.gitignore", "!.env.example\n").commit();
    const told = [[".gitignore", ".env.local, let through by !.env.local"]];
    expect((await scanJson(repository.directory, "scan")).map(names)).toEqual(told);
    expect((await scanJson(repository.directory, "history")).map(names)).toEqual(told);
  });

  test("is told in folders of any name, and nothing of what leads out of the repository", async () => {
    const repository = new TestRepository();
    repository.write("(app)/[id] ü/.gitignore", "!.env\n").link("linked", "(app)");
    repository.write(
      ".gitignore",
      `${advised}!../up/.env\n!.git/.env\n!a/../b/.env\n!:(top)/.env\n!linked/.env\n`,
    );
    repository.commit();
    const told = [["(app)/[id] ü/.gitignore", "(app)/[id] ü/.env, let through by !.env"]];
    expect((await scanJson(repository.directory, "scan")).map(names)).toEqual(told);
    expect((await scanJson(repository.directory, "history")).map(names)).toContainEqual(told[0]);
  });

  test("is told of the file below the scanned folder that cures it", async () => {
    const repository = new TestRepository();
    const below = join(repository.directory, "packages/api");
    repository.write(".gitignore", `${advised}!.env.keys\n`);
    repository.write("packages/api/deploy/.gitignore", "!*.env\n").commit();
    expect((await scanJson(below, "scan")).map(names)).toEqual([
      [".gitignore", ".env.keys, let through by !.env.keys"],
      ["deploy/.gitignore", "deploy/service.env, let through by !*.env"],
    ]);
    repository.write("packages/api/.gitignore", advised);
    repository.write("packages/api/deploy/.gitignore", `!*.env\n${advised}`).commit();
    expect(await scanJson(below, "scan")).toEqual([]);
  });

  test("is told with the beginning of a line that is long", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", `${advised}!${"**/".repeat(40)}.env\n`).commit();
    const [line] = await scanJson(repository.directory, "history");
    expect(line?.["message"]).toContain(`let through by !${"**/".repeat(33)}…. Add`);
  });

  test("is told with no more of a key in such a line than its prefix", async () => {
    const repository = new TestRepository();
    const [folders, key] = ["**/".repeat(20), makeKey(6)];
    repository.write(".gitignore", `${advised}!${folders}.en[${key}v]\n`).commit();
    const lines = await scanJson(repository.directory, "history");
    const { message } = lines.find(({ rule }) => rule === "dotenv-not-ignored") ?? {};
    expect(message).toContain(`let through by !${folders}.en[${key.slice(0, 17)}…v]. Add`);
  });
});

describe("the gaps of a range", () => {
  test("are those of its head, whatever lies there and is ignored by this user", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a").commit();
    repository.write(".env.example", "A=\n").write(".gitignore", ".env\n").commit();
    repository.write(".gitignore", advised).write(".git/info/exclude", advised);
    const bare = join(makeFolder(), "bare");
    repository.run("clone", "--quiet", "--bare", repository.directory, bare);
    const expected = all.replace(".env, ", "");
    expect(await gaps(repository, "range", "HEAD~1..HEAD")).toBe(expected);
    expect(await gaps({ directory: bare }, "range", "HEAD~1..HEAD")).toBe(expected);
  });

  test.each([
    [".env\n", "dist/\n.env\n"],
    ["dist/\n", "dist/\nout/\n"],
  ])("are not what the base has closed since: %j, %j", async (before, after) => {
    const repository = new TestRepository();
    repository.write(".gitignore", before).commit();
    repository.checkout("-b", "work").write(".gitignore", after).commit();
    repository.checkout("main").write(".gitignore", advised).commit();
    expect(await gaps(repository, "range", "main..work")).toBeUndefined();
  });

  test("are what a merge opens again that the base has closed", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n").commit();
    repository.checkout("-b", "work").write("a.txt", "a").commit();
    repository.checkout("main").write(".gitignore", advised).commit();
    repository.checkout("work").run("merge", "-s", "ours", "-m", "merge", "main");
    expect(await gaps(repository, "range", "main..work")).toBe(all.replace(".env, ", ""));
  });

  test.each([
    [".env\n.env.*\n", "deploy/service.env"],
    ["dist/\n", undefined],
  ])("are all gaps of a history that is new, if it cares: %j", async (content, expected) => {
    const repository = new TestRepository();
    repository.write(".gitignore", content).commit();
    const range = `${"0".repeat(40)}..HEAD`;
    expect(await gaps(repository, "range", range)).toBe(expected);
  });

  test("take three git processes, and none where nothing has to do with them", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", advised).commit();
    repository.write("a.txt", "a").commit();
    repository.write(".gitignore", ".env\n").commit();
    const countOf = async (range: string): Promise<number> => {
      const trace = new GitTrace();
      await runCliBundle(repository.directory, ["range", range], trace);
      return trace.commands.length;
    };
    expect(await countOf("HEAD~1..HEAD")).toBe((await countOf("HEAD~2..HEAD~1")) + 3);
  });
});

describe("a .gitignore that is larger than any that is written", () => {
  const large = `${advised}# ${"x".repeat(1 << 18)}\n`;
  const tell = async (repository: TestRepository, ...args: string[]): Promise<unknown> =>
    (await scanJson(repository.directory, ...args)).map(({ file, message }) => [file, message]);
  const unasked = (file: string): readonly string[] => [
    file,
    "This file is larger than 256 KiB: git was not asked which names of .env files it lets through. Make it smaller.",
  ];

  test("is told to be one, once, and nothing is said of the names it may ignore", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", advised).commit();
    repository.write(".gitignore", large).run("add", "--all");
    expect(await tell(repository, "staged")).toEqual([unasked(".gitignore")]);
    repository.commit();
    expect(await tell(repository, "range", "HEAD~1..HEAD")).toEqual([unasked(".gitignore")]);
    expect(await tell(repository, "history")).toEqual([unasked(".gitignore")]);
    expect(await tell(repository, "scan")).toEqual([]);
    repository.write(".gitignore", `${large}dist/\n`).commit();
    expect(await tell(repository, "range", "HEAD~1..HEAD")).toEqual([]);
  });

  test("in a folder leaves git to be asked about the others", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", advised.replace("*.env\n", "")).commit();
    repository.write("packages/.gitignore", large).commit();
    expect(await tell(repository, "range", "HEAD~1..HEAD")).toEqual([
      unasked("packages/.gitignore"),
    ]);
    expect(await tell(repository, "history")).toEqual([
      unasked("packages/.gitignore"),
      [".gitignore", expect.stringMatching(/^git would take deploy\/service\.env\. Add/)],
    ]);
  });
});

describe("the gaps of a history", () => {
  test("are those of HEAD, however old", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n.env.*\n").commit();
    repository.write("a.txt", "a").commit();
    expect(await gaps(repository, "history")).toBe("deploy/service.env");
    repository.write(".gitignore", advised).commit();
    expect(await gaps(repository, "history")).toBeUndefined();
  });

  test("are none where HEAD leads nowhere", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env\n").commit();
    repository.checkout("--orphan", "new");
    expect(await gaps(repository, "history")).toBeUndefined();
  });
});

describe("the folder in which git is asked", () => {
  const kept = (folder: string): readonly string[] => readdirSync(folder);

  test.each([
    ["answers", ""],
    ["fails", 'case "$*" in *check-ignore*) exit 3;; esac'],
  ])("is taken away when git %s", async (kind, script) => {
    const repository = new TestRepository();
    repository.write(".gitignore", advised).commit();
    repository.remove(".gitignore").commit();
    const tools = new TestRepository();
    tools.write("git", `#!/bin/sh\n${script}\nPATH="${process.env["PATH"] ?? ""}" exec git "$@"\n`);
    tools.makeExecutable("git");
    const folder = makeFolder();
    const { code } = await runCliBundle(repository.directory, ["range", "HEAD~1..HEAD"], {
      environment: {
        PATH: `${tools.directory}:${process.env["PATH"] ?? ""}`,
        TMPDIR: folder,
      },
    });
    expect(code).toBe(kind === "fails" ? 2 : 0);
    expect(kept(folder)).toEqual([]);
  });
});

describe("the action", () => {
  /** `main` has the advised lines; the head of a pull request has fewer. */
  function narrowed(): Hosted & { readonly base: string; readonly head: string } {
    const hosted = host();
    const base = hosted.origin.write(".gitignore", advised).commit();
    hosted.origin.checkout("-b", "feature").write(".gitignore", ".env\n");
    const head = hosted.origin.commit();
    hosted.origin.run("update-ref", "refs/pull/7/head", head);
    return { ...hosted, base, head };
  }

  async function run(
    hosted: Hosted,
    { event, payload, commit }: { event: string; payload: unknown; commit: string },
  ): Promise<ActionOutcome> {
    return runAction({
      event,
      payload,
      workspace: checkOut(hosted, { commit, ref: "refs/remotes/origin/x", depth: 1 }).directory,
      serverUrl: hosted.serverUrl,
    });
  }

  test.each<[string, (pull: { readonly base: string; readonly head: string }) => unknown]>([
    ["pull_request", pullRequestPayload],
    ["pull_request_target", pullRequestPayload],
    ["merge_group", mergeGroupPayload],
    ["push", ({ base, head }) => pushPayload({ before: base, after: head })],
  ])("on %s tells of what is opened, though the base is checked out", async (event, payloadOf) => {
    const hosted = narrowed();
    const payload = payloadOf(hosted);
    const outcome = await run(hosted, { event, payload, commit: hosted.base });
    expect(outcome.stdout).toContain(
      "::warning title=.env file not ignored,file=.gitignore::git would take .env.local, ",
    );
    expect(outcome.code).toBe(0);
    expect(outcome.outputs.get("warnings")).toBe("1");
    expect(outcome.summary).toContain("\n```gitignore\n.env\n.env.*\n*.env\n!.env.example\n```\n");
    expect(outcome.summary).not.toContain("change every secret");
    expect(outcome.sarif).toContain('"ruleId": "dotenv-not-ignored"');
  });

  test("on a schedule tells of the default branch's, whatever is checked out", async () => {
    const hosted = narrowed();
    const event = { event: "schedule", payload: schedulePayload };
    hosted.origin.checkout("main");
    const clean = await run(hosted, { ...event, commit: hosted.head });
    expect(clean.outputs.get("warnings")).toBe("0");
    hosted.origin.checkout("feature");
    const outcome = await run(hosted, { ...event, commit: hosted.base });
    expect(outcome.stdout).toContain("file=.gitignore::git would take .env.local, ");
  });

  test("shows nothing of a key in a .gitignore", async () => {
    const hosted = narrowed();
    const key = makeKey(5);
    const head = hosted.origin.write(".gitignore", `.env\n${key}\n`).commit();
    const payload = pushPayload({ before: hosted.base, after: head });
    const outcome = await run(hosted, { event: "push", payload, commit: head });
    expect(outcome.outputs.get("errors")).toBe("1");
    expect(outcome.stdout + outcome.stderr + outcome.summary + outcome.sarif).not.toContain(key);
  });
});
