import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editFile, type EditedFile, type FileEdit } from "./edit-file.ts";
import { makeTestFolder, runModule } from "./test-folder.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = makeTestFolder();
  path = join(folder, ".env");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const signal = new AbortController().signal;

function edit(decide: (text: string | undefined) => FileEdit, at = path): Promise<EditedFile> {
  return editFile({ path: at, allowExposed: false, signal, edit: decide });
}

const append =
  (line: string) =>
  (text = ""): FileEdit => ({ kind: "write", text: `${text}${line}\n` });

test("a new file is its owner's alone, and its folders are made", async () => {
  const deep = join(folder, "a", "b", ".env");
  const edited = await edit(append("A=1"), deep);
  expect(statSync(deep).mode & 0o777).toBe(0o600);
  expect(edited.before).toBeUndefined();
  expect(readdirSync(join(folder, "a", "b"))).toEqual([".env"]);
});

test.each([0o600, 0o644, 0o660])("a file keeps its mode %o", async (mode) => {
  writeFileSync(path, "A=1\n");
  chmodSync(path, mode);
  await edit(append("B=2"));
  expect(statSync(path).mode & 0o777).toBe(mode);
  expect(readFileSync(path, "utf8")).toBe("A=1\nB=2\n");
});

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)("a file keeps its group", async () => {
  writeFileSync(path, "A=1\n");
  chownSync(path, 0, 12_345);
  await edit(append("B=2"));
  expect(statSync(path).gid).toBe(12_345);
});

test("a file that is to stay is not touched", async () => {
  writeFileSync(path, "A=1\n");
  const { ino, mtimeMs } = statSync(path);
  await edit(() => ({ kind: "keep" }));
  expect(statSync(path)).toMatchObject({ ino, mtimeMs });
});

test("a file is removed", async () => {
  writeFileSync(path, "A=1\n");
  await edit(() => ({ kind: "remove" }));
  expect(readdirSync(folder)).toEqual([]);
});

describe("a file that is refused stays as it is:", () => {
  const foreignUser = 12_345;
  const cases: readonly [string, (at: string) => void, RegExp][] = [
    [
      "a symbolic link",
      (at) => {
        symlinkSync("other", at);
      },
      /symbolic link/,
    ],
    [
      "a folder",
      (at) => {
        mkdirSync(at);
      },
      /is a folder/,
    ],
    [
      "a named pipe",
      (at) => {
        execFileSync("mkfifo", [at]);
      },
      /not an ordinary file/,
    ],
    [
      "a huge file",
      (at) => {
        writeFileSync(at, Buffer.alloc(2_000_000));
      },
      /1 MiB/,
    ],
    [
      "UTF-16",
      (at) => {
        writeFileSync(at, Buffer.from("\uFEFFA=1", "utf16le"));
      },
      /UTF-8/,
    ],
    [
      "Latin-1",
      (at) => {
        writeFileSync(at, Buffer.from("# Grüße", "latin1"));
      },
      /UTF-8/,
    ],
  ];
  test.each(cases)("%s", async (_sentence, make, reason) => {
    make(path);
    await expect(edit(append("A=1"))).rejects.toThrow(reason);
    await expect(edit(append("A=1"))).rejects.toThrow(path);
    expect(readdirSync(folder)).toEqual([".env"]);
  });

  test("another user's", async () => {
    let foreign = "/etc/passwd";
    if (isRoot) {
      foreign = path;
      writeFileSync(path, "");
      chownSync(path, foreignUser, foreignUser);
    }
    await expect(edit(append("A=1"), foreign)).rejects.toThrow(/belongs to another user/);
  });
});

test.each<[string, string, RegExp]>([
  ["a file on the way", "file/.env", /is a file where a folder must be/],
  ["a name beyond the file system's limit", `${"x".repeat(300)}/.env`, /shorter/],
])("%s is explained", async (_sentence, name, reason) => {
  writeFileSync(join(folder, "file"), "");
  await expect(edit(append("A=1"), join(folder, name))).rejects.toThrow(reason);
});

test.skipIf(isRoot)("a folder that may not be written is explained", async () => {
  chmodSync(folder, 0o500);
  await expect(edit(append("A=1"))).rejects.toThrow(/may not use .*\. Give it the right/);
  chmodSync(folder, 0o700);
});

test("what an editor saves between reading and renaming is kept", async () => {
  writeFileSync(path, "A=1\n");
  let calls = 0;
  await edit((text = "") => {
    calls += 1;
    // The second call is the one under the lock.
    if (calls === 2) writeFileSync(path, "A=1\nEDITED=1\n");
    return { kind: "write", text: `${text}B=2\n` };
  });
  expect(readFileSync(path, "utf8")).toBe("A=1\nEDITED=1\nB=2\n");
});

test("writers of one process take turns, whatever path they come by", async () => {
  writeFileSync(path, "A=1\n");
  symlinkSync(folder, join(folder, "alias"));
  const done = new AbortController();
  const reader = (async () => {
    while (!done.signal.aborted) {
      expect(readFileSync(path, "utf8")).toMatch(/^A=1\n(V\d+=x{1000}\n)*$/);
      await new Promise(setImmediate);
    }
  })();
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      edit(
        append(`V${String(index)}=${"x".repeat(1_000)}`),
        index % 2 === 0 ? path : join(folder, "alias", ".env"),
      ),
    ),
  );
  done.abort();
  await reader;
  expect(readFileSync(path, "utf8").match(/^V/gm)).toHaveLength(30);
});

/** A module that appends to the file as `edit` does, after the statements of `before`. */
function appending(names: readonly string[], before = ""): string {
  return `
    import fs from "node:fs/promises";
    import { syncBuiltinESMExports } from "node:module";
    ${before}
    const { editFile } = await import(${JSON.stringify(new URL("edit-file.ts", import.meta.url).href)});
    for (const name of ${JSON.stringify(names)}) {
      await editFile({
        path: ${JSON.stringify(path)},
        allowExposed: false,
        signal: new AbortController().signal,
        edit: (text = "") => ({ kind: "write", text: text + name + "=1\\n" }),
      });
    }`;
}

test("writers of two processes take turns", async () => {
  const names = (letter: string): string[] =>
    Array.from({ length: 25 }, (_, index) => `${letter}${String(index)}`);
  const ends = await Promise.all([
    runModule(appending(names("A"))),
    runModule(appending(names("B"))),
  ]);
  expect(ends).toEqual([0, 0]);
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines.toSorted()).toEqual([...names("A"), ...names("B")].map((n) => `${n}=1`).toSorted());
  expect(readdirSync(folder)).toEqual([".env"]);
});

test("a writer killed before the renaming leaves the old file, and no trouble", async () => {
  writeFileSync(path, "A=1\n");
  const killAtRename = `
    fs.rename = () => process.kill(process.pid, "SIGKILL");
    syncBuiltinESMExports();`;
  expect(await runModule(appending(["B"], killAtRename))).toBe("SIGKILL");
  expect(readFileSync(path, "utf8")).toBe("A=1\n");
  expect(readdirSync(folder)).toHaveLength(3);
  // The lock is stale now, and the temporary file, which holds a secret, is nobody's.
  await edit(append("C=3"));
  expect(readFileSync(path, "utf8")).toBe("A=1\nC=3\n");
  expect(readdirSync(folder)).toEqual([".env"]);
});
