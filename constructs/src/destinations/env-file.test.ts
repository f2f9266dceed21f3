import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApiKey } from "../api-key.ts";
import { PlexMcpProvider } from "../plexmcp-provider.ts";
import { EnvFile } from "./env-file.ts";

const home = process.cwd();
let machine: string;

beforeEach(() => {
  machine = realpathSync(mkdtempSync(join(tmpdir(), "env-file-")));
});

afterEach(() => {
  process.chdir(home);
  rmSync(machine, { recursive: true, force: true });
});

/** What a stack of that project says of its file. */
function synthIn(folder: string, file: (stack: TerraformStack) => EnvFile, outdir?: string) {
  mkdirSync(folder, { recursive: true });
  process.chdir(folder);
  const app = new App({ stackTraces: false, ...(outdir === undefined ? {} : { outdir }) });
  const stack = new TerraformStack(app, "shop");
  new PlexMcpProvider(stack, "plexmcp");
  const key = new ApiKey(stack, "web", { environment: "ci" });
  key.deliverTo("app", file(stack));
  app.synth();
  const { resource } = JSON.parse(
    readFileSync(join(app.outdir, "stacks", "shop", "cdk.tf.json"), "utf8"),
  ) as { readonly resource: { readonly plexmcp_env_file: Readonly<Record<string, object>> } };
  const [attributes] = Object.values(resource.plexmcp_env_file);
  return { ...attributes, "//": undefined };
}

const webFile = () => new EnvFile("apps/web/.env");

test("writes the same text on every machine: from the stack's folder to the project's", () => {
  const one = synthIn(join(machine, "home", "ann", "shop"), webFile);
  const other = synthIn(join(machine, "builds", "4711", "deep", "down"), webFile);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ path: "${path.root}/../../../apps/web/.env" });
});

test("starts at the folder of cdktf.json, also when the program runs deeper", () => {
  const project = join(machine, "shop");
  mkdirSync(project);
  writeFileSync(join(project, "cdktf.json"), "{}");
  expect(synthIn(join(project, "infra"), webFile)).toMatchObject({
    path: "${path.root}/../../../../apps/web/.env",
  });
});

test("follows an output folder of another name", () => {
  expect(synthIn(machine, () => new EnvFile("./.env"), join(machine, "out"))).toMatchObject({
    path: "${path.root}/../../../.env",
  });
});

test("leaves absolute paths and tokens as they are", () => {
  expect(synthIn(machine, () => new EnvFile("/srv/web/.env"))).toMatchObject({
    path: "/srv/web/.env",
  });
  const variable = (stack: TerraformStack) =>
    new EnvFile(new TerraformVariable(stack, "path", { type: "string" }).stringValue);
  expect(synthIn(machine, variable)).toMatchObject({ path: "${var.path}" });
});

test("delivers the key under the name that it is told, into a file that git may hold", () => {
  const attributes = synthIn(machine, () => {
    return new EnvFile(".env.production", { variable: "MCP_KEY", allowUnignored: true });
  });
  expect(attributes).toMatchObject({
    variable: "MCP_KEY",
    allow_unignored: true,
    value: expect.stringMatching(/^\$\{plexmcp_api_key\.web_\w+\.key\}$/) as unknown,
  });
});

test("refuses an empty path", () => {
  expect(() => new EnvFile(" ")).toThrow('new EnvFile(" "): write a path such as "apps/web/.env".');
});

test("is refused without a provider, before anything is deployed", () => {
  const stack = new TerraformStack(Testing.app(), "shop");
  new ApiKey(stack, "web", { environment: "ci", destinations: { app: webFile() } });
  expect(() => Testing.fullSynth(stack)).toThrow("for the following providers: plexmcp");
});
