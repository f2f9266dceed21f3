import { endOfLine, locator } from "./locator.ts";
import type { Comment, TextFile } from "./text-ast.ts";

// How the kinds of files that are read as text begin a comment: shell, Terraform, JSON with
// comments, INI, HTML and Markdown, Dockerfile.
const directive =
  /(?:#|\/\/|\/\*|--|;|<!--)[ \t]*(eslint(?:-enable|-disable(?:-next-line|-line)?)?(?:[ \t].*)?)$/;

/** Without the blanks around it, which a pattern would look for from each of them again. */
const closing = /(?:-->|\*\/)$/;

/**
 * Reads any text. Only comments that speak to ESLint are looked for, since what else is a comment
 * depends on the kind of file. Linear in the length of the text; never throws.
 */
export function parseText(text: string): TextFile {
  const comments: Comment[] = [];
  const locate = locator(text);
  for (let at = text.indexOf("eslint"); at !== -1;) {
    const start = text.lastIndexOf("\n", at) + 1;
    const end = endOfLine(text, at);
    const [found, value] = directive.exec(text.slice(start, end)) ?? [];
    if (found !== undefined && value !== undefined) {
      const range: [number, number] = [end - found.length, end];
      const said = value.trimEnd().replace(closing, "").trimEnd();
      comments.push({ type: "Comment", value: said, range, loc: locate(range) });
    }
    at = text.indexOf("eslint", end);
  }
  const range: [number, number] = [0, text.length];
  return { type: "TextFile", body: [], comments, range, loc: locator(text)(range) };
}
