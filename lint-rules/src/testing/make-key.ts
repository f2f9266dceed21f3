/**
 * A key of the right shape, made from a seed, so that no full key stands in any file. The same seed
 * gives the same key.
 */
export function makeKey(seed: number): string {
  const digits = randomText(seed, "0123456789abcdef", 80).split("");
  digits[12] = "4";
  digits[16] = "89ab".charAt(seed & 3);
  return `pmcp_01${digits.join("")}`;
}

/** Text of `length` characters of an alphabet, made from a seed. */
export function randomText(seed: number, alphabet: string, length: number): string {
  const next = randomNumbers(seed);
  let text = "";
  while (text.length < length) text += alphabet.charAt(next() % alphabet.length);
  return text;
}

/** Non-negative 32-bit integers from a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 8) & 0xffffff;
  };
}
