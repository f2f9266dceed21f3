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

/**
 * Is the text repeated (`0000…`, `deadbeefdeadbeef…`) or counted up or down (`0123456789abcdef…`)?
 * A random text of 80 hex digits is called so once in more than 10^9; of a short one more of it has to
 * follow the pattern.
 */
export function isPatterned(text: string, share = 0.5): boolean {
  if (countSteps(text) >= text.length * share) return true;
  const longestPeriod = Math.min(32, text.length >> 1);
  for (let period = 2; period <= longestPeriod; period += 1) {
    let equal = 0;
    for (let index = period; index < text.length; index += 1) {
      if (text.charCodeAt(index) === text.charCodeAt(index - period)) equal += 1;
    }
    if (equal >= (text.length - period) * Math.max(share, 0.6)) return true;
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
