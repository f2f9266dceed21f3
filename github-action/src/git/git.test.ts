import { afterAll, expect, test } from "vitest";
import { makeFolder, removeFolders, TestRepository } from "../../test/repositories.ts";
import { Git, readOutput } from "./git.ts";
import { readObjects } from "./object-stream.ts";

afterAll(removeFolders);

test("what a reader throws ends git and is thrown, however much is still to come", async () => {
  const repository = new TestRepository();
  repository.write("a.txt", Buffer.alloc(10_000_000)).commit();
  const reading = readOutput(repository.git.start(["cat-file", "blob", "HEAD:a.txt"]), () => {
    throw new Error("no more");
  });
  await expect(reading).rejects.toThrow("no more");
});

test("objects that are missing are an error, unless the reader wants to hear of them", async () => {
  const { git } = new TestRepository();
  const names = ["1".repeat(40)];
  const begin = (): undefined => undefined;
  await expect(readObjects(git, { names }, { begin })).rejects.toThrow("1 object is missing");
  const heard: string[] = [];
  await readObjects(git, { names }, { begin, missing: (name) => heard.push(name) });
  expect(heard).toEqual(names);
});

/** A git that prints what a file has, whatever it is asked. */
function gitThatPrints(text: string): Git {
  const { directory } = new TestRepository()
    .write("printed", text)
    .write("git", "#!/bin/sh\nexec cat printed\n")
    .makeExecutable("git");
  const environment = { PATH: `${directory}:${process.env["PATH"] ?? ""}` };
  return new Git({ directory, environment });
}

test("objects are told apart wherever what git prints is cut into pieces", async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(40, "0"));
  const git = gitThatPrints(names.map((name) => `${name} blob 1\nx\n`).join(""));
  const told: string[] = [];
  await readObjects(git, { names }, { begin: ({ oid }) => told.push(oid) });
  expect(told).toEqual(names);
});

test("objects of which git prints a part only are an error", async () => {
  const reading = readObjects(
    gitThatPrints("1234 blob 100\ncut off"),
    { names: ["1234"] },
    { begin: () => undefined },
  );
  await expect(reading).rejects.toThrow("in the middle of an object");
});

test.each([
  [["rev-parse", "HEAD"], "is not in a git repository"],
  [["-c", "a.b=c", "frobnicate"], "git frobnicate in "],
])("git %j fails in a sentence", async (args, sentence) => {
  const git = new Git({ directory: makeFolder(), environment: process.env });
  await expect(git.run(args)).rejects.toThrow(sentence);
});
