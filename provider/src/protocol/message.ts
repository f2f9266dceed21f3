import { ProtobufError, ProtobufReader } from "./protobuf-reader.ts";
import { ProtobufWriter, wireType } from "./protobuf-writer.ts";

/** How deep messages may nest: hostile bytes must not exhaust the stack. */
const maxDepth = 100;

/** Reads and writes one kind of message. Fields that it does not know are passed over. */
export interface MessageCodec<Message> {
  readonly encode: (message: Message) => Uint8Array;
  readonly decode: (bytes: Uint8Array, depth?: number) => Message;
}

/** One field of a message. `Data` is what it is in TypeScript; `absent` stands for its default. */
export interface Field<Data> {
  readonly number: number;
  readonly absent: Data;
  /** Writes what is not the default; throws a TypeError for data of another type. */
  readonly write: (writer: ProtobufWriter, data: unknown) => void;
  readonly read: (reader: ProtobufReader, before: unknown, at: WireContext) => Data;
}

interface WireContext {
  readonly type: number;
  readonly depth: number;
}

export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** The data of a message, read off its field table. */
export type MessageOf<Table extends FieldTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Field<infer Data> ? Data : never;
};

/** Messages of an RPC list few fields; the codec writes them in the table's order. */
export function messageCodec<Table extends FieldTable>(
  table: Table,
): MessageCodec<MessageOf<Table>> {
  const fields = Object.entries(table);
  const byNumber = new Map(fields.map(([name, field]) => [field.number, { name, field }]));
  return {
    encode: (message) => {
      const writer = new ProtobufWriter();
      const data = new Map<string, unknown>(Object.entries(message));
      for (const [name, field] of fields) field.write(writer, data.get(name) ?? field.absent);
      return writer.finish();
    },
    decode: (bytes, depth = 0) => {
      if (depth > maxDepth) throw new ProtobufError("messages nest too deep");
      const reader = new ProtobufReader(bytes);
      const data = new Map<string, unknown>(fields.map(([name, { absent }]) => [name, absent]));
      while (!reader.isAtEnd) {
        const { fieldNumber, type } = reader.tag();
        const known = byNumber.get(fieldNumber);
        if (known === undefined) reader.skip(type);
        else {
          const at = { type, depth };
          data.set(known.name, known.field.read(reader, data.get(known.name), at));
        }
      }
      // The table proves the type: each of its names was set, by its field.
      return Object.fromEntries(data) as MessageOf<Table>;
    },
  };
}

interface Scalar<Data> {
  readonly type: number;
  readonly write: (writer: ProtobufWriter, data: unknown) => void;
  readonly read: (reader: ProtobufReader, depth: number) => Data;
}

const utf8 = new TextDecoder("utf-8");

const textScalar: Scalar<string> = {
  type: wireType.lengthDelimited,
  write: (writer, data) => {
    if (typeof data !== "string") throw new TypeError("A protobuf string field takes a string.");
    writer.lengthDelimited(Buffer.from(data));
  },
  read: (reader) => utf8.decode(reader.lengthDelimited()),
};

const bytesScalar: Scalar<Uint8Array> = {
  type: wireType.lengthDelimited,
  write: (writer, data) => {
    if (!(data instanceof Uint8Array)) throw new TypeError("A bytes field takes a Uint8Array.");
    writer.lengthDelimited(data);
  },
  read: (reader) => reader.lengthDelimited(),
};

const integerScalar: Scalar<number> = {
  type: wireType.varint,
  write: (writer, data) => {
    if (typeof data !== "number") throw new TypeError("An integer field takes a number.");
    writer.varint(data);
  },
  read: (reader) => reader.varint(),
};

const flagScalar: Scalar<boolean> = {
  type: wireType.varint,
  write: (writer, data) => {
    writer.varint(data === true ? 1 : 0);
  },
  read: (reader) => reader.varint() !== 0,
};

