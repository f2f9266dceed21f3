const nsPerSecond = 1_000_000_000n;
const nsPerMinute = 60n * nsPerSecond;
const msPerDay = 86_400_000;

/** A point in time with the caller's UTC offset, which a create answer echoes. */
export interface Timestamp {
  readonly epochNs: bigint;
  readonly offsetMinutes: number;
}

/** RFC 3339; a blank instead of `T` and lower-case `t`/`z` pass, as they do in the server's parser. */
const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const dateOnly = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads an expiry as the server does: RFC 3339, or a date alone, which means its last second in UTC.
 * Returns undefined for everything else, dates that do not exist included.
 */
export function parseExpiry(text: string): Timestamp | undefined {
  return parseTimestamp(dateOnly.test(text) ? `${text}T23:59:59Z` : text);
}

/** Reads RFC 3339 to the nanosecond; further digits are cut. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = rfc3339.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = "", sign, offsetHour, offsetMinute] =
    match;
  const dayMs = epochDayMs(Number(year), Number(month), Number(day));
  if (dayMs === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const offset = Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0);
  const offsetMinutes = sign === "-" ? -offset : offset;
  const seconds = dayMs / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const fractionNs = BigInt(fraction.slice(0, 9).padEnd(9, "0"));
  const epochNs = BigInt(seconds) * nsPerSecond + fractionNs - BigInt(offsetMinutes) * nsPerMinute;
  return { epochNs, offsetMinutes };
}

/** Undefined when the calendar has no such day. */
function epochDayMs(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** RFC 3339 with as many of nine fraction digits as are not trailing zeros: what create answers show. */
export function formatTimestamp({ epochNs, offsetMinutes }: Timestamp): string {
  const local = epochNs + BigInt(offsetMinutes) * nsPerMinute;
  const subSecondNs = floorModulo(local, nsPerSecond);
  const date = new Date(Number((local - subSecondNs) / 1_000_000n));
  const fraction = subSecondNs.toString().padStart(9, "0").replace(/0+$/, "");
  const seconds = `${dateText(date)}T${date.toISOString().slice(-13, -5)}`;
  return `${seconds}${fraction === "" ? "" : `.${fraction}`}${offsetText(offsetMinutes)}`;
}

/** UTC, cut to the microsecond: what the server's database keeps. */
export function formatStored(epochNs: bigint): string {
  return formatTimestamp({ epochNs: epochNs - floorModulo(epochNs, 1000n), offsetMinutes: 0 });
}

/** Nanoseconds since 1970 of a stored time. */
export function storedNs(text: string): bigint {
  const timestamp = parseTimestamp(text);
  if (timestamp === undefined) throw new RangeError(`"${text}" is not a stored time.`);
  return timestamp.epochNs;
}

/** Year of a point in time, in UTC. */
export function yearOf(epochNs: bigint): number {
  return new Date(Number(epochNs / 1_000_000n)).getUTCFullYear();
}

/** The array form of organisations and PINs: year, day of year, h, m, s, ns, and the UTC offset h, m, s. */
export function timeArray(text: string): number[] {
  const epochNs = storedNs(text);
  const subSecondNs = floorModulo(epochNs, nsPerSecond);
  const date = new Date(Number((epochNs - subSecondNs) / 1_000_000n));
  const dayOfYear =
    Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / msPerDay) + 1;
  const clock = [
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    Number(subSecondNs),
  ];
  return [date.getUTCFullYear(), dayOfYear, ...clock, 0, 0, 0];
}

function dateText(date: Date): string {
  const year = date.getUTCFullYear().toString().padStart(4, "0");
  return `${year}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

function offsetText(offsetMinutes: number): string {
  if (offsetMinutes === 0) return "Z";
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return value.toString().padStart(2, "0");
}

function floorModulo(value: bigint, modulus: bigint): bigint {
  return ((value % modulus) + modulus) % modulus;
}
