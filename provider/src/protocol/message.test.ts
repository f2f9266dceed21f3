import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bytes,
  flag,
  integer,
  message,
  messageCodec,
  messageMap,
  optionalInteger,
  repeatedMessage,
  repeatedText,
  text,
  type MessageCodec,
} from "./message.ts";

const leaf = messageCodec({ name: text(1) });
const codec = messageCodec({
  word: text(1),
  raw: bytes(2),
  count: integer(3),
  isSet: flag(4),
  leaf: message(5, () => leaf),
  leaves: repeatedMessage(6, () => leaf),
  words: repeatedText(7),
  byName: messageMap(8, () => leaf),
  maybe: optionalInteger(9),
});

const empty = codec.decode(new Uint8Array(0));

test("any message is read as it was written", () => {
  const name = fc.string({ unit: "grapheme" });
  const leafData = fc.record({ name });
  fc.assert(
    fc.property(
      fc.record({
        word: name,
        raw: fc.uint8Array(),
        count: fc.maxSafeInteger(),
        isSet: fc.boolean(),
        leaf: fc.option(leafData, { nil: undefined }),
        leaves: fc.array(leafData),
        words: fc.array(name),
        byName: fc.dictionary(name, leafData).map((record) => new Map(Object.entries(record))),
        maybe: fc.option(fc.maxSafeInteger(), { nil: undefined }),
      }),
      (data) => {
        expect(codec.decode(codec.encode(data))).toEqual(data);
      },
    ),
  );
});

test.each<[string, Partial<typeof empty>, string]>([
  ["nothing where all is default", {}, ""],
  ["an optional zero, which is not absent", { maybe: 0 }, "4800"],
  ["150 as the encoding's reference does", { count: 150 }, "189601"],
  ["-1 in ten bytes", { count: -1 }, "18ffffffffffffffffff01"],
  ["an empty message that is there", { leaf: { name: "" } }, "2a00"],
])("writes %s", (_what, data, hex) => {
  expect(Buffer.from(codec.encode({ ...empty, ...data })).toString("hex")).toBe(hex);
});

test("fields of a newer protocol are passed over", () => {
  const newer = Buffer.from(
    "0a0161" + "f20601ff" + "f80601" + "fd0601020304" + "f906" + "00".repeat(8),
    "hex",
  );
  expect(codec.decode(newer).word).toBe("a");
});

test.each([
  ["a length beyond the end", "0a05"],
  ["a number cut off", "18ff"],
  ["a number of eleven bytes", `18${"ff".repeat(11)}`],
  ["a group, which protobuf has given up", "0b"],
  ["field number 0", "00"],
  ["a known field of another wire type", "0801"],
])("refuses %s", (_what, hex) => {
  expect(() => codec.decode(Buffer.from(hex, "hex"))).toThrow(/Not a protobuf message/);
});

test("messages that nest without end are refused before the stack is", () => {
  interface Nested {
    readonly inner: Nested | undefined;
  }
  const nested: MessageCodec<Nested> = messageCodec({ inner: message(1, () => nested) });
  let hostile = Buffer.alloc(0);
  for (let depth = 0; depth < 10_000; depth += 1) {
    const length: number[] = [];
    for (let rest = hostile.length; ; rest >>= 7) {
      length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
      if (rest <= 0x7f) break;
    }
    hostile = Buffer.concat([Buffer.of(0x0a, ...length), hostile]);
  }
  expect(() => nested.decode(hostile)).toThrow(/nest too deep/);
});
