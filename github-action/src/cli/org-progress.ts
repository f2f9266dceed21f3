import { appendFile, readFile } from "node:fs/promises";
import { textAt, valueAt } from "../json-path.ts";
import { tryParseJson } from "../json-text.ts";
import { ScanError } from "../scan-error.ts";
import type { OrganizationRepository } from "../github/organization-repositories.ts";

/** A repository that was scanned, as the file of `--state` notes it, a JSON object a line. */
interface Scanned {
  readonly pushedAt: string;
  readonly failed: boolean;
}

/** Which repositories need no second look, across runs where there is a file to note it in. */
export class OrgProgress {
  readonly #file: string | undefined;
  readonly #scanned: Map<string, Scanned>;

  private constructor(file: string | undefined, scanned: Map<string, Scanned>) {
    this.#file = file;
    this.#scanned = scanned;
  }

  /** Throws `ScanError` where the file is of another kind: it is added to, never overwritten. */
  static async open(file: string | undefined): Promise<OrgProgress> {
    const text = file === undefined ? "" : await findText(file);
    return new OrgProgress(file, parse(text, file ?? ""));
  }

  /** The outcome of an earlier run, if nothing was pushed since. */
  find({ name, pushedAt }: OrganizationRepository): Scanned | undefined {
    const scanned = this.#scanned.get(name);
    return scanned?.pushedAt === pushedAt ? scanned : undefined;
  }

  async note({ name, pushedAt }: OrganizationRepository, failed: boolean): Promise<void> {
    if (this.#file === undefined) return;
    await appendFile(this.#file, `${JSON.stringify({ repository: name, pushedAt, failed })}\n`);
  }
}

async function findText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function parse(text: string, file: string): Map<string, Scanned> {
  const scanned = new Map<string, Scanned>();
  for (const line of text.split("\n").filter((content) => content !== "")) {
    const json = tryParseJson(line);
    const repository = textAt(json, "repository");
    const pushedAt = valueAt(json, "pushedAt");
    const failed = valueAt(json, "failed");
    if (repository === undefined || typeof pushedAt !== "string" || typeof failed !== "boolean") {
      throw new ScanError(`${file} was not written by plexmcp-scan org. Name another file.`);
    }
    scanned.set(repository, { pushedAt, failed });
  }
  return scanned;
}
