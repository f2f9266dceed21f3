import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { formatRuleSetCosts, measureRules } from "./eslint-rules.ts";
import { formatStartup, measureStartup } from "./eslint-startup.ts";

// What is measured is what a package holds.
const packageFolder = fileURLToPath(new URL("..", import.meta.url));
execFileSync("npm", ["run", "build"], { cwd: packageFolder });

console.log(formatStartup(measureStartup("eslint-plugin-plexmcp")));
console.log(formatRuleSetCosts(await measureRules()));
// secretlint times itself, and would go on with that for an hour.
process.exit();
