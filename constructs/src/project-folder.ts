import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { App, Manifest, type TerraformStack } from "cdktf";

/**
 * The way from the folder in which Terraform runs a stack to the folder of cdktf.json, such as
 * `../../..`. It is the same text on every machine as long as the output folder lies inside the
 * project, as `cdktf.out` does.
 */
export function projectFolderFrom(stack: TerraformStack): string {
  // The operating system follows links before it goes up: the way starts where they lead.
  const outputFolder = realpathSync(App.of(stack).outdir);
  const stackFolder = join(outputFolder, Manifest.stacksFolder, stack.node.id);
  return relative(stackFolder, findProjectFolder()).replaceAll(sep, "/");
}

/** The nearest folder with a cdktf.json, from the working directory upwards, or that directory. */
function findProjectFolder(): string {
  const start = realpathSync(process.cwd());
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "cdktf.json"))) return folder;
    if (folder === dirname(folder)) return start;
  }
}
