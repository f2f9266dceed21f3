import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wireType, ProtobufWriter } from "./protobuf-writer.ts";
import { parseProto, type ProtoField } from "./test-proto.ts";
import { rpcNames, rpcs } from "./tfplugin6.ts";

const source = readFileSync(new URL("../../proto/tfplugin6.proto", import.meta.url), "utf8");
const proto = parseProto(source);

/** Messages nest in themselves: so deep a sample goes. */
const sampleDepth = 5;

/** Where a sample stands, and the bit of a flag's number that is its value: five samples tell any two apart. */
interface Place {
  readonly depth: number;
  readonly bit: number;
}
const bits = [0, 1, 2, 3, 4];

/** A message in which every field is set, as bytes and as the data that they stand for. */
interface Sample {
  readonly bytes: Uint8Array;
  readonly data: ReadonlyMap<string, unknown>;
}

function sampleOf(messageName: string, place: Place): Sample {
  const fields = proto.messages.get(messageName);
  if (fields === undefined) throw new Error(`The .proto has no message ${messageName}.`);
  const writer = new ProtobufWriter();
  const data = new Map<string, unknown>();
  for (const field of fields) {
    const isMessage = proto.messages.has(field.type);
    const isLeftOut = isMessage && place.depth === sampleDepth;
    data.set(field.name, isLeftOut ? absentOf(field) : writeField(writer, field, place));
  }
  return { bytes: writer.finish(), data };
}

function absentOf({ label }: ProtoField): unknown {
  if (label === "single") return undefined;
  return label === "map" ? new Map() : [];
}

/** Writes a field, twice where it is repeated; returns what a reader makes of it. */
function writeField(writer: ProtobufWriter, field: ProtoField, place: Place): unknown {
  if (field.label !== "map") {
    const first = writeValue(writer, field.number, field, place);
    return field.label === "single"
      ? first
      : [first, writeValue(writer, field.number, field, place)];
  }
  const entry = new ProtobufWriter();
  entry.tag(1, wireType.lengthDelimited);
  entry.lengthDelimited(Buffer.from("key"));
  const value = writeValue(entry, 2, field, place);
  writer.tag(field.number, wireType.lengthDelimited);
  writer.lengthDelimited(entry.finish());
  return new Map([["key", value]]);
}

function writeValue(
  writer: ProtobufWriter,
  number: number,
  { type, name }: ProtoField,
  { depth, bit }: Place,
): unknown {
  if (type === "bool" || type === "int64" || proto.enums.has(type)) {
    const value = type === "bool" ? (number >> bit) & 1 : number;
    writer.tag(number, wireType.varint);
    writer.varint(value);
    return type === "bool" ? value === 1 : value;
  }
  const sample = proto.messages.has(type) ? sampleOf(type, { depth: depth + 1, bit }) : undefined;
  const bytes = sample?.bytes ?? Buffer.from(name);
  writer.tag(number, wireType.lengthDelimited);
  writer.lengthDelimited(bytes);
  return sample?.data ?? (type === "string" ? name : bytes);
}

/** What our tables read must be in the sample, under the same name, with the same data. */
function expectRead(read: unknown, sample: unknown, place: string): void {
  if (sample instanceof Map && !(read instanceof Map)) {
    expect(read, place).toBeDefined();
    for (const [name, value] of Object.entries(read ?? {})) {
      expect([...sample.keys()], place).toContain(name);
      expectRead(value, sample.get(name), `${place}.${name}`);
    }
  } else if (read instanceof Map && sample instanceof Map) {
    for (const [key, value] of read) expectRead(value, sample.get(key), `${place}[${String(key)}]`);
    expect([...read.keys()], place).toEqual([...sample.keys()]);
  } else if (Array.isArray(read) && Array.isArray(sample)) {
    expect(read, place).toHaveLength(sample.length);
    read.forEach((item: unknown, index) => {
      expectRead(item, sample[index], `${place}[${String(index)}]`);
    });
  } else if (sample instanceof Uint8Array && read instanceof Uint8Array) {
    expect(Buffer.from(read), place).toEqual(Buffer.from(sample));
  } else {
    expect(read, place).toEqual(sample);
  }
}

describe.each(rpcNames)("%s", (name) => {
  const call = proto.calls.get(name);

  test.each(["request", "response"] as const)("has the .proto's %s", (part) => {
    for (const bit of bits) {
      const { bytes, data } = sampleOf(call?.[part] ?? "", { depth: 0, bit });
      expectRead(rpcs[name][part].decode(bytes), data, `${name} ${part}`);
    }
  });
});
