import { spawnSync } from "node:child_process";
import { scanRange } from "../src/sources/range.ts";
import { evasionKey, evasions, plantOnBase } from "../test/evasions.ts";
import { removeFolders } from "../test/repositories.ts";

/** Who finds the key of each evasion: this scanner, and a search in the text of all diffs. */
export async function formatPeers(hasRipgrep: boolean): Promise<string> {
  const search = hasRipgrep ? "rg -q --text -F" : "grep -q -a -F";
  const rows: string[] = [];
  for (const evasion of evasions) {
    const repository = plantOnBase(evasion, "sha1");
    const range = {
      head: repository.run("rev-parse", "work"),
      bases: [repository.run("rev-parse", "main")],
    };
    const { keys } = await scanRange(repository.git, range, () => Promise.resolve([]));
    const script = `git log -p --full-history main..work | ${search} ${evasionKey}`;
    const { status } = spawnSync("/bin/sh", ["-c", script], { cwd: repository.directory });
    const mark = (isFound: boolean): string => (isFound ? "found" : "–");
    rows.push(`| ${evasion.name} | ${mark(keys.length > 0)} | ${mark(status === 0)} |`);
  }
  removeFolders();
  const head = `| a key in | plexmcp-scan | git log -p, ${hasRipgrep ? "rg" : "grep"} |\n|---|---|---|`;
  return `\nWho finds what\n\n${head}\n${rows.join("\n")}\n`;
}
