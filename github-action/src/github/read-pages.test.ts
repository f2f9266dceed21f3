import { expect, test } from "vitest";
import { readPages } from "./read-pages.ts";

const next = { link: '<https://elsewhere.example/?page=1>; rel="next"' };

test("asks for one page after the other, until there is no next one", async () => {
  const asked: unknown[] = [];
  const items = await readPages((number) => {
    asked.push(number);
    const { page } = number;
    return Promise.resolve({ data: [`${page}`], headers: page < 3 ? next : {} });
  });
  expect(items).toEqual(["1", "2", "3"]);
  expect(asked.at(-1)).toEqual({ page: 3, per_page: 100 });
});

test("a list that never ends is given up, not taken for one that did", async () => {
  const reading = readPages(() => Promise.resolve({ data: ["x"], headers: next }));
  await expect(reading).rejects.toThrow("GitHub answered with more than 1000 pages");
});
