// Words that people write where a key belongs. Three and four letters are matched as whole segments:
// inside a random run they come by chance.
const keyWords =
  /example|placeholder|sample|dummy|change_?me|replace|redacted|insert|secret|token|xxx/i;
const keySegments =
  /(?:^|[_-])(?:your|my|test|live|demo|fake|mock|todo|here|key|api|prod|dev|staging)\d*(?=$|[_-])/i;

/** Does what stands behind the marker of a key say, in words, that it is none? */
export function hasPlaceholderWords(body: string): boolean {
  return keyWords.test(body) || keySegments.test(body);
}

const valueWords =
  /(?:^|[^A-Za-z])(?:your|example|placeholder|sample|dummy|change[-_ ]?me|change[-_ ]?this|replace|redacted|insert|todo|fake|mock|test|xxx+|here)\d*(?![A-Za-z])/i;
const blanks = /^(?:<[^<>]*>|\$\{[^{}]*\}|\$[A-Z_]+|\{\{[^{}]*\}\}|[*•.…x_-]+)$/i;
/** What a generator made: letters and digits by turns, longer than words are. */
const longestWord = 20;

/**
 * Is the value of a variable one that says, or shows by its pattern, that the real one belongs there?
 * Values with a long run of letters and digits never are: `sk_live_…` and `test-…` may be real.
 */
export function isPlaceholderValue(value: string): boolean {
  if (blanks.test(value)) return true;
  const runs = value.match(/[0-9A-Za-z]+/g) ?? [];
  if (runs.some((run) => run.length >= 8 && isPatterned(run)) && runs.length <= 3) return true;
  if (runs.some((run) => run.length > longestWord && /\d/.test(run))) return false;
  return valueWords.test(value);
}

/**
 * Is the text repeated (`0000…`, `deadbeefdeadbeef…`) or counted up or down (`0123456789abcdef…`)?
 * A random text of 80 hex digits is called so once in more than 10^9.
 */
export function isPatterned(text: string): boolean {
  if (countSteps(text) >= text.length / 2) return true;
  const longestPeriod = Math.min(32, text.length >> 1);
  for (let period = 2; period <= longestPeriod; period += 1) {
    let equal = 0;
    for (let index = period; index < text.length; index += 1) {
      if (text.charCodeAt(index) === text.charCodeAt(index - period)) equal += 1;
    }
    if (equal >= (text.length - period) * 0.6) return true;
  }
  return false;
}

/** How often a character equals its neighbour or is the next or previous one of the alphabet. */
function countSteps(text: string): number {
  let steps = 0;
  for (let index = 1; index < text.length; index += 1) {
    const step = digitOf(text.charCodeAt(index)) - digitOf(text.charCodeAt(index - 1));
    if (step >= -1 && step <= 1) steps += 1;
  }
  return steps;
}

/** `a` follows `9`, so that counting in hex is seen as counting. */
function digitOf(code: number): number {
  return code < 0x3a ? code - 0x30 : (code | 0x20) - 0x57;
}
