import { parseTimestamp } from "../http/timestamp.ts";

/** Fields that say when something happened: only in the same minutes of the recording. */
const momentFields = new Set([
  "created_at",
  "updated_at",
  "last_used_at",
  "rotated_at",
  "period_start",
  "period_end",
  "pin_set_at",
  "locked_until",
]);
/** A recorded expiry that was computed from the time of the call keeps that call's fraction of a second. */
const computedExpiry = /T13:1[0-9]:[0-9]{2}\.[0-9]+Z$/;

/** The runs differ by how long their calls took; a day or a wrong minute still shows. */
const toleranceMs = 10 * 60_000;
/** Does the field say when something happened, so that its value cannot be the recorded one? */
export function isMoment(field: string, recorded: string): boolean {
  return momentFields.has(field) || (field === "expires_at" && computedExpiry.test(recorded));
}

/** Is `actual` of the recorded precision, and in the same minutes? */
export function isSameMoment(expected: string, actual: string): boolean {
  const [wanted, got] = [parseTimestamp(expected), parseTimestamp(actual)];
  if (wanted === undefined || got === undefined || !actual.endsWith("Z")) return false;
  const differenceMs = Math.abs(Number((wanted.epochNs - got.epochNs) / 1_000_000n));
  const isTooPrecise = fractionDigits(expected) <= 6 && fractionDigits(actual) > 6;
  return differenceMs <= toleranceMs && !isTooPrecise;
}

function fractionDigits(text: string): number {
  return /\.([0-9]+)/.exec(text)?.[1]?.length ?? 0;
}

/** The array form: year, day of year, hour, minute, second, nanosecond, and three parts of an offset. */
export function isTimeArray(value: unknown, field: string): value is number[] {
  return (
    momentFields.has(field) &&
    Array.isArray(value) &&
    value.length === 9 &&
    value.every((part) => Number.isInteger(part))
  );
}

export function isSameTimeArray(expected: readonly number[], actual: readonly number[]): boolean {
  const hasOffset = actual.slice(6).some((part) => part !== 0);
  return !hasOffset && Math.abs(timeArrayMs(expected) - timeArrayMs(actual)) <= toleranceMs;
}

function timeArrayMs([
  year = 0,
  dayOfYear = 0,
  hour = 0,
  minute = 0,
  second = 0,
  nanosecond = 0,
]: readonly number[]): number {
  return Date.UTC(year, 0, dayOfYear, hour, minute, second, nanosecond / 1_000_000);
}
