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

/** What may be right as it is: reported, and changed by nobody but the user. */
const suggested = (before: string, after: string) => ({
  code: `${before}http${after}`,
  output: null,
  errors: [
    {
      messageId: "plainHttp",
      suggestions: [{ messageId: "writeHttps", output: `${before}https${after}` }],
    },
  ],
});

const inText = {
  plugins: { plexmcp },
  language: "plexmcp/text",
  filename: "settings.txt",
} as const;

testRule("require-https", requireHttps, {
  valid: [
    `fetch("https://api.plexmcp.com/mcp")`,
    `fetch("http://plexmcp.com.evil.example/")`,
    `fetch("http://notplexmcp.com/")`,
    `fetch("http://plexmcp.com-evil.example/")`,
    `fetch("http://localhost:8080/mcp") // plexmcp`,
    `// ${http}://api.plexmcp.com`,
    `const pattern = /http:\\/\\/plexmcp.com/;`,
    // What is compared with, or names something, sends nothing.
    ...["startsWith", "endsWith", "includes", "indexOf", "split", "match", "replaceAll"].map(
      (method) => `url.${method}("${http}://plexmcp.com");`,
    ),
    `url.replace("${http}://plexmcp.com", "https://plexmcp.com");`,
    `"${http}://plexmcp.com".startsWith(url);`,
    `["${http}://plexmcp.com", other].includes(origin);`,
    `if (origin === ("${http}://plexmcp.com" as string)) refuse();`,
    `switch (origin) { case \`${http}://plexmcp.com\`: refuse(); }`,
    `const plain = "${http}://plexmcp.com"; if (url.startsWith(plain)) refuse();`,
    `const plain = start + "${http}://plexmcp.com"; if (url.startsWith(plain)) refuse();`,
    `new RegExp("${http}://plexmcp.com").test(url);`,
    `expect(redirected).toBe("${http}://plexmcp.com");`,
    `const plain = ["${http}://plexmcp.com"]; if (plain.includes(url)) refuse();`,
    `const plain = new Set(["${http}://plexmcp.com", other]); if (plain.has(url)) refuse();`,
    `if (["${http}://plexmcp.com"].some((one) => url.startsWith(one))) refuse();`,
    `const document = { "@context": ["${http}://plexmcp.com/ns"] };`,
    `const names = { "${http}://plexmcp.com": 1 }; names["${http}://plexmcp.com"];`,
    `type Plain = "${http}://plexmcp.com";`,
    `const a = <plex xmlns="${http}://plexmcp.com/ns" xmlns:p="${http}://plexmcp.com/ns" />;`,
    `document.createElementNS("${http}://plexmcp.com/ns", "key");`,
    `const schema = { $id: "${http}://plexmcp.com/key.json" };`,
    `fetch("http://" + "localhost" + "/plexmcp.com");`,
    `fetch("http://plexmcp.com:443@evil.example/"); fetch("http://plexmcp.com@evil.example/");`,
    { ...inText, code: `<plex xmlns:p='${http}://plexmcp.com/ns'>` },
    { ...inText, code: `{ "$id": "${http}://plexmcp.com/key.json" }` },
  ],
  invalid: [
    plain(`fetch("`, `://api.plexmcp.com/mcp")`, 8),
    plain("fetch(`", "://plexmcp.com/${path}`)", 8),
    plain(`const a = <a href="`, `://plexmcp.com">docs</a>`, 20),
    plain(`const a = <a href={"`, `://plexmcp.com"}>docs</a>`, 21),
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
    plain(`const url = "`, `://plexmcp.com"; await fetch(url); fetch(\`\${url}/mcp\`);`, 14),
    plain(`fetch(new URL("`, `://plexmcp.com/mcp"), options)`, 16),
    plain(`axios.get("`, `://key:word@plexmcp.com/mcp")`, 12),
    {
      code: `const host = "api.plexmcp.com"; fetch("${http}://" + host + "/" + path);`,
      output: `const host = "api.plexmcp.com"; fetch("https://" + host + "/" + path);`,
      errors: [{ messageId: "plainHttp", column: 40, endColumn: 47 }],
    },
    {
      code: `const host = "api.plexmcp.com"; fetch(\`${http}://\${host}/mcp\`);`,
      output: `const host = "api.plexmcp.com"; fetch(\`https://\${host}/mcp\`);`,
      errors: [{ messageId: "plainHttp" }],
    },
    plain("fetch(`", "://${tenant}.plexmcp.com/mcp`)", 8),
    {
      code: `fetch("${http}://plexmcp.com" + "?next=" + "http://" + local);`,
      output: `fetch("https://plexmcp.com" + "?next=" + "http://" + local);`,
      errors: [{ messageId: "plainHttp", column: 8 }],
    },
    // What is set more than once, or by a caller, may be another host, and speak http only.
    suggested(
      `let host = "localhost:8080"; if (isLive) host = "api.plexmcp.com"; fetch(\``,
      "://${host}/mcp`);",
    ),
    suggested(
      `let host = "api.plexmcp.com"; if (isTest) [host] = tested; fetch("`,
      `://" + host + "/mcp");`,
    ),
    suggested(
      `let part = "plexmcp.com"; part = "x"; const host = \`\${part}\`; part = "plexmcp.com"; fetch(\``,
      "://${host}/mcp`);",
    ),
    suggested(`function load(host = "api.plexmcp.com") { fetch(\``, "://${host}/mcp`); }"),
    suggested(`const { host = "api.plexmcp.com" } = options; fetch(\``, "://${host}/mcp`);"),
    suggested(
      `const at = { host: "localhost" }; if (isLive) at.host = "plexmcp.com"; fetch(\``,
      "://${at.host}/mcp`);",
    ),
    suggested(
      `const names = ["plexmcp", "com"]; if (isTest) names.shift(); fetch(\``,
      "://${names.join('.')}/mcp`);",
    ),
    suggested(
      `let axios = require("axios"); if (isTest) axios = fake; axios.get("`,
      `://plexmcp.com");`,
    ),
    suggested(`const url = "`, `://plexmcp.com"; fetch(url); if (url === next) stop();`),
    suggested(`export const url = "`, `://plexmcp.com";`),
    suggested(`let url = "`, `://plexmcp.com"; fetch(url); url = await read();`),
    suggested(`connect({ url: "`, `://plexmcp.com" });`),
    suggested(`const origins = ["`, `://plexmcp.com"];`),
    suggested(`const origins = new Set(["`, `://plexmcp.com"]); origins.forEach(load);`),
    suggested(`axios.all(["`, `://plexmcp.com"]);`),
    suggested(`const axios = makeFake(); axios.get("`, `://plexmcp.com");`),
    suggested(`import axios from "./my-axios"; axios.get("`, `://plexmcp.com");`),
    suggested(`const axios = require("./my-axios"); axios.get("`, `://plexmcp.com");`),
    // An agent may be one for http only.
    suggested(`axios.get("`, `://plexmcp.com", { httpAgent: new http.Agent() });`),
    suggested(`const options = { agent }; got("`, `://plexmcp.com", options);`),
    suggested(`const url = "`, `://plexmcp.com"; got.post(url, { agent });`),
    suggested(`const a = <p>see `, `://plexmcp.com.</p>`),
    // A part of another address is what that one expects.
    suggested(`fetch("https://proxy.example/?url=`, `://plexmcp.com");`),
    suggested("fetch(`https://proxy.example/", "://plexmcp.com/${path}`);"),
    suggested(`fetch("https://proxy.example/" + "`, `://plexmcp.com");`),
    suggested("fetch(`${proxy}", "://plexmcp.com`);"),
    suggested(`fetch(proxy + (isTest ? other : "`, `://plexmcp.com"));`),
    suggested(`const url = "`, `://plexmcp.com"; fetch(proxy + url);`),
    suggested(`const url = proxy + "`, `://plexmcp.com"; fetch(url);`),
    suggested(`const a = <a href="https://proxy.example/?`, `://plexmcp.com">docs</a>;`),
    suggested(`function load(fetch) { fetch("`, `://plexmcp.com"); }`),
    // What speaks http only does not take https.
    ...[
      `import http from "node:http"; http.get("${http}://plexmcp.com");`,
      `import * as web from "http"; web.request("${http}://plexmcp.com");`,
      `import { get } from "node:http"; get("${http}://plexmcp.com");`,
      `import { get as fetch } from "node:http"; fetch("${http}://plexmcp.com");`,
      `const { request } = require("http"); request(new URL("${http}://plexmcp.com"));`,
      `import { get } from "node:http"; const url = "${http}://plexmcp.com"; get(url);`,
    ].map((code) => ({ code, output: null, errors: [{ messageId: "plainHttp" }] })),
    plain(`import axios from "axios"; axios.get("`, `://plexmcp.com", { headers });`, 39),
    plain(`const axios = require("axios"); axios.get("`, `://plexmcp.com");`, 44),
    // Another port may not speak TLS, wherever it is written.
    ...[
      `fetch(\`${http}://api.plexmcp.com:\${port}/mcp\`);`,
      `const base = "${http}://gateway.plexmcp.com"; fetch(\`\${base}:8080/mcp\`);`,
      `const base = "${http}://plexmcp.com"; fetch(base); fetch(base + ":" + port);`,
      `export const base = "${http}://plexmcp.com"; fetch(base + ":8080");`,
      `fetch("${http}://plexmcp.com" + ":8080");`,
      `fetch("${http}://plexmcp.com" + "" + (":" as string) + port);`,
      `const port = ":8080"; fetch(\`${http}://plexmcp.com\${port}/mcp\`);`,
      `fetch((isTest ? local : "${http}://plexmcp.com") + ":8080");`,
      `const host = "plexmcp.com"; fetch("${http}://" + host + ":" + port);`,
      `const host = "plexmcp.com"; const base = "${http}://" + host; fetch(base + ":8080");`,
      `const a = <p>${http}://plexmcp.com:{port}</p>;`,
    ].map((code) => ({ code, output: null, errors: [{ messageId: "plainHttp" }] })),
    // What is not known may be a port.
    suggested("fetch(`", "://plexmcp.com${path}`);"),
    suggested(`fetch("`, `://plexmcp.com" + path);`),
    suggested(`let at = "/mcp"; if (isTest) at = ":80" + at; fetch("`, `://plexmcp.com" + at);`),
    suggested(`const base = "`, `://plexmcp.com"; fetch(base + path);`),
    suggested(`const host = "plexmcp.com"; fetch("`, `://" + host + path);`),
    suggested(
      `const host = "plexmcp.com"; let at = ":80"; if (isLive) at = "/mcp"; fetch("`,
      `://" + host + at);`,
    ),
    plain(`const path = "/mcp"; fetch("`, `://plexmcp.com" + path);`, 29),
    plain(`fetch((isTest ? local : "`, `://plexmcp.com") + "/mcp");`, 26),
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
    { ...inText, ...plain(`{ "url": "`, `://plexmcp.com/mcp" }`, 11) },
    ...[
      ["export PLEXMCP_URL='", "://plexmcp.com'\n"],
      ["plexmcp:\n  - url: ", "://plexmcp.com\n"],
      ["ENV PLEXMCP_URL=", "://plexmcp.com\n"],
    ].map(([before = "", after = ""]) => ({
      ...inText,
      code: `${before}http${after}`,
      output: `${before}https${after}`,
      errors: [{ messageId: "plainHttp" }],
    })),
    ...["${PORT}", "{{ port }}", "PORT"].map((port) => ({
      ...inText,
      code: `PLEXMCP_URL=${http}://plexmcp.com:${port}\n`,
      output: null,
      errors: [{ messageId: "plainHttp" }],
    })),
    ...[
      ["PLEXMCP_URL=", "://plexmcp.com$SUFFIX\n"],
      ["See ", "://plexmcp.com: there\n"],
      ["origins:\n  - ", "://plexmcp.com\n"],
      ["# PLEXMCP_URL=", "://plexmcp.com\n"],
      [`// { "url": "`, `://plexmcp.com" }\n`],
      ["PROXY=https://proxy.example/?url=", "://plexmcp.com\n"],
      [`{ "proxy": "https://proxy.example/?url=`, `://plexmcp.com" }\n`],
      [`{ "query": "url=`, `://plexmcp.com" }\n`],
      [`# ${"A".repeat(60)}_URL=`, "://plexmcp.com\n"],
      ["Its old url: ", "://plexmcp.com\n"],
    ].map(([before = "", after = ""]) => ({ ...inText, ...suggested(before, after) })),
    { ...inText, ...suggested("url: ", "://plexmcp.com\n"), filename: "README.md" },
  ],
});
