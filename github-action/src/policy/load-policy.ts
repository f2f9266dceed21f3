import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Git } from "../git/git.ts";
import { readObjects } from "../git/object-stream.ts";
import { ScanError } from "../scan-error.ts";
import type { PublicNames } from "../screening/dotenv-reader.ts";
import { baselineFile, ignoreFile, parseAcceptances, type Acceptance } from "./acceptances.ts";
import { configFile, defaultConfig, parseConfig, type ScanConfig } from "./scan-config.ts";

/** What a repository has decided about its findings. */
export interface Policy {
  readonly config: ScanConfig;
  /** Of the ignore file and the baseline. */
  readonly acceptances: readonly Acceptance[];
}

/** What holds where nothing was decided. */
const emptyPolicy: Policy = { config: defaultConfig, acceptances: [] };

const policyFiles = [configFile, ignoreFile, baselineFile] as const;

type PolicyTexts = ReadonlyMap<string, string>;

/** Reads the policy from a folder: the user's own, in their own checkout. */
export async function loadPolicyFrom(directory: string): Promise<Policy> {
  const texts = new Map<string, string>();
  for (const file of policyFiles) {
    const text = await findText(join(directory, file));
    if (text !== undefined) texts.set(file, text);
  }
  return parsePolicy(texts);
}

/**
 * Reads the policy from a commit. For what others propose that is the base: a pull request must not
 * silence the scan that judges it.
 */
export async function loadPolicyAt(git: Git, commit: string): Promise<Policy> {
  const waiting: string[] = [...policyFiles];
  const found: { readonly file: string; readonly pieces: Buffer[] }[] = [];
  await readObjects(
    git,
    { names: policyFiles.map((file) => `${commit}:${file}`) },
    {
      begin: () => found.push({ file: waiting.shift() ?? "", pieces: [] }),
      content: (piece) => found.at(-1)?.pieces.push(Buffer.from(piece)),
      missing: () => waiting.shift(),
    },
  );
  return parsePolicy(
    new Map(found.map(({ file, pieces }) => [file, Buffer.concat(pieces).toString("utf8")])),
  );
}

/** The policy of the commit that something is compared with. */
export async function loadPolicyOfBase(git: Git, base: string | undefined): Promise<Policy> {
  // Where nothing came before there is nobody whose policy could be trusted.
  return base === undefined ? emptyPolicy : loadPolicyAt(git, base);
}

/** What a scan that starts at the same time needs of a policy, if it needs it. */
export function publicNamesOf(policy: Promise<Policy>): PublicNames {
  return async () => (await policy).config.publicVariables;
}

function parsePolicy(texts: PolicyTexts): Policy {
  const config = texts.get(configFile);
  return {
    config: config === undefined ? defaultConfig : parseConfig(config.replace(/^\ufeff/, "")),
    acceptances: [ignoreFile, baselineFile].flatMap((file) =>
      parseAcceptances(texts.get(file) ?? "", file),
    ),
  };
}

async function findText(path: string): Promise<string | undefined> {
  try {
    await requireOrdinaryFile(path);
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * A link would let a repository choose a file of its user's, and a pipe would never end. Throws
 * `ScanError`, or as `node:fs` does where nothing is there.
 */
async function requireOrdinaryFile(path: string): Promise<void> {
  if ((await lstat(path)).isFile()) return;
  throw new ScanError(`${path} is not an ordinary file. Replace it by one, or remove it.`);
}
