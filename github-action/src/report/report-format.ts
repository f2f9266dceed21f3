import type { ScanReport } from "../finding.ts";
import { formatAnnotations, formatRunMessage } from "./annotations.ts";
import { formatGitlab } from "./gitlab.ts";
import { formatJsonLines } from "./json-lines.ts";
import { formatJunit } from "./junit.ts";
import type { Failure, ScanTimes } from "./report-context.ts";
import { formatSarif } from "./sarif.ts";
import { formatText } from "./text.ts";

const formatters = {
  text: formatText,
  json: formatJsonLines,
  sarif: (report: ScanReport) => formatSarif(report),
  github: formatAnnotations,
  gitlab: formatGitlab,
  junit: (report: ScanReport) => formatJunit(report),
} as const;

export type ReportFormat = keyof typeof formatters;

export const reportFormats = Object.keys(formatters);

export function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(formatters, text);
}

/** A report as text of a format. */
export function formatReport(report: ScanReport, format: ReportFormat, times: ScanTimes): string {
  return formatters[format](report, times);
}

/** What a format has to say of a scan that was not completed; nothing where it knows findings only. */
export function formatFailure(failure: Failure, format: ReportFormat, times: ScanTimes): string {
  const nothing = { findings: [], silenced: [] };
  switch (format) {
    case "sarif":
      return formatSarif(nothing, failure);
    case "gitlab":
      return formatGitlab(nothing, times, failure);
    case "github":
      return formatRunMessage("error", failure.message);
    case "junit":
      return formatJunit(nothing, failure);
    case "text":
    case "json":
      return "";
  }
}
