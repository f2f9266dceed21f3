import { testRule } from "../../test/rule-tester.ts";
import { safeRotation } from "./safe-rotation.ts";

const l2 = `import { ApiKey, Duration, Rotation } from "@plexmcp/constructs";\n`;
const l1 = `import { ApiKey } from "@plexmcp/constructs/l1";\n`;

const key = (options: string, environment = "production") =>
  `${l2}new ApiKey(this, "web", { environment: "${environment}", ${options} });`;
const resource = (config: string) => `${l1}new ApiKey(this, "web", {${config} });`;
const createFirst = "lifecycle: { createBeforeDestroy: true }";

testRule("safe-rotation", safeRotation, {
  valid: [
    key("rotation: Rotation.every(Duration.days(60))"),
    key("rotation: Rotation.every(Duration.days(60), { overlap: Duration.hours(24) })"),
    key("rotation: Rotation.every(every, { overlap: every })"),
    key(`onRemoval: "keep"`, "development"),
    key(`onRemoval: "revoke"`),
    resource(` name: "web"`),
    resource(` name: "web", expiresIn: "90d", ${createFirst}`),
    resource(` name: "web", expiresIn: "90d", lifecycle: { createBeforeDestroy: isProduction }`),
    resource(` name: "web", expiresIn: "90d", lifecycle`),
    `import { Rotation } from "three"; Rotation.manual(); // plexmcp`,
  ],
  invalid: [
    { code: key("rotation: Rotation.manual()"), errors: [{ messageId: "manualRotation" }] },
    {
      code: key("rotation: Rotation.every(Duration.days(2), { overlap: Duration.hours(48) })"),
      errors: [{ messageId: "longOverlap", data: { every: "2" } }],
    },
    {
      code: key(`onRemoval: "keep"`),
      errors: [
        {
          messageId: "keptKey",
          suggestions: [{ messageId: "revokeKey", output: key(`onRemoval: "revoke"`) }],
        },
      ],
    },
    {
      code: resource(` name: "web", expiresIn: "90d"`),
      errors: [
        {
          messageId: "destroyFirst",
          suggestions: [
            {
              messageId: "createFirst",
              output: resource(` ${createFirst}, name: "web", expiresIn: "90d"`),
            },
          ],
        },
      ],
    },
    {
      code: resource(` name: "web", lifecycle: { createBeforeDestroy: false }`),
      errors: [
        {
          messageId: "destroyFirst",
          suggestions: [
            { messageId: "createFirst", output: resource(` name: "web", ${createFirst}`) },
          ],
        },
      ],
    },
    {
      code: resource(` name: "web", lifecycle: { preventDestroy: true }`),
      errors: [
        {
          messageId: "destroyFirst",
          suggestions: [
            {
              messageId: "createFirst",
              output: resource(
                ` name: "web", lifecycle: { createBeforeDestroy: true, preventDestroy: true }`,
              ),
            },
          ],
        },
      ],
    },
  ],
});
