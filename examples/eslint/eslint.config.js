import plexmcp from "eslint-plugin-plexmcp";
import { defineConfig, globalIgnores } from "eslint/config";

const config = defineConfig([
  globalIgnores(["template/"]),
  plexmcp.configs["text-files"],
  plexmcp.configs.recommended,
  { files: ["**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
]);

export { config as default };
