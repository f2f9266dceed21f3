import { testRule } from "../../test/rule-tester.ts";
import { noPlainOutput } from "./no-plain-output.ts";

const cdktf = `import { Fn, TerraformOutput } from "cdktf"; // for plexmcp\n`;

const output = (config: string) => `${cdktf}new TerraformOutput(this, "key", { ${config} });`;

testRule("no-plain-output", noPlainOutput, {
  valid: [
    output(`value: web.secret.reveal(), sensitive: true`),
    output(`value: web.secret.reveal(), sensitive: isSecret`),
    output(`value: web.keyPrefix`),
    output(`value: web.secret.reveal(), ...more`),
    `${cdktf}new TerraformOutput(this, "key", config);`,
    `import { TerraformOutput } from "./own"; new TerraformOutput(this, "plexmcp", { value: web.secret.reveal() });`,
    `class TerraformOutput {} new TerraformOutput(this, "plexmcp", { value: web.secret.reveal() });`,
    `${cdktf}const bucket = new S3Object(this, "b"); new TerraformOutput(this, "k", { value: bucket.key });`,
  ],
  invalid: [
    {
      code: output(`value: web.secret.reveal()`),
      output: output(`value: web.secret.reveal(), sensitive: true`),
      errors: [{ messageId: "plainOutput", line: 2 }],
    },
    {
      code: output(`sensitive: false, value: Fn.nonsensitive(web.secret.reveal())`),
      output: output(`sensitive: true, value: Fn.nonsensitive(web.secret.reveal())`),
      errors: [{ messageId: "plainOutput" }],
    },
    {
      code: output(`value: process.env.PLEXMCP_API_KEY`),
      output: output(`value: process.env.PLEXMCP_API_KEY, sensitive: true`),
      errors: [{ messageId: "plainOutput" }],
    },
    {
      code: `import * as cdktn from "cdktn"; import { ApiKey } from "@plexmcp/constructs/l1"; const web = new ApiKey(this, "web", { name: "web" }); new cdktn.TerraformOutput(this, "key", { value: web.key });`,
      output: `import * as cdktn from "cdktn"; import { ApiKey } from "@plexmcp/constructs/l1"; const web = new ApiKey(this, "web", { name: "web" }); new cdktn.TerraformOutput(this, "key", { value: web.key, sensitive: true });`,
      errors: [{ messageId: "plainOutput" }],
    },
    {
      code: `const { TerraformOutput } = require("cdktf"); new TerraformOutput(this, "plexmcp", { value: web.secret.reveal() });`,
      output: `const { TerraformOutput } = require("cdktf"); new TerraformOutput(this, "plexmcp", { value: web.secret.reveal(), sensitive: true });`,
      errors: [{ messageId: "plainOutput" }],
    },
  ],
});
