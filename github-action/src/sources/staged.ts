import { fileMode } from "../git/change-log.ts";
import { fieldsOf } from "../git/fields.ts";
import type { Git } from "../git/git.ts";
import { pathText } from "../git/path-text.ts";
import { findObjects } from "../git/repository.ts";
import { DocumentStart } from "../screening/document-start.ts";
import { scanObjects, screenObjects } from "../screening/scan-objects.ts";
import { isDotenvName } from "./dotenv-names.ts";
import { sightingsInPaths } from "./path-screen.ts";
import { sightingsOf, type Sightings } from "./sightings.ts";

/** Scans what the next commit will add or change: the index, whatever the working tree holds. */
export async function scanStaged(git: Git): Promise<Sightings> {
  const [head] = await findObjects(git, ["HEAD^{tree}"]);
  const files = await listStaged(git, head?.oid ?? (await emptyTree(git)));
  const { suspects, bytes, partlyUnpacked } = await screenObjects(git, {
    names: new Set(files.map(({ oid }) => oid)),
  });
  const dotenv = files.filter(({ path }) => isDotenvName(path));
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    kept: dotenv.map(({ oid }) => oid),
  });
  return {
    keys: [
      ...files.flatMap(({ path, oid }) =>
        sightingsOf(scanned.get(oid)?.keys ?? [], { part: "content", path }),
      ),
      ...sightingsInPaths(files),
    ],
    dotenv: dotenv.map(({ path, oid }) => ({
      path,
      state: "changed",
      start: scanned.get(oid)?.start ?? new DocumentStart(),
    })),
    extent: { bytes, documents: files.length, commits: 0, partlyUnpacked },
  };
}

interface StagedFile {
  readonly path: string;
  readonly oid: string;
}

/** What a first commit is compared with; its name depends on the hash that the repository uses. */
async function emptyTree(git: Git): Promise<string> {
  const printed = await git.run(["hash-object", "-t", "tree", "--stdin"]);
  return printed.toString("latin1").trim();
}

async function listStaged(git: Git, head: string): Promise<readonly StagedFile[]> {
  const options = ["--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff"];
  const printed = await git.run(["diff-index", ...options, head, "--"]);
  const fields = [...fieldsOf(printed)];
  const files: StagedFile[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    const [, mode, , oid] = String(fields[index]).split(" ");
    const isFile = mode !== fileMode.absent && mode !== fileMode.submodule;
    if (isFile && oid !== undefined)
      files.push({ oid, path: pathText(fields[index + 1] ?? Buffer.alloc(0)) });
  }
  return files;
}
