import { readOutput, type GitProcess } from "./git.ts";

/** What git prints with `-z`, taken apart. Fields are parts of the bytes, not copies. */
function* fieldsOf(printed: Buffer): Generator<Buffer, void, undefined> {
  let start = 0;
  for (let end = printed.indexOf(0); end !== -1; end = printed.indexOf(0, start)) {
    yield printed.subarray(start, end);
    start = end + 1;
  }
}

/** The same while git is still printing: of a million fields none has to be kept. */
export async function readFields(
  process: GitProcess,
  onField: (field: Buffer) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  await readOutput(process, (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (const field of fieldsOf(bytes)) onField(field);
    rest = bytes.subarray(bytes.lastIndexOf(0) + 1);
  });
}
