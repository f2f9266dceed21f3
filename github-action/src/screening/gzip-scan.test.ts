import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { GzipScan } from "./gzip-scan.ts";

const file = gzipSync(`${makeKey(1)}\n`);

test("unpacks no more files when those before took all that a scan may", async () => {
  const scan = new GzipScan(100);
  expect(await scan.keysIn(file)).toHaveLength(1);
  expect(await scan.keysIn(file)).toHaveLength(1);
  expect(scan.takes(file.length)).toBe(false);
  expect(await scan.keysIn(file)).toEqual([]);
  expect(scan.partlyUnpacked).toBe(2);
});

test("takes no file of more than 64 MiB", () => {
  const scan = new GzipScan();
  expect(scan.takes(67_108_864)).toBe(true);
  expect(scan.takes(67_108_865)).toBe(false);
  expect(scan.partlyUnpacked).toBe(1);
});
