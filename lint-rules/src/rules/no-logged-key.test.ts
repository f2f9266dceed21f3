import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noLoggedKey } from "./no-logged-key.ts";

const key = makeKey(33);
const read = "process.env.PLEXMCP_API_KEY";
const prefix = `${read}?.slice(0, 17)`;

const logged = (before: string, after: string) => ({
  code: `${before}${read}${after}`,
  errors: [
    {
      messageId: "loggedKey",
      suggestions: [{ messageId: "showPrefix", output: `${before}${prefix}${after}` }],
    },
  ],
});

testRule("no-logged-key", noLoggedKey, {
  valid: [
    `console.log(Boolean(${read}))`,
    `console.log(!${read}, ${read}.length)`,
    `console.log(${read} ? "set" : "missing")`,
    `console.log(redact(${read}))`,
    `console.log(${prefix})`,
    `console.log(key.keyPrefix, "plexmcp")`,
    `console.log(process.env.PLEXMCP_URL)`,
    `use(${read}); throw new Error("PLEXMCP_API_KEY is not set");`,
    `const headers = { "X-API-Key": ${read} }; fetch(url, { headers }); console.log(url);`,
    { code: `console.log(${read})`, options: [{ loggers: ["logger"] }] },
  ],
  invalid: [
    logged("console.log(", ")"),
    logged("console.error(`key: ${", "}`)"),
    logged('logger.info("key " + ', ")"),
    logged("request.log.warn({ key: ", " }, 'call')"),
    logged("process.stdout.write(", " ?? '')"),
    logged("this.logger.debug([", "])"),
    logged("console.log(JSON.stringify({ headers: { 'X-API-Key': ", " } }))"),
    {
      code: `const key = ${read}; console.log("key", key);`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [
            {
              messageId: "showPrefix",
              output: `const key = ${read}; console.log("key", key?.slice(0, 17));`,
            },
          ],
        },
      ],
    },
    {
      code: `const headers = { "X-API-Key": ${read} }; console.log(headers);`,
      errors: [{ messageId: "loggedKey", column: 75 }],
    },
    {
      code: `console.log(web.secret.reveal()); // plexmcp`,
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [
            {
              messageId: "showPrefix",
              output: `console.log(web.secret.reveal()?.slice(0, 17)); // plexmcp`,
            },
          ],
        },
      ],
    },
    {
      code: `throw new AuthError(\`refused \${${read}}\`);`,
      errors: [
        {
          messageId: "keyInError",
          suggestions: [
            {
              messageId: "showPrefix",
              output: `throw new AuthError(\`refused \${${prefix}}\`);`,
            },
          ],
        },
      ],
    },
    { code: `console.log("${key}")`, errors: [{ messageId: "loggedKey", column: 13 }] },
    {
      code: `audit(${read})`,
      options: [{ loggers: ["audit"] }],
      errors: [
        {
          messageId: "loggedKey",
          suggestions: [{ messageId: "showPrefix", output: `audit(${prefix})` }],
        },
      ],
    },
  ],
});
