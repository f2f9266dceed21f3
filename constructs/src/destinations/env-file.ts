import { isAbsolute, posix } from "node:path";
import { TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import type { BoundDestination, IKeyDestination, KeyDelivery } from "../key-destination.ts";
import { EnvFile as EnvFileResource } from "../l1/env-file.ts";
import { projectFolderFrom } from "../project-folder.ts";

export interface EnvFileOptions {
  /** @default "PLEXMCP_API_KEY" */
  readonly variable?: string;
  /**
   * Write the file even where git would commit it.
   * @default false
   */
  readonly allowUnignored?: boolean;
}

/**
 * A line of a dotenv file on the machine that runs Terraform. The file is changed in place, other
 * lines are kept, and a file that git would commit is refused.
 */
export class EnvFile implements IKeyDestination {
  readonly #path: string;
  readonly #options: EnvFileOptions;

  /** `path` is relative to the folder of cdktf.json, such as `apps/web/.env`. */
  constructor(path: string, options: EnvFileOptions = {}) {
    if (path.trim() === "") {
      throw new Error(
        `new EnvFile(${JSON.stringify(path)}): write a path such as "apps/web/.env".`,
      );
    }
    this.#path = path;
    this.#options = options;
  }

  bind(scope: Construct, { secret }: KeyDelivery): BoundDestination {
    const resource = new EnvFileResource(scope, "Resource", {
      path: this.#pathFrom(TerraformStack.of(scope)),
      variable: this.#options.variable,
      allowUnignored: this.#options.allowUnignored,
      value: secret.reveal(),
    });
    return { resource, updatesInPlace: true, secretInState: true };
  }

  /** As Terraform reads it, which runs in the stack's own folder. */
  #pathFrom(stack: TerraformStack): string {
    if (isAbsolute(this.#path) || Token.isUnresolved(this.#path)) return this.#path;
    return `\${path.root}/${posix.join(projectFolderFrom(stack), this.#path)}`;
  }
}
