import { makeKey } from "../testing/make-key.ts";
import { testRule } from "../../test/rule-tester.ts";
import { noKeyInStorage } from "./no-key-in-storage.ts";

const key = makeKey(54);
const read = "import.meta.env.PLEXMCP_API_KEY";

testRule("no-key-in-storage", noKeyInStorage, {
  valid: [
    `localStorage.setItem("seen", "true"); // plexmcp`,
    `const localStorage = new Map(); localStorage.setItem("key", ${read});`,
    `import { localStorage } from "./own"; localStorage.key = ${read};`,
    `list.add(${read});`,
    `cookieJar.cookie = ${read};`,
    `localStorage.getItem(${read});`,
  ],
  invalid: [
    {
      code: `localStorage.setItem("key", ${read});`,
      errors: [{ messageId: "keyInStorage", data: { store: "localStorage" }, column: 29 }],
    },
    { code: `window.sessionStorage.key = "${key}";`, errors: [{ messageId: "keyInStorage" }] },
    {
      code: `document.cookie = \`key=\${${read}}; secure\`;`,
      errors: [{ messageId: "keyInStorage", data: { store: "document.cookie" } }],
    },
    {
      code: `transaction.objectStore("keys").put({ id: 1, key: ${read} });`,
      errors: [{ messageId: "keyInStorage", data: { store: "IndexedDB" } }],
    },
  ],
});
