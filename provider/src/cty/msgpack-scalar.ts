import type { MsgpackItem } from "./msgpack-cursor.ts";
import { numberFromFloat, parseNumber, type CtyNumber } from "./number.ts";
import type { Path } from "./path.ts";
import { ValueError } from "./value-error.ts";

/** A text; cty also takes binary where it expects one. */
export function textOf(item: MsgpackItem, path: Path): string {
  if (item.kind === "string") return item.value;
  if (item.kind === "binary") return Buffer.from(item.value).toString("utf8");
  throw wrongItem(item, "text", path);
}

/** A number in any of its three spellings: int, float64, decimal text. */
export function numberOf(item: MsgpackItem, path: Path): CtyNumber {
  if (item.kind === "int") return item.value;
  if (item.kind === "float") return numberFromFloat(item.value);
  const number = item.kind === "string" ? parseNumber(item.value) : undefined;
  if (number === undefined) throw wrongItem(item, "a number", path);
  return number;
}

export function boolOf(item: MsgpackItem, path: Path): boolean {
  if (item.kind !== "bool") throw wrongItem(item, "a bool", path);
  return item.value;
}

/** Names what was expected and what kind was found, never the value. */
export function wrongItem(item: MsgpackItem, expected: string, path: Path): ValueError {
  return new ValueError(path, `Expected ${expected}, found msgpack ${item.kind}.`);
}
