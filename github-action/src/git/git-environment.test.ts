import { expect, test } from "vitest";
import { gitEnvironment } from "./git-environment.ts";

const environment = {
  PATH: "/bin",
  GIT_DIR: "/d",
  GIT_INDEX_FILE: "/i",
  GIT_QUARANTINE_PATH: "/q",
  GIT_EXTERNAL_DIFF: "evil",
  GIT_SSH_COMMAND: "evil",
  GIT_CONFIG_PARAMETERS: "evil",
  GIT_TRACE: "1",
  GIT_NO_LAZY_FETCH: "0",
};

test("git gets nothing of the caller's GIT_ variables", () => {
  const given = gitEnvironment(environment, { isHook: false });
  expect(given).toMatchObject({ PATH: "/bin", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" });
  expect(Object.values(given)).not.toContain("evil");
  expect(Object.keys(given)).not.toContain("GIT_DIR");
  expect(Object.keys(given)).not.toContain("GIT_TRACE");
});

test("in a hook git gets the index and the objects that it was called for", () => {
  const given = gitEnvironment(environment, { isHook: true });
  expect(given).toMatchObject({ GIT_DIR: "/d", GIT_INDEX_FILE: "/i", GIT_QUARANTINE_PATH: "/q" });
  expect(Object.values(given)).not.toContain("evil");
});
