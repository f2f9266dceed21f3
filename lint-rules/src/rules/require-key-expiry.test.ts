import { testRule } from "../../test/rule-tester.ts";
import { requireKeyExpiry } from "./require-key-expiry.ts";

const l2 = `import { ApiKey, Duration, Expiration } from "@plexmcp/constructs";\n`;
const l1 = `import { ApiKey } from "@plexmcp/constructs/l1";\n`;

const key = (options: string) =>
  `${l2}new ApiKey(this, "web", { environment: "production", ${options} });`;

testRule("require-key-expiry", requireKeyExpiry, {
  valid: [
    `${l2}new ApiKey(this, "web", { environment: "production" });`,
    key("expiration: Expiration.afterDays(90)"),
    key("expiration: Expiration.afterDays(days)"),
    key("expiration: Expiration.after(Duration.hours(12))"),
    key("rotation: Rotation.every(Duration.days(9999))"),
    `import { Expiration } from "tokens"; Expiration.never(); // plexmcp`,
    `${l1}new ApiKey(this, "web", { name: "web", expiresIn: "90d" });`,
    `${l1}new ApiKey(this, "web", { name: "web", ...rest });`,
    `${l1}new ApiKey(this, "web", config);`,
  ],
  invalid: [
    {
      code: key("expiration: Expiration.never()"),
      errors: [
        {
          messageId: "neverInProduction",
          line: 2,
          suggestions: [
            { messageId: "expireAfter", output: key("expiration: Expiration.afterDays(90)") },
          ],
        },
      ],
    },
    {
      code: `import * as plexmcp from "@plexmcp/constructs"; const e = plexmcp.Expiration.never();`,
      errors: [
        {
          messageId: "neverExpires",
          suggestions: [
            {
              messageId: "expireAfter",
              output: `import * as plexmcp from "@plexmcp/constructs"; const e = plexmcp.Expiration.afterDays(90);`,
            },
          ],
        },
      ],
    },
    {
      code: key("expiration: Expiration.afterDays(366)"),
      errors: [
        {
          messageId: "expiresLate",
          data: { days: "366", maxDays: "365" },
          suggestions: [
            { messageId: "expireAfter", output: key("expiration: Expiration.afterDays(90)") },
          ],
        },
      ],
    },
    {
      code: key("expiration: Expiration.after(Duration.days(31))"),
      options: [{ maxDays: 30 }],
      errors: [
        {
          messageId: "expiresLate",
          suggestions: [
            { messageId: "expireAfter", output: key("expiration: Expiration.afterDays(30)") },
          ],
        },
      ],
    },
    {
      code: `${l1}new ApiKey(this, "web", { name: "web" });`,
      errors: [{ messageId: "noExpiry" }],
    },
    {
      code: `import { ApiKey } from "./.gen/providers/plexmcp/api-key"; new ApiKey(this, "web", { name: "web" });`,
      errors: [{ messageId: "noExpiry" }],
    },
  ],
});
