import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { GzipScan, unpackingNotices } from "./gzip-scan.ts";

const file = gzipSync(`${makeKey(1)}\n`);

test("unpacks no more files when those before took all that a scan may", async () => {
  const scan = new GzipScan(100);
  expect(await scan.keysIn(file)).toHaveLength(1);
  expect(await scan.keysIn(file)).toHaveLength(1);
  expect(scan.takes(file.length)).toBe(false);
  expect(await scan.keysIn(file)).toEqual([]);
  expect(scan.unread).toEqual({ overLimit: 2, damaged: 0 });
});

test("takes no file of more than 64 MiB", () => {
  const scan = new GzipScan();
  expect(scan.takes(67_108_864)).toBe(true);
  expect(scan.takes(67_108_865)).toBe(false);
  expect(scan.unread).toEqual({ overLimit: 1, damaged: 0 });
});

test("counts the files that are damaged, of those that are gzip files", async () => {
  const scan = new GzipScan();
  expect(await scan.keysIn(file.subarray(0, -1))).toHaveLength(1);
  for (const other of [file, Buffer.concat([file, Buffer.from("junk")]), Buffer.from([0x1f])]) {
    await scan.keysIn(other);
  }
  expect(scan.unread).toEqual({ overLimit: 0, damaged: 1 });
});

test.each([
  [0, 0, []],
  [1, 0, ["1 gzip file was not unpacked to the end: "]],
  [0, 1, ["1 gzip file is damaged or cut off: what could be unpacked was read."]],
  [2, 3, ["2 gzip files were not unpacked", "3 gzip files are damaged or cut off"]],
])("tells of %d files beyond a limit and of %d damaged ones", (overLimit, damaged, beginnings) => {
  const notices = unpackingNotices({ overLimit, damaged });
  expect(notices).toEqual(beginnings.map((part) => expect.stringContaining(part) as unknown));
});
