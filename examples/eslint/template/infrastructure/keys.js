import { ApiKey, Expiration, Mcp, McpAccess } from "@plexmcp/constructs";
import { TerraformOutput, TerraformStack } from "cdktf";

export class Keys extends TerraformStack {
  constructor(scope, id) {
    super(scope, id);
    const web = new ApiKey(this, "web", {
      environment: "production",
      expiration: Expiration.never(),
      mcps: McpAccess.all(),
    });
    web.addMcp(Mcp.fromName(this, "tickets"));
    new TerraformOutput(this, "key", { value: web.secret.reveal() });
  }
}
