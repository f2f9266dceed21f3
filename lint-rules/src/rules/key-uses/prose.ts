/** Is a file text for people to read, with examples in it? */
export function isProse(filename: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(filename);
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
