import { gzipSync } from "node:zlib";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { TestRepository } from "./repositories.ts";

/** The key that all of them plant. */
export const evasionKey = makeKey(1);
const key = evasionKey;

/** A way to get a key past a scanner of diffs. */
export interface Evasion {
  readonly name: string;
  /** Adds the key on top of a base; the branch `main` is left at the base. */
  readonly plant: (repository: TestRepository) => void;
  /** Where it is found: the path, or what else holds it. */
  readonly at: string;
  readonly line?: number;
  readonly column?: number;
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

export const evasions: readonly Evasion[] = [
  {
    name: "a file",
    plant: (repository) => repository.write("src/app.ts", `a\nconst key = "${key}";\n`).commit(),
    at: "src/app.ts",
    line: 2,
    column: 14,
  },
  {
    name: "content that first appears in a merge",
    plant: (repository) => {
      repository.checkout("-b", "side").write("side.txt", "side\n").commit();
      repository.checkout("work").write("own.txt", "own\n").commit();
      repository.startMerge("side").write("evil.txt", `${key}\n`).commit("merge");
    },
    at: "evil.txt",
    line: 1,
    column: 1,
  },
  {
    name: "content that first appears in an octopus merge",
    plant: (repository) => {
      for (const branch of ["one", "two"]) {
        repository.checkout("-b", branch, "main").write(`${branch}.txt`, branch).commit();
      }
      repository.checkout("work").write("own.txt", "own\n").commit();
      repository.startMerge("one", "two").write("evil.txt", `\n${key}\n`).commit("merge");
    },
    at: "evil.txt",
    line: 2,
  },
  {
    name: "a file that .gitattributes marks -diff",
    plant: (repository) =>
      repository.write(".gitattributes", "*.dat -diff\n").write("a.dat", `${key}\n`).commit(),
    at: "a.dat",
    line: 1,
  },
  {
    name: "a file that .gitattributes marks binary",
    plant: (repository) =>
      repository.write(".gitattributes", "* binary\n").write("b.txt", `${key}\n`).commit(),
    at: "b.txt",
    line: 1,
  },
  {
    name: "a file with zero bytes",
    plant: (repository) => repository.write("a.bin", `\0\0\n${key}\0`).commit(),
    at: "a.bin",
    line: 2,
    column: 1,
  },
  {
    name: "a gzip file",
    plant: (repository) => repository.write("a.tgz", gzipSync(`a\0\0\n${key}\n`)).commit(),
    at: "a.tgz",
  },
  {
    name: "UTF-16 with a byte-order mark",
    plant: (repository) => repository.write("u.txt", utf16(`é\r\n  ${key}\r\n`)).commit(),
    at: "u.txt",
    line: 2,
    column: 3,
  },
  {
    name: "base64",
    plant: (repository) =>
      repository.write("s.yaml", `data: ${Buffer.from(`x${key}`).toString("base64")}\n`).commit(),
    at: "s.yaml",
    line: 1,
  },
  {
    name: "base64 in UTF-16",
    plant: (repository) => {
      const letters = Buffer.from(key).toString("base64");
      repository.write("s.txt", utf16(`é\r\ndata: ${letters}\r\n`)).commit();
    },
    at: "s.txt",
    line: 2,
    column: 7,
  },
  {
    name: "escapes in UTF-16",
    plant: (repository) =>
      repository.write("e.json", utf16(`{\r\n "k": "\\u0070${key.slice(1)}"}\r\n`)).commit(),
    at: "e.json",
    line: 2,
    column: 8,
  },
  {
    name: "an encoded command of PowerShell",
    plant: (repository) => {
      const command = Buffer.from(`$key = '${key}'`, "utf16le").toString("base64");
      repository.write("run.cmd", `@echo off\r\npwsh -EncodedCommand ${command}\r\n`).commit();
    },
    at: "run.cmd",
    line: 2,
    // The key's first byte is the 17th that is encoded, in the 22nd letter.
    column: 22 + 21,
  },
  {
    name: "one line of 5 MB",
    plant: (repository) =>
      repository.write("min.js", `${"var a=1;".repeat(655_360)}"${key}"`).commit(),
    at: "min.js",
    line: 1,
    column: 8 * 655_360 + 2,
  },
  {
    name: "a key across the border of two chunks",
    plant: (repository) => {
      for (let shift = 0; shift < 100; shift += 10) {
        repository.write(`f${shift}`, `${"\n".repeat(65_536 - shift)}${key}\n`);
      }
      repository.commit();
    },
    at: "f0",
    line: 65_537,
  },
  {
    name: "CRLF and characters outside the basic plane",
    plant: (repository) => repository.write("w.txt", `a\r\n😀é ${key}\r\n`).commit(),
    at: "w.txt",
    line: 2,
    column: 5,
  },
  {
    name: "a file deleted in the next commit",
    plant: (repository) => {
      repository.write("gone.txt", `${key}\n`).commit();
      repository.remove("gone.txt").commit();
    },
    at: "gone.txt",
    line: 1,
  },
  {
    name: "a renamed file",
    plant: (repository) => {
      repository.write("old.txt", `${key}\n`).commit();
      repository.rename("old.txt", "new.txt").commit();
    },
    at: "old.txt",
  },
  {
    name: "the first of more than 250 commits",
    plant: (repository) => {
      repository.write("first.txt", `${key}\n`).commit();
      repository.remove("first.txt").commit();
      repository.addEmptyCommits(260);
    },
    at: "first.txt",
  },
  {
    name: "a submodule's address",
    plant: (repository) =>
      repository
        .write(".gitmodules", `[submodule "m"]\n\tpath = m\n\turl = https://x:${key}@h/m.git\n`)
        .commit(),
    at: ".gitmodules",
    line: 3,
  },
  {
    name: "the target of a symbolic link",
    plant: (repository) => repository.link("link", `/tmp/${key}`).commit(),
    at: "link",
    line: 1,
    column: 6,
  },
  {
    name: "a file whose name git would quote",
    plant: (repository) => repository.write('ä "b"\n\t.txt', `${key}\n`).commit(),
    at: 'ä "b"\n\t.txt',
    line: 1,
  },
  {
    name: "a file name",
    plant: (repository) => repository.write(`keys/${key}.txt`, "").commit(),
    at: `keys/${key}.txt`,
  },
  {
    name: "the path of a submodule",
    plant: (repository) =>
      repository.stageSubmodule(`libs/${key}`).run("commit", "--quiet", "--message=change"),
    at: `libs/${key}`,
  },
  {
    name: "a commit message",
    plant: (repository) => repository.commit(`subject\n\nkey ${key}`),
    at: "commit message",
  },
  {
    name: "an author's name",
    plant: (repository) => {
      const tree = repository.run("rev-parse", "HEAD^{tree}");
      const args = ["commit-tree", "-m", "x", "-p", "HEAD", tree];
      const head = repository.runWith({ GIT_AUTHOR_NAME: key }, ...args);
      repository.run("reset", "--quiet", "--hard", head);
    },
    at: "commit message",
  },
];

/** A base on `main`, and the key on top of it on `work`. */
export function plantOnBase({ plant }: Evasion, objectFormat: "sha1" | "sha256"): TestRepository {
  const repository = new TestRepository({ objectFormat });
  repository.write("README.md", "base\n").commit("base");
  repository.checkout("-b", "work");
  plant(repository);
  return repository;
}
