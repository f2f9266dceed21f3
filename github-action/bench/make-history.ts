import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";

/** How large a history is made. */
export interface HistorySize {
  readonly commits: number;
  readonly files: number;
  /** Lines of a file, of some 40 bytes each. */
  readonly lines: number;
  readonly filesPerCommit: number;
}

/** Numbers that look random, the same ones each time (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

const words =
  "const function return import export from value index length key token client request response error await async type interface readonly string number boolean object array map filter reduce".split(
    " ",
  );

/** Makes a repository of plausible source code without a finding; the same size gives the same one. */
export async function makeHistory(directory: string, size: HistorySize): Promise<void> {
  mkdirSync(directory, { recursive: true });
  execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: directory });
  const child = spawn("git", ["fast-import", "--quiet"], {
    cwd: directory,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const write = async (text: string): Promise<void> => {
    if (!child.stdin.write(text)) await once(child.stdin, "drain");
  };
  const random = randomNumbers(1);
  const line = (): string => {
    let text = "";
    while (text.length < 36) text += `${words[random() % words.length] ?? ""}_${random() % 97} `;
    return `${text};\n`;
  };
  const files = Array.from({ length: size.files }, () => Array.from({ length: size.lines }, line));
  for (let commit = 0; commit < size.commits; commit += 1) {
    await write(
      `commit refs/heads/main\ncommitter A <a@example.com> ${1_600_000_000 + commit * 600} +0000\ndata 9\nchange it\n`,
    );
    const changed =
      commit === 0
        ? files.keys()
        : [...Array(size.filesPerCommit).keys()].map(() => random() % size.files);
    for (const index of changed) {
      const content = files[index] ?? [];
      content[random() % content.length] = line();
      const text = content.join("");
      await write(
        `M 100644 inline src/${index % 40}/module-${index}.ts\ndata ${text.length}\n${text}\n`,
      );
    }
  }
  child.stdin.end();
  await once(child, "close");
  execFileSync("git", ["repack", "-adq", "--threads=2"], { cwd: directory });
  execFileSync("git", ["reset", "--quiet", "--hard", "main"], { cwd: directory });
}
