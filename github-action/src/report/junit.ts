import type { Finding, ScanReport } from "../finding.ts";
import { escapeXml } from "./escape.ts";
import { locationOf } from "./location.ts";
import type { Failure } from "./report-context.ts";

/** JUnit's XML: a failed test case a finding, one that passed where there is none. */
export function formatJunit({ findings }: Pick<ScanReport, "findings">, failure?: Failure): string {
  const cases = findings.map(testCase);
  if (failure !== undefined) cases.push(ownCase("completed", errorOf(failure)));
  if (cases.length === 0) cases.push(ownCase("no findings", ""));
  const errors = failure === undefined ? 0 : 1;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="plexmcp-scan" tests="${cases.length}" failures="${findings.length}" errors="${errors}">
${cases.join("")}  </testsuite>
</testsuites>
`;
}

function testCase(finding: Finding): string {
  const { rule, level, message, fingerprint } = finding;
  const name = escapeXml(locationOf(finding));
  const failure = `<failure type="${level}" message="${escapeXml(message)}">${fingerprint}</failure>`;
  return `    <testcase classname="${rule}" name="${name}">${failure}</testcase>\n`;
}

/** On the scan itself. */
function ownCase(name: string, outcome: string): string {
  return `    <testcase classname="plexmcp-scan" name="${name}">${outcome}</testcase>\n`;
}

/** What JUnit calls a test that could not be run to its end. */
function errorOf({ message }: Failure): string {
  return `<error message="${escapeXml(message)}"/>`;
}
