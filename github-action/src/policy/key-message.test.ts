import { SecretKey, type Finding } from "eslint-plugin-plexmcp/detector";
import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import type { KeySighting, Place } from "../sources/sightings.ts";
import { messageOf } from "./key-message.ts";

const span = { line: 1, column: 1, endLine: 1, endColumn: 81 };

function likelyIn(place: Place, encoding: Finding["encoding"] = "plain"): KeySighting {
  const key = new SecretKey(makeKey(1));
  const found: Finding = {
    start: 0,
    end: 80,
    confidence: "likely",
    level: "warning",
    encoding,
    key,
  };
  return { found, fingerprint: "f", place };
}

test("what is a likely key on a line may be allowed by a comment there", () => {
  const message = messageOf(likelyIn({ part: "content", path: "a.ts", span }), undefined);
  expect(message).toContain('write "plexmcp-allow: <reason>" on its line');
});

test.each([
  ["a file's name", likelyIn({ part: "file name", path: "a.ts" })],
  ["a branch's name", likelyIn({ part: "branch name" })],
  ["a gzip file", likelyIn({ part: "content", path: "a.gz" }, "gzip")],
])(
  "what is a likely key in %s, where no comment can be, is allowed by its fingerprint",
  (_, key) => {
    const message = messageOf(key, undefined);
    expect(message).toContain("put its fingerprint and the reason into .plexmcp-scan-ignore");
    expect(message).not.toContain("plexmcp-allow");
  },
);
