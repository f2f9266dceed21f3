import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noKeyInArgv } from "./no-key-in-argv.ts";

const key = makeKey(53);
const read = "process.env.PLEXMCP_API_KEY";
const start = `import { exec, spawn } from "node:child_process";\n`;

testRule("no-key-in-argv", noKeyInArgv, {
  valid: [
    `${start}spawn("deploy", ["--now"], { env: { PLEXMCP_API_KEY: ${read} } });`,
    `${start}spawn("deploy", [${read} ? "--auth" : "--anonymous"]);`,
    `import { spawn } from "./actors"; spawn(${read});`,
    `$(\`#\${${read}}\`).show();`,
    `/^(?<key>plexmcp)/.exec(${read});`,
  ],
  invalid: [
    {
      code: `${start}exec(\`deploy --api-key \${${read}}\`);`,
      errors: [{ messageId: "keyInArgv", line: 2, data: { name: "PLEXMCP_API_KEY" } }],
    },
    {
      code: `${start}spawn("deploy", ["--api-key", ${read}]);`,
      errors: [{ messageId: "keyInArgv", line: 2, column: 31 }],
    },
    {
      code: `import * as child from "child_process"; child.execFileSync("deploy", ["--api-key=${key}"]);`,
      errors: [{ messageId: "keyInArgv" }],
    },
    {
      code: `const { execa } = require("execa"); execa("deploy", [process.env.CI_PLEXMCP_API_KEY]);`,
      errors: [{ messageId: "keyInArgv", data: { name: "CI_PLEXMCP_API_KEY" } }],
    },
    {
      code: `import { exec } from "@actions/exec"; exec("deploy", ["--api-key", ${read}]);`,
      errors: [{ messageId: "keyInArgv" }],
    },
    { code: `await $\`deploy \${${read}}\`;`, errors: [{ messageId: "keyInArgv" }] },
  ],
});
