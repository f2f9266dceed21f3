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
    // Paths of others begin with /v1/, too, and texts speak of paths.
    call(`"https://api.openai.com/v1/models"`, `Authorization: \`Bearer \${${read}}\``),
    call(`"https://api.openai.com/v1/models"`, `"X-API-Key": ${read}`),
    call(`"see /api/v1/api-keys in the manual"`, `"X-API-Key": ${read}`),
    call(`"about /mcp and more"`, `Authorization: \`ApiKey \${${read}}\``),
    call(`"https://plex.example.com/v1/mcp"`, `"X-API-Key": ${read}`),
    call(`"https://api.plexmcp.com/api/v1/mcp"`, `Authorization: \`Bearer \${${read}}\``),
    call(`"https://api.plexmcp.com/mcp/v1/session"`, `"X-API-Key": ${read}`),
    call(
      `"https://api.plexmcp.com/api/v1/admin/mcp/logs"`,
      `Authorization: \`ApiKey \${${read}}\``,
    ),
    {
      code: call(`"https://api.plexmcp.com/v1/mcp/session"`, `"X-API-Key": ${read}`),
      options: [{ mcpPath: "/v1/mcp" }],
    },
    call(keys, `Authorization: isKey ? \`ApiKey \${${read}}\` : undefined`),
    call(mcp, `Authorization: ${read} && \`Bearer \${${read}}\``),
    `const headers = { "X-API-Key": ${read} }; fetch(${mcp}, { headers });`,
    `const options = { url: ${mcp}, headers: { "X-API-Key": ${read} } };`,
    `new Transport(new URL(${mcp}), { requestInit: { headers: { "X-API-Key": ${read} } } });`,
    // The key is read in the right place, too.
    call(keys, `Authorization: \`ApiKey \${${read}}\`, "X-API-Key": ${read}`),
    `const init = { headers: { "X-API-Key": ${read} }, again: { init } };`,
    `axios.create({ baseURL: "https://api.plexmcp.com/mcp", headers: { "X-API-Key": ${read} } });`,
    `https.request({ hostname: "plexmcp.com", path: "/mcp", headers: { "X-API-Key": ${read} } });`,
    `const init = { headers: { "X-API-Key": ${read} } }; fetch(${mcp}, init);`,
  ],
  invalid: [
    // No second Authorization, no "ApiKey undefined", no comment lost: reported without a suggestion.
    ...[
      `Authorization: token, "X-API-Key": ${read}`,
      `"authorization": token, "X-API-Key": ${read}`,
      `...auth, "X-API-Key": ${read}`,
      `"X-API-Key": isOn ? ${read} : undefined`,
      `"X-API-Key": isOn && ${read}`,
      `"X-API-Key": ${read} || undefined`,
      `"X-API-Key": ${read} ?? null`,
      `"X-API-Key": /* of the team */ ${read}`,
    ].map((headers) => ({
      code: call(keys, headers),
      errors: [{ messageId: "managementHeader" }],
    })),
    ...[`isOn ? ${read} : undefined`, `isOn && ${read}`].map((value) => ({
      code: call(keys, `Authorization: ${value}`),
      errors: [{ messageId: "noScheme" }],
    })),
    ...[
      [`axios.create({ baseURL: "https://plexmcp.com/api/v1", headers: { `, " } });"],
      [`axios({ baseURL: "https://plexmcp.com/", url: "/v1/mcps", headers: { `, " } });"],
      [`axios.get("/mcps", { baseURL: "https://plexmcp.com/v1", headers: { `, " } });"],
      [`got.extend({ prefixUrl: "https://plexmcp.com/api/v1", headers: { `, " } });"],
      [`https.request({ hostname: "plexmcp.com", path: "/v1/mcps", headers: { `, " } });"],
      ["const init = { headers: { ", ` } }; fetch(${keys}, init);`],
    ].map(([before = "", after = ""]) => ({
      code: `${before}"X-API-Key": ${read}${after}`,
      errors: [
        {
          messageId: "managementHeader",
          suggestions: [
            {
              messageId: "useHeader",
              output: `${before}Authorization: \`ApiKey \${${read}}\`${after}`,
            },
          ],
        },
      ],
    })),
    {
      code: `const key = ${read} ?? (() => { throw new Error(); })(); ${call(keys, '"X-API-Key": key')}`,
      errors: [
        {
          messageId: "managementHeader",
          suggestions: [
            {
              messageId: "useHeader",
              output: `const key = ${read} ?? (() => { throw new Error(); })(); ${call(keys, "Authorization: `ApiKey ${key}`")}`,
            },
          ],
        },
      ],
    },
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
    ...[
      `"https://api.plexmcp.com/api/v1/admin/mcp/logs"`,
      "`${base}/api/v1/admin/mcp/logs`",
      `"https://eu.plexmcp.com/v1/mcps"`,
      `new URL("/v1/mcps", "https://plexmcp.com")`,
    ].map((url) => ({
      code: call(url, `"X-API-Key": ${read}`),
      errors: [
        {
          messageId: "managementHeader",
          suggestions: [
            {
              messageId: "useHeader",
              output: call(url, `Authorization: \`ApiKey \${${read}}\``),
            },
          ],
        },
      ],
    })),
    {
      code: call(`"https://plex.example.com/v1/mcps"`, `"X-API-Key": "${makeKey(93)}"`),
      options: [{ hosts: ["example.com"] }],
      errors: [{ messageId: "managementHeader" }],
    },
    {
      code: call(`"https://plex.example.com/v1/mcps"`, `"X-API-Key": "${makeKey(93)}"`),
      settings: { plexmcp: { hosts: ["plex.example.com"] } },
      errors: [{ messageId: "managementHeader" }],
    },
    {
      code: `const headers = { "X-API-Key": ${read} }; fetch(${keys}, { headers });`,
      errors: [
        {
          messageId: "managementHeader",
          column: 19,
          suggestions: [
            {
              messageId: "useHeader",
              output: `const headers = { Authorization: \`ApiKey \${${read}}\` }; fetch(${keys}, { headers });`,
            },
          ],
        },
      ],
    },
    {
      // Other modules may send it elsewhere.
      code: `export const headers = { "X-API-Key": ${read} }; fetch(${keys}, { headers });`,
      errors: [{ messageId: "managementHeader" }],
    },
    {
      // What is right for one endpoint is wrong for the other: no change of the one constant helps.
      code: `const headers = new Headers({ "X-API-Key": ${read} }); fetch(${mcp}, { headers }); fetch(${keys}, { headers }); fetch(${keys}, { headers: headers });`,
      errors: [{ messageId: "managementHeader", column: 31 }],
    },
    ...[`${read}.trim()`, `String(${read})`, `\`\${${read}}\``].map((value) => ({
      code: call(keys, `Authorization: ${value}`),
      errors: [
        {
          messageId: "noScheme",
          suggestions: [
            {
              messageId: "useHeader",
              output: call(keys, `Authorization: \`ApiKey \${${value}}\``),
            },
          ],
        },
      ],
    })),
    {
      code: call("url", `Authorization: "${makeKey(93)}"`),
      errors: [{ messageId: "noScheme" }],
    },
  ],
});
