import { MsgpackCursor, type MsgpackItem } from "./msgpack-cursor.ts";
import { boolOf, numberOf, textOf, wrongItem } from "./msgpack-scalar.ts";
import type { CtyNumber } from "./number.ts";
import type { Path } from "./path.ts";
import type { Refinement } from "./refinement.ts";

/** msgpack extension codes of unknown values (go-cty, docs/refinements.md). */
export const unknownCode = { plain: 0, refined: 12 } as const;

/** Keys of the map that an extension of code 12 holds. */
export const refinementKey = {
  isNull: 1,
  stringPrefix: 2,
  numberMin: 3,
  numberMax: 4,
  lengthMin: 5,
  lengthMax: 6,
} as const;

/** go-cty writes no longer ones, and refuses to read them. */
export const longestRefinement = 1_024;

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** What an extension says of its unknown value. Undefined when it says nothing that we know. */
export function readRefinement(
  item: MsgpackItem & { readonly kind: "extension" },
  path: Path,
): Refinement | undefined {
  if (item.code !== unknownCode.refined || item.body.length > longestRefinement) return undefined;
  const cursor = new MsgpackCursor(item.body);
  const head = cursor.next(path);
  if (head.kind !== "map") throw wrongItem(head, "a map of refinements", path);
  const refinement: Writable<Refinement> = {};
  for (let done = 0; done < head.count; done += 1) {
    const key = cursor.next(path);
    if (key.kind !== "int") throw wrongItem(key, "the number of a refinement", path);
    readEntry(refinement, Number(key.value), cursor, path);
  }
  return Object.keys(refinement).length === 0 ? undefined : refinement;
}

function readEntry(
  refinement: Writable<Refinement>,
  key: number,
  cursor: MsgpackCursor,
  path: Path,
): void {
  switch (key) {
    case refinementKey.isNull:
      if (!boolOf(cursor.next(path), path)) refinement.isNull = false;
      return;
    case refinementKey.stringPrefix:
      refinement.stringPrefix = textOf(cursor.next(path), path);
      return;
    case refinementKey.numberMin:
      refinement.numberMin = readBound(cursor, path);
      return;
    case refinementKey.numberMax:
      refinement.numberMax = readBound(cursor, path);
      return;
    case refinementKey.lengthMin:
      refinement.lengthMin = Number(numberOf(cursor.next(path), path));
      return;
    case refinementKey.lengthMax:
      refinement.lengthMax = Number(numberOf(cursor.next(path), path));
      return;
    default:
      skipItem(cursor, path);
  }
}

function readBound(
  cursor: MsgpackCursor,
  path: Path,
): { readonly value: CtyNumber; readonly inclusive: boolean } {
  const pair = cursor.next(path);
  if (pair.kind !== "array" || pair.count !== 2) throw wrongItem(pair, "a bound", path);
  return {
    value: numberOf(cursor.next(path), path),
    inclusive: boolOf(cursor.next(path), path),
  };
}

/** Steps over an item of a newer host, with all that is in it. */
function skipItem(cursor: MsgpackCursor, path: Path): void {
  let open = 1;
  while (open > 0) {
    const item = cursor.next(path);
    open -= 1;
    if (item.kind === "array") open += item.count;
    if (item.kind === "map") open += 2 * item.count;
  }
}
