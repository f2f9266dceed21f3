import { ScanError } from "../scan-error.ts";
import { baselineFile, ignoreFile, parseAcceptances, type Acceptance } from "./acceptances.ts";
import { configFile, defaultConfig, parseConfig, type ScanConfig } from "./scan-config.ts";

/** What a repository has decided about its findings. */
export interface Policy {
  readonly config: ScanConfig;
  /** Of the ignore file and the baseline. */
  readonly acceptances: readonly Acceptance[];
  /** Sentences on where it was read from; none where there is nothing to say. */
  readonly notices?: readonly string[];
}

export type PolicyFile = typeof configFile | typeof ignoreFile | typeof baselineFile;

export const policyFiles: readonly PolicyFile[] = [configFile, ignoreFile, baselineFile];

/** A policy as far as it is understood. */
export interface ParsedPolicy {
  /** Of what is broken nothing holds, and it must make nothing pass. */
  readonly policy: Policy;
  /** What is wrong, by the file that is broken. */
  readonly faults: ReadonlyMap<PolicyFile, string>;
}

/** A broken file may have said that warnings fail. */
const strictestConfig: ScanConfig = { ...defaultConfig, failOn: "warning" };

/** Parses the files of a policy; `textOf` knows those that are there. */
export function parsePolicy(textOf: (file: PolicyFile) => string | undefined): ParsedPolicy {
  const faults = new Map<PolicyFile, string>();
  const parse = <Value>(file: PolicyFile, parser: (text: string) => Value): Value | undefined => {
    try {
      return parser(textOf(file) ?? "");
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      faults.set(file, error.message);
      return undefined;
    }
  };
  const config = textOf(configFile) === undefined ? defaultConfig : parse(configFile, parseConfig);
  const acceptances = ([ignoreFile, baselineFile] as const).flatMap(
    (file) => parse(file, (text) => parseAcceptances(text, file)) ?? [],
  );
  return { policy: { config: config ?? strictestConfig, acceptances }, faults };
}
