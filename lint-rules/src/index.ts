import { configsOf } from "./configs.ts";
import { envLanguage, textLanguage } from "./languages/languages.ts";
import { rules } from "./rules/index.ts";

const rulesAndLanguages = {
  meta: { name: "eslint-plugin-plexmcp", version: "0.1.0", namespace: "plexmcp" },
  rules,
  languages: { env: envLanguage, text: textLanguage },
};

/**
 * The ESLint plugin: rules, ready-made configurations, and languages for .env files and plain text.
 * The configurations name the plugin, and ESLint wants that to be the very same object.
 */
const plugin = Object.assign(rulesAndLanguages, { configs: configsOf(rulesAndLanguages) });

export { plugin as default };
