import {
  TerraformOutput,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
} from "cdktf";
import { expect, test } from "vitest";
import { ApiKey } from "./api-key.ts";
import type { ApiKeyProps } from "./api-key-props.ts";
import { Duration } from "./duration.ts";
import { Expiration } from "./expiration.ts";
import type { IKeyDestination } from "./key-destination.ts";
import { McpAccess } from "./mcp-access.ts";
import { PlexMcpProvider } from "./plexmcp-provider.ts";
import { Rotation } from "./rotation.ts";

const keyId = "6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e";

function newStack(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "shop");
  new PlexMcpProvider(stack, "plexmcp");
  return stack;
}

/** What Terraform is told of a key. */
function attributesOf(key: ApiKey): unknown {
  const { resource } = JSON.parse(Testing.synth(TerraformStack.of(key), true)) as {
    readonly resource: { readonly plexmcp_api_key: Readonly<Record<string, unknown>> };
  };
  return resource.plexmcp_api_key[key.resource.friendlyUniqueId];
}

function attributesFor(props: ApiKeyProps): unknown {
  return attributesOf(new ApiKey(newStack(), "web", props));
}

test("a key says all that Terraform needs to know, and creates before it destroys", () => {
  const attributes = attributesFor({
    environment: "production",
    keyName: "Shop",
    description: "Forecasts",
    mcps: McpAccess.only(keyId),
    expiration: Expiration.afterDays(365),
    rotation: Rotation.every(Duration.days(90), {
      overlap: Duration.hours(48),
      trigger: "2026-11",
      verify: false,
    }),
    rateLimitRpm: 6_000,
    scopes: ["team:web"],
    onRemoval: "expire",
  });
  expect(attributes).toEqual({
    name: "Shop",
    environment: "production",
    description: "Forecasts",
    mcp_access_mode: "selected",
    allowed_mcp_ids: [keyId],
    expires_in: "365d",
    rotation: { every: "90d", trigger: "2026-11" },
    overlap: "48h",
    verify: false,
    rate_limit_rpm: 6_000,
    scopes: ["team:web"],
    on_removal: "expire",
    lifecycle: { create_before_destroy: true },
  });
});

test("left to itself a key reaches nothing, is rotated in time and overlaps for a day", () => {
  expect(attributesFor({ environment: "production" })).toEqual({
    name: "shop-web",
    environment: "production",
    mcp_access_mode: "none",
    expires_in: "90d",
    rotation: { every: "60d", trigger: "initial" },
    overlap: "24h",
    verify: true,
    lifecycle: { create_before_destroy: true },
  });
});

test.each([
  ["production", "90d", "60d"],
  ["staging", "60d", "40d"],
  ["development", "30d", "20d"],
  ["ci", "30d", "20d"],
  ["partners", "90d", "60d"],
])("a key for %s lives for %s and is rotated every %s", (environment, expiresIn, every) => {
  expect(attributesFor({ environment })).toMatchObject({
    expires_in: expiresIn,
    rotation: { every },
  });
});

test("a key that never expires is rotated by hand, unless it says when", () => {
  const expiration = Expiration.never();
  const rotation = Rotation.every(Duration.days(90));
  expect([
    attributesFor({ environment: "ci", expiration }),
    attributesFor({ environment: "ci", expiration, rotation }),
  ]).toMatchObject([
    { expires_in: "never", rotation: { trigger: "initial" } },
    { expires_in: "never", rotation: { every: "90d", trigger: "initial" } },
  ]);
});

test.each<[string, Partial<ApiKeyProps>, string]>([
  [
    "an environment",
    { environment: "Production" },
    'environment is "Production": write a lower-case letter, then up to 31 of a-z, 0-9 and "-"',
  ],
  ["a long environment", { environment: "a".repeat(33) }, `environment is "${"a".repeat(33)}"`],
  ["an empty name", { keyName: "" }, `the key's name is "" (0 bytes): PlexMCP takes 1 to 100`],
  [
    "a long name",
    { keyName: "ü".repeat(51) },
    `the key's name is "${"ü".repeat(51)}" (102 bytes): PlexMCP takes`,
  ],
  ["a name in spaces", { keyName: " web " }, `the key's name is " web "`],
  ["a rate of 0", { rateLimitRpm: 0 }, "rateLimitRpm is 0: PlexMCP takes whole numbers from 1"],
  ["a rate of 10,001", { rateLimitRpm: 10_001 }, "rateLimitRpm is 10001: PlexMCP takes"],
  ["half a request", { rateLimitRpm: 0.5 }, "rateLimitRpm is 0.5: PlexMCP takes"],
  [
    "a rotation that comes too late",
    { rotation: Rotation.every(Duration.days(90)) },
    "the key lives for 90d, is rotated every 90d and overlaps for 24h:",
  ],
])("refuses %s, by the construct's path, the value and the cure", (_, props, message) => {
  const stack = newStack();
  const declare = () => new ApiKey(stack, "web", { environment: "production", ...props });
  expect(declare).toThrow(`shop/web: ${message}`);
});

