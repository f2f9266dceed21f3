import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { configOf, createObject, EnvFileWalk, objectOf, summariesOf } from "./env-file-walk.ts";
import { git, makeTestFolder } from "./file/test-folder.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = makeTestFolder();
  file = join(folder, ".env");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (path = file): string => readFileSync(path, "utf8");

describe("a create", () => {
  test("writes the file, with the folders on its way", async () => {
    await createObject(folder, { path: "a/b/.env" });
    expect(textOf(join(folder, "a", "b", ".env"))).toBe("KEY=v\n");
  });

  test("asks git although the plan has asked", async () => {
    const walk = new EnvFileWalk(folder);
    const { planned } = await walk.plan({});
    git(folder, "init", "--quiet");
    const { state, diagnostics } = await walk.create({}, planned);
    expect(state).toBeNull();
    expect(summariesOf(diagnostics)).toEqual(["error: Git would commit the file"]);
    expect(existsSync(file)).toBe(false);
  });

  test("heeds allow_unignored", async () => {
    git(folder, "init", "--quiet");
    await createObject(folder, { allow_unignored: true });
    expect(textOf()).toBe("KEY=v\n");
  });

  test("refuses a second resource for a line whose path no plan knew", async () => {
    const walk = new EnvFileWalk(folder);
    await walk.create({}, configOf({}));
    const { state, diagnostics } = await walk.create({}, configOf({ value: "other" }));
    expect(state).toBeNull();
    expect(summariesOf(diagnostics)).toEqual(["error: Two resources for one line"]);
    expect(textOf()).toBe("KEY=v\n");
  });

  test("refuses a value that no dotenv file can hold, unseen", async () => {
    const { state, diagnostics } = await new EnvFileWalk(folder).create({ value: 'it\'s "mine"' });
    expect(state).toBeNull();
    expect(summariesOf(diagnostics)).toEqual(["error: Value refused"]);
    expect(JSON.stringify(diagnostics)).not.toContain("mine");
  });

  test("refuses a file whose open quote would swallow the line", async () => {
    writeFileSync(file, "A='open\n");
    const { diagnostics } = await new EnvFileWalk(folder).create({ value: " # x" });
    expect(summariesOf(diagnostics)).toEqual(["error: File refused"]);
  });

  test("points out a file that others can read", async () => {
    writeFileSync(file, "");
    chmodSync(file, 0o644);
    const { diagnostics } = await new EnvFileWalk(folder).create({});
    expect(summariesOf(diagnostics)).toEqual(["warning: Others can read the file"]);
    expect(diagnostics[0]?.detail).toMatch(/0644.*chmod 600/s);
  });

  test("points out a byte order mark that hides the line from Node", async () => {
    writeFileSync(file, "\uFEFFKEY=old\n", { mode: 0o600 });
    const { diagnostics } = await new EnvFileWalk(folder).create({});
    expect(summariesOf(diagnostics)).toEqual(["warning: Node's own reader may miss the line"]);
  });
});

describe("an update", () => {
  test("changes the value in its line", async () => {
    writeFileSync(file, "# web\r\nexport KEY='old' # here\r\nA=1");
    const before = await createObject(folder, {});
    await new EnvFileWalk(folder).update(before, { value: "new" });
    expect(textOf()).toBe("# web\r\nexport KEY='new' # here\r\nA=1");
  });

  test("writes a line again that others changed", async () => {
    const before = await createObject(folder, {});
    writeFileSync(file, "KEY=other\nKEY=third\n");
    const after = await new EnvFileWalk(folder).update(before, {});
    expect(after.state).toEqual(before.state);
    expect(textOf()).toBe("KEY=v\nKEY=v\n");
  });

  test("moves the line to another variable", async () => {
    const before = await createObject(folder, {});
    const after = await new EnvFileWalk(folder).update(before, { variable: "OTHER" });
    expect(textOf()).toBe("OTHER=v\n");
    expect(await new EnvFileWalk(folder).remove(objectOf(after))).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test("moves the line to another file, and takes the old one if it was made for it", async () => {
    const before = await createObject(folder, {});
    const { state } = await new EnvFileWalk(folder).update(before, { path: "sub/web.env" });
    expect(state).toMatchObject({ id: "sub/web.env#KEY" });
    expect(textOf(join(folder, "sub", "web.env"))).toBe("KEY=v\n");
    expect(existsSync(file)).toBe(false);
  });

  test("that moves leaves an old line that is not ours, with a warning", async () => {
    const before = await createObject(folder, {});
    writeFileSync(file, "KEY=theirs\n");
    const { diagnostics } = await new EnvFileWalk(folder).update(before, { path: "web.env" });
    expect(summariesOf(diagnostics)).toEqual(["warning: Line is left"]);
    expect(textOf()).toBe("KEY=theirs\n");
  });

  test("that fails leaves file and state as they were", async () => {
    const before = await createObject(folder, {});
    const { state, diagnostics } = await new EnvFileWalk(folder).update(before, {
      path: ".env/below",
    });
    expect(state).toEqual(before.state);
    expect(summariesOf(diagnostics)).toEqual(["error: File not usable"]);
    expect(textOf()).toBe("KEY=v\n");
  });
});
