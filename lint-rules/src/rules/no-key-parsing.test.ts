import { testRule } from "../../test/rule-tester.ts";
import { noKeyParsing } from "./no-key-parsing.ts";

const read = "process.env.PLEXMCP_API_KEY";
const parsed = (code: string) => ({ code, errors: [{ messageId: "parsedKey" }] });

testRule("no-key-parsing", noKeyParsing, {
  valid: [
    `${read}.startsWith("pmcp_")`,
    `${read}?.slice(0, 17)`,
    `${read}?.slice(-4)`,
    `/^pmcp_[0-9a-f]{82}$/.test(${read})`,
    `/^(pmcp)_(..)/.exec(text)`,
    `text.split("pmcp_")`,
    `${read}.match(/^(?:pmcp)_/)`,
    `process.env["PLEXMCP_API_KEY"]`,
  ],
  invalid: [
    parsed(`const [, rest] = ${read}.split("_");`),
    parsed(`${read}!.slice(7)`),
    parsed(`${read}.slice(0, 40)`),
    parsed(`${read}.substring(5, 7)`),
    parsed(`${read}[5]`),
    parsed(`/^pmcp_(\\d\\d)/.exec(${read})`),
    parsed(`const key = ${read}; const version = key.match(/^pmcp_(..)/);`),
    parsed(`web.secret.reveal().split("_"); // plexmcp`),
  ],
});
