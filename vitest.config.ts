import { defineConfig } from "vitest/config";

// Workspace packages are read from their sources, so that a test never runs a stale build.
const source = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source", "node", "import", "module", "default"] } },
};

// A test that waits for what never comes still ends; on a busy machine one with many processes takes long.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/** One project a package; those that drive the real terraform binary stand apart. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // .ci/run reads the counts from the file.
    reporters: ["default", ["json", { outputFile: ".cache/tests.json" }]],
    projects: [
      {
        ...source,
        test: {
          ...patience,
          name: "lint-rules",
          include: ["lint-rules/src/**/*.test.ts", "lint-rules/test/**/*.test.ts"],
        },
      },
      {
        ...source,
        test: { ...patience, name: "provider", include: ["provider/{src,emulator}/**/*.test.ts"] },
      },
      {
        ...source,
        test: { ...patience, name: "constructs", include: ["constructs/src/**/*.test.ts"] },
      },
      {
        ...source,
        test: {
          ...patience,
          name: "github-action",
          include: ["github-action/{src,test}/**/*.test.ts"],
        },
      },
      {
        ...source,
        test: {
          name: "terraform",
          include: [
            "provider/test/**/*.test.ts",
            "constructs/test/**/*.test.ts",
            "examples/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**"],
          globalSetup: ["provider/test/global-setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