test("leaves tokens to Terraform", () => {
  const stack = newStack();
  const text = new TerraformVariable(stack, "text", { type: "string" });
  const count = new TerraformVariable(stack, "count", { type: "number" });
  const key = new ApiKey(stack, "web", {
    environment: text.stringValue,
    keyName: text.stringValue,
    rateLimitRpm: count.numberValue,
    expiration: Expiration.at(text.stringValue),
  });
  expect(attributesOf(key)).toMatchObject({
    environment: "${var.text}",
    name: "${var.text}",
    rate_limit_rpm: "${var.count}",
    expires_at: "${var.text}",
  });
});

test("addMcp widens what the key reaches, each MCP once", () => {
  const key = new ApiKey(newStack(), "web", { environment: "ci" });
  key.addMcp(keyId);
  key.addMcp(keyId, { mcpId: keyId.replace("6", "7") });
  expect(attributesOf(key)).toMatchObject({
    mcp_access_mode: "selected",
    allowed_mcp_ids: [keyId, keyId.replace("6", "7")],
  });
});

test("a key that reaches all MCPs needs no more", () => {
  const key = new ApiKey(newStack(), "web", { environment: "ci", mcps: McpAccess.all() });
  key.addMcp(keyId);
  expect(attributesOf(key)).toMatchObject({ mcp_access_mode: "all" });
  expect(attributesOf(key)).not.toHaveProperty("allowed_mcp_ids");
});

test("knows its own kind", () => {
  const stack = newStack();
  const key = new ApiKey(stack, "web", { environment: "ci" });
  expect([ApiKey.isApiKey(key), ApiKey.isApiKey(stack), ApiKey.isApiKey(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("others can wait for it, and use what Terraform will know of it", () => {
  const stack = newStack();
  const key = new ApiKey(stack, "web", { environment: "ci" });
  new TerraformOutput(stack, "facts", {
    value: [key.keyId, key.keyPrefix, key.expiresAt],
    dependsOn: [key],
  });
  const address = `plexmcp_api_key.${key.resource.friendlyUniqueId}`;
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    output: {
      facts: {
        value: ["id", "key_prefix", "expires_at"].map((name) => `\${${address}.${name}}`),
        depends_on: [`\${${address}}`],
      },
    },
  });
});

test("refers to a key that is managed elsewhere", () => {
  const stack = newStack();
  expect(ApiKey.fromKeyId(stack, "old", keyId).keyId).toBe(keyId);
  expect(Testing.synth(stack)).not.toContain("plexmcp_api_key");
});

test("adopts a key that was made by hand", () => {
  const stack = newStack();
  const key = ApiKey.adopt(stack, "web", keyId, { environment: "ci" });
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    import: [{ id: keyId, to: `plexmcp_api_key.${key.resource.friendlyUniqueId}` }],
  });
});

test("the secret is an output only when asked for, and a sensitive one then", () => {
  const stack = newStack();
  const key = new ApiKey(stack, "web", { environment: "ci" });
  expect(Testing.synth(stack)).not.toContain('"output"');
  key.exportSecret("web_key");
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    output: {
      web_key: {
        value: `\${plexmcp_api_key.${key.resource.friendlyUniqueId}.key}`,
        sensitive: true,
      },
    },
  });
});

test("warns of a destination that is empty for a moment in each rotation", () => {
  const stack = newStack();
  const replaced: IKeyDestination = {
    bind: (scope) => ({
      resource: new TerraformResource(scope, "Resource", { terraformResourceType: "vault_key" }),
      updatesInPlace: false,
      secretInState: true,
    }),
  };
  const key = new ApiKey(stack, "web", { environment: "ci", destinations: { vault: replaced } });
  expect(key.node.metadata.map(({ data }: { data: unknown }) => data)).toEqual([
    expect.stringContaining('The destination "vault" is replaced in a rotation'),
  ]);
});