function messageScalar<Message>(codec: () => MessageCodec<Message>): Scalar<Message> {
  return {
    type: wireType.lengthDelimited,
    write: (writer, data) => {
      // The table that this field stands in gave its data this type.
      writer.lengthDelimited(codec().encode(data as Message));
    },
    read: (reader, depth) => codec().decode(reader.lengthDelimited(), depth + 1),
  };
}

function singular<Data>(
  number: number,
  scalar: Scalar<Data>,
  isAbsent: (data: unknown) => boolean,
): Omit<Field<Data>, "absent"> {
  return {
    number,
    write: (writer, data) => {
      if (isAbsent(data)) return;
      writer.tag(number, scalar.type);
      scalar.write(writer, data);
    },
    read: (reader, _before, { type, depth }) => {
      expectType(type, scalar.type);
      return scalar.read(reader, depth);
    },
  };
}

function expectType(type: number, expected: number): void {
  if (type !== expected) throw new ProtobufError(`wire type ${String(type)} of a known field`);
}

export function text(number: number): Field<string> {
  return { ...singular(number, textScalar, (data) => data === ""), absent: "" };
}

export function bytes(number: number): Field<Uint8Array> {
  const isEmpty = (data: unknown): boolean => data instanceof Uint8Array && data.length === 0;
  return { ...singular(number, bytesScalar, isEmpty), absent: new Uint8Array(0) };
}

/** int64 and enums: whole numbers, exact within ±2^53. */
export function integer(number: number): Field<number> {
  return { ...singular(number, integerScalar, (data) => data === 0), absent: 0 };
}

export function flag(number: number): Field<boolean> {
  return { ...singular(number, flagScalar, (data) => data !== true), absent: false };
}

/** A field of a oneof, or an `optional` one: undefined means that it is not there. */
export function optionalText(number: number): Field<string | undefined> {
  return { ...singular(number, textScalar, (data) => data === undefined), absent: undefined };
}

export function optionalInteger(number: number): Field<number | undefined> {
  return { ...singular(number, integerScalar, (data) => data === undefined), absent: undefined };
}

export function message<Message>(
  number: number,
  codec: () => MessageCodec<Message>,
): Field<Message | undefined> {
  const isAbsent = (data: unknown): boolean => data === undefined;
  return { ...singular(number, messageScalar(codec), isAbsent), absent: undefined };
}

export function repeatedText(number: number): Field<readonly string[]> {
  return repeated(number, textScalar);
}

export function repeatedMessage<Message>(
  number: number,
  codec: () => MessageCodec<Message>,
): Field<readonly Message[]> {
  return repeated(number, messageScalar(codec));
}

function repeated<Data>(number: number, scalar: Scalar<Data>): Field<readonly Data[]> {
  return {
    number,
    absent: [],
    write: (writer, data) => {
      if (!Array.isArray(data)) throw new TypeError("A repeated field takes an array.");
      for (const item of data) {
        writer.tag(number, scalar.type);
        scalar.write(writer, item);
      }
    },
    read: (reader, before, { type, depth }) => {
      expectType(type, scalar.type);
      // The codec hands back what this field gave it.
      return [...(before as readonly Data[]), scalar.read(reader, depth)];
    },
  };
}

/** `map<string, Message>`: on the wire a repeated message of key and value. */
export function messageMap<Message>(
  number: number,
  codec: () => MessageCodec<Message>,
): Field<ReadonlyMap<string, Message>> {
  const entry = messageCodec({ key: text(1), value: message(2, codec) });
  const entries = repeatedMessage(number, () => entry);
  return {
    number,
    absent: new Map(),
    write: (writer, data) => {
      if (!(data instanceof Map)) throw new TypeError("A map field takes a Map.");
      entries.write(
        writer,
        [...data].map(([key, value]: [string, Message]) => ({ key, value })),
      );
    },
    read: (reader, before, at) => {
      const [read] = entries.read(reader, [], at);
      const grown = new Map(before as ReadonlyMap<string, Message>);
      const value = read?.value ?? codec().decode(new Uint8Array(0), at.depth + 1);
      return grown.set(read?.key ?? "", value);
    },
  };
}
