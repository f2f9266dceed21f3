import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyJson, boolean, i32, listOf, string, uuid } from "./json-decoder.ts";
import type { Decoder } from "./json-decoder.ts";
import { JsonError, JsonReader } from "./json-reader.ts";
import { defaulted, optional, readStruct, required } from "./request-struct.ts";

function read<T>(text: string, decode: Decoder<T>): T {
  return decode(new JsonReader(Buffer.from(text)));
}

function errorOf(text: string | Buffer, decode: Decoder<unknown>): string {
  const reader = new JsonReader(Buffer.from(text));
  try {
    decode(reader);
  } catch (error) {
    if (error instanceof JsonError) return `${error.kind} ${reader.path}: ${error.message}`;
    throw error;
  }
  return "read";
}

const name = required("name", string);
const tags = defaulted("tags", listOf(string), ["none"]);
const size = optional("size", i32);
const struct: Decoder<unknown> = (reader) => {
  const body = readStruct(reader, "Thing", [name, tags, size]);
  return [name.in(body), tags.in(body), size.in(body)];
};

describe("any JSON", () => {
  test("is read to the value that JavaScript reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const spaced = JSON.stringify(value, undefined, indent);
        expect(read(spaced, anyJson)).toEqual(value);
      }),
    );
  });

  test("cut off or overwritten anywhere gives an error of the reader, or another value, and never a crash", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.uint8Array({ maxLength: 4 }), (text, at, bytes) => {
        const whole = Buffer.from(text);
        const index = at % (whole.length + 1);
        const damaged = Buffer.concat([whole.subarray(0, index), bytes]);
        expect(typeof errorOf(damaged, anyJson)).toBe("string");
      }),
    );
  });

  test("nested beyond 128 levels is refused before the stack ends", () => {
    expect(errorOf("[".repeat(1_000_000), anyJson)).toContain("recursion limit exceeded");
    expect(errorOf(`${"[".repeat(127)}${"]".repeat(127)}`, anyJson)).toBe("read");
  });

  test.each([
    ['"\\u00e9"', "é"],
    ['"\\ud83d\\udd11"', "🔑"],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\/\b\f\n\r\t'],
    ["-0.5e1", -5],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
  ])("spelled %s is read", (text, value) => {
    expect(read(text, anyJson)).toEqual(value);
  });
});

describe("what is not JSON", () => {
  test.each([
    ["", "EOF while parsing a value at line 1 column 0"],
    ["nope", "expected ident at line 1 column 2"],
    ["tru", "EOF while parsing a value at line 1 column 3"],
    ["x", "expected value at line 1 column 1"],
    ["\n\n x", "expected value at line 3 column 2"],
    ["[1", "EOF while parsing a list at line 1 column 2"],
    ["[1 2]", "expected `,` or `]` at line 1 column 4"],
    ["[1,]", "trailing comma at line 1 column 4"],
    ["{", "EOF while parsing an object at line 1 column 1"],
    ['{"a"}', "expected `:` at line 1 column 5"],
    ['{"a":1,}', "trailing comma at line 1 column 8"],
    ["{a:1}", "key must be a string at line 1 column 2"],
    ['"a', "EOF while parsing a string at line 1 column 2"],
    ['"\\x"', "invalid escape at line 1 column 3"],
    ["-", "invalid number at line 1 column 1"],
  ])("%j is refused with place", (text, message) => {
    expect(errorOf(text, anyJson)).toContain(message);
  });

  test("a byte that is no UTF-8 is refused under the path of its field", () => {
    const text = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    expect(errorOf(text, struct)).toBe(
      "syntax name: invalid unicode code point at line 1 column 11",
    );
  });
});

describe("what is JSON of another shape", () => {
  test.each<[string, Decoder<unknown>, string]>([
    ["1", string, "invalid type: integer `1`, expected a string at line 1 column 1"],
    ["true", string, "invalid type: boolean `true`, expected a string"],
    ["{}", string, "invalid type: map, expected a string at line 1 column 0"],
    ["null", boolean, "invalid type: null, expected a boolean"],
    ["1e3", i32, "invalid type: floating point `1000.0`, expected i32"],
    ["-2147483649", i32, "invalid value: integer `-2147483649`, expected i32"],
    [
      '["a"]',
      listOf(uuid),
      "data [0]: UUID parsing failed: invalid length: expected length 32 for simple format, found 1",
    ],
    ['{"a":1}', listOf(string), "invalid type: map, expected a sequence"],
    [
      '{"tags":["a",{"b":1}],"name":""}',
      struct,
      "data tags[1]: invalid type: map, expected a string at line 1 column 13",
    ],
    ['{"tags":[]}', struct, "missing field `name` at line 1 column 11"],
    [
      '["a",["b"]]',
      struct,
      "invalid length 2, expected struct Thing with 3 elements at line 1 column 11",
    ],
  ])("%s is refused", (text, decode, message) => {
    expect(errorOf(text, decode)).toContain(message);
  });

  test.each([
    ['{"name":"a"}', ["a", ["none"], null]],
    ['{"name":"a","size":null,"more":{"x":[1]}}', ["a", ["none"], null]],
    ['["a",["b"],3]', ["a", ["b"], 3]],
    ['{"size":-7,"tags":[],"name":"a"} and more', ["a", [], -7]],
  ])("%s is a body", (text, values) => {
    expect(read(text, struct)).toEqual(values);
  });
});
