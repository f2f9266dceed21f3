import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { KeyScreen } from "./key-screen.ts";

const key = makeKey(1);

/** Screens texts laid end to end, in chunks of a size, and returns the numbers of those it names. */
function screen(texts: readonly string[], chunkBytes: number): number[] {
  const screen = new KeyScreen<number>();
  const whole = Buffer.from(texts.join(""));
  const starts = texts.map((_, index) => Buffer.byteLength(texts.slice(0, index).join("")));
  for (let at = 0; at < whole.length; at += chunkBytes) {
    for (const [index, start] of starts.entries()) {
      if (start >= at && start < at + chunkBytes) screen.begin(index, start - at);
    }
    screen.write(whole.subarray(at, at + chunkBytes));
  }
  return [...screen.finish()].toSorted((a, b) => a - b);
}

test.each([1, 7, 100, 65_536, 1_000_000])(
  "names the documents that hold a key, in chunks of %d bytes",
  (chunkBytes) => {
    const texts = ["clean\n", `x = "${key}"\n`, "\n".repeat(5000), "", `${key}\n`, "clean"];
    expect(screen(texts, chunkBytes)).toEqual(expect.arrayContaining([1, 4]));
    expect(screen(texts, chunkBytes)).not.toContain(0);
  },
);

test("keeps many small documents apart", () => {
  const texts = Array.from({ length: 5000 }, (_, index) => `file ${index} is clean\n\n`);
  texts[2500] = `${key}\n\n`;
  expect(screen(texts, 1000)).toEqual([2500]);
});
