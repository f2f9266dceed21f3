import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { editFile, type EditRequest, type EditedFile } from "./edit-file.ts";
import { git, makeTestFolder } from "./test-folder.ts";
import { findWritingPlace } from "./writing-place.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = makeTestFolder();
  git(folder, "init", "--quiet");
  path = join(folder, "apps", "web", ".env");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function write(request: Partial<EditRequest> = {}): Promise<EditedFile> {
  return editFile({
    path,
    allowExposed: false,
    signal: new AbortController().signal,
    edit: () => ({ kind: "write", text: "KEY=new\n" }),
    ...request,
  });
}

/** The line for .gitignore in the error. */
async function readCure(): Promise<string> {
  const message = await write().then(() => "", String);
  return /^ {2}(\/.*)$/m.exec(message)?.[1] ?? "";
}

function ignore(...lines: readonly string[]): void {
  writeFileSync(join(folder, ".gitignore"), lines.map((line) => `${line}\n`).join(""));
}

test("a file that git would commit is refused, with the line that cures it", async () => {
  await expect(write()).rejects.toThrow(/no ignore rule covers it/);
  expect(existsSync(join(folder, "apps"))).toBe(false);
  ignore(await readCure());
  await write();
  expect(readFileSync(path, "utf8")).toBe("KEY=new\n");
});

test.each(["[a] #b", "end ", "st*r?", "!not", "back\\slash"])(
  "the line cures a file of the name %j too",
  async (name) => {
    path = join(folder, name);
    ignore(await readCure());
    await write();
    expect(
      git(folder, "status", "--porcelain", "--untracked-files=all", "--", ":!.gitignore"),
    ).toBe("");
  },
);

test("a tracked file is refused although it is ignored, until git forgets it", async () => {
  ignore(".env");
  mkdirSync(join(folder, "apps", "web"), { recursive: true });
  writeFileSync(path, "KEY=old\n");
  git(folder, "add", "--force", path);
  await expect(write()).rejects.toThrow(/git rm --cached -- apps\/web\/\.env/);
  expect(readFileSync(path, "utf8")).toBe("KEY=old\n");
  git(folder, "rm", "--cached", "--quiet", "--", "apps/web/.env");
  await write();
});

test("allowExposed writes it", async () => {
  await write({ allowExposed: true });
  expect(readFileSync(path, "utf8")).toBe("KEY=new\n");
});

test("outside of a repository everything is allowed", async () => {
  rmSync(join(folder, ".git"), { recursive: true });
  await write();
});

test("the question is asked again right before the write", async () => {
  ignore(".*");
  mkdirSync(join(folder, "apps", "web"), { recursive: true });
  const { lock } = await findWritingPlace(path);
  // Held by the parent process, which is alive and is not this one.
  writeFileSync(lock, `${String(process.ppid)} ${hostname()} x\n`);
  let calls = 0;
  const written = write({
    edit: () => {
      calls += 1;
      // Git has answered, and the lock keeps the write waiting; meanwhile the rule goes.
      if (calls === 1) ignore();
      if (calls === 1) rmSync(lock);
      return { kind: "write", text: "KEY=new\n" };
    },
  });
  await expect(written).rejects.toThrow(/no ignore rule/);
  expect(existsSync(path)).toBe(false);
});

describe("temporary file and lock stand", () => {
  test("beside the file where git ignores them", async () => {
    ignore("*.env");
    const { temporary, lock } = await findWritingPlace(path);
    expect(temporary).toMatch(/\/apps\/web\/\.\.env\.[0-9a-f]{12}\.env$/);
    expect(lock).toBe(join(folder, "apps", "web", "..env.lock.env"));
  });

  test("in the git directory otherwise", async () => {
    ignore("/apps/web/.env");
    const place = await findWritingPlace(path);
    expect(place.isExposed).toBe(false);
    expect(place.temporary.startsWith(join(folder, ".git", "plexmcp-"))).toBe(true);
    await write();
    expect(readdirSync(join(folder, ".git")).filter((name) => name.includes("plexmcp"))).toEqual(
      [],
    );
  });

  test("in the work tree's own git directory", async () => {
    ignore(".env");
    git(folder, "add", ".gitignore");
    git(folder, "commit", "--quiet", "-m", "first");
    git(folder, "worktree", "add", "--quiet", "tree");
    const { temporary } = await findWritingPlace(join(folder, "tree", ".env"));
    expect(temporary.startsWith(join(folder, ".git", "worktrees", "tree", "plexmcp-"))).toBe(true);
  });
});

describe("git is asked", () => {
  test("of the repository that the file is in, whatever the environment says", async () => {
    const other = join(folder, "other");
    mkdirSync(other);
    git(other, "init", "--quiet");
    writeFileSync(join(other, ".git", "info", "exclude"), "*\n");
    vi.stubEnv("GIT_DIR", join(other, ".git"));
    vi.stubEnv("GIT_WORK_TREE", folder);
    await expect(write()).rejects.toThrow(/no ignore rule/);
  });

  test("without starting the repository's file system monitor", async () => {
    const marker = join(folder, "started");
    const monitor = join(folder, "monitor");
    writeFileSync(monitor, `#!/bin/sh\ntouch ${marker}\n`, { mode: 0o700 });
    git(folder, "config", "core.fsmonitor", monitor);
    ignore(".env");
    await write();
    await write({ path: join(folder, "b") }).catch(() => undefined);
    expect(existsSync(marker)).toBe(false);
  });

  test("again where Ctrl-C has ended it", async () => {
    ignore(".env");
    const realGit = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const once = `#!/bin/sh\nmkdir ${folder}/killed 2>/dev/null && kill -INT $$\nexec ${realGit} "$@"\n`;
    mkdirSync(join(folder, "bin"));
    writeFileSync(join(folder, "bin", "git"), once, { mode: 0o700 });
    vi.stubEnv("PATH", `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`);
    await write();
    expect(existsSync(join(folder, "killed"))).toBe(true);
  });

  test("and where it fails, nothing is written", async () => {
    writeFileSync(join(folder, ".git", "config"), "no configuration");
    await expect(write()).rejects.toThrow(/cannot be told.*config/s);
    expect(existsSync(path)).toBe(false);
  });

  test("in vain where it is not installed: then a file in a repository is pointed out", async () => {
    vi.stubEnv("PATH", folder);
    expect(await write()).toMatchObject({ lacksGit: true });
    rmSync(join(folder, ".git"), { recursive: true });
    expect(await write()).toMatchObject({ lacksGit: false });
  });
});

test("a file in the git directory itself is never committed", async () => {
  path = join(folder, ".git", "secret.env");
  await write();
});
