import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noSharedKey } from "./no-shared-key.ts";

const key = makeKey(52);
const read = "process.env.PLEXMCP_API_KEY";

const l2 = `import { ApiKey, EnvFile } from "@plexmcp/constructs";\nconst web = new ApiKey(this, "web", {});\n`;

testRule("no-shared-key", noSharedKey, {
  valid: [
    `const keys = { production: process.env.PROD_PLEXMCP_API_KEY, staging: process.env.STAGING_PLEXMCP_API_KEY };`,
    `const keys = { production: ${read} }; const more = { staging: ${read} };`,
    `const keys = { production: ${read}, web: ${read} };`,
    `const key = process.env.NODE_ENV === "production" ? ${read} : undefined;`,
    `const key = isReady ? ${read} : ${read};`,
    `${l2}web.deliverTo("production", a); web.deliverTo("backup", b);`,
    `${l2}web.deliverTo("production", a); web.deliverTo("production", b);`,
    `${l2}const ci = new ApiKey(this, "ci", {}); web.deliverTo("production", a); ci.deliverTo("ci", b);`,
    `const parcel = new Parcel(); parcel.deliverTo("production", plexmcp); parcel.deliverTo("ci", plexmcp);`,
    `${l2}new ApiKey(this, "api", { destinations: { production: new EnvFile("a/.env"), app: b } });`,
    `const hosts = { production: "https://plexmcp.com", staging: "https://plexmcp.com" };`,
  ],
  invalid: [
    {
      code: `const keys = { production: ${read}, "staging": ${read} };`,
      errors: [
        { messageId: "sharedKey", data: { first: "production", second: "staging" }, column: 57 },
      ],
    },
    {
      code: `const keys = { ci: "${key}", development: { apiKey: "${key}" } };`,
      errors: [{ messageId: "sharedKey" }],
    },
    {
      code: `const key = process.env.NODE_ENV === "production" ? ${read} : ${read}!;`,
      errors: [{ messageId: "sharedBranches" }],
    },
    {
      code: `${l2}web.deliverTo("production", a); web.deliverTo(\`staging\`, b);`,
      errors: [
        {
          messageId: "sharedKey",
          data: { first: "production", second: "staging" },
          line: 3,
          column: 33,
        },
      ],
    },
    {
      code: `${l2}new ApiKey(this, "api", { destinations: { ci: new EnvFile("a/.env"), staging: b } });`,
      errors: [{ messageId: "sharedKey", data: { first: "ci", second: "staging" } }],
    },
    {
      code: `const keys = { live: ${read}, demo: ${read} };`,
      options: [{ environments: ["live", "demo"] }],
      errors: [{ messageId: "sharedKey" }],
    },
  ],
});
