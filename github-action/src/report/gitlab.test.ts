import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import { formatGitlab } from "./gitlab.ts";

const times = {
  startedAt: new Date("2027-01-31T11:59:58.750Z"),
  endedAt: new Date("2027-01-31T12:00:00.250Z"),
};

const common = {
  rule: "plexmcp-api-key",
  level: "error",
  confidence: "certain",
  fingerprint: "f".repeat(32),
  message: "A key.",
} as const;
const inMessage: Finding = { ...common, part: "commit message", commit: "a".repeat(40) };

interface Report {
  readonly scan: object;
  readonly vulnerabilities: readonly { readonly id: string; readonly description: string }[];
}

const ajv = new Ajv({ strict: true });
const validate = ajv.compile<Report>(
  JSON.parse(
    readFileSync(new URL("../../test/schemas/gitlab.schema.json", import.meta.url), "utf8"),
  ) as object,
);

/** A report that GitLab's schema takes. */
function parse(text: string): Report {
  const report: unknown = JSON.parse(text);
  if (!validate(report)) throw new Error(ajv.errorsText(validate.errors));
  return report;
}

describe("GitLab's report", () => {
  test("says what scanned, when, and that it was completed", () => {
    const tool = {
      id: "plexmcp-scan",
      name: expect.any(String) as string,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      vendor: { name: expect.any(String) as string },
    };
    expect(parse(formatGitlab({ findings: [] }, times))).toEqual({
      version: "15.0.7",
      scan: {
        analyzer: tool,
        scanner: tool,
        type: "secret_detection",
        start_time: "2027-01-31T11:59:58",
        end_time: "2027-01-31T12:00:00",
        status: "success",
        messages: [],
      },
      vulnerabilities: [],
    });
  });

  test("says why it was not completed", () => {
    const { scan } = parse(formatGitlab({ findings: [] }, times, { message: "No git." }));
    const messages = [{ level: "fatal", value: "No git." }];
    expect(scan).toMatchObject({ status: "failure", messages });
  });

  test("has an id of its own for each finding, of one key in several commits too", () => {
    const findings = [inMessage, inMessage, { ...inMessage, commit: "b".repeat(40) }];
    const { vulnerabilities } = parse(formatGitlab({ findings }, times));
    expect(new Set(vulnerabilities.map(({ id }) => id)).size).toBe(3);
  });

  test("describes in Markdown, and shows a message as it is", () => {
    const message = 'Write "allow: <reason>" for __init__.';
    const { vulnerabilities } = parse(
      formatGitlab({ findings: [{ ...inMessage, message }] }, times),
    );
    expect(vulnerabilities[0]?.description).toBe(
      String.raw`Write "allow\: &lt;reason&gt;" for \_\_init\_\_\.`,
    );
  });

  test("names a commit and a file for each finding, as GitLab wants", () => {
    const span = { line: 3, column: 5, endLine: 4, endColumn: 2 };
    const inFile: Finding = { ...inMessage, part: "content", file: "a.ts", span };
    const inBranch: Finding = { ...common, part: "branch name" };
    const { vulnerabilities } = parse(formatGitlab({ findings: [inBranch, inFile] }, times));
    expect(vulnerabilities).toMatchObject([
      { location: { file: "branch name", commit: { sha: "0000000" } } },
      { location: { file: "a.ts", start_line: 3, end_line: 4, commit: { sha: inMessage.commit } } },
    ]);
  });
});
