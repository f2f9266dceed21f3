import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fingerprint, SecretKey } from "eslint-plugin-plexmcp/detector";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { packageDirectory } from "../scripts/build-bundles.ts";
import { valueAt } from "../src/json-path.ts";
import { makeFolder, removeFolders, TestRepository } from "./repositories.ts";

afterAll(removeFolders);

const key = makeKey(35);
const examples = join(packageDirectory, "../examples/workflow");

/** A PATH on which `plexmcp-scan` is the built command line. */
function pathWithScanner(): string {
  const tools = new TestRepository();
  const cli = join(packageDirectory, "dist/cli.js");
  tools.write("plexmcp-scan", `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  tools.makeExecutable("plexmcp-scan");
  return `${tools.directory}:${process.env["PATH"] ?? ""}`;
}

describe.each(["sha1", "sha256"])("the pre-receive hook of a %s repository", (objectFormat) => {
  let server: string;
  let pusher: TestRepository;
  let environment: NodeJS.ProcessEnv;
  beforeEach(() => {
    environment = { PATH: pathWithScanner() };
    pusher = new TestRepository({ objectFormat });
    server = join(makeFolder(), "server.git");
    const options = ["--quiet", "--bare", "--initial-branch=main"];
    pusher.run("init", ...options, `--object-format=${objectFormat}`, server);
    copyFileSync(join(examples, "pre-receive"), join(server, "hooks/pre-receive"));
    pusher.run("remote", "add", "origin", server);
    pusher.write("a.txt", "clean\n").commit();
    push("main");
  });

  const push = (...refs: string[]): string =>
    pusher.runWith(environment, "push", "--quiet", "origin", ...refs);

  test("takes what is clean: commits, new branches, tags, deletions", () => {
    pusher.write("b.txt", "clean\n").commit();
    push("main");
    pusher.checkout("-b", "topic").write("c.txt", "clean\n").commit();
    pusher.run("tag", "v1");
    pusher.run("tag", "--annotate", "v2", "--message", "clean");
    push("topic", "v1", "v2");
    push("--delete", "topic");
  });

  test("refuses a key, in a new branch and in a tag too", () => {
    pusher.checkout("-b", "topic").write("c.txt", key).commit();
    pusher.run("tag", "v1");
    expect(() => push("topic")).toThrow(/plexmcp-api-key[^]*Push refused/);
    expect(() => push("v1")).toThrow(/Push refused/);
    expect(() => push("topic:main")).toThrow(/Push refused/);
    pusher.checkout("main").run("tag", "--annotate", "v2", "--message", `release ${key}`);
    expect(() => push("v2")).toThrow(/is in a tag's message/);
    expect(() => push(`main:refs/heads/${key}`)).toThrow(/is in the branch's name/);
    expect(() => push(`main:refs/tags/${key}`)).toThrow(/is in the tag's name/);
  });

  test("reads a tag on a file, the first thing that a server is sent too", () => {
    const blob = (input: string): string =>
      pusher.runWith({ input }, "hash-object", "-w", "--stdin");
    pusher.run("tag", "clean", blob("clean\n"));
    pusher.run("tag", "--annotate", "--message", "clean", "secret", blob(key));
    push("clean");
    expect(() => push("secret")).toThrow(/refs\/tags\/secret:1[^]*Push refused/);
    pusher.run("-C", server, "update-ref", "-d", "refs/heads/main");
    expect(() => push("secret")).toThrow(/refs\/tags\/secret:1[^]*Push refused/);
  });

  test("refuses a merge that keeps a key which HEAD has removed, not one that another branch has", () => {
    pusher.run("-C", server, "config", "core.hooksPath", "/nonexistent");
    pusher.write("key.txt", key).write(".env", "SECRET=old\n").commit();
    push("main", "main:release");
    const old = pusher.run("rev-parse", "main");
    pusher.remove("key.txt").remove(".env").commit();
    pusher.checkout("-b", "release", old).write("b.txt", "b\n").commit();
    push("main", "release");
    pusher.run("-C", server, "config", "--unset", "core.hooksPath");
    pusher.run("merge", "-s", "ours", "-m", "merge", "main");
    push("release");
    pusher.checkout("-b", "topic", old).write("c.txt", "c\n").commit();
    pusher.run("merge", "-s", "ours", "-m", "merge", "main");
    const refusal = /error key\.txt[^]*error \.env[^]*Push refused/;
    expect(() => push("topic")).toThrow(refusal);
    // Nor is there anything to compare with where HEAD leads to no commit.
    pusher.run("-C", server, "symbolic-ref", "HEAD", "refs/heads/none");
    expect(() => push("topic")).toThrow(refusal);
  });

  test("takes a change in a file whose key one of the merged branches has", () => {
    pusher.run("-C", server, "config", "core.hooksPath", "/nonexistent");
    pusher.checkout("-b", "release").write("key.txt", key).commit();
    pusher.checkout("main").write("b.txt", "b\n").commit();
    push("main", "release");
    pusher.run("-C", server, "config", "--unset", "core.hooksPath");
    pusher.checkout("-b", "topic").startMerge("release").commit();
    pusher.write("key.txt", `more\n${key}`).commit();
    push("topic");
  });

  test("goes by the policy of its HEAD, not by one that was pushed before", () => {
    const acceptance = `${fingerprint(new SecretKey(key))} # fine\n`;
    pusher.checkout("-b", "topic").write(".plexmcp-scan-ignore", acceptance).commit();
    push("topic");
    pusher.write("c.txt", key).commit();
    expect(() => push("topic")).toThrow(/plexmcp-api-key/);
    pusher.checkout("main").write(".plexmcp-scan-ignore", acceptance).commit();
    push("main");
    push("topic");
  });
});

test("the GitLab job writes its report, and fails for a key of the merge request", () => {
  const origin = new TestRepository();
  origin.write("a.txt", "clean\n").commit();
  origin.checkout("-b", "topic").write("b.txt", key).commit();
  const sha = origin.run("rev-parse", "HEAD");
  const clone = new TestRepository();
  // As GitLab's runner fetches for a merge request: one commit, and no branch.
  clone.run("remote", "add", "origin", origin.directory);
  clone.run("fetch", "--quiet", "origin", sha);
  clone.checkout("--detach", sha);
  const job: unknown = parse(readFileSync(join(examples, "gitlab-ci.yml"), "utf8"));
  const lines = valueAt(job, "plexmcp-scan", "script") as string[];
  const script = lines.filter((line) => !line.startsWith("npm install")).join("\n");
  writeFileSync(join(clone.directory, "job.sh"), script);
  const { status } = spawnSync("bash", ["-e", "job.sh"], {
    cwd: clone.directory,
    env: {
      PATH: pathWithScanner(),
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_COMMIT_SHA: sha,
    },
  });
  expect(status).toBe(1);
  const report = readFileSync(join(clone.directory, "gl-secret-detection-report.json"), "utf8");
  expect(JSON.parse(report)).toMatchObject({
    scan: { status: "success" },
    vulnerabilities: [{ location: { file: "b.txt", start_line: 1, commit: { sha } } }],
  });
});
