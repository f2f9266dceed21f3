/**
 * Does a path match a glob? Known are `**`, `*`, `?` and `{a,b}`; a glob matches from any folder on,
 * as if it began with `**` and a slash. (`path.matchesGlob` warns of being experimental on Node 20.)
 */
export function matchesGlob(path: string, glob: string): boolean {
  return new RegExp(`(?:^|/)${patternOf(glob)}$`).test(path.replaceAll("\\", "/"));
}

const tokens = /\*\*\/?|[*?{},]|[^*?{},]+/g;

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
      case "{":
        return "(?:";
      case "}":
        return ")";
      case ",":
        return "|";
      default:
        return token.replace(/[\\^$.|+()[\]]/g, String.raw`\$&`);
    }
  });
}
