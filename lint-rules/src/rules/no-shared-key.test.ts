import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noSharedKey } from "./no-shared-key.ts";

const key = makeKey(52);
const read = "process.env.PLEXMCP_API_KEY";

testRule("no-shared-key", noSharedKey, {
  valid: [
    `const keys = { production: process.env.PROD_PLEXMCP_API_KEY, staging: process.env.STAGING_PLEXMCP_API_KEY };`,
    `const keys = { production: ${read} }; const more = { staging: ${read} };`,
    `const keys = { production: ${read}, web: ${read} };`,
    `const key = process.env.NODE_ENV === "production" ? ${read} : undefined;`,
    `const key = isReady ? ${read} : ${read};`,
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
      code: `const keys = { live: ${read}, demo: ${read} };`,
      options: [{ environments: ["live", "demo"] }],
      errors: [{ messageId: "sharedKey" }],
    },
  ],
});
