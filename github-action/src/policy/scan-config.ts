import type { Level } from "eslint-plugin-plexmcp/detector";
import { parseJson } from "../json-text.ts";
import { ScanError } from "../scan-error.ts";

export const configFile = ".plexmcp-scan.json";

/** What a repository sets for itself; the schema is `schema/plexmcp-scan.schema.json`. */
export interface ScanConfig {
  /** The lowest level that fails a run. */
  readonly failOn: Level;
  /** Files whose findings are listed as silenced. */
  readonly exclude: readonly Exclusion[];
  /**
   * Variables whose values in a committed .env file are public: whole names, or beginnings with a `*`
   * behind.
   */
  readonly publicVariables: readonly string[];
}

interface Exclusion {
  /** `*`, `**` and `?` as in a .gitignore; the whole path from the root. */
  readonly path: string;
  readonly reason: string;
}

export const defaultConfig: ScanConfig = { failOn: "error", exclude: [], publicVariables: [] };

const fields: ReadonlySet<string> = new Set(["$schema", "failOn", "exclude", "publicVariables"]);

/** Parses `.plexmcp-scan.json`. Throws `ScanError` on an unknown field or value. */
export function parseConfig(text: string): ScanConfig {
  const json = parseObject(text);
  const unknown = Object.keys(json).find((name) => !fields.has(name));
  if (unknown !== undefined) {
    throw new ScanError(
      `${configFile} has an unknown field "${unknown}". Known are: ${[...fields].join(", ")}.`,
    );
  }
  return {
    failOn: parseLevel(json["failOn"] ?? defaultConfig.failOn, `"failOn" of ${configFile}`),
    exclude: parseList(json, "exclude").map(parseExclusion),
    publicVariables: parseList(json, "publicVariables").map((name) => {
      if (typeof name !== "string") throw mustBe("publicVariables", "a list of names");
      return name;
    }),
  };
}

/** "error" or "warning"; `what` names the setting in the error. */
export function parseLevel(value: unknown, what: string): Level {
  if (value === "error" || value === "warning") return value;
  // What is nested may be nested too deeply to be shown.
  const given = typeof value === "string" ? `, not ${JSON.stringify(value)}` : "";
  throw new ScanError(`${what} must be "error" or "warning"${given}.`);
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  const json = parseJson(text.replace(/^\ufeff/, ""), configFile);
  if (!isObject(json)) throw new ScanError(`${configFile} must hold one JSON object.`);
  return json;
}

function parseList(json: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = json[name] ?? [];
  if (!Array.isArray(list)) throw mustBe(name, "a list");
  return list;
}

/** Whatever begins otherwise is the path of no file, and would be of no effect. */
const fromRoot = /^(?!\.{0,2}\/)./su;

function parseExclusion(value: unknown): Exclusion {
  const { path, reason, ...others } = isObject(value) ? value : {};
  const isWhole =
    typeof path === "string" &&
    fromRoot.test(path) &&
    typeof reason === "string" &&
    /\S/.test(reason);
  if (!isWhole || Object.keys(others).length > 0) {
    throw mustBe("exclude", 'a list of { "path": "from/the/root/", "reason": "…" }');
  }
  return { path, reason };
}

function mustBe(name: string, what: string): ScanError {
  return new ScanError(`"${name}" of ${configFile} must be ${what}.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
