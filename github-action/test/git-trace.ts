import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./repositories.ts";

/** Notes how git is started by what runs in its environment. */
export class GitTrace {
  readonly #folder = makeFolder();

  constructor() {
    const git = execFileSync("/bin/sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const script = `#!/bin/sh\necho "$*" >> "${this.#file}"\nexec "${git}" "$@"\n`;
    writeFileSync(join(this.#folder, "git"), script);
    chmodSync(join(this.#folder, "git"), 0o755);
  }

  get environment(): NodeJS.ProcessEnv {
    return { PATH: `${this.#folder}:${process.env["PATH"] ?? ""}` };
  }

  /** The arguments of each start. */
  get commands(): readonly string[] {
    if (!existsSync(this.#file)) return [];
    return readFileSync(this.#file, "utf8").trimEnd().split("\n");
  }

  get #file(): string {
    return join(this.#folder, "commands");
  }
}
