import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { readMsgpack } from "../src/cty/msgpack-reader.ts";
import { writeMsgpack } from "../src/cty/msgpack-writer.ts";
import { listOf, numberType, objectOf, parseType, stringType, type Type } from "../src/cty/type.ts";
import {
  attributeOf,
  nullValue,
  numberValue,
  stringValue,
  unknownValue,
  type Value,
} from "../src/cty/value.ts";

/** Configurations as the real Terraform sent them; wire/capture.ts says how they were caught. */
interface Vector {
  readonly type: unknown;
  readonly expression: string;
  readonly config: string;
}

const { vectors } = JSON.parse(
  readFileSync(new URL("wire/vectors.json", import.meta.url), "utf8"),
) as { readonly vectors: readonly Vector[] };

/** The type of a whole configuration: a number that tells it apart, and the value. */
function configType({ type }: Vector): Type {
  const value = parseType(type);
  if (value === undefined) throw new Error(`Not a type: ${JSON.stringify(type)}`);
  return objectOf({ number: numberType, value });
}

describe.each(vectors)("$expression as $type", (vector) => {
  const type = configType(vector);
  const bytes = Buffer.from(vector.config, "hex");

  test("is written as Terraform wrote it", () => {
    const written = writeMsgpack(readMsgpack(bytes, type), type);
    expect(Buffer.from(written).toString("hex")).toBe(vector.config);
  });
});

const notNull = { kind: "unknown", refinement: { isNull: false } } as const;

test.each<readonly [expression: string, type: unknown, value: Value]>([
  ["0.1", "number", numberValue("0.1")],
  ["0.5", "number", numberValue(0.5)],
  ["9223372036854775807", "number", numberValue(9223372036854775807n)],
  ["9223372036854775808", "number", numberValue(9223372036854775808n)],
  ["1e400", "number", numberValue(10n ** 400n)],
  ["-33", "number", numberValue(-33n)],
  ['"e\\u0301"', "string", stringValue("\u00e9")],
  ['"\\ufeffa"', "string", stringValue("\ufeffa")],
  ["latest", "dynamic", unknownValue],
  ["null", "dynamic", nullValue],
  ["later", "string", notNull],
  [
    '"web-${later}"',
    "string",
    { kind: "unknown", refinement: { isNull: false, stringPrefix: "web-" } },
  ],
  [
    'length(split(",", later))',
    "number",
    {
      kind: "unknown",
      refinement: {
        isNull: false,
        numberMin: { value: 0n, inclusive: true },
        numberMax: { value: 9223372036854775807n, inclusive: true },
      },
    },
  ],
  [
    '{ "__proto__" = "x", "e\\u0301" = "y" }',
    ["map", "string"],
    {
      kind: "map",
      entries: new Map([
        ["__proto__", stringValue("x")],
        ["\u00e9", stringValue("y")],
      ]),
    },
  ],
  [
    "[later, latest]",
    ["tuple", ["string", "dynamic"]],
    { kind: "tuple", items: [notNull, unknownValue] },
  ],
  [
    "tolist([later])",
    "dynamic",
    { kind: "dynamic", type: listOf(stringType), value: { kind: "list", items: [notNull] } },
  ],
])("%s is read for what it is", (expression, type, value) => {
  const vector = vectors.find(
    (one) => one.expression === expression && isDeepStrictEqual(one.type, type),
  );
  if (vector === undefined) throw new Error("Terraform was not asked for it.");
  const config = readMsgpack(Buffer.from(vector.config, "hex"), configType(vector));
  expect(attributeOf(config, "value")).toEqual(value);
});
