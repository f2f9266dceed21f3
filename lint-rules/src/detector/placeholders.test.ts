import { describe, expect, test } from "vitest";
import { utf16be } from "../testing/key-spellings.ts";
import { makeKey } from "../testing/make-key.ts";
import { findKeys } from "./find-keys.ts";

const key = makeKey(4);
const hex = "0123456789abcdef";

/** What stands in PlexMCP's repository and documentation, and what people write in their own. */
const placeholders = [
  "pmcp_",
  "pmcp_...",
  "pmcp_…",
  "pmcp_abc",
  "pmcp_xxx",
  "pmcp_xxxxx",
  "pmcp_xxxxxxxx",
  "pmcp_xxxxxxxxxxxxxxxxxxxxx",
  "pmcp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "pmcp_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
  "pmcp_short",
  "pmcp_test123",
  "pmcp_work_key",
  "pmcp_personal_key",
  "pmcp_your_api_key_here",
  "pmcp_your-api-key-goes-here-1234567890",
  "pmcp_YOUR_PLEXMCP_API_KEY_HERE",
  "pmcp_live_...",
  "pmcp_live_xxxxxxxxxxxxxxxxxxxxxxxx",
  "pmcp_live_a1b2c3d4e5f6a7b8c9d0e1f2",
  "pmcp_example_key_for_documentation_only",
  "pmcp_replace_me_with_a_real_key_1234",
  "pmcp_01<uuid><random><signature>",
  "pmcp_<your key>",
  "pmcp_${PLEXMCP_API_KEY}",
  "pmcp_{{ plexmcp.key }}",
  "pmcp_$(cat key)",
  "pmcp_%s",
  "pmcp_********************************",
  "pmcp_••••••••••••••••••••••••",
  "pmcp_01••••••••••••••••••••••••",
  `${key.slice(0, 17)}...`,
  `${key.slice(0, 17)}…`,
  `${key.slice(0, 27)}…`,
  `${key.slice(0, 37)}********`,
  `${key.slice(0, 37)}[redacted]`,
  `pmcp_01${"0".repeat(80)}`,
  `pmcp_01${"0".repeat(12)}4${"0".repeat(3)}8${"0".repeat(63)}`,
  `pmcp_01${hex.slice(0, 12)}4${hex.slice(0, 3)}8${hex.repeat(4).slice(0, 63)}`,
  `pmcp_01${"deadbeef".repeat(10)}`,
  `pmcp_01${hex.repeat(5)}`,
  "pmcp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "pmcp_12345678901234567890",
  "pmcp_0123456789abcdef0123456789abcdef",
  "pmcp_abcdefghijklmnopqrstuvwxyz",
];

const lookAlikes = [
  "wpmcp_tokens",
  "FLPMCP_01_TF_ALARM",
  "cippmcp_01...",
  "pmcp_010_secure_workspace_evidence.md",
  "pmcp_server_connection_pool_timeout_seconds",
  "PMCP_SERVER_CONNECTION_TIMEOUT_MS",
  "import { pmcp_client_configuration_loader_v2 } from 'x'",
  `w${key.slice(0, 60)}`,
];

function expectSilence(text: string): void {
  expect([...findKeys(text)]).toEqual([]);
  expect([...findKeys(Buffer.from(text))]).toEqual([]);
  expect([...findKeys(Buffer.from(text, "utf16le"))]).toEqual([]);
  expect([...findKeys(utf16be(text))]).toEqual([]);
}

describe("nothing is found in", () => {
  // Numbered, because the test's name would hold what is cut from a key.
  test.each(placeholders.map((text, index) => [index, text] as const))(
    "placeholder %d",
    (_, text) => {
      for (const embedded of [text, `"${text}"`, `key: ${text}\n`, `(\`${text}\`)`]) {
        expectSilence(embedded);
        expectSilence(Buffer.from(embedded).toString("base64"));
        expectSilence(Buffer.from(embedded, "utf16le").toString("base64"));
      }
    },
  );

  test.each(lookAlikes.map((text, index) => [index, text] as const))("look-alike %d", (_, text) => {
    for (const embedded of [text, `"${text}"`, `${text} = 1\n`]) expectSilence(embedded);
  });
});
