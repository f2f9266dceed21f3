/**
 * A number of any size and precision, without loss: a bigint where it is a whole number, a number
 * where a float64 holds it exactly, else its decimal text (`"0.1"`, `"1e400"`), the way Terraform
 * itself sends what a float64 cannot hold.
 */
export type CtyNumber = bigint | number | string;

const decimalNumber = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Longer whole numbers stay text: turning text into a bigint takes quadratic time. */
const longestBigint = 4_096;

/** Reads decimal text (JSON's spelling, also with a `+`). Undefined when it is not a number. */
export function parseNumber(text: string): CtyNumber | undefined {
  const [, sign, whole, fraction, exponent] = decimalNumber.exec(text) ?? [];
  if (sign === undefined || whole === undefined) return undefined;
  if (fraction !== undefined || exponent !== undefined || whole.length > longestBigint) return text;
  const magnitude = BigInt(whole);
  return sign === "-" ? -magnitude : magnitude;
}

/** A float64 as Terraform sent it: exact, so a whole one is the same as its bigint. */
export function numberFromFloat(value: number): CtyNumber {
  return Number.isInteger(value) ? BigInt(value) : value;
}

/** Equal exactly when the numbers are: `1.50`, `15e-1` and 1.5 have the same text. */
export function canonicalNumber(value: CtyNumber): string {
  if (typeof value === "bigint") return canonicalDecimal(value < 0n, String(abs(value)), 0n);
  if (typeof value === "number") return canonicalFloat(value);
  const [, sign, whole, fraction = "", exponent = "0"] = decimalNumber.exec(value) ?? [];
  if (whole === undefined) return value;
  const point = BigInt(exponent) - BigInt(fraction.length);
  return canonicalDecimal(sign === "-", whole + fraction, point);
}

/** All digits of a float64: 0.1 is 0.1000000000000000055…, which is not the number `"0.1"`. */
function canonicalFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  let places = 0n;
  let scaled = Math.abs(value);
  // At most 1,074 halvings make up a float64, and doubling it is exact.
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    places += 1n;
  }
  // n / 2^k = n · 5^k / 10^k
  return canonicalDecimal(value < 0, String(BigInt(scaled) * 5n ** places), -places);
}

function canonicalDecimal(isNegative: boolean, digits: string, exponent: bigint): string {
  let start = 0;
  let end = digits.length;
  while (digits[start] === "0") start += 1;
  while (end > start && digits[end - 1] === "0") end -= 1;
  if (start === end) return "0";
  const places = exponent + BigInt(digits.length - end);
  return `${isNegative ? "-" : ""}${digits.slice(start, end)}e${String(places)}`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
