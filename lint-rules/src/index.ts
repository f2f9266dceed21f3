import { configsOf } from "./configs.ts";
import { envLanguage, textLanguage } from "./languages/languages.ts";
import { rules } from "./rules/index.ts";

const meta = { name: "eslint-plugin-plexmcp", version: "0.1.0", namespace: "plexmcp" };
const languages = { env: envLanguage, text: textLanguage };

/**
 * The ESLint plugin: rules, ready-made configurations, and languages for .env files and plain text.
 * The configurations name the plugin, so they are made from it.
 */
const plugin = {
  meta,
  rules,
  languages,
  configs: configsOf({ meta, rules, languages }),
};

export { plugin as default };
