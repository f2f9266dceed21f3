import { randomUUID } from "node:crypto";
import { appendFile, stat } from "node:fs/promises";

/** GitHub refuses a step's summary that is longer. */
const mostSummaryBytes = 1024 * 1024;

/** Bytes that a step may still write to its summary. 0 where there is none. */
export async function summaryBytesLeft(environment: NodeJS.ProcessEnv): Promise<number> {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return 0;
  try {
    return Math.max(0, mostSummaryBytes - (await stat(file)).size);
  } catch {
    return mostSummaryBytes;
  }
}

/** Adds Markdown to the summary of the run. */
export async function appendSummary(environment: NodeJS.ProcessEnv, text: string): Promise<void> {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (file !== "" && text !== "") await appendFile(file, text);
}

/** Sets outputs of the step. */
export async function appendOutputs(
  environment: NodeJS.ProcessEnv,
  outputs: Readonly<Record<string, string | number>>,
): Promise<void> {
  const file = environment["GITHUB_OUTPUT"] ?? "";
  if (file === "") return;
  // A delimiter that no value can know: a file name must not set outputs of its own.
  const end = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${end}\n${value}\n${end}\n`,
  );
  await appendFile(file, lines.join(""));
}
