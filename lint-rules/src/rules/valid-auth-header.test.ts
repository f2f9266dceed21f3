import { testRule } from "../../test/rule-tester.ts";
import { makeKey } from "../testing/make-key.ts";
import { validAuthHeader } from "./valid-auth-header.ts";

const read = "process.env.PLEXMCP_API_KEY";
const mcp = `"https://api.plexmcp.com/mcp"`;
const keys = `"https://api.plexmcp.com/api/v1/api-keys"`;

const call = (url: string, headers: string) => `fetch(${url}, { headers: { ${headers} } });`;

testRule("valid-auth-header", validAuthHeader, {
  valid: [
    call(mcp, `"X-API-Key": ${read}`),
    call(mcp, `Authorization: \`Bearer \${${read}}\``),
    call(keys, `Authorization: \`ApiKey \${${read}}\``),
    call(keys, `Authorization: \`Bearer \${accessToken}\``),
    call("url", `Authorization: \`Bearer \${${read}}\``),
    call("url", `"X-API-Key": ${read}`),
    call(keys, `"X-API-Key": process.env.OTHER_KEY`),
    call("`${base}/mcp`", `"X-API-Key": ${read}`),
    call("`${base}/v1/mcps`", `Authorization: "ApiKey " + ${read}`),
    `const options = { url: ${mcp}, headers: { "X-API-Key": ${read} } };`,
    `new Transport(new URL(${mcp}), { requestInit: { headers: { "X-API-Key": ${read} } } });`,
  ],
  invalid: [
    {
      code: call(mcp, `Authorization: \`ApiKey \${${read}}\``),
      errors: [
        {
          messageId: "mcpScheme",
          suggestions: [
            { messageId: "useHeader", output: call(mcp, `Authorization: \`Bearer \${${read}}\``) },
          ],
        },
      ],
    },
    {
      code: call("`${base}/mcp?session=1`", `Authorization: "ApiKey " + ${read}`),
      errors: [
        {
          messageId: "mcpScheme",
          suggestions: [
            {
              messageId: "useHeader",
              output: call("`${base}/mcp?session=1`", `Authorization: "Bearer " + ${read}`),
            },
          ],
        },
      ],
    },
    {
      code: call(keys, `authorization: \`Bearer \${${read}}\``),
      errors: [
        {
          messageId: "managementScheme",
          suggestions: [
            { messageId: "useHeader", output: call(keys, `authorization: \`ApiKey \${${read}}\``) },
          ],
        },
      ],
    },
    {
      code: call(keys, `"X-API-Key": ${read}`),
      errors: [
        {
          messageId: "managementHeader",
          suggestions: [
            { messageId: "useHeader", output: call(keys, `Authorization: \`ApiKey \${${read}}\``) },
          ],
        },
      ],
    },
    {
      // What stands in the source would stand in the suggestion, too.
      code: call(keys, `"X-API-Key": "${makeKey(93)}"`),
      errors: [{ messageId: "managementHeader" }],
    },
    {
      code: call(keys, `Authorization: ${read}`),
      errors: [
        {
          messageId: "noScheme",
          suggestions: [
            { messageId: "useHeader", output: call(keys, `Authorization: \`ApiKey \${${read}}\``) },
          ],
        },
      ],
    },
    {
      code: call("url", `Authorization: ${read}!`),
      errors: [
        {
          messageId: "noScheme",
          suggestions: [
            {
              messageId: "useHeader",
              output: call("url", `Authorization: \`ApiKey \${${read}}\``),
            },
            {
              messageId: "useHeader",
              output: call("url", `Authorization: \`Bearer \${${read}}\``),
            },
          ],
        },
      ],
    },
    {
      code: call("url", `Authorization: \`Apikey \${${read}}\``),
      errors: [
        {
          messageId: "wrongCase",
          suggestions: [
            {
              messageId: "useHeader",
              output: call("url", `Authorization: \`ApiKey \${${read}}\``),
            },
          ],
        },
      ],
    },
    {
      code: call(mcp, `Authorization: \`bearer \${${read}}\``),
      errors: [
        {
          messageId: "wrongCase",
          suggestions: [
            { messageId: "useHeader", output: call(mcp, `Authorization: \`Bearer \${${read}}\``) },
          ],
        },
      ],
    },
    {
      code: `new Transport(new URL(${mcp}), { requestInit: { headers: { Authorization: \`ApiKey \${${read}}\` } } });`,
      errors: [
        {
          messageId: "mcpScheme",
          suggestions: [
            {
              messageId: "useHeader",
              output: `new Transport(new URL(${mcp}), { requestInit: { headers: { Authorization: \`Bearer \${${read}}\` } } });`,
            },
          ],
        },
      ],
    },
    {
      code: call(`"https://plex.example.com/gateway"`, `Authorization: \`ApiKey \${${read}}\``),
      options: [{ mcpPath: "/gateway" }],
      errors: [
        {
          messageId: "mcpScheme",
          suggestions: [
            {
              messageId: "useHeader",
              output: call(
                `"https://plex.example.com/gateway"`,
                `Authorization: \`Bearer \${${read}}\``,
              ),
            },
          ],
        },
      ],
    },
  ],
});
