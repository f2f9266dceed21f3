import { findKeys, fingerprint } from "eslint-plugin-plexmcp/detector";
import { describe, expect, test } from "vitest";
import { makeKey, randomText } from "../../lint-rules/src/testing/make-key.ts";
import type { Finding, ScanReport } from "./finding.ts";
import { redactingSink, redactKeys } from "./redact-keys.ts";
import { formatReport, reportFormats } from "./report/report-format.ts";
import { formatSummary } from "./report/summary.ts";

const likelyKey = `pmcp_${randomText(40, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 48)}`;

/** Findings as a scan makes them, of keys in a row: what follows one must not be read with it. */
const findings = [makeKey(1), likelyKey, makeKey(2)].flatMap((text) =>
  [...findKeys(text)].map(({ key, level, confidence }): Finding => {
    const span = { line: 1, column: 1, endLine: 1, endColumn: 88 };
    const message = `PlexMCP key ${key.prefix} is in the file.`;
    const file = `docs/${key.prefix}.md`;
    const common = { rule: "plexmcp-api-key", part: "content", file, span, message } as const;
    return { ...common, key, level, confidence, fingerprint: fingerprint(key) };
  }),
);
const extent = { bytes: 1, documents: 1, commits: 1, unreadGzip: { overLimit: 0, damaged: 0 } };
const report: ScanReport = { findings, silenced: [], notices: [], extent };

const times = { startedAt: new Date(0), endedAt: new Date(1500) };

describe("redaction where texts go out", () => {
  test.each(reportFormats)("takes nothing from a report in %s that has only prefixes", (format) => {
    const text = formatReport(report, format as "text", times);
    expect(text).toContain(makeKey(1).slice(0, 17));
    expect(redactKeys(text)).toBe(text);
  });

  test("takes nothing from a summary either", () => {
    const text = formatSummary(report, 10_000);
    expect(redactKeys(text)).toBe(text);
  });

  test("shortens a key that was forgotten, escaped for JSON or a workflow command too", () => {
    const written: string[] = [];
    const key = makeKey(3);
    const print = redactingSink((text) => written.push(text));
    print(`::error file=a.ts::${key}\n`);
    print(JSON.stringify({ key }));
    expect(written).toEqual([
      `::error file=a.ts::${key.slice(0, 17)}…\n`,
      JSON.stringify({ key: `${key.slice(0, 17)}…` }),
    ]);
  });
});
