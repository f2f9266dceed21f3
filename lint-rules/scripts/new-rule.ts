import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of a new rule, by their paths in the package. */
export type RuleFiles = Readonly<Record<string, string>>;

const kebabCase = /^[a-z]+(?:-[a-z]+)+$/;

/**
 * Writes source, test and page of a rule, and puts it into the registry. The configuration `strict`
 * takes it from there; add it to others in `src/configs.ts`.
 *
 * @throws Error if the name is not in kebab case, or taken.
 */
export function createRuleFiles(name: string, packageFolder: string): RuleFiles {
  const rulesFolder = join(packageFolder, "src/rules");
  const names = ruleNamesIn(rulesFolder);
  if (!kebabCase.test(name)) {
    throw new Error(`"${name}" is no name of a rule. Write one such as no-logged-key.`);
  }
  if (names.includes(name)) throw new Error(`There is a rule ${name} already.`);
  const files: RuleFiles = {
    [`src/rules/${name}.ts`]: sourceOf(name),
    [`src/rules/${name}.test.ts`]: testOf(name),
    [`docs/rules/${name}.md`]: pageOf(name),
    "src/rules/index.ts": registryOf([...names, name].toSorted()),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(packageFolder, path)), { recursive: true });
    writeFileSync(join(packageFolder, path), text);
  }
  return files;
}

/** The rules of a folder: one a file, besides their tests and the registry. */
export function ruleNamesIn(rulesFolder: string): string[] {
  return readdirSync(rulesFolder)
    .map((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1])
    .filter((name) => name !== undefined)
    .filter((name) => name !== "index")
    .toSorted();
}

/** `src/rules/index.ts`: every rule, in the order of the names. */
export function registryOf(names: readonly string[]): string {
  const imports = names.map((name) => `import { ${camelCase(name)} } from "./${name}.ts";`);
  const entries = names.map((name) => `  "${name}": ${camelCase(name)},`);
  return `${imports.join("\n")}

/** Every rule, by the name that follows \`plexmcp/\` in a configuration. */
export const rules = {
${entries.join("\n")}
} as const;

export type RuleName = keyof typeof rules;
`;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sourceOf(name: string): string {
  return `import { createRule } from "./kit/create-rule.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { report } from "./kit/report.ts";

export const ${camelCase(name)} = createRule<object>({
  name: "${name}",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys in alerts",
    languages: ["js/js"],
    options: {},
    defaultOptions: {},
    messages: {
      found: "What is wrong, with which key. What to do instead.",
    },
  },
  create(context) {
    const keyUses = new KeyUses(context);
    return {
      CallExpression: (node) => {
        if (node.callee.type !== "Identifier" || node.callee.name !== "alert") return;
        for (const argument of node.arguments) {
          if (keyUses.holdsKey(argument)) report(context, argument, { messageId: "found" });
        }
      },
    };
  },
});
`;
}

function testOf(name: string): string {
  return `import { testRule } from "../../test/rule-tester.ts";
import { ${camelCase(name)} } from "./${name}.ts";

testRule("${name}", ${camelCase(name)}, {
  valid: ["alert(process.env.PLEXMCP_URL)"],
  invalid: [
    { code: "alert(process.env.PLEXMCP_API_KEY)", errors: [{ messageId: "found", column: 7 }] },
  ],
});
`;
}

function pageOf(name: string): string {
  return `# ${name}

What the rule finds.

## Why

What happens if it is not found.

## Wrong

\`\`\`js
alert(process.env.PLEXMCP_API_KEY);
\`\`\`

## Right

\`\`\`js
alert(process.env.PLEXMCP_URL);
\`\`\`

## Options

None.

## Limits

What it does not see.

## When not to use it

Where it is not wanted.
`;
}

const [, script, name = ""] = process.argv;
if (script === import.meta.filename) {
  const files = createRuleFiles(name, join(import.meta.dirname, ".."));
  console.log(Object.keys(files).join("\n"));
}
