import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noKeyInUrl } from "./no-key-in-url.ts";

const key = makeKey(51);
const read = "process.env.PLEXMCP_API_KEY";

testRule("no-key-in-url", noKeyInUrl, {
  valid: [
    `fetch(\`\${base}/mcp\`, { headers: { "X-API-Key": ${read} } });`,
    `const command = \`PLEXMCP_API_KEY=\${${read}}\`;`,
    `new URL("/mcp", "https://api.plexmcp.com");`,
    `new URLSearchParams({ page: "1" }); // plexmcp`,
    `cache.set("key", ${read});`,
    `const headers = new Headers(); headers.set("X-API-Key", ${read});`,
    `const url = "https://api.plexmcp.com?key=" + page;`,
    // Beside a URL, not in it.
    `const help = \`curl -H "X-API-Key: \${${read}}" https://api.plexmcp.com/mcp\`;`,
    `const help = "curl https://api.plexmcp.com/mcp -H 'X-API-Key: " + ${read} + "'";`,
    `const help = "see https://plexmcp.com, key ${key}";`,
  ],
  invalid: [
    {
      code: `const url = \`https://\${${read}}@api.plexmcp.com/mcp\`;`,
      errors: [{ messageId: "keyInUrl", column: 13 }],
    },
    {
      code: `const url = "https://api.plexmcp.com/mcp?key=" + ${read} + "&x=1";`,
      errors: [{ messageId: "keyInUrl", column: 13 }],
    },
    { code: `fetch("https://api.plexmcp.com/${key}/mcp");`, errors: [{ messageId: "keyInUrl" }] },
    { code: `new URL(\`/mcp?key=\${${read}}\`, base);`, errors: [{ messageId: "keyInUrl" }] },
    {
      code: `const url = "see " + "https://api.plexmcp.com/" + page + \`/\${${read}}\`;`,
      errors: [{ messageId: "keyInUrl" }],
    },
    {
      code: `const url = host && "https://" + host + "/?key=${key.slice(0, 20)}" + "${key.slice(20)}";`,
      errors: [{ messageId: "keyInUrl" }],
    },
    {
      // The management API reads another header.
      code: `fetch(\`https://api.plexmcp.com/api/v1/org?key=\${${read}}\`);`,
      errors: [
        {
          messageId: "keyInUrl",
          suggestions: [
            {
              messageId: "sendHeader",
              output: `fetch(\`https://api.plexmcp.com/api/v1/org\`, { headers: { "Authorization": \`ApiKey \${${read}}\` } });`,
            },
          ],
        },
      ],
    },
    {
      code: `fetch(\n(\`https://api.plexmcp.com/mcp?key=\${${read}}\`),\n);`,
      errors: [
        {
          messageId: "keyInUrl",
          suggestions: [
            {
              messageId: "sendHeader",
              output: `fetch(\n(\`https://api.plexmcp.com/mcp\`),\n { headers: { "X-API-Key": ${read} } });`,
            },
          ],
        },
      ],
    },
    {
      code: `fetch(\`https://api.plexmcp.com/mcp?key=\${${read}}\`, /* , */);`,
      errors: [{ messageId: "keyInUrl" }],
    },
    {
      // The header is there.
      code: `fetch(\`https://api.plexmcp.com/mcp?key=\${${read}}\`, { headers: { "x-api-key": ${read} } });`,
      errors: [
        {
          messageId: "keyInUrl",
          suggestions: [
            {
              messageId: "sendHeader",
              output: `fetch(\`https://api.plexmcp.com/mcp\`, { headers: { "x-api-key": ${read} } });`,
            },
          ],
        },
      ],
    },
    // Others read their own headers, and a spread may replace what is written before it.
    ...[
      `fetch(\`https://other.example/mcp-like?key=\${${read}}\`);`,
      `fetch(\`https://api.plexmcp.com/mcp?key=\${${read}}\`, { ...options });`,
    ].map((code) => ({ code, errors: [{ messageId: "keyInUrl" }] })),
    {
      code: `url.searchParams.set("key", ${read});`,
      errors: [{ messageId: "keyInUrl", column: 29 }],
    },
    {
      code: `const query = new URLSearchParams(); query.append("key", ${read});`,
      errors: [{ messageId: "keyInUrl" }],
    },
    {
      code: `new URLSearchParams({ page: "1", api_key: ${read} });`,
      errors: [{ messageId: "keyInUrl" }],
    },
    {
      code: `fetch(\`https://api.plexmcp.com/mcp?api_key=\${${read}}\`);`,
      errors: [
        {
          messageId: "keyInUrl",
          suggestions: [
            {
              messageId: "sendHeader",
              output: `fetch(\`https://api.plexmcp.com/mcp\`, { headers: { "X-API-Key": ${read} } });`,
            },
          ],
        },
      ],
    },
    {
      code: `fetch(\`https://api.plexmcp.com/mcp?page=\${page}&api_key=\${${read}}\`, { method: "POST" });`,
      errors: [
        {
          messageId: "keyInUrl",
          suggestions: [
            {
              messageId: "sendHeader",
              output: `fetch(\`https://api.plexmcp.com/mcp?page=\${page}\`, { headers: { "X-API-Key": ${read} }, method: "POST" });`,
            },
          ],
        },
      ],
    },
    {
      code: `fetch(\`https://api.plexmcp.com/mcp?api_key=\${${read}}\`, { headers: { Accept: "*/*" } });`,
      errors: [
        {
          messageId: "keyInUrl",
          suggestions: [
            {
              messageId: "sendHeader",
              output: `fetch(\`https://api.plexmcp.com/mcp\`, { headers: { "X-API-Key": ${read}, Accept: "*/*" } });`,
            },
          ],
        },
      ],
    },
  ],
});
