import { attributePath } from "../../cty/path.ts";
import type { DataSource } from "../../framework/data-source.ts";
import { errorAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlanOf } from "../../framework/schema-types.ts";
import { stringAttribute, unknown } from "../../framework/schema.ts";
import type { Mcp } from "../../client/api-types.ts";
import type { PlexmcpSession } from "../session.ts";

export const mcpAttributes = {
  name: stringAttribute({
    presence: "optionalComputed",
    description: "The MCP's name, to the letter. Set this or `id`.",
  }),
  id: stringAttribute({
    presence: "optionalComputed",
    description: "The MCP's id, a UUID. Set this or `name`.",
  }),
  mcp_type: stringAttribute({ presence: "computed", description: "How the MCP is reached." }),
  status: stringAttribute({
    presence: "computed",
    description: "`active`, or why calls to it are refused.",
  }),
};

/** `plexmcp_mcp`: an MCP of the organisation, by name or by id. */
export const mcpDataSource: DataSource<typeof mcpAttributes, PlexmcpSession> = {
  typeName: "plexmcp_mcp",
  description: "Looks an MCP up by its name or its id.",
  attributes: mcpAttributes,
  validate: checkOneOfNameAndId,
  read: async ({ client: session, config, signal }) => {
    const mcps = await session.client.listMcps({ signal });
    const found = findMcp(mcps, config);
    return "severity" in found
      ? { state: null, diagnostics: [found] }
      : {
          state: {
            name: config.name ?? found.name,
            id: config.id ?? found.id,
            mcp_type: found.mcpType,
            status: found.status,
          },
        };
  },
};

function checkOneOfNameAndId({ name, id }: PlanOf<typeof mcpAttributes>): readonly Diagnostic[] {
  if (name === unknown || id === unknown || (name === null) !== (id === null)) return [];
  return [
    errorAt(
      attributePath("name"),
      name === null ? "Nothing to look up" : "Two ways to look up",
      "Set either name or id: one names the MCP, the other follows from it.",
    ),
  ];
}

function findMcp(
  mcps: readonly Mcp[],
  { name, id }: { readonly name: string | null; readonly id: string | null },
): Mcp | Diagnostic {
  const found = mcps.filter((mcp) =>
    id === null ? mcp.name === name : mcp.id.toLowerCase() === id.toLowerCase(),
  );
  const path = attributePath(id === null ? "name" : "id");
  const sought = id === null ? `the name ${JSON.stringify(name)}` : `the id ${id}`;
  const [first] = found;
  if (first === undefined) {
    const names = mcps.map((mcp) => JSON.stringify(mcp.name)).slice(0, 20);
    const known = names.length === 0 ? "It has none" : `It has ${names.join(", ")}`;
    return errorAt(path, "No such MCP", `The organisation has no MCP with ${sought}. ${known}.`);
  }
  return found.length === 1
    ? first
    : errorAt(
        path,
        "More than one MCP of this name",
        `${String(found.length)} MCPs have ${sought}: ${found.map((mcp) => mcp.id).join(", ")}. Set id to the one you mean.`,
      );
}
