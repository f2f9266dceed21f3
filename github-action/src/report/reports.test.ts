import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { SecretKey } from "eslint-plugin-plexmcp/detector";
import { describe, expect, test, vi } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import type { Finding, ScanReport } from "../finding.ts";
import { formatAnnotations } from "./annotations.ts";
import { formatReport, reportFormats, type ReportFormat } from "./report-format.ts";
import { formatSarif } from "./sarif.ts";
import { formatSummary } from "./summary.ts";
import { formatClosing } from "./text.ts";

const span = { line: 3, column: 5, endLine: 3, endColumn: 92 };

function findingIn(file: string, others: Partial<Finding> = {}): Finding {
  return {
    rule: "plexmcp-api-key",
    level: "error",
    confidence: "certain",
    key: new SecretKey(makeKey(1)),
    fingerprint: "f".repeat(32),
    part: "content",
    file,
    span,
    message: "A key.",
    ...others,
  };
}

function reportOf(findings: readonly Finding[], others: Partial<ScanReport> = {}): ScanReport {
  return {
    findings,
    silenced: [],
    notices: [],
    extent: {
      bytes: 1_500_000,
      documents: 3,
      commits: 2,
      unreadGzip: { overLimit: 0, damaged: 0 },
    },
    ...others,
  };
}

const times = { startedAt: new Date(0), endedAt: new Date(1500) };

const many = (count: number, level: "error" | "warning"): Finding[] =>
  Array.from({ length: count }, (_, index) => findingIn(`${level}-${index}.ts`, { level }));

describe("annotations", () => {
  test("are ten of a level at most, the rest is counted", () => {
    const lines = formatAnnotations(reportOf([...many(12, "error"), ...many(11, "warning")]));
    expect(lines.match(/^::error /gm)).toHaveLength(10);
    expect(lines.match(/^::warning /gm)).toHaveLength(10);
    expect(lines).toContain("::notice title=PlexMCP scan::3 more in the summary");
  });

  test("name the line of the newest commit, and only the file of what is gone from it", () => {
    const commit = "c".repeat(40);
    const moved = findingIn("a.ts", { commit, headSpan: { ...span, line: 9, endLine: 9 } });
    expect(formatAnnotations(reportOf([moved]))).toContain("file=a.ts,line=9,endLine=9,col=5");
    expect(formatAnnotations(reportOf([findingIn("a.ts", { commit })]))).toContain(
      "::error title=PlexMCP key,file=a.ts::A key. (commit cccccccccccc)",
    );
  });

  test("are written as @actions/core writes them", () => {
    const file = "dir,with:odd%names/a.ts";
    const message = "100% sure: a, b";
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(text.toString());
      return true;
    });
    const { line: startLine, column: startColumn, endLine, endColumn } = span;
    core.error(message, { title: "PlexMCP key", file, startLine, endLine, startColumn, endColumn });
    write.mockRestore();
    expect(formatAnnotations(reportOf([findingIn(file, { message })]))).toBe(written.join(""));
  });

  test("stay one command each, whatever a file is called", () => {
    const evil = "a.ts,line=1::x\n::stop-commands::y\n::add-mask::z";
    const output = formatAnnotations(reportOf([findingIn(evil)]));
    expect(output.match(/^::/gm)).toHaveLength(1);
    expect(output).toContain("file=a.ts%2Cline=1%3A%3Ax\\x0a%3A%3Astop-commands");
  });
});

