import { Linter, RuleTester, type Rule } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const languageOptions: Linter.LanguageOptions = {
  parser: tseslint.parser,
  parserOptions: { ecmaFeatures: { jsx: true } },
};

type Valid = (string | RuleTester.ValidTestCase)[];

/**
 * Runs ESLint's own rule tester on TypeScript with JSX, and then looks at every case with one
 * suggestion or more: what each of them makes of the code must be clean.
 */
export function testRule(
  name: string,
  rule: Rule.RuleModule,
  { valid, invalid }: { readonly valid: Valid; readonly invalid: RuleTester.InvalidTestCase[] },
): void {
  new RuleTester({ languageOptions }).run(name, rule, {
    valid: valid.map((testCase) =>
      titled(typeof testCase === "string" ? { code: testCase } : testCase),
    ),
    invalid: invalid.map((testCase) => titled({ filename: "test.tsx", ...testCase })),
  });
  const inScripts = invalid.filter(({ language }) => language === undefined).map(titled);
  describe(`suggestions of ${name} end in clean code`, () => {
    it.each(inScripts)("$name", ({ code, options = [], filename = "test.tsx", settings = {} }) => {
      const config: Linter.Config = {
        files: ["**/*.{js,mjs,ts,tsx}"],
        languageOptions,
        settings,
        plugins: { tested: { rules: { [name]: rule } } },
        rules: { [`tested/${name}`]: ["error", ...(options as unknown[])] },
      };
      const lint = (text: string) => new Linter().verify(text, config, filename);
      const messages = lint(code);
      expect(messages.map(({ ruleId }) => ruleId)).toContain(`tested/${name}`);
      for (const { suggestions = [] } of messages) {
        for (const { fix } of suggestions) {
          const output = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
          expect(lint(output)).toHaveLength(messages.length - 1);
        }
      }
    });
  });
}

/** Titles of tests are printed, and even a made-up key should not be. */
function titled<Case extends { readonly code: string }>(testCase: Case): Case & { name: string } {
  return { name: testCase.code.replace(/(pmcp_01)[0-9a-f]{80}/g, "$1…"), ...testCase };
}
