// Does what a user does in an editor: takes the first suggestion of a report, looks again, and goes on
// until there is none. Fixes come along.
import { writeFileSync } from "node:fs";
import { ESLint } from "eslint";

const eslint = new ESLint({ cwd: import.meta.dirname, fix: true });

let applied = 0;
for (let results = await lint(); ; results = await lint()) {
  const result = results.find(({ messages }) => messages.some(hasSuggestion));
  if (result === undefined) break;
  const [{ fix, desc }] = result.messages.find(hasSuggestion).suggestions;
  const [start, end] = fix.range;
  const text = result.output ?? result.source;
  writeFileSync(result.filePath, text.slice(0, start) + fix.text + text.slice(end));
  console.log(`${result.filePath.slice(import.meta.dirname.length + 1)}: ${desc}`);
  applied += 1;
}
console.log(`${applied} suggestions applied`);

async function lint() {
  const results = await eslint.lintFiles(["."]);
  await ESLint.outputFixes(results);
  return results;
}

function hasSuggestion({ suggestions }) {
  return suggestions !== undefined && suggestions.length > 0;
}
