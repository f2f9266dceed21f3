import type { RuleTester } from "eslint";
import plexmcp from "../index.ts";
import { testRule } from "../../test/rule-tester.ts";
import { requireHttps } from "./require-https.ts";

const plain = (before: string, after: string, column: number) => ({
  code: `${before}http${after}`,
  output: `${before}https${after}`,
  errors: [{ messageId: "plainHttp", column }],
});

/** Written apart: this file is linted too. */
const http = "http";

testRule("require-https", requireHttps, {
  valid: [
    `fetch("https://api.plexmcp.com/mcp")`,
    `fetch("http://plexmcp.com.evil.example/")`,
    `fetch("http://notplexmcp.com/")`,
    `fetch("http://plexmcp.com-evil.example/")`,
    `fetch("http://localhost:8080/mcp") // plexmcp`,
    `// ${http}://api.plexmcp.com`,
    `const pattern = /http:\\/\\/plexmcp.com/;`,
  ],
  invalid: [
    plain(`fetch("`, `://api.plexmcp.com/mcp")`, 8),
    plain("fetch(`", "://plexmcp.com/${path}`)", 8),
    plain(`const a = <a href="`, `://plexmcp.com">docs</a>`, 20),
    plain(`const a = <p>see `, `://plexmcp.com.</p>`, 18),
    {
      ...plain(`fetch("`, `://plex.acme.example")`, 8),
      options: [{ hosts: ["plex.acme.example"] }],
      code: `/* plexmcp */ fetch("http://plex.acme.example")`,
      output: `/* plexmcp */ fetch("https://plex.acme.example")`,
      errors: [{ messageId: "plainHttp", column: 22 }],
    },
    {
      ...plain(`fetch("`, `://plex.acme.example")`, 8),
      settings: { plexmcp: { hosts: ["plex.acme.example"] } },
    },
    {
      code: `fetch("${http}://api.plexmcp.com:8080/mcp")`,
      output: null,
      errors: [{ messageId: "plainHttp", endColumn: 35 }],
    },
    {
      ...plain("# where it is\nPLEXMCP_URL=", "://api.plexmcp.com\n", 13),
      plugins: { plexmcp },
      language: "plexmcp/env",
      filename: ".env.example",
    } as RuleTester.InvalidTestCase,
  ],
});
