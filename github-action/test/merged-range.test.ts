import { afterAll, describe, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { scanJson, short } from "./json-lines.ts";
import { removeFolders, TestRepository } from "./repositories.ts";

afterAll(removeFolders);

const key = makeKey(61);

/** `main` has removed a key and a .env file that `work` began with. */
function removedFromMain(): TestRepository {
  const repository = new TestRepository();
  repository.write(".gitignore", ".env*\n*.env\n");
  repository.write("key.txt", key).write(".env", "SECRET=old\n").commit();
  repository.checkout("-b", "work").write("own.txt", "own\n").commit();
  repository.checkout("main").remove("key.txt").remove(".env").commit();
  repository.checkout("work");
  return repository;
}

async function found(repository: TestRepository, range = "main..work"): Promise<string[]> {
  const lines = await scanJson(repository.directory, "range", range);
  return lines.map(short).toSorted();
}

describe("a range with a merge that keeps what the base has removed", () => {
  const broughtBack = ["dotenv-committed error .env", "plexmcp-api-key error key.txt:1:1"];

  test.each<[string, (repository: TestRepository) => void]>([
    [
      "checked out again",
      (repository) => {
        repository.startMerge("main").checkout("HEAD", "--", "key.txt", ".env").commit("merge");
      },
    ],
    ["by its strategy", (repository) => repository.run("merge", "-s", "ours", "-m", "x", "main")],
    [
      "as its first parent is the base",
      (repository) => {
        const parents = ["-p", "main", "-p", "work"];
        const merge = repository.run("commit-tree", ...parents, "-m", "x", "work^{tree}");
        repository.run("reset", "--quiet", "--hard", merge);
      },
    ],
  ])("brings it back: %s", async (_, merge) => {
    const repository = removedFromMain();
    merge(repository);
    expect(await found(repository)).toEqual(broughtBack);
  });

  test("brings it back with commits on top", async () => {
    const repository = removedFromMain();
    repository.run("merge", "-s", "ours", "-m", "x", "main");
    repository.write("more.txt", "more\n").commit();
    expect(await found(repository)).toEqual(broughtBack);
  });

  test("brings it back from another branch that the base has merged", async () => {
    const repository = removedFromMain();
    repository.write("newer.txt", "newer than main\n").commit();
    repository.checkout("main").startMerge("work").commit("merge");
    repository.checkout("-b", "topic", "main^1").startMerge("work");
    repository.checkout("work", "--", "key.txt", ".env").commit("merge");
    expect(await found(repository, "main..topic")).toEqual(broughtBack);
  });
});

describe("a range that left the base before that removed a key", () => {
  test("brings the key by a copy, not by the file that a merge removes", async () => {
    const repository = removedFromMain();
    repository.write("key.txt", `again\n${key}`).commit();
    expect(await found(repository)).toEqual(["dotenv-committed warning .env"]);
    repository.write("copy.txt", `copied ${key}`).commit();
    expect(await found(repository)).toContain("plexmcp-api-key error copy.txt:1:8");
  });
});

describe("a range with a merge that takes what the base has", () => {
  test("brings nothing that the base has changed or removed", async () => {
    const repository = removedFromMain();
    repository.checkout("main").write("moved.txt", key).write(".env.local", "A=b\n").commit();
    repository.checkout("work").startMerge("main").commit("merge");
    expect(await found(repository)).toEqual(["dotenv-committed warning .env.local"]);
  });

  test("of histories merged crosswise brings nothing that the base has", async () => {
    const repository = new TestRepository();
    repository.write("a.txt", "a\n").commit();
    repository.checkout("-b", "work").write("own.txt", "own\n").commit();
    repository.checkout("main").write(".env", "A=b\n").commit();
    repository.checkout("work").startMerge("main").write("more.txt", "more\n").commit();
    repository.checkout("main").startMerge("work~1").commit();
    expect(await found(repository)).toEqual(["dotenv-committed warning .env"]);
  });

  test("tells of a .env file of its own once", async () => {
    const repository = new TestRepository();
    repository.write(".gitignore", ".env*\n*.env\n").commit();
    repository.checkout("-b", "work").write(".env", "A=b\n").commit();
    repository.checkout("main").write("b.txt", "b\n").commit();
    repository.checkout("work").startMerge("main").commit();
    expect(await found(repository)).toEqual(["dotenv-committed error .env"]);
  });
});
