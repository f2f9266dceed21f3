import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * What is written down before a key is created, so that no key is left without a master when the
 * provider is killed between the create call and the state. Holds no secret.
 */
export interface Intent {
  /** 32 hex digits; the key carries it on the server as the scope `tf-create:TAG`. */
  readonly tag: string;
  readonly name: string;
  readonly endpoint: string;
  /** Terraform's working directory: two stacks may use one name. */
  readonly folder: string;
  /** Terraform's workspace: so may two workspaces of one stack. */
  readonly workspace: string;
  /** When the create was about to be sent, RFC 3339, by the gateway's clock. */
  readonly time: string;
  /** Once the server has answered. */
  readonly id?: string;
  /** The key answered on `/mcp`, or its configuration asked for no verification. */
  readonly isVerified?: boolean;
}

/** What makes two intents concern the same key of the same stack. */
export type IntentScope = Pick<Intent, "name" | "endpoint" | "folder" | "workspace">;

const keptMs = 30 * 86_400_000;
const unseenEnding = ".json";
const seenEnding = ".seen.json";

/**
 * A folder of intents, one file each, mode 0600. A file's name says whether a later run has read
 * the key from the state (`TAG.seen.json`), so that a refresh opens only those that matter.
 */
export class IntentJournal {
  readonly #folder: string;
  readonly #localNow: () => Date;
  #unseen: Promise<Map<string, Intent>> | undefined;
  #tidied: Promise<void> | undefined;

  /**
   * `folder` is made, with mode 0700, when the first intent is written. `localNow` is this
   * machine's clock, which the files' ages are counted by.
   */
  constructor(folder: string, localNow: () => Date) {
    this.#folder = folder;
    this.#localNow = localNow;
  }

  /** Writes a new intent. Rejects where the file cannot be made: then nothing may be created. */
  async begin(scope: IntentScope, time: Date): Promise<Intent> {
    const { name, endpoint, folder, workspace } = scope;
    const tag = randomBytes(16).toString("hex");
    const intent: Intent = { tag, name, endpoint, folder, workspace, time: time.toISOString() };
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    this.#tidied ??= this.#dropOld();
    await this.#tidied;
    // Read before it is written: a create of this run is nothing that an earlier one left behind.
    await this.#listUnseen();
    await writeExclusively(this.#pathOf(tag, unseenEnding), intent);
    return intent;
  }

  /** Replaces an unseen intent by what is known now. */
  async amend(intent: Intent): Promise<void> {
    const path = this.#pathOf(intent.tag, unseenEnding);
    const beside = `${path}.${randomBytes(4).toString("hex")}.tmp`;
    await writeExclusively(beside, intent);
    await rename(beside, path);
  }

  /** The key of an intent does not exist, or exists no more. */
  async drop(tag: string): Promise<void> {
    await rm(this.#pathOf(tag, unseenEnding), { force: true });
    await rm(this.#pathOf(tag, seenEnding), { force: true });
    (await this.#listUnseen()).delete(tag);
  }

  /** A run has found `id` in the state: its key has a master. */
  async markSeen(id: string): Promise<void> {
    const unseen = await this.#listUnseen();
    for (const [tag, intent] of unseen) {
      if (intent.id !== id) continue;
      unseen.delete(tag);
      await rename(this.#pathOf(tag, unseenEnding), this.#pathOf(tag, seenEnding)).catch(
        ignoreMissing,
      );
    }
  }

  /** Creates of this name in this stack, by earlier runs, whose key no run has found in the state. */
  async listUnseen(scope: IntentScope): Promise<readonly Intent[]> {
    return [...(await this.#listUnseen()).values()].filter((intent) => isOf(intent, scope));
  }

  /** Every create of this name in this stack in the last 30 days, oldest first. */
  async listAll(scope: IntentScope): Promise<readonly Intent[]> {
    const names = await this.#list(unseenEnding);
    const intents = await Promise.all(names.map((name) => this.#read(name)));
    return intents
      .filter((intent) => intent !== undefined)
      .filter((intent) => isOf(intent, scope))
      .sort((a, b) => (a.time < b.time ? -1 : 1));
  }

  #listUnseen(): Promise<Map<string, Intent>> {
    this.#unseen ??= this.#readUnseen();
    return this.#unseen;
  }

  async #readUnseen(): Promise<Map<string, Intent>> {
    const names = (await this.#list(unseenEnding)).filter((name) => !name.endsWith(seenEnding));
    const intents = await Promise.all(names.map((name) => this.#read(name)));
    return new Map(
      intents.filter((intent) => intent !== undefined).map((intent) => [intent.tag, intent]),
    );
  }

  async #list(ending: string): Promise<string[]> {
    const names = await readdir(this.#folder).catch(ignoreMissing);
    return (names ?? []).filter((name) => name.endsWith(ending));
  }

  async #read(name: string): Promise<Intent | undefined> {
    const text = await readFile(join(this.#folder, name), "utf8").catch(ignoreMissing);
    return text === undefined ? undefined : parseIntent(text);
  }

  /** By the files' own age: a gateway's clock, above all an emulator's, may be anywhere. */
  async #dropOld(): Promise<void> {
    const oldestMs = this.#localNow().getTime() - keptMs;
    for (const name of await this.#list("")) {
      const path = join(this.#folder, name);
      const status = await stat(path).catch(ignoreMissing);
      if (status !== undefined && status.mtimeMs < oldestMs) await rm(path, { force: true });
    }
  }

  #pathOf(tag: string, ending: string): string {
    return join(this.#folder, `${tag}${ending}`);
  }
}

function isOf(intent: Intent, scope: IntentScope): boolean {
  return (
    intent.name === scope.name &&
    intent.endpoint === scope.endpoint &&
    intent.folder === scope.folder &&
    intent.workspace === scope.workspace
  );
}

async function writeExclusively(path: string, intent: Intent): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(intent)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file that another process is about to replace, or that a crash cut off, names nothing. */
function parseIntent(text: string): Intent | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isIntent(json) ? json : undefined;
}

function isIntent(json: unknown): json is Intent {
  if (typeof json !== "object" || json === null) return false;
  const fields = new Map<string, unknown>(Object.entries(json));
  const hasTexts = ["tag", "name", "endpoint", "folder", "workspace", "time"].every(
    (field) => typeof fields.get(field) === "string",
  );
  const id = fields.get("id");
  return hasTexts && (id === undefined || typeof id === "string");
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
