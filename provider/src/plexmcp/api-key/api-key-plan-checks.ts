import { attributePath } from "../../cty/path.ts";
import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlanRequest } from "../../framework/resource.ts";
import { unknown } from "../../framework/schema.ts";
import type { PlexmcpSession } from "../session.ts";
import { checkOwnCredential } from "./own-credential.ts";
import { toRfc3339 } from "./api-key-rotation.ts";
import type { ApiKeyAttributes, ApiKeyPlan, ApiKeyState } from "./api-key-schema.ts";
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
  }
  return [
    ...(prior === null || isReplaced ? [] : warnOfSharedName(session, prior)),
    ...(prior === null ? [] : checkOwnCredential(session, prior, isReplaced ? "replace" : "keep")),
    ...(await checkMcps(session, planned, { prior: prior?.allowed_mcp_ids ?? null, signal })),
    ...(prior === null ? await checkFixedExpiry(session, planned, signal) : []),
    // Of a replacement too: when Terraform plans its second half, the create, it hides warnings.
    ...(prior === null || isReplaced
      ? [
          ...(await describeUnseenIntents(session, planned.name, signal)),
          ...(await checkQuota(session, planned.name, isReplaced)),
        ]
      : []),
  ];
}

/** The journal goes by names: of two keys with one, the younger counts as the other's successor. */
function warnOfSharedName(
  { plannedNames }: PlexmcpSession,
  { name, id }: ApiKeyState,
): readonly Diagnostic[] {
  const other = plannedNames.findOther(name ?? "", id ?? "");
  if (other === undefined) return [];
  return [
    warningAt(
      attributePath("name"),
      "Two keys of one name",
      `The keys ${other} and ${id ?? ""} are both named "${name ?? ""}". When one of them is removed it may count as replaced by the other, and live on for its overlap. Give each key of a configuration a name of its own.`,
    ),
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

async function checkQuota(
  { keyQuota }: PlexmcpSession,
  name: ApiKeyPlan["name"],
  isReplaced: boolean,
): Promise<readonly Diagnostic[]> {
  const knownName = typeof name === "string" ? name : "";
  const passed = await (isReplaced
    ? keyQuota.countReplacement(knownName)
    : keyQuota.countCreate(knownName));
  if (passed === undefined) return [];
  const { limit, existing, planned } = passed;
  return [
    warningAt(
      undefined,
      "The plan passes the organisation's key limit",
      `PlexMCP allows this organisation ${String(limit)} keys, ${String(existing)} exist (expired ones count), and the plan makes at least ${String(planned)}. With create_before_destroy a new key needs room beside the one that it replaces. A create beyond the limit is refused, except by a self-hosted server, which enforces none. Remove keys that nobody needs, rotate fewer keys at once, or have the limit raised.`,
    ),
  ];
}
