import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMsgpack } from "./msgpack-reader.ts";
import { writeMsgpack } from "./msgpack-writer.ts";
import type { Refinement } from "./refinement.ts";
import { isSameValue } from "./same-value.ts";
import {
  boolType,
  dynamicType,
  listOf,
  mapOf,
  numberType,
  setOf,
  stringType,
  type Type,
} from "./type.ts";
import { nullValue, stringValue, unknownValue, type Value } from "./value.ts";
import { ValueError } from "./value-error.ts";

interface Typed {
  readonly type: Type;
  readonly value: Value;
}

const name = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom("__proto__", "constructor", "é", "e\u0301", "\ufeffa"),
);

const refinement: fc.Arbitrary<Refinement> = fc.record(
  { isNull: fc.constant(false as const), stringPrefix: fc.string({ maxLength: 300 }) },
  { requiredKeys: ["isNull"] },
);

const typeOf: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(stringType, numberType, boolType, dynamicType),
    tie("type").map(listOf),
    tie("type").map(setOf),
    tie("type").map(mapOf),
    fc.array(tie("type"), { maxLength: 3 }).map((elements): Type => ({ kind: "tuple", elements })),
    fc
      .uniqueArray(fc.tuple(name, tie("type")), { maxLength: 4, selector: ([key]) => key })
      .map((attributes): Type => ({ kind: "object", attributes: new Map(attributes) })),
  ),
})).type;

/** Any value of the type, null and unknown included. */
function valueOf(type: Type, depth = 0): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 6, arbitrary: knownValueOf(type, depth) },
    { weight: 1, arbitrary: fc.constantFrom(nullValue, unknownValue) },
    {
      weight: type.kind === "string" ? 1 : 0,
      arbitrary: refinement.map((known): Value => ({ kind: "unknown", refinement: known })),
    },
  );
}

function knownValueOf(type: Type, depth: number): fc.Arbitrary<Value> {
  switch (type.kind) {
    case "string":
      return fc.string({ unit: "grapheme", maxLength: 400 }).map(stringValue);
    case "number":
      return fc
        .oneof(
          fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
          fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true }),
          fc.constantFrom("0.1", "1e400", "-12345678901234567890.5", 1e300, 2 ** 53),
        )
        .map((value) => ({ kind: "number", value }));
    case "bool":
      return fc.boolean().map((value) => ({ kind: "bool", value }));
    case "list":
    case "set": {
      const { kind } = type;
      return fc
        .array(valueOf(type.element, depth + 1), { maxLength: 20 })
        .map((items) => ({ kind, items }));
    }
    case "tuple":
      return fc
        .tuple(...type.elements.map((element) => valueOf(element, depth + 1)))
        .map((items) => ({ kind: "tuple", items }));
    case "map":
      return fc
        .array(
          fc.tuple(
            name.map((key) => key.normalize("NFC")),
            valueOf(type.element, depth + 1),
          ),
        )
        .map((entries) => ({ kind: "map", entries: new Map(entries) }));
    case "object":
      return fc
        .tuple(
          ...[...type.attributes].map(([key, of]) =>
            fc.tuple(fc.constant(key), valueOf(of, depth + 1)),
          ),
        )
        .map((entries) => ({ kind: "object", entries: new Map(entries) }));
    case "dynamic":
      return depth > 3
        ? fc.constant({ kind: "dynamic", type: boolType, value: { kind: "bool", value: true } })
        : typeOf
            .filter((inner) => inner.kind !== "dynamic")
            .chain((inner) =>
              valueOf(inner, depth + 1).map((value) => ({ kind: "dynamic", type: inner, value })),
            );
  }
}

const typed: fc.Arbitrary<Typed> = typeOf.chain((type) =>
  valueOf(type).map((value) => ({ type, value })),
);

describe("msgpack", () => {
  test("any value of any type comes back the same", () => {
    fc.assert(
      fc.property(typed, ({ type, value }) => {
        const read = readMsgpack(writeMsgpack(value, type), type);
        expect(isSameValue(read, value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("bytes of any kind are read or refused with a place, never anything else", () => {
    fc.assert(
      fc.property(typeOf, fc.uint8Array({ maxLength: 200 }), (type, bytes) => {
        try {
          readMsgpack(bytes, type);
        } catch (error) {
          expect(error).toBeInstanceOf(ValueError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
