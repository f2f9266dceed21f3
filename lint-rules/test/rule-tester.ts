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
    valid,
    invalid: invalid.map((testCase) => ({ filename: "test.tsx", ...testCase })),
  });
  describe(`suggestions of ${name} end in clean code`, () => {
    it.each(invalid.filter(({ language }) => language === undefined))("$code", (testCase) => {
      const { code, options = [], filename = "test.tsx", settings = {} } = testCase;
      const config: Linter.Config = {
        files: ["**/*"],
        languageOptions,
        settings,
        plugins: { tested: { rules: { [name]: rule } } },
        rules: { [`tested/${name}`]: ["error", ...(options as unknown[])] },
      };
      const lint = (text: string) => new Linter().verify(text, config, filename);
      const messages = lint(code);
      for (const { suggestions = [] } of messages) {
        for (const { fix } of suggestions) {
          const output = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
          expect(lint(output)).toHaveLength(messages.length - 1);
        }
      }
    });
  });
}
