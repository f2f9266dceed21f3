/** What git prints with `-z`, taken apart. Fields are parts of the bytes, not copies. */
export function* fieldsOf(printed: Buffer): Generator<Buffer, void, undefined> {
  let start = 0;
  for (let end = printed.indexOf(0); end !== -1; end = printed.indexOf(0, start)) {
    yield printed.subarray(start, end);
    start = end + 1;
  }
}
