import { statSync } from "node:fs";
import { appendFile, readFile, truncate } from "node:fs/promises";
import type { Level } from "eslint-plugin-plexmcp/detector";
import { textAt, valueAt } from "../json-path.ts";
import { tryParseJson } from "../json-text.ts";
import { ScanError } from "../scan-error.ts";
import type { OrganizationRepository } from "../github/organization-repositories.ts";

/** A repository that was scanned, as the file of `--state` notes it, a JSON object a line. */
interface Scanned {
  readonly pushedAt: string;
  readonly failed: boolean;
  /** Of the run's own, if it named one: what is no failure by one level may be by another. */
  readonly failOn: string | undefined;
}

interface ProgressOptions {
  /** Undefined: nothing is noted. */
  readonly file: string | undefined;
  readonly failOn?: Level | undefined;
}

/** Which repositories need no second look, across runs where there is a file to note it in. */
export class OrgProgress {
  readonly #options: ProgressOptions;
  readonly #scanned: ReadonlyMap<string, Scanned>;

  private constructor(options: ProgressOptions, scanned: ReadonlyMap<string, Scanned>) {
    this.#options = options;
    this.#scanned = scanned;
  }

  /** Throws `ScanError` where the file is of another kind, and as `node:fs` does where it cannot be written. */
  static async open(options: ProgressOptions): Promise<OrgProgress> {
    const { file } = options;
    return new OrgProgress(options, file === undefined ? new Map() : await readScanned(file));
  }

  /** The outcome of an earlier run, if nothing was pushed since. */
  find({ name, pushedAt }: OrganizationRepository): Scanned | undefined {
    const scanned = this.#scanned.get(name);
    const holds = scanned?.pushedAt === pushedAt && scanned.failOn === this.#options.failOn;
    return holds ? scanned : undefined;
  }

  async note({ name, pushedAt }: OrganizationRepository, failed: boolean): Promise<void> {
    const { file, failOn } = this.#options;
    if (file === undefined) return;
    const entry = { repository: name, pushedAt, failed, failOn };
    await appendFile(file, `${JSON.stringify(entry)}\n`);
  }
}

async function readScanned(file: string): Promise<ReadonlyMap<string, Scanned>> {
  // Of a pipe there is no end.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new ScanError(`${file} is not an ordinary file. Name another file.`);
  }
  // Makes the file: that it cannot be written is better known now than when much has been scanned.
  await appendFile(file, "");
  const text = await readFile(file, "utf8");
  const end = text.lastIndexOf("\n") + 1;
  const scanned = parse(text.slice(0, end), file);
  await cutOff(file, { kept: text.slice(0, end), rest: text.slice(end) });
  return scanned;
}

const lineStart = '{"repository":';

/** Takes a line away that a run was killed, or had no space left, to write to its end. */
async function cutOff(
  file: string,
  { kept, rest }: Record<"kept" | "rest", string>,
): Promise<void> {
  if (rest === "") return;
  if (!rest.startsWith(lineStart) && !lineStart.startsWith(rest)) throw notOurs(file);
  await truncate(file, Buffer.byteLength(kept));
}

function parse(text: string, file: string): ReadonlyMap<string, Scanned> {
  const scanned = new Map<string, Scanned>();
  for (const line of text.split("\n").filter((content) => content !== "")) {
    const json = tryParseJson(line);
    const repository = textAt(json, "repository");
    const pushedAt = valueAt(json, "pushedAt");
    const failed = valueAt(json, "failed");
    if (repository === undefined || typeof pushedAt !== "string" || typeof failed !== "boolean") {
      throw notOurs(file);
    }
    scanned.set(repository, { pushedAt, failed, failOn: textAt(json, "failOn") });
  }
  return scanned;
}

/** It is never overwritten. */
function notOurs(file: string): ScanError {
  return new ScanError(`${file} was not written by plexmcp-scan org. Name another file.`);
}
