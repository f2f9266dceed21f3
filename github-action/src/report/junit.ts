import type { Finding, ScanReport } from "../finding.ts";
import { escapeXml } from "./escape.ts";
import { locationOf } from "./location.ts";

/** JUnit's XML: a failed test case a finding, one that passed where there is none. */
export function formatJunit({ findings }: ScanReport): string {
  const count = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? '    <testcase classname="plexmcp-scan" name="no findings"/>\n'
      : findings.map(testCase).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="plexmcp-scan" tests="${count}" failures="${findings.length}">
${cases}  </testsuite>
</testsuites>
`;
}

function testCase(finding: Finding): string {
  const { rule, level, message, fingerprint } = finding;
  const name = escapeXml(locationOf(finding));
  const failure = `<failure type="${level}" message="${escapeXml(message)}">${fingerprint}</failure>`;
  return `    <testcase classname="${rule}" name="${name}">${failure}</testcase>\n`;
}
