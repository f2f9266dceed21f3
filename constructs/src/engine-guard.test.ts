import { App as CdktfApp, TerraformStack as CdktfStack, Testing } from "cdktf";
import { App as CdktnApp, TerraformStack as CdktnStack } from "cdktn";
import type { Construct } from "constructs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApiKey } from "./api-key.ts";
import { requireOwnEngine } from "./engine-guard.ts";
import { Mcp } from "./mcp.ts";
import { PlexMcpProvider } from "./plexmcp-provider.ts";

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "engine-guard-"));
});

afterEach(() => {
  rmSync(outdir, { recursive: true, force: true });
});

test.each<[string, (scope: Construct) => unknown]>([
  ["PlexMcpProvider", (scope) => new PlexMcpProvider(scope, "plexmcp")],
  ["ApiKey", (scope) => new ApiKey(scope, "web", { environment: "ci" })],
  ["ApiKey.fromKeyId", (scope) => ApiKey.fromKeyId(scope, "old", "id")],
  ["Mcp.fromName", (scope) => Mcp.fromName(scope, "Weather API")],
  ["Mcp.fromId", (scope) => Mcp.fromId(scope, "weather", "id")],
])("%s names the right import in a stack of the other engine", (_, declare) => {
  class Shop extends CdktnStack {}
  const stack = new Shop(new CdktnApp({ outdir }), "shop");
  expect(() => declare(stack)).toThrow(
    'shop: the stack is made with cdktn, and this construct is built for cdktf, with which it would fail at synth. Import it from "@plexmcp/constructs/cdktn".',
  );
});

test("lets its own engine pass, however deep in a stack", () => {
  const stack = new CdktfStack(Testing.app(), "shop");
  expect(requireOwnEngine(stack)).toBe(stack);
});

test("refuses a scope outside every stack, which the engine would leave out silently", () => {
  const app = new CdktfApp({ outdir });
  expect(() => new ApiKey(app, "web", { environment: "ci" })).toThrow(
    '"": this scope is in no stack, so Terraform would never see what is declared in it.',
  );
});
