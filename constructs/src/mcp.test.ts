import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { expect, test } from "vitest";
import { ApiKey } from "./api-key.ts";
import { Mcp } from "./mcp.ts";
import { McpAccess } from "./mcp-access.ts";
import { PlexMcpProvider } from "./plexmcp-provider.ts";

const mcpId = "6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e";

function newStack(): TerraformStack {
  return new TerraformStack(Testing.app(), "shop");
}

test("a stack looks a name up once, however many keys ask for it", () => {
  const stack = newStack();
  new ApiKey(stack, "web", { environment: "ci", mcps: McpAccess.named("Weather API", "Maps") });
  new ApiKey(stack, "app", {
    environment: "ci",
    mcps: McpAccess.only(Mcp.fromName(stack, "Weather API")),
  });
  const { data } = JSON.parse(Testing.synth(stack)) as {
    readonly data: { readonly plexmcp_mcp: object };
  };
  expect(Object.values(data.plexmcp_mcp)).toEqual([{ name: "Maps" }, { name: "Weather API" }]);
});

test("a key of another connection looks names up there", () => {
  const stack = newStack();
  const provider = new PlexMcpProvider(stack, "eu", { alias: "eu" });
  const key = new ApiKey(stack, "web", {
    environment: "ci",
    mcps: McpAccess.named("Maps"),
    provider,
  });
  Mcp.fromName(stack, "Maps");
  const { data, resource } = JSON.parse(Testing.synth(stack)) as {
    readonly data: { readonly plexmcp_mcp: object };
    readonly resource: unknown;
  };
  expect(Object.values(data.plexmcp_mcp)).toEqual([
    { name: "Maps" },
    { name: "Maps", provider: "plexmcp.eu" },
  ]);
  expect(resource).toMatchObject({
    plexmcp_api_key: { [key.resource.friendlyUniqueId]: { provider: "plexmcp.eu" } },
  });
});

test.each([
  ["", "empty"],
  ["${TfToken[TOKEN.0]}", "a token"],
])("refuses the name %j: it is %s", (name, reason) => {
  const stack = newStack();
  expect(() => Mcp.fromName(stack, name)).toThrow(
    `shop: the name of an MCP is ${reason}, and has to be known at synth.`,
  );
});

test("takes an id, or a token for one", () => {
  const stack = newStack();
  const variable = new TerraformVariable(stack, "mcp", { type: "string" });
  const mcps = [Mcp.fromId(stack, "maps", mcpId), Mcp.fromId(stack, "web", variable.stringValue)];
  new TerraformOutput(stack, "ids", { value: mcps.map((mcp) => mcp.mcpId) });
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    output: { ids: { value: [mcpId, "${var.mcp}"] } },
  });
});

test("a name in the place of an id is refused, and the call that takes names is named", () => {
  const advice =
    '"Maps" is not the id of an MCP, a UUID. Where it is a name, write McpAccess.named("Maps") or Mcp.fromName(scope, "Maps").';
  expect(() => McpAccess.only("Maps")).toThrow(advice);
  expect(() => Mcp.fromId(newStack(), "maps", "Maps")).toThrow(advice);
});

test("an access to selected MCPs selects one at least", () => {
  expect(() => McpAccess.only()).toThrow("McpAccess.only() names no MCP. Name at least one");
  expect(() => McpAccess.named()).toThrow("McpAccess.named() names no MCP. Name at least one");
});
