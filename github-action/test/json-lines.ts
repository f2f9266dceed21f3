import { runCliBundle, type Outcome } from "./run-dist.ts";

/** A line of `--format json`. */
export type Line = Readonly<Record<string, string | number | null>>;

export function linesOf({ stdout }: Outcome): Line[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** Runs the built command line with `--format json`. */
export async function scanJson(directory: string, ...args: string[]): Promise<Line[]> {
  return linesOf(await runCliBundle(directory, [...args, "--format", "json"]));
}

/** `rule level file:line:column`, as far as there is such. */
export function short({ rule, level, file, line, column }: Line): string {
  const place = [file, line, column].filter((part) => part !== null).join(":");
  return `${rule ?? ""} ${level ?? ""} ${place}`;
}
