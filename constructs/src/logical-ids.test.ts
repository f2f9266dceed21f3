import { TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";
import { expect, test } from "vitest";
import { ApiKey } from "./api-key.ts";
import { EnvFile } from "./destinations/env-file.ts";
import { McpAccess } from "./mcp-access.ts";
import { PlexMcpProvider } from "./plexmcp-provider.ts";

test("the addresses in Terraform are a contract: another address is another key, and an outage", () => {
  const stack = new TerraformStack(Testing.app(), "shop");
  new PlexMcpProvider(stack, "plexmcp");
  const key = new ApiKey(stack, "web", {
    environment: "production",
    mcps: McpAccess.named("Weather API"),
    destinations: { app: new EnvFile("/srv/.env") },
  });
  key.exportSecret();
  new ApiKey(new Construct(stack, "team"), "web", { environment: "ci" });

  const { data, resource, output } = JSON.parse(Testing.synth(stack)) as Record<string, object>;
  const addresses = Object.entries({ ...data, ...resource, output }).map(
    ([type, elements]) => [type, Object.keys(elements ?? {})] as const,
  );
  expect(Object.fromEntries(addresses)).toEqual({
    plexmcp_api_key: ["team_web_A505F099", "web_08B6E5F3"],
    plexmcp_env_file: ["web_app_A521BD65"],
    plexmcp_mcp: ["McpLookups_WeatherAPI_228EA7AB"],
    output: ["web_Secret_A9657D3A"],
  });
});
