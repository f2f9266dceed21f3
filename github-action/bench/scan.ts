import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageDirectory } from "../scripts/build-bundles.ts";
import { makeHistory } from "./make-history.ts";
import { formatTable, measure, type Contender } from "./measure.ts";
import { formatPeers } from "./peers.ts";

const { values } = parseArgs({
  options: {
    /** A repository to measure on; without it one is made, and kept for the next time. */
    repository: { type: "string" },
    rounds: { type: "string", default: "5" },
    commits: { type: "string", default: "3000" },
  },
});
const rounds = Number(values.rounds);
const directory = values.repository ?? (await makeHistory(tmpdir(), Number(values.commits)));

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
const cli = join(packageDirectory, "dist/cli.js");
const scan = (...args: string[]): Contender => ({
  name: `plexmcp-scan ${args.join(" ")}`,
  command: process.execPath,
  args: [cli, ...args],
  isNode: true,
});
const shell = (name: string, script: string): Contender => ({
  name,
  command: "/bin/sh",
  args: ["-c", script],
});

const pattern = "pmcp_01[0-9a-f]{80}";
const search = has("rg") ? `rg -c --text '${pattern}'` : "grep -c -a -F pmcp_01";
const tool = has("rg") ? "rg" : "grep -F (ripgrep is not installed)";
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** With our one rule instead of its own. */
function gitleaksWithOneRule(): readonly Contender[] {
  if (!has("gitleaks")) return [];
  const config = join(tmpdir(), "key-scan-bench-gitleaks.toml");
  writeFileSync(
    config,
    `[[rules]]\nid = "plexmcp"\nregex = '${pattern}'\nkeywords = ["pmcp_01"]\n`,
  );
  return [shell("gitleaks, one rule", `gitleaks git --no-banner --config ${config} .`)];
}
const gitleaks = gitleaksWithOneRule();

const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: directory, encoding: "utf8" }).trim();
const objects = git("count-objects", "-v");
// HEAD~100 would count a merged branch as one commit.
const range = `${git("rev-list", "--max-count=1", "--skip=100", "HEAD")}..HEAD`;
print(
  `${directory}: ${/in-pack: (\d+)/.exec(objects)?.[1] ?? "?"} objects, Node.js ${process.version}`,
);

print(
  formatTable(
    "A range of 100 commits, end to end",
    await measure(
      [
        scan("range", range),
        { name: "node -e 0", command: process.execPath, args: ["-e", "0"], isNode: true },
        shell(
          "git rev-list | git cat-file",
          `git rev-list --objects ${range} | cut -c1-40 | git cat-file --batch --buffer`,
        ),
      ],
      { directory, rounds },
    ),
  ),
);

const catAll = "git cat-file --batch-all-objects --unordered --batch --buffer";
const catReachable = "git rev-list --objects --all | cut -c1-40 | git cat-file --batch --buffer";
print(
  formatTable(
    "The whole history",
    await measure(
      [
        shell(`git cat-file --batch-all-objects | ${tool}`, `${catAll} | ${search}`),
        shell(`git rev-list | git cat-file | ${tool}`, `${catReachable} | ${search}`),
        scan("history"),
        shell("git log -p", "git log -p -U0 --full-history --all"),
        ...gitleaks,
      ],
      { directory, rounds },
    ),
  ),
);

print(
  formatTable(
    "The working tree",
    await measure(
      [
        shell(tool, has("rg") ? "rg -F pmcp_01" : "grep -r -F pmcp_01 . --exclude-dir=.git"),
        scan("scan"),
        { name: "node -e 0", command: process.execPath, args: ["-e", "0"], isNode: true },
      ],
      { directory, rounds },
    ),
  ),
);

if (gitleaks.length === 0) print("gitleaks is not installed: its row is left out.");
print(await formatPeers(has("rg")));
