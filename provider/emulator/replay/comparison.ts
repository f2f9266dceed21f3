import { isMoment, isSameMoment, isSameTimeArray, isTimeArray } from "./recorded-moments.ts";
import type { Bindings } from "./bindings.ts";
import type { RecordedResponse } from "./recorded-exchange.ts";
import type { LiveResponse } from "./send-recorded.ts";

/** Headers that were recorded when they were sent, so that a missing one means something. */
const keptHeaders = [
  "content-type",
  "allow",
  "etag",
  "location",
  "retry-after",
  "x-request-id",
  "link",
  "content-encoding",
  "transfer-encoding",
  "www-authenticate",
] as const;

const bodyLengthTolerance = 16;
const maxShown = 500;

/** Names of what this run calls otherwise than the recording. */
const generatedNames = new Set(["slug", "auto_subdomain"]);

/** Compares an answer with the recorded one; returns what differs, one sentence each. Binds what the answer introduces. */
export function compareResponses(
  expected: RecordedResponse,
  actual: LiveResponse,
  bindings: Bindings,
): string[] {
  if (expected.kind === "closed" || actual.kind === "closed") {
    return expected.kind === actual.kind
      ? []
      : [`connection: expected ${expected.kind}, got ${actual.kind}`];
  }
  if (expected.status !== actual.status)
    return [
      `status: expected ${expected.status}, got ${actual.status} ${actual.text.slice(0, 200)}`,
    ];
  const omittedBytes = /^<(\d+) bytes>$/.exec(String(expected.body))?.[1];
  if (omittedBytes !== undefined) return compareLength(Number(omittedBytes), actual.text);
  return [
    ...compareHeaders(expected.headers, actual),
    ...(expected.isJson
      ? compareJson(expected.body, actual.text, bindings)
      : compareText(expected.body, actual.text, bindings)),
  ];
}

function compareHeaders(
  expected: Readonly<Record<string, string>>,
  actual: Extract<LiveResponse, { kind: "answer" }>,
): string[] {
  const names = new Set<string>([...Object.keys(expected), ...keptHeaders]);
  return [...names].flatMap((name) => {
    const [wanted, got] = [expected[name], actual.headers[name]];
    const isRight =
      name === "content-length" ? got === String(Buffer.byteLength(actual.text)) : wanted === got;
    return isRight ? [] : [`header ${name}: expected ${wanted ?? "none"}, got ${String(got)}`];
  });
}

/** Of a long answer only the length was kept; the fractions of its times may be shorter. */
function compareLength(expected: number, text: string): string[] {
  const got = Buffer.byteLength(text);
  return Math.abs(expected - got) <= bodyLengthTolerance
    ? []
    : [`body: expected ${expected} bytes, got ${got}`];
}

function compareText(expected: unknown, actual: string, bindings: Bindings): string[] {
  if (expected === undefined) return actual === "" ? [] : [`body: expected none, got ${actual}`];
  const wanted = bindings.translate(typeof expected === "string" ? expected : "");
  return wanted === actual ? [] : [`body: expected ${wanted}, got ${actual}`];
}

function compareJson(expected: unknown, text: string, bindings: Bindings): string[] {
  let actual: unknown;
  try {
    actual = JSON.parse(text);
  } catch {
    return [`body: expected JSON, got ${text}`];
  }
  return compareValues(expected, actual, { path: "body", field: "", bindings });
}

interface Place {
  readonly path: string;
  /** Name of the nearest field above. */
  readonly field: string;
  readonly bindings: Bindings;
}

function compareValues(expected: unknown, actual: unknown, place: Place): string[] {
  if (isTimeArray(expected, place.field) && isTimeArray(actual, place.field)) {
    return isSameTimeArray(expected, actual) ? [] : [mismatch(expected, actual, place)];
  }
  if (Array.isArray(expected) && Array.isArray(actual))
    return compareArrays(expected, actual, place);
  if (isRecord(expected) && isRecord(actual)) return compareObjects(expected, actual, place);
  if (typeof expected === "string" && typeof actual === "string")
    return compareStrings(expected, actual, place);
  if (place.field === "retry_after_seconds") return compareWait(expected, actual, place);
  return expected === actual ? [] : [mismatch(expected, actual, place)];
}

function compareArrays(
  expected: readonly unknown[],
  actual: readonly unknown[],
  place: Place,
): string[] {
  if (expected.length !== actual.length) {
    return [`${place.path}: expected ${expected.length} items, got ${actual.length}`];
  }
  return expected.flatMap((item, index) =>
    compareValues(item, actual[index], { ...place, path: `${place.path}[${index}]` }),
  );
}

function compareObjects(
  expected: Record<string, unknown>,
  actual: Record<string, unknown>,
  place: Place,
): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => {
    const path = `${place.path}.${name}`;
    if (!Object.hasOwn(actual, name)) return [`${path}: missing`];
    if (!Object.hasOwn(expected, name)) return [`${path}: not in the record`];
    return compareValues(expected[name], actual[name], { ...place, path, field: name });
  });
}

function compareStrings(expected: string, actual: string, place: Place): string[] {
  const { bindings, field } = place;
  if (isMoment(field, expected)) {
    return isSameMoment(expected, actual) ? [] : [mismatch(expected, actual, place)];
  }
  if (generatedNames.has(field)) bindings.bind(expected, actual);
  if (introduces(expected, bindings)) return bindIntroduced(expected, actual, place);
  const wanted = withoutSeconds(bindings.find(expected) ?? bindings.translate(expected));
  return wanted === withoutSeconds(actual) ? [] : [mismatch(wanted, actual, place)];
}

/** Is the whole text an id, a key, a token or a prefix that this run has not met yet? */
function introduces(text: string, bindings: Bindings): boolean {
  const isName =
    /^(\{(key|jwt|key_prefix):\d+\}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|pmcp_01[0-9a-f]{10}\.\.\.)$/.test(
      text,
    );
  return isName && !text.startsWith("00000000-") && bindings.find(text) === undefined;
}

function bindIntroduced(expected: string, actual: string, place: Place): string[] {
  const number = /^\{key:(\d+)\}$/.exec(expected)?.[1];
  if (number !== undefined) {
    if (!/^pmcp_01[0-9a-f]{80}$/.test(actual)) return [`${place.path}: expected a key`];
    place.bindings.bindKey(Number(number), actual);
  } else if (
    expected.startsWith("{jwt:")
      ? actual.split(".").length === 3
      : actual.length === expected.length || expected.startsWith("{key_prefix:")
  ) {
    place.bindings.bind(expected, actual);
  } else return [mismatch(expected, actual, place)];
  return [];
}

/** How long to wait for a rate window depends on the second of the call. */
function withoutSeconds(text: string): string {
  return text.replace(/try again in \d+ seconds/, "try again in N seconds");
}

function compareWait(expected: unknown, actual: unknown, place: Place): string[] {
  const isWait =
    typeof actual === "number" && Number.isInteger(actual) && actual >= 1 && actual <= 60;
  return isWait ? [] : [mismatch(expected, actual, place)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mismatch(expected: unknown, actual: unknown, { path }: Place): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`.slice(
    0,
    maxShown,
  );
}
