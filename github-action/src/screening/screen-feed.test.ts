import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { KeyScreen } from "./key-screen.ts";
import { ScreenFeed } from "./screen-feed.ts";

/** Feeds documents as a reader of files does: into what is free of the buffer, until one has ended. */
function suspects(documents: readonly Buffer[]): number[] {
  const screen = new KeyScreen<number>();
  const feed = new ScreenFeed(screen);
  for (const [index, document] of documents.entries()) {
    feed.begin(index);
    for (let at = 0; ;) {
      const room = feed.buffer.length - feed.offset;
      const length = document.copy(feed.buffer, feed.offset, at, at + room);
      feed.advance(length);
      at += length;
      if (length < room) break;
    }
    feed.end();
  }
  feed.finish();
  return [...screen.finish()].toSorted((a, b) => a - b);
}

const clean = (length: number): Buffer => Buffer.alloc(length, "a line of text\n");

test("names the documents that hold a key, however long those before it are", () => {
  const document = fc.record({
    length: fc.oneof(fc.nat(100), fc.nat(200_000), fc.constantFrom(131_070, 262_144, 524_288)),
    hasKey: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), (made) => {
      const documents = made.map(({ length, hasKey }, index) =>
        Buffer.concat([clean(length), Buffer.from(hasKey ? `"${makeKey(index)}"` : "")]),
      );
      const withKey = made.flatMap(({ hasKey }, index) => (hasKey ? [index] : []));
      expect(suspects(documents)).toEqual(withKey);
    }),
  );
});

test("names a gzip file with a key, one that is large, and no clean one", () => {
  const documents = ["clean", `"${makeKey(1)}"`, randomBytes(300_000)].map((text) =>
    gzipSync(text),
  );
  expect(suspects([...documents, clean(10)])).toEqual([1, 2]);
});

test("names what begins like a gzip file and is none, and not the empty file behind it", () => {
  const gzip = Buffer.from([0x1f, 0x8b, 8, 0]);
  expect(suspects([clean(70_000), gzip, Buffer.alloc(0), clean(10)])).toEqual([1]);
  // Where the first one began, the buffer still holds its first bytes when the next is read.
  expect(suspects([Buffer.concat([gzip, clean(140_000)]), Buffer.alloc(0)])).toEqual([0]);
});

test("has room however many documents come to nothing", () => {
  const screen = new KeyScreen<number>();
  const feed = new ScreenFeed(screen);
  // As many files as that may be tracked and not there: in a sparse checkout.
  for (let index = 0; index < 200_000; index += 1) {
    feed.begin(index);
    feed.end();
  }
  expect(feed.offset).toBeLessThanOrEqual(feed.buffer.length / 2);
});
