import { hasErrors, type Diagnostic } from "../../framework/diagnostics.ts";
import type { ApplyResult, PrivateState } from "../../framework/resource.ts";
import type { unknown } from "../../framework/schema.ts";
import type { EnvFileSession } from "./env-file-ledger.ts";
import { planEnvFile } from "./env-file-plan.ts";
import type { EnvFileAttributes, EnvFilePlan, EnvFileState } from "./env-file-schema.ts";
import { readEnvFile } from "./read-env-file.ts";
import { deleteEnvFile } from "./remove-line.ts";
import { createEnvFile, updateEnvFile } from "./write-env-file.ts";

/** What a test configures; the rest is `KEY=v` in `.env`. */
export interface TestConfig {
  readonly path?: string | typeof unknown;
  readonly variable?: string;
  readonly value?: string | typeof unknown;
  readonly allow_unignored?: boolean;
}

/** What Terraform keeps of an object. */
export interface TestObject {
  readonly state: EnvFileState;
  readonly private: PrivateState;
}

type Result = ApplyResult<EnvFileAttributes> & { readonly diagnostics: readonly Diagnostic[] };

/** For tests: calls the resource as one walk of Terraform does, with a session of its own. */
export class EnvFileWalk {
  readonly #session: EnvFileSession;
  readonly #signal = new AbortController().signal;

  constructor(folder: string) {
    this.#session = { folder };
  }

  async plan(
    config: TestConfig,
    prior: EnvFileState | null = null,
  ): Promise<{ readonly planned: EnvFilePlan; readonly diagnostics: readonly Diagnostic[] }> {
    const { planned, diagnostics = [] } = await planEnvFile({
      client: this.#session,
      signal: this.#signal,
      config: configOf(config),
      prior,
      planned: configOf(config),
      priorPrivate: new Map(),
    });
    return { planned, diagnostics };
  }

  /** Creates what `planned` says, or else what is planned for the configuration. */
  async create(config: TestConfig, planned?: EnvFilePlan): Promise<Result> {
    const result = await createEnvFile({
      client: this.#session,
      signal: this.#signal,
      planned: planned ?? (await this.plan(config)).planned,
    });
    return { ...result, diagnostics: result.diagnostics ?? [] };
  }

  async update(before: TestObject, config: TestConfig): Promise<Result> {
    const result = await updateEnvFile({
      client: this.#session,
      signal: this.#signal,
      prior: before.state,
      planned: (await this.plan(config, before.state)).planned,
      plannedPrivate: before.private,
    });
    return { ...result, diagnostics: result.diagnostics ?? [] };
  }

  async read({ state }: TestObject): Promise<Result> {
    const result = await readEnvFile({ client: this.#session, signal: this.#signal, state });
    return { ...result, diagnostics: result.diagnostics ?? [] };
  }

  remove(before: TestObject): Promise<readonly Diagnostic[]> {
    return deleteEnvFile({
      client: this.#session,
      signal: this.#signal,
      prior: before.state,
      private: before.private,
    });
  }
}

/** An object that a walk of its own creates. Throws where that fails. */
export async function createObject(folder: string, config: TestConfig): Promise<TestObject> {
  return objectOf(await new EnvFileWalk(folder).create(config));
}

export function objectOf(result: Result): TestObject {
  if (result.state === null || hasErrors(result.diagnostics)) {
    throw new Error(JSON.stringify(result.diagnostics));
  }
  return { state: result.state, private: result.private ?? new Map() };
}

export function configOf(config: TestConfig): EnvFilePlan {
  return {
    path: ".env",
    variable: "KEY",
    value: "v",
    allow_unignored: false,
    ...config,
    id: null,
    resolved_path: null,
    value_sha256: null,
  };
}

/** Severity and summary of each, for short comparisons. */
export function summariesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ severity, summary }) => `${severity}: ${summary}`);
}
