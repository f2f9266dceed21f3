import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { DotenvReader, type DotenvSummary } from "./dotenv-reader.ts";

function read(reader: DotenvReader, ...pieces: readonly string[]): DotenvSummary {
  reader.begin();
  for (const piece of pieces) reader.write(Buffer.from(piece));
  return reader.end();
}

test("tells the first names, and how many there are", () => {
  const lines = Array.from({ length: 12 }, (_, index) => `NAME_${index}=secret${index}\n`);
  const { plainNames, plainCount } = read(new DotenvReader(["NAME_0"]), ...lines);
  expect(plainNames).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((index) => `NAME_${index}`));
  expect(plainCount).toBe(11);
});

test("tells nothing of the file before", () => {
  const reader = new DotenvReader([]);
  expect(read(reader, "A=secret1234\n", "hunter2\n".repeat(1 << 16))).toMatchObject({
    plainCount: 1,
    hasUnreadLines: true,
    isCut: true,
  });
  expect(read(reader, "B=", "\n")).toEqual({
    protection: "none",
    plainNames: [],
    plainCount: 0,
    hasUnreadLines: false,
    isCut: false,
  });
});

test("tells of a long name its beginning, and of a key in it what may be shown", () => {
  const key = makeKey(5);
  const name = `NAME.${key}.${"N".repeat(200_000)}`;
  const [told] = read(new DotenvReader([]), `${name}=secret1234\n`).plainNames;
  expect(told).toHaveLength(101);
  expect(told).toMatch(/^NAME\.pmcp_.*N…$/);
  const late = read(new DotenvReader([]), `${"N".repeat(60)}.${key}=secret1234\n`).plainNames;
  expect(late.join()).not.toContain(key.slice(0, 20));
});
