/** Is a file text for people to read, with examples in it? */
export function isProse(filename: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(filename);
}

/** What stands before a place in other languages than JavaScript is looked at as far as this. */
const longestBefore = 64;
const commentBefore = /\s(?:#|\/\/|\/?\*)[^\n]*$/;

/** What stands before an offset, in part; the start of the file is the start of a line. */
export function textBefore(text: string, offset: number): string {
  const from = offset - longestBefore;
  return from > 0 ? text.slice(from, offset) : `\n${text.slice(0, offset)}`;
}

/** Does such a text end in a comment: behind `#`, `//` or `*`? */
export function endsInComment(before: string): boolean {
  return commentBefore.test(before);
}

/** Tells whether an offset of a Markdown text, asked for in rising order, is in a fenced block of code. */
export function fencedCodeIn(text: string): (offset: number) => boolean {
  const fences = text.matchAll(/^[ \t>]*(`{3,}|~{3,})/gm);
  let next = fences.next();
  let opening: string | undefined;
  return (offset) => {
    for (; next.done !== true && next.value.index < offset; next = fences.next()) {
      const [, fence = ""] = next.value;
      if (opening === undefined) opening = fence;
      else if (fence.startsWith(opening)) opening = undefined;
    }
    return opening !== undefined;
  };
}
