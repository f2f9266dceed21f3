import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/**
 * The workspace that Terraform runs in, found as Terraform itself finds it: TF_WORKSPACE, else what
 * `terraform workspace select` wrote down in the data folder, else `default`.
 */
export async function readWorkspace(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const exported = environment["TF_WORKSPACE"] ?? "";
  if (exported !== "") return exported;
  const dataFolder = environment["TF_DATA_DIR"] ?? "";
  const path = join(resolve(folder, dataFolder === "" ? ".terraform" : dataFolder), "environment");
  // The file is not there until somebody selects a workspace.
  const selected = await readFile(path, "utf8").catch(() => "");
  return selected.trim() === "" ? "default" : selected.trim();
}
