import { attributePath } from "../../cty/path.ts";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlanRequest } from "../../framework/resource.ts";
import { unknown } from "../../framework/schema.ts";
import type { PlexmcpSession } from "../session.ts";
import { checkOwnCredential } from "./own-credential.ts";
import { toRfc3339 } from "./api-key-rotation.ts";
import type { ApiKeyAttributes, ApiKeyPlan } from "./api-key-schema.ts";
import { describeUnseenIntents } from "./unseen-intents.ts";

type ApiKeyPlanRequest = PlanRequest<ApiKeyAttributes, PlexmcpSession>;

/**
 * What only the gateway can tell of a plan. Adds errors and warnings and changes no planned value.
 * Silent while the provider's own configuration is not known.
 */
export async function checkAgainstGateway(
  request: ApiKeyPlanRequest,
  planned: ApiKeyPlan,
  isReplaced: boolean,
): Promise<readonly Diagnostic[]> {
  const { client: session, prior, signal } = request;
  if (session === undefined) return [];
  if (prior !== null) {
    // Without a refresh the plan is the first to find the key in the state.
    await session.journal.markSeen(prior.id ?? "");
    const action = isReplaced ? "replace" : "keep";
    return [
      ...checkOwnCredential(session, prior, action),
      ...(await checkMcps(session, planned, { prior: prior.allowed_mcp_ids, signal })),
      // Terraform plans a replacement a second time, as a create, and drops that plan's warnings.
      ...(isReplaced ? await describeUnseenIntents(session, planned.name, signal) : []),
    ];
  }
  return [
    ...(await checkMcps(session, planned, { prior: null, signal })),
    ...(await checkFixedExpiry(session, planned, signal)),
    ...(await describeUnseenIntents(session, planned.name, signal)),
  ];
}

/** PlexMCP stores any id, even one of another organisation: a wrong one is found here or never. */
async function checkMcps(
  session: PlexmcpSession,
  { allowed_mcp_ids: ids }: ApiKeyPlan,
  { prior, signal }: { readonly prior: readonly string[] | null; readonly signal: AbortSignal },
): Promise<readonly Diagnostic[]> {
  if (ids === null || ids === unknown) return [];
  const before = new Set(prior?.map((id) => id.toLowerCase()));
  const added = ids.filter((id) => id !== unknown).filter((id) => !before.has(id.toLowerCase()));
  if (added.length === 0) return [];
  const mcps = await session.client.listMcps({ signal });
  const byId = new Map(mcps.map((mcp) => [mcp.id.toLowerCase(), mcp]));
  const path = attributePath("allowed_mcp_ids");
  return added.flatMap((id) => {
    const mcp = byId.get(id.toLowerCase());
    if (mcp === undefined) {
      return errorAt(
        path,
        "Unknown MCP",
        `No MCP of this organisation has the id ${id}. PlexMCP would store it, and the key would reach nothing by it. Look the id up with the data source plexmcp_mcp.`,
      );
    }
    return mcp.status === "active"
      ? []
      : warningAt(
          path,
          "MCP is not active",
          `The MCP "${mcp.name}" (${id}) has the status "${mcp.status}": calls to it may be refused until it is active.`,
        );
  });
}

async function checkFixedExpiry(
  session: PlexmcpSession,
  { expires_at: expiresAt }: ApiKeyPlan,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if (typeof expiresAt !== "string") return [];
  const gatewayTime = await session.client.readGatewayTime({ signal });
  if (new Date(expiresAt) > gatewayTime) return [];
  return [
    errorAt(
      attributePath("expires_at"),
      "Expiry in the past",
      `expires_at is ${expiresAt}, and the gateway's clock shows ${toRfc3339(gatewayTime)}: the key would be born expired. Set a later time, or use expires_in.`,
    ),
  ];
}
