import { testRule } from "../../test/rule-tester.ts";
import { noAllMcps } from "./no-all-mcps.ts";

const l2 = `import { ApiKey, KeySet, McpAccess } from "@plexmcp/constructs";\n`;
const l1 = `import { ApiKey } from "@plexmcp/constructs/l1";\n`;

const key = (environment: string, access: string) =>
  `${l2}new ApiKey(this, "web", { environment: "${environment}", mcps: McpAccess.${access} });`;

testRule("no-all-mcps", noAllMcps, {
  valid: [
    key("production", `named("search")`),
    key("development", "all()"),
    `${l2}new ApiKey(this, "web", { ...common, mcps: McpAccess.all() });`,
    `import { McpAccess } from "./own"; const p = { environment: "production", mcps: McpAccess.all() }; // plexmcp`,
    `${l1}new ApiKey(this, "web", { name: "web", environment: "ci", mcpAccessMode: "all" });`,
  ],
  invalid: [
    {
      code: key("production", "all()"),
      errors: [
        {
          messageId: "allMcps",
          suggestions: [{ messageId: "reachNone", output: key("production", "none()") }],
        },
      ],
    },
    // What cannot be written in its place is not suggested.
    ...[
      key("production", "all(/* of them */)"),
      key("production", "all()").replace(".all", '["all"]'),
    ].map((code) => ({ code, errors: [{ messageId: "allMcps" }] })),
    {
      code: `${l2}new ApiKey(this, "web", { environment: \`production\`, mcps: McpAccess.all() });`,
      errors: [
        {
          messageId: "allMcps",
          suggestions: [
            {
              messageId: "reachNone",
              output: `${l2}new ApiKey(this, "web", { environment: \`production\`, mcps: McpAccess.none() });`,
            },
          ],
        },
      ],
    },
    {
      code: `${l1}new ApiKey(this, "web", { environment: "production" as const, mcpAccessMode: \`all\` });`,
      errors: [
        {
          messageId: "allMcps",
          suggestions: [
            {
              messageId: "reachNone",
              output: `${l1}new ApiKey(this, "web", { environment: "production" as const, mcpAccessMode: "none" });`,
            },
          ],
        },
      ],
    },
    {
      code: key("development", "all()"),
      options: [{ environments: ["*"] }],
      errors: [
        {
          messageId: "allMcps",
          suggestions: [{ messageId: "reachNone", output: key("development", "none()") }],
        },
      ],
    },
    {
      code: `${l2}new KeySet(this, "keys", { environments: { production: { mcps: McpAccess.all() } } });`,
      errors: [
        {
          messageId: "allMcps",
          suggestions: [
            {
              messageId: "reachNone",
              output: `${l2}new KeySet(this, "keys", { environments: { production: { mcps: McpAccess.none() } } });`,
            },
          ],
        },
      ],
    },
    {
      code: `${l1}new ApiKey(this, "web", { name: "web", environment: "production", mcpAccessMode: "all" });`,
      errors: [
        {
          messageId: "allMcps",
          suggestions: [
            {
              messageId: "reachNone",
              output: `${l1}new ApiKey(this, "web", { name: "web", environment: "production", mcpAccessMode: "none" });`,
            },
          ],
        },
      ],
    },
  ],
});