describe("the summary", () => {
  test("keeps to its length in bytes and says what is left out", () => {
    const findings = Array.from({ length: 500 }, () => findingIn("ä".repeat(200)));
    const summary = formatSummary(reportOf(findings), 20_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(20_000);
    expect(summary).toMatch(/4\d\d more do not fit here/);
  });

  test("keeps the table whole, whatever a file is called", () => {
    const evil = "a | b\n# heading <script> ![x](http://y) `z`";
    const rows = formatSummary(reportOf([findingIn(evil)]), 10_000).split("\n");
    const row = rows.find((line) => line.startsWith("| error"));
    expect(row).toContain("heading");
    expect(row?.replaceAll(String.raw`\|`, "").split("|")).toHaveLength(7);
    expect(row).not.toContain("<script>");
  });
});

test("a summary keeps to its length with long lists of what was silenced and noticed, too", () => {
  const file = "long/".repeat(800);
  const by = { by: "inline", reason: "x" };
  const silenced = Array.from({ length: 60 }, () => ({ finding: findingIn(file), ...by }));
  const notices = Array.from({ length: 60 }, () => file);
  const report = reportOf([findingIn("a.ts")], { silenced, notices });
  const summary = formatSummary(report, 20_000);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(20_000);
  expect(summary).toContain(String.raw`a\.ts\:3\:5`);
  expect(summary).toContain("60 silenced");
  expect(summary).toMatch(/\d\d more do not fit here[^]*\d\d more do not fit here/);
});

test("a summary that findings fill still counts what was silenced and noticed", () => {
  const findings = Array.from({ length: 500 }, () => findingIn("ä".repeat(200)));
  const silenced = [{ finding: findingIn("b.ts"), by: "inline", reason: "x" }];
  const report = reportOf(findings, { silenced, notices: ["n".repeat(1000), "n"] });
  const summary = formatSummary(report, 20_000);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(20_000);
  expect(summary).toMatch(/4\d\d more do not fit here[^]*1 silenced[^]*2 more do not fit here/);
});

test.each([
  [1, 1, "found nothing in 1 document of 1 commit, 0.0 MB."],
  [2, 3, "found nothing in 2 documents of 3 commits, 0.0 MB."],
  [1, 0, "found nothing in 1 document, 0.0 MB."],
])(
  "the closing line puts its nouns in the right number (documents: %d, commits: %d)",
  (documents, commits, sentence) => {
    const extent = { bytes: 0, documents, commits, unreadGzip: { overLimit: 0, damaged: 0 } };
    expect(formatClosing(reportOf([], { extent }))).toContain(sentence);
  },
);

describe("SARIF", () => {
  interface Result {
    readonly locations: readonly [
      { physicalLocation: { artifactLocation: { uri: string }; region?: object } },
    ];
    readonly suppressions?: readonly object[];
  }
  interface Run {
    readonly results: readonly Result[];
    readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
  }
  const schema = JSON.parse(
    readFileSync(new URL("../../test/schemas/sarif.schema.json", import.meta.url), "utf8"),
  ) as object;
  const ajv = new Ajv({ strict: true });
  formats.default(ajv);
  const validate = ajv.compile<{ readonly runs: readonly [Run] }>(schema);

  /** The one run of a log that the schema takes. */
  function parse(text: string): Run {
    const log: unknown = JSON.parse(text);
    if (!validate(log)) throw new Error(ajv.errorsText(validate.errors));
    return log.runs[0];
  }

  test("has a file for each result, its path percent-encoded", () => {
    const inFile = findingIn("ä b/100%.ts");
    const { rule, level, confidence, fingerprint, message } = inFile;
    const inBranch = {
      rule,
      level,
      confidence,
      fingerprint,
      message,
      part: "branch name",
    } as const;
    const findings = [inFile, inBranch];
    const { results } = parse(formatSarif(reportOf(findings)));
    const uris = results.map((result) => result.locations[0].physicalLocation.artifactLocation.uri);
    expect(uris).toEqual(["%C3%A4%20b/100%25.ts", "branch-name"]);
    expect(results[0]?.locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 92,
    });
  });

  test("shows 5,000 results at most, and counts the others", () => {
    const { results, invocations } = parse(formatSarif(reportOf(many(5_002, "error"))));
    expect(results).toHaveLength(5_000);
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: "warning", message: { text: expect.stringMatching(/^2 more/) as string } },
        ],
      },
    ]);
  });

  test("lists what was silenced as suppressed", () => {
    const silenced = [{ finding: findingIn("a.ts"), by: "inline", reason: "a checksum" }];
    const { results } = parse(formatSarif(reportOf([], { silenced })));
    expect(results[0]?.suppressions).toEqual([{ kind: "inSource", justification: "a checksum" }]);
  });

  test("says when the scan failed", () => {
    const { invocations } = parse(formatSarif(reportOf([]), { message: "no" }));
    expect(invocations[0].executionSuccessful).toBe(false);
  });
});

describe.each(reportFormats)("the format %s", (format) => {
  // Colours, deletes, turns the direction, hides, and commands the runner of a workflow.
  const evil = "a\u001b[31m\u009b2K\u007f\u202e\u061c\u2066\u2028\u200b\ufeff##[stop-commands]x.ts";
  const report = reportOf([findingIn(evil)]);
  const output = formatReport(report, format as ReportFormat, times) + formatClosing(report);

  test("has nothing in it that a terminal or the runner obeys", () => {
    expect(output).not.toMatch(
      /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u2028-\u202e\u2066-\u2069\ufeff]|##\[/,
    );
  });
});

test.each(["json", "gitlab"] as const)("whoever parses %s gets names as they are", (format) => {
  const file = "a\u009b\u202e##[x].ts";
  const json: unknown = JSON.parse(formatReport(reportOf([findingIn(file)]), format, times));
  expect(JSON.stringify(json)).toContain(file);
});

test("no message, reason or notice moves the cursor, or is Markdown", () => {
  const hostile = "a\u001b[2J**b**";
  const finding = findingIn("a.ts", { message: hostile });
  const report = reportOf([finding], {
    silenced: [{ finding, by: "inline", reason: hostile }],
    notices: [hostile],
  });
  const texts = [formatReport(report, "text", times), formatClosing(report)];
  expect([...texts, formatAnnotations(report)].join("")).not.toContain("\u001b");
  expect(formatSummary(report, 10_000)).not.toMatch(/\u001b|\*\*b/);
});
