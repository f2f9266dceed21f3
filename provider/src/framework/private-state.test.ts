import fc from "fast-check";
import { expect, test } from "vitest";
import { readPrivateState, writePrivateState } from "./private-state.ts";

const text = fc.string({ unit: "grapheme" });
const name = fc.oneof(text, fc.constantFrom("__proto__", "constructor", ""));

test("what is written is read, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text)), (entries) => {
      const state = new Map(entries);
      expect(readPrivateState(writePrivateState(state))).toEqual(state);
    }),
  );
});

test("nothing is no byte", () => {
  expect(writePrivateState(new Map())).toHaveLength(0);
});

test.each(["", "null", "7", '"x"', "[", '{"a":', "\u0000", "true"])(
  "bytes of anything else read as nothing: %j",
  (bytes) => {
    expect(readPrivateState(Buffer.from(bytes))).toEqual(new Map());
  },
);

test("values that are no text are passed over", () => {
  expect(readPrivateState(Buffer.from('{"a":"1","b":2,"c":null,"d":{}}'))).toEqual(
    new Map([["a", "1"]]),
  );
});
