import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Duration } from "./duration.ts";
import { requireOwnEngine } from "./engine-guard.ts";
import { PlexmcpProvider } from "./l1/plexmcp-provider.ts";

export interface PlexMcpProviderProps {
  /**
   * PlexMCP's address, without a path.
   * @default - PLEXMCP_ENDPOINT where Terraform runs, else https://api.plexmcp.com
   */
  readonly endpoint?: string;
  /**
   * An API key to sign in with, as a token: a text would stand in the synthesized stack.
   * @default - PLEXMCP_API_KEY where Terraform runs
   */
  readonly apiKey?: string;
  /**
   * A JWT of an owner or admin to sign in with, as a token: a text would stand in the synthesized
   * stack.
   * @default - PLEXMCP_TOKEN where Terraform runs
   */
  readonly token?: string;
  /**
   * Signs in with e-mail and password.
   * @default - PLEXMCP_EMAIL where Terraform runs
   */
  readonly email?: string;
  /**
   * The password of `email`, as a token: a text would stand in the synthesized stack.
   * @default - PLEXMCP_PASSWORD where Terraform runs
   */
  readonly password?: string;
  /**
   * How many requests are under way at once, 1 to 64.
   * @default 3
   */
  readonly maxRequestsInFlight?: number;
  /**
   * How long one request may take.
   * @default - 30 seconds
   */
  readonly requestTimeout?: Duration;
  /**
   * Tells this connection from the stack's default one.
   * @default - none: this is the default one
   */
  readonly alias?: string;
}

/**
 * Connection to PlexMCP. What is left out, Terraform reads from its own environment, so that no
 * secret is in the synthesized stack.
 */
export class PlexMcpProvider extends PlexmcpProvider {
  constructor(scope: Construct, id: string, props: PlexMcpProviderProps = {}) {
    super(requireOwnEngine(scope), id, {
      ...props,
      requestTimeout: props.requestTimeout?.toString(),
    });
    for (const [name, variable] of secretVariables) {
      const value = props[name];
      if (value === undefined || Token.isUnresolved(value)) continue;
      throw new Error(
        `${this.node.path}: ${name} is a text, and would stand readable in the synthesized stack. Leave it out and set ${variable} where Terraform runs, or pass a sensitive TerraformVariable.`,
      );
    }
  }
}

const secretVariables = [
  ["apiKey", "PLEXMCP_API_KEY"],
  ["token", "PLEXMCP_TOKEN"],
  ["password", "PLEXMCP_PASSWORD"],
] as const;
