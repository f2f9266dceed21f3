/** A line and a column, both counted from 1, as our languages declare. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What ESLint wants of every node: where it is, as positions and as offsets. */
export interface TextNode<Type extends string = string> {
  readonly type: Type;
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly range: [number, number];
}

/** A comment, without the characters that make it one. */
export interface Comment extends TextNode<"Comment"> {
  readonly value: string;
}

/** A file of any kind, of which only the comments are known. */
export interface TextFile extends TextNode<"TextFile"> {
  readonly body: readonly never[];
  readonly comments: readonly Comment[];
}
