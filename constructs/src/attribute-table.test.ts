import { TerraformOutput, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import { expect, test } from "vitest";
import { ApiKey, DataPlexmcpMcp, EnvFile, PlexmcpProvider } from "./l1/index.ts";

function declareAll(stack: TerraformStack): void {
  new PlexmcpProvider(stack, "plexmcp", { maxRequestsInFlight: 2, alias: "eu" });
  const mcp = new DataPlexmcpMcp(stack, "mcp", { name: "Weather API" });
  const key = new ApiKey(stack, "key", {
    name: "web",
    description: 'two\nlines, "quoted"',
    scopes: ["a", "b"],
    allowedMcpIds: [mcp.id],
    rateLimitRpm: 600,
    rotation: { every: "60d", trigger: undefined },
    verify: false,
    lifecycle: { createBeforeDestroy: true },
  });
  new EnvFile(stack, "file", { path: ".env", value: key.key });
}

test("writes each attribute under its Terraform name, and nothing for what is undefined", () => {
  const stack = new TerraformStack(Testing.app(), "stack");
  declareAll(stack);
  expect(JSON.parse(Testing.synth(stack))).toEqual({
    terraform: {
      required_providers: { plexmcp: { source: "plexmcp/plexmcp", version: "~> 0.1" } },
    },
    provider: { plexmcp: [{ max_requests_in_flight: 2, alias: "eu" }] },
    data: { plexmcp_mcp: { mcp: { name: "Weather API" } } },
    resource: {
      plexmcp_api_key: {
        key: {
          name: "web",
          description: 'two\nlines, "quoted"',
          scopes: ["a", "b"],
          allowed_mcp_ids: ["${data.plexmcp_mcp.mcp.id}"],
          rate_limit_rpm: 600,
          rotation: { every: "60d" },
          verify: false,
          lifecycle: { create_before_destroy: true },
        },
      },
      plexmcp_env_file: { file: { path: ".env", value: "${plexmcp_api_key.key.key}" } },
    },
  });
});

test("prints the same as HCL: attributes with a =, sets in brackets", () => {
  const stack = new TerraformStack(Testing.app(), "stack");
  declareAll(stack);
  expect(Testing.synthHcl(stack)).toMatchInlineSnapshot(`
    "terraform {
    required_providers {
      plexmcp = {
    version = "~> 0.1"
    source = "plexmcp/plexmcp"
    }
    }


    }

    provider "plexmcp" {
    max_requests_in_flight = 2
    alias = "eu"
    }
    data "plexmcp_mcp" "mcp" {
    name = "Weather API"
    }
    resource "plexmcp_api_key" "key" {
    name = "web"
    description = <<EOF
    two
    lines, "quoted"
    EOF
    scopes = [
    "a",
    "b"
    ]
    allowed_mcp_ids = [
    "\${data.plexmcp_mcp.mcp.id}"
    ]
    rate_limit_rpm = 600
    rotation = {
    every = "60d"
    }
    verify = false
    lifecycle {
      create_before_destroy = true
    }
    }
    resource "plexmcp_env_file" "file" {
    path = ".env"
    value = "\${plexmcp_api_key.key.key}"
    }"
  `);
});

test("passes tokens in the place of lists, numbers, booleans and objects", () => {
  const synthesized: unknown = JSON.parse(
    Testing.synthScope((stack) => {
      const of = (name: string) => new TerraformVariable(stack, name, { type: "any" });
      const key = new ApiKey(stack, "key", {
        name: of("name").stringValue,
        scopes: of("scopes").listValue,
        rateLimitRpm: of("rpm").numberValue,
        verify: of("verify").booleanValue,
        rotation: Token.asAny(of("rotation").value),
      });
      new TerraformOutput(stack, "references", {
        value: [key.scopes, key.rateLimitRpm, key.rotationDue, key.rotation.every],
      });
    }),
  );
  expect(synthesized).toMatchObject({
    resource: {
      plexmcp_api_key: {
        key: {
          name: "${var.name}",
          scopes: "${var.scopes}",
          rate_limit_rpm: "${var.rpm}",
          verify: "${var.verify}",
          rotation: "${var.rotation}",
        },
      },
    },
    output: {
      references: {
        value: [
          "${tolist(plexmcp_api_key.key.scopes)}",
          "${plexmcp_api_key.key.rate_limit_rpm}",
          "${plexmcp_api_key.key.rotation_due}",
          "${plexmcp_api_key.key.rotation.every}",
        ],
      },
    },
  });
});

test("an input can be changed until synth, and read as it was set", () => {
  const stack = new TerraformStack(Testing.app(), "stack");
  const key = new ApiKey(stack, "key", { name: "web", description: "old" });
  key.description = undefined;
  key.scopes = ["a"];

  expect([key.nameInput, key.descriptionInput, key.scopesInput]).toEqual(["web", undefined, ["a"]]);
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    resource: { plexmcp_api_key: { key: { name: "web", scopes: ["a"] } } },
  });
});

test("declares the import of a key for which Terraform writes the configuration", () => {
  const synthesized: unknown = JSON.parse(
    Testing.synthScope((stack) => {
      ApiKey.generateConfigForImport(stack, "old", "6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e");
    }),
  );
  expect(synthesized).toMatchObject({
    import: [{ id: "6f1c7a0e-3c1b-4f9e-9a55-0d6a8d1c2b3e", to: "plexmcp_api_key.old" }],
  });
});
