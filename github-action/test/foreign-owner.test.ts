import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host } from "./checkout.ts";
import { pushPayload } from "./events.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";
import { runAction, runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

/** A PATH on which git takes every repository for another user's, as it does in a container. */
function pathWhereAllIsForeign(): string {
  const git = execFileSync("/bin/sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const tools = new TestRepository();
  const script = `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "${git}" "$@"\n`;
  tools.write("git", script).makeExecutable("git");
  return `${tools.directory}:${process.env["PATH"] ?? ""}`;
}

describe("a repository of another user", () => {
  test.each(["packages/a", "it's here"])(
    "is refused, with the command that helps below %s, too",
    async (folder) => {
      const repository = new TestRepository({ directory: join(makeFolder(), "it's mine") });
      repository.write(join(folder, "a.txt"), makeKey(5)).commit();
      const environment = { PATH: pathWhereAllIsForeign(), HOME: makeFolder() };
      const scan = async (): ReturnType<typeof runCliBundle> =>
        runCliBundle(repository.directory, ["scan", folder], { environment });
      const refused = await scan();
      expect(refused.code).toBe(2);
      const [command = ""] = /(?<=Run: ).*/.exec(refused.stderr) ?? [];
      execFileSync("/bin/sh", ["-c", command], { env: environment });
      expect((await scan()).code).toBe(1);
    },
  );

  test.each([
    ["the workspace", (directory: string): string => directory, "."],
    ["a folder of it", (directory: string): string => directory, "sub"],
    ["a link to it", linkTo, "."],
  ])("is read by the action, which was told to: %s", async (_, place, path) => {
    const { origin, serverUrl } = host();
    const after = origin.write("a.ts", makeKey(3)).commit();
    mkdirSync(join(origin.directory, "sub"));
    const outcome = await runAction({
      event: "push",
      payload: pushPayload({ after }),
      workspace: place(origin.directory),
      serverUrl,
      inputs: { path },
      environment: { PATH: pathWhereAllIsForeign() },
    });
    expect(outcome.stdout).toContain("::error title=PlexMCP key,file=a.ts,line=1");
    expect(outcome.code).toBe(1);
  });
});

function linkTo(directory: string): string {
  const link = join(makeFolder(), "link");
  symlinkSync(directory, link);
  return link;
}
