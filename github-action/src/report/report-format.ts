import type { ScanReport } from "../finding.ts";
import { formatAnnotations } from "./annotations.ts";
import { formatGitlab } from "./gitlab.ts";
import { formatJsonLines } from "./json-lines.ts";
import { formatJunit } from "./junit.ts";
import { formatSarif } from "./sarif.ts";
import { formatText } from "./text.ts";

const formatters = {
  text: formatText,
  json: formatJsonLines,
  sarif: formatSarif,
  github: formatAnnotations,
  gitlab: formatGitlab,
  junit: formatJunit,
} as const;

export type ReportFormat = keyof typeof formatters;

export const reportFormats = Object.keys(formatters);

export function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(formatters, text);
}

/** A report as text of a format. */
export function formatReport(report: ScanReport, format: ReportFormat): string {
  return formatters[format](report);
}
