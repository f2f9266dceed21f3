import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readWorkspace } from "./workspace.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workspace-"));
  for (const data of [".terraform", "data"]) {
    await mkdir(join(folder, data));
    await writeFile(join(folder, data, "environment"), `${data.replace(".", "")}-workspace`);
  }
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["what was selected", {}, "terraform-workspace"],
  ["what was selected, in another data folder", { TF_DATA_DIR: "data" }, "data-workspace"],
  ["TF_WORKSPACE before that", { TF_WORKSPACE: "exported" }, "exported"],
  ["default where nothing was selected", { TF_DATA_DIR: "nowhere" }, "default"],
])("the workspace is %s", async (_what, environment, workspace) => {
  expect(await readWorkspace(folder, environment)).toBe(workspace);
});
