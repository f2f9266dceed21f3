import { afterEach, describe, expect, test } from "vitest";
import { startEmulator } from "../emulator/start-emulator.ts";
import { createStack, engines, removeStacks } from "./terraform.ts";

afterEach(removeStacks);

/** The address of a gateway that has just gone. */
async function deadAddress(): Promise<string> {
  const gateway = await startEmulator();
  await gateway.close();
  return gateway.url;
}

describe.each(engines)("%s", (engine) => {
  test.each([
    [
      "a key is planned",
      'resource "plexmcp_api_key" "web" {\n  name = "web"\n  expires_in = "90d"\n}',
    ],
    ["an MCP is looked up", 'data "plexmcp_mcp" "weather" {\n  name = "Weather API"\n}'],
  ])("where %s, an unreachable gateway is named, and not called a bug", async (_what, hcl) => {
    const url = await deadAddress();
    const stack = await createStack({
      engine,
      configuration: hcl,
      environment: { PLEXMCP_ENDPOINT: url, PLEXMCP_TOKEN: "eyJhbGciOiJIUzI1NiJ9.e30.x" },
    });
    const { status, output } = await stack.run("plan", "-input=false");
    expect(status).toBe(1);
    expect(output).toContain("PlexMCP could not be asked");
    expect(output).toContain(`127.0.0.1:${new URL(url).port}`);
    expect(output).not.toContain("bug");
  });
});
