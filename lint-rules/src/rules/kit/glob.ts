/**
 * Does a path match a glob? Known are `**`, `*`, `?` and `{a,b}`, not nested; all else stands for
 * itself. A glob matches from any folder on, as if it began with `**` and a slash.
 * (`path.matchesGlob` warns of being experimental on Node 20.)
 */
export function matchesGlob(path: string, glob: string): boolean {
  const pattern = patternOf(glob.replace(/^\.\//, ""));
  return new RegExp(`(?:^|/)${pattern}$`).test(path.replaceAll("\\", "/"));
}

const tokens = /\*\*\/?|[*?]|\{[^{}]*\}|[^*?{]+|\{/g;

function patternOf(glob: string): string {
  return glob.replace(tokens, (token) => {
    switch (token) {
      case "**/":
        return "(?:[^/]+/)*";
      case "**":
        return ".*";
      case "*":
        return "[^/]*";
      case "?":
        return "[^/]";
    }
    const [, choices] = /^\{(.*)\}$/s.exec(token) ?? [];
    if (choices !== undefined) return `(?:${choices.split(",").map(patternOf).join("|")})`;
    return token.replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
  });
}
