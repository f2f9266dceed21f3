import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packageDirectory } from "../scripts/build-bundles.ts";
import { parseInputs } from "../src/action/inputs.ts";
import { textAt, valueAt } from "../src/json-path.ts";

const root = join(packageDirectory, "..");
const workflows = join(root, "examples/workflow");

const read = (path: string): string => readFileSync(path, "utf8");
const parseYaml = (path: string): unknown => parse(read(path));
const namesAt = (value: unknown, ...path: string[]): string[] =>
  Object.keys(valueAt(value, ...path) ?? {});

const action = parseYaml(join(packageDirectory, "action.yml"));

describe("action.yml", () => {
  test("names the inputs that are read, with defaults that are taken", () => {
    const inputs = namesAt(action, "inputs");
    const environment = Object.fromEntries(
      inputs.map((name) => [
        `INPUT_${name.toUpperCase()}`,
        textAt(action, "inputs", name, "default") ?? "",
      ]),
    );
    expect(() => parseInputs(environment)).not.toThrow();
    const unknown = (): unknown => parseInputs({ INPUT_X: "1" });
    expect(unknown).toThrow(`Known are: ${inputs.join(", ")}.`);
  });

  test("runs the committed bundle on Node.js 24", () => {
    expect(valueAt(action, "runs")).toEqual({ using: "node24", main: "dist/index.js" });
    accessSync(join(packageDirectory, "dist/index.js"), constants.R_OK);
  });

  test("is described in the README, input by input and output by output", () => {
    const readme = read(join(packageDirectory, "README.md"));
    for (const name of [...namesAt(action, "inputs"), ...namesAt(action, "outputs")]) {
      expect(readme).toContain(`\`${name}\``);
    }
  });
});

const files = readdirSync(workflows).filter((name) => name.endsWith(".yml"));
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
const schema = JSON.parse(
  read(join(import.meta.dirname, "schemas/workflow.schema.json")),
) as object;
const validate = ajv.compile(schema);

describe.each(files.filter((name) => read(join(workflows, name)).includes("\njobs:\n")))(
  "the workflow %s",
  (name) => {
    const workflow = parseYaml(join(workflows, name));

    test("is one that GitHub takes", () => {
      validate(workflow);
      expect(validate.errors).toBeNull();
    });

    const jobs = Object.values(valueAt(workflow, "jobs") ?? {});
    const steps = jobs.flatMap((job) => valueAt(job, "steps") as unknown[]);
    const stepsOf = (use: string): unknown[] =>
      steps.filter((step) => textAt(step, "uses")?.startsWith(use) === true);

    test("gives the action inputs that it has", () => {
      for (const step of stepsOf("OWNER/REPO/")) {
        expect(namesAt(action, "inputs")).toEqual(expect.arrayContaining(namesAt(step, "with")));
      }
    });

    test("leaves no token in the checkout, and shows secrets to single steps only", () => {
      for (const step of stepsOf("actions/checkout@")) {
        expect(valueAt(step, "with", "persist-credentials")).toBe(false);
      }
      expect(JSON.stringify(valueAt(workflow, "env") ?? {})).not.toContain("secrets.");
    });

    test("keeps what a failed step has left: caches are saved always, and by a step of their own", () => {
      expect(stepsOf("actions/cache@")).toEqual([]);
      for (const step of stepsOf("actions/cache/save@")) {
        expect(textAt(step, "if")).toMatch(/^always\(\)/);
      }
    });
  },
);

test.each(files)("%s runs commands that plexmcp-scan has", (name) => {
  const commands = read(join(workflows, name)).matchAll(/(?:plexmcp-scan|cli\.js) ([a-z]+)/g);
  for (const [, command = ""] of commands) expect(["range", "staged", "org"]).toContain(command);
});

test("the hook for pre-commit runs a file that is there and may be run", () => {
  const [hook] = parseYaml(join(root, ".pre-commit-hooks.yaml")) as unknown[];
  accessSync(join(root, textAt(hook, "entry") ?? ""), constants.X_OK);
  expect(valueAt(hook, "args")).toEqual(["staged"]);
});
