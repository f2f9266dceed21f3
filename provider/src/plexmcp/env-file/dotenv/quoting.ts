/** Means the same to every reader: to shells, Docker and each dotenv package. A key is like that. */
const plain = /^[A-Za-z0-9_./:@%+,=-]+$/;
const unwritable = /[\0-\x08\x0b-\x1f\x7f]/;

/** Why a value cannot be written into a dotenv file. The sentence does not show the value. */
export function checkValue(value: string): string | undefined {
  if (value === "") return "The value is empty: an application would find no key.";
  if (unwritable.test(value)) {
    return "The value holds a control character (a carriage return, perhaps), which dotenv files cannot hold. Encode it, in base64 for example.";
  }
  if (quoteOf(value) === undefined) {
    return 'The value holds a single quote together with one of " \\ $ `, and no kind of quotes in dotenv files holds both for every reader. Encode it, in base64 for example.';
  }
  return undefined;
}

/**
 * The value as it stands in a dotenv file; `before` is the literal that it takes the place of,
 * whose quotes are kept where they do no harm. The value must have passed `checkValue`.
 */
export function quoteValue(value: string, before = ""): string {
  const isPlain = plain.test(value);
  const kept = isPlain ? /^(["'`]).*\1$/s.exec(before)?.[1] : undefined;
  const quote = kept ?? quoteOf(value) ?? "";
  return `${quote}${value}${quote}`;
}

/** Single quotes are literal for every reader; in double quotes shells and readers expand. */
function quoteOf(value: string): "" | "'" | '"' | undefined {
  if (plain.test(value)) return "";
  if (!value.includes("'")) return "'";
  return /["\\$`]/.test(value) ? undefined : '"';
}
