import { randomUUID } from "node:crypto";
import { appendFile, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describeError } from "../describe-error.ts";
import { redactKeys } from "../redact-keys.ts";

/** GitHub refuses a step's summary that is longer. */
const mostSummaryBytes = 1024 * 1024;

/**
 * The files that a step writes for the runner and for later steps. No method rejects: what cannot be
 * written is noted, and keeps nothing else from being written.
 */
export class StepFiles {
  readonly failures: string[] = [];
  readonly #summary: string;
  readonly #output: string;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#summary = environment["GITHUB_STEP_SUMMARY"] ?? "";
    this.#output = environment["GITHUB_OUTPUT"] ?? "";
  }

  /** Adds Markdown to the summary of the run; `format` is told how many bytes it may take. */
  async appendSummary(format: (mostBytes: number) => string): Promise<void> {
    if (this.#summary === "") return;
    const mostBytes = mostSummaryBytes - (await sizeOf(this.#summary));
    const text = redactKeys(format(mostBytes));
    if (Buffer.byteLength(text) > mostBytes) return;
    await this.#try("The summary", async () => appendFile(this.#summary, text));
  }

  /** Sets outputs of the step. */
  async setOutputs(outputs: Readonly<Record<string, string | number>>): Promise<void> {
    if (this.#output === "") return;
    // A delimiter that no value can know: a file name must not set outputs of its own.
    const end = `end-${randomUUID()}`;
    const lines = Object.entries(outputs).map(
      ([name, value]) => `${name}<<${end}\n${redactKeys(`${value}`)}\n${end}\n`,
    );
    await this.#try("The outputs", async () => appendFile(this.#output, lines.join("")));
  }

  /** Writes SARIF, and the folders that lead to it. False where that failed. */
  async writeSarif(path: string, text: string): Promise<boolean> {
    return this.#try("The SARIF", async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, redactKeys(text));
    });
  }

  async #try(what: string, write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      this.failures.push(`${what} could not be written: ${describeError(error)}`);
      return false;
    }
  }
}

/** In bytes; 0 for what is not there. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}
