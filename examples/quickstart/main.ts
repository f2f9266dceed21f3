import {
  ApiKey,
  Duration,
  EnvFile,
  Expiration,
  McpAccess,
  PlexMcpProvider,
  Rotation,
} from "@plexmcp/constructs";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Four keys, one an environment, each with the MCPs, the life time and the file that it needs. */
class Quickstart extends TerraformStack {
  constructor(scope: Construct) {
    super(scope, "quickstart");

    // Signs in with PLEXMCP_TOKEN, PLEXMCP_EMAIL and PLEXMCP_PASSWORD, or PLEXMCP_API_KEY.
    new PlexMcpProvider(this, "plexmcp");

    new ApiKey(this, "production", {
      environment: "production",
      description: "Forecasts on the public site",
      mcps: McpAccess.named("Weather API"),
      expiration: Expiration.afterDays(365),
      rotation: Rotation.every(Duration.days(90)),
      destinations: { app: new EnvFile("apps/production/.env") },
    });

    new ApiKey(this, "staging", {
      environment: "staging",
      description: "Forecasts on the staging site",
      mcps: McpAccess.named("Weather API"),
      expiration: Expiration.afterDays(90),
      destinations: { app: new EnvFile("apps/staging/.env") },
    });

    new ApiKey(this, "development", {
      environment: "development",
      description: "Calculations on developers' machines",
      mcps: McpAccess.named("Calculator"),
      expiration: Expiration.never(),
      rotation: Rotation.manual({ trigger: "2026-11" }),
      destinations: { app: new EnvFile("apps/development/.env") },
    });

    new ApiKey(this, "ci", {
      environment: "ci",
      description: "Integration tests, against every MCP",
      mcps: McpAccess.all(),
      expiration: Expiration.afterDays(30),
      rateLimitRpm: 6_000,
      destinations: { app: new EnvFile("apps/ci/.env") },
    });
  }
}

const app = new App();
new Quickstart(app);
app.synth();
