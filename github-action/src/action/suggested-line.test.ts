import { expect, test } from "vitest";
import { makeKey } from "../../../lint-rules/src/testing/make-key.ts";
import { suggestLine } from "./suggested-line.ts";

const key = makeKey(41);

/** What is suggested for a line in which `KEY` stands for the key; `lines` more belong to it. */
function suggestionFor(template: string, file: string, lines = 0): string | undefined {
  const column = template.indexOf("KEY") + 1;
  const endColumn = column + key.length;
  const span = { line: 3, column, endLine: 3 + lines, endColumn };
  return suggestLine(template.replace("KEY", key), span, file);
}

test.each([
  ["a.ts", 'connect("KEY");', "connect(process.env.PLEXMCP_API_KEY);"],
  ["a.js", "connect(`KEY`);", "connect(process.env.PLEXMCP_API_KEY);"],
  ["a.py", "key = 'KEY'", 'key = os.environ["PLEXMCP_API_KEY"]'],
  ["run.sh", 'curl -H "x: KEY"', 'curl -H "x: ${PLEXMCP_API_KEY}"'],
  [".github/workflows/a.yml", "key: KEY", "key: ${{ secrets.PLEXMCP_API_KEY }}"],
])("in %s, for %s, the environment is read", (file, line, expected) => {
  expect(suggestionFor(line, file)).toBe(expected);
});

test.each([
  ["a language that is not known", "a.txt", 'key = "KEY"'],
  ["a literal that holds more before the key", "a.ts", 'const header = "Bearer KEY";'],
  ["a literal that holds more after the key", "a.ts", 'const url = "KEY/tools";'],
  ["a line with another key", "a.ts", `call("KEY", "${makeKey(42)}");`],
  ["a very long line", "a.ts", `call("KEY");${" ".repeat(400)}`],
])("nothing is suggested for %s", (_, file, line) => {
  expect(suggestionFor(line, file)).toBeUndefined();
});

test("nothing is suggested for a key of more than one line", () => {
  expect(suggestionFor("curl KEY", "run.sh", 1)).toBeUndefined();
});
