import { defineConfig, globalIgnores } from "eslint/config";
import nodePlugin from "eslint-plugin-n";
import { tsImport } from "tsx/esm/api";
import tseslint from "typescript-eslint";

// Our own plugin, from its sources: the linter needs no build.
const { default: plexmcp } = await tsImport("./lint-rules/src/index.ts", import.meta.url);

/**
 * The import table of ARCHITECTURE.md: a folder of provider/src and what it may not import,
 * with the sentence that a reader of the error needs.
 */
const layers = [
  [
    "plexmcp",
    ["server", "protocol", "plugin"],
    "plexmcp/ is the product: it knows nothing of gRPC or protobuf.",
  ],
  ["server", ["plexmcp", "client"], "server/ knows no product: it is handed a Provider."],
  [
    "framework",
    ["server", "protocol", "plugin", "client", "plexmcp"],
    "framework/ is pure: definitions and plan logic, no I/O.",
  ],
  [
    "protocol",
    ["server", "framework", "plugin", "client", "plexmcp"],
    "protocol/ holds message layouts and imports cty only.",
  ],
  [
    "cty",
    ["server", "framework", "protocol", "plugin", "client", "plexmcp"],
    "cty/ is a leaf: Node built-ins only.",
  ],
  [
    "plugin",
    ["server", "framework", "protocol", "cty", "client", "plexmcp"],
    "plugin/ is a leaf: Node built-ins only.",
  ],
  [
    "client",
    ["server", "framework", "protocol", "plugin", "cty", "plexmcp"],
    "client/ is a leaf: Node built-ins and undici.",
  ],
];

const layerRules = layers.map(([folder, forbidden, because]) => ({
  name: `layers/${folder}`,
  files: [`provider/src/${folder}/**/*.ts`],
  ignores: ["**/*.test.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: [...forbidden.map((name) => `**/${name}/**`), "**/emulator/**"],
            message: because,
          },
        ],
      },
    ],
  },
}));

export default defineConfig([
  globalIgnores([
    "**/dist/",
    "**/.demo/",
    ".cache/",
    "constructs/src/l1/",
    "**/cdktf.out/",
    "**/fixtures/",
    // Its mistakes are the point; it has a configuration of its own, and a test.
    "examples/eslint/",
  ]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ["vitest.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    name: "default exports that a tool asks for",
    files: ["vitest.config.ts", "provider/test/global-setup.ts", "lint-rules/src/index.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    name: "syntax trees have more kinds of nodes than a rule cares for",
    files: ["lint-rules/src/rules/**/*.ts"],
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { name: "plexmcp/own", extends: [plexmcp.configs.recommended] },
  {
    name: "the quickstart shows a key that never expires, on purpose",
    files: ["examples/quickstart/main.ts"],
    rules: { "plexmcp/require-key-expiry": "off" },
  },
  {
    files: ["**/*.ts", "**/*.js"],
    plugins: { n: nodePlugin },
    rules: {
      "n/prefer-node-protocol": "error",
      "n/no-deprecated-api": "error",
      eqeqeq: "error",
    },
  },
  {
    name: "detector/leaf",
    files: ["lint-rules/src/detector/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["../**", "eslint", "@eslint/*"],
              message:
                "detector/ imports nothing but Node: the scanner and the provider bundle it.",
            },
          ],
        },
      ],
    },
  },
  ...layerRules,
]);
