import type { Finding } from "./finding.ts";
import { decodeText } from "./text-encoding.ts";

/** A comment `plexmcp-allow: <reason>`. */
export interface AllowMarker {
  /** The line it stands on, from 1. It speaks for this line and the next. */
  readonly line: number;
  /** Why the finding is no leak; undefined if the author gave no reason, and then it allows nothing. */
  readonly reason: string | undefined;
}

// A reason of more than 500 characters is cut.
const lineOrMarker = /\n|plexmcp-allow(?![\w-])(?::([^\r\n]{0,500}))?/g;
const commentEnd = /\s*(?:\*\/|-->|--\}\}|[#*%]\}|\*\)).*$/;

/** Reads the inline markers of a file, those without a reason too, so that they can be reported. */
export function readAllowMarkers(bytes: Uint8Array | string): AllowMarker[] {
  const text = typeof bytes === "string" ? bytes : decodeText(bytes);
  const markers: AllowMarker[] = [];
  if (!text.includes("plexmcp-allow")) return markers;
  let line = 1;
  for (const [found, rest] of text.matchAll(lineOrMarker)) {
    if (found === "\n") line += 1;
    else markers.push({ line, reason: reasonIn(rest ?? "") });
  }
  return markers;
}

function reasonIn(text: string): string | undefined {
  const reason = text.replace(commentEnd, "").trim();
  return /[\p{L}\p{N}]/u.test(reason) ? reason : undefined;
}

/**
 * The marker that silences a finding, if any: one with a reason, on the finding's line or the one
 * before. What is certain is not silenced; nor may callers silence what verification calls active.
 */
export function findAllowMarker(
  { confidence }: Pick<Finding, "confidence">,
  line: number,
  markers: readonly AllowMarker[],
): AllowMarker | undefined {
  if (confidence === "certain") return undefined;
  return markers.find(
    (marker) => marker.reason !== undefined && (marker.line === line || marker.line === line - 1),
  );
}
