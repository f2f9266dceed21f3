import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { expect, test } from "vitest";
import { Duration } from "./duration.ts";
import { PlexMcpProvider, type PlexMcpProviderProps } from "./plexmcp-provider.ts";

function synthProvider(props?: (stack: TerraformStack) => PlexMcpProviderProps): unknown {
  const stack = new TerraformStack(Testing.app(), "shop");
  new PlexMcpProvider(stack, "plexmcp", props?.(stack));
  const { provider } = JSON.parse(Testing.synth(stack)) as { readonly provider: unknown };
  return provider;
}

test("leaves the sign-in to the environment of Terraform", () => {
  expect(synthProvider()).toEqual({ plexmcp: [{}] });
});

test("passes what is no secret, and secrets as tokens", () => {
  const provider = synthProvider((stack) => ({
    endpoint: "https://plexmcp.example.com",
    email: "ops@example.com",
    password: new TerraformVariable(stack, "password", { sensitive: true }).stringValue,
    maxRequestsInFlight: 2,
    requestTimeout: Duration.minutes(1),
    alias: "eu",
  }));
  expect(provider).toEqual({
    plexmcp: [
      {
        endpoint: "https://plexmcp.example.com",
        email: "ops@example.com",
        password: "${var.password}",
        max_requests_in_flight: 2,
        request_timeout: "1m",
        alias: "eu",
      },
    ],
  });
});

test.each([
  ["apiKey", "PLEXMCP_API_KEY"],
  ["token", "PLEXMCP_TOKEN"],
  ["password", "PLEXMCP_PASSWORD"],
])("refuses a %s in the code, does not repeat it, and names %s", (name, variable) => {
  const declare = () => synthProvider(() => ({ [name]: "open sesame" }));
  expect(declare).toThrow(
    `shop/plexmcp: ${name} is a text, and would stand readable in the synthesized stack. Leave it out and set ${variable} where Terraform runs`,
  );
  expect(declare).not.toThrow("open sesame");
});
