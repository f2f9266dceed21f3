import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unknown } from "../../framework/schema.ts";
import { sha256 } from "../sha256.ts";
import { planEnvFile } from "./env-file-plan.ts";
import { configOf, createObject, EnvFileWalk, summariesOf } from "./env-file-walk.ts";
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

test("what is created is what was planned", async () => {
  const { planned, diagnostics } = await new EnvFileWalk(folder).plan({});
  expect(diagnostics).toEqual([]);
  expect((await createObject(folder, {})).state).toEqual(planned);
  expect(planned).toMatchObject({ id: ".env#KEY", resolved_path: file, value_sha256: sha256("v") });
});

test("nothing is planned where nothing changed", async () => {
  const before = await createObject(folder, {});
  const walk = new EnvFileWalk(folder);
  expect((await walk.read(before)).state).toEqual(before.state);
  expect(await walk.plan({}, before.state)).toEqual({ planned: before.state, diagnostics: [] });
});

describe("the resolved path", () => {
  test.each([
    ["sub/../.env", ".env"],
    ["./.env", ".env"],
    ["a/b/../../../x/.env", "../x/.env"],
  ])("of %s is found from the folder of the root module", async (path, resolved) => {
    const { planned } = await new EnvFileWalk(folder).plan({ path });
    expect(planned.resolved_path).toBe(join(folder, resolved));
  });

  test("is not known while the path is not", async () => {
    const { planned } = await new EnvFileWalk(folder).plan({ path: unknown });
    expect(planned).toMatchObject({ id: unknown, resolved_path: unknown });
  });

  test.each([
    [".env", unknown],
    ["/apps/../.env", "/.env"],
  ])("of %s without a session is %s", async (path, resolved) => {
    const config = configOf({ path });
    const { planned } = await planEnvFile({
      client: undefined,
      signal: new AbortController().signal,
      config,
      prior: null,
      planned: config,
      priorPrivate: new Map(),
    });
    expect(planned).toMatchObject({ id: `${path}#KEY`, resolved_path: resolved });
  });
});

describe("two resources for one line", () => {
  const paths = ["./.env", "sub/../.env"] as const;
  const refused = ["error: Two resources for one line"];

  test("are refused by the names of both", async () => {
    const walk = new EnvFileWalk(folder);
    await walk.plan({ path: paths[0] });
    const { diagnostics } = await walk.plan({ path: paths[1] });
    expect(summariesOf(diagnostics)).toEqual(refused);
    expect(diagnostics[0]?.detail).toContain(paths[0]);
    expect(diagnostics[0]?.detail).toContain(paths[1]);
  });

  test("are refused where one of them exists already", async () => {
    const before = await createObject(folder, {});
    const walk = new EnvFileWalk(folder);
    await walk.plan({ value: "new" }, before.state);
    expect(summariesOf((await walk.plan({ value: unknown })).diagnostics)).toEqual(refused);
  });

  test("are refused where both of them exist already", async () => {
    const before = await createObject(folder, {});
    const walk = new EnvFileWalk(folder);
    await walk.plan({}, before.state);
    expect(summariesOf((await walk.plan({}, before.state)).diagnostics)).toEqual(refused);
  });

  test("are not what two variables of a file are", async () => {
    const walk = new EnvFileWalk(folder);
    await walk.plan({});
    expect((await walk.plan({ variable: "OTHER" })).diagnostics).toEqual([]);
  });

  test("are not what the two plans of a replacement are", async () => {
    const before = await createObject(folder, {});
    const walk = new EnvFileWalk(folder);
    await walk.plan({}, before.state);
    expect((await walk.plan({})).diagnostics).toEqual([]);
  });
});

describe("a file that git would commit", () => {
  beforeEach(() => {
    git(folder, "init", "--quiet");
  });

  test("is refused, with the line for .gitignore", async () => {
    const { diagnostics } = await new EnvFileWalk(folder).plan({});
    expect(summariesOf(diagnostics)).toEqual(["error: Git would commit the file"]);
    expect(diagnostics[0]?.detail).toMatch(/\.gitignore:\n\n {2}\/\.env\n/);
  });

  test("is planned with allow_unignored", async () => {
    const { diagnostics } = await new EnvFileWalk(folder).plan({ allow_unignored: true });
    expect(diagnostics).toEqual([]);
  });

  test("is warned of where it is written already", async () => {
    writeFileSync(join(folder, ".gitignore"), "*.env\n");
    const before = await createObject(folder, {});
    rmSync(join(folder, ".gitignore"));
    const { diagnostics } = await new EnvFileWalk(folder).plan({}, before.state);
    expect(summariesOf(diagnostics)).toEqual(["warning: Git would commit the file"]);
  });
});

test("a missing folder is pointed out", async () => {
  const { diagnostics } = await new EnvFileWalk(folder).plan({ path: "a/b/.env" });
  expect(summariesOf(diagnostics)).toEqual(["warning: Folder is missing"]);
});

test("a file that cannot be written is refused", async () => {
  writeFileSync(file, "");
  const { diagnostics } = await new EnvFileWalk(folder).plan({ path: ".env/below" });
  expect(summariesOf(diagnostics)).toEqual(["error: File not usable"]);
});
