import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { eventScanOf } from "../src/action/event-range.ts";
import { parseInputs } from "../src/action/inputs.ts";
import { scanEvent } from "../src/action/scan-event.ts";
import { checkOut, host, repositoryName, type Hosted } from "./checkout.ts";
import { gone, mergeGroupPayload, pullRequestPayload, pushPayload } from "./events.ts";
import { removeFolders } from "./repositories.ts";
import { runCliBundle } from "./run-dist.ts";

afterAll(removeFolders);

/** What a commit changes: a file's name, and its content unless it is removed. */
type Edit = readonly [path: string, content: string | undefined];

interface Step {
  /** How many commits lie between it and its parent, and between it and the other parent of a merge. */
  readonly back: number;
  readonly mergedBack: number | undefined;
  readonly edit: Edit | undefined;
}

const paths = ["a.txt", "b.txt", ".env", ".env.example"];
const contents = [1, 2, 3].map((seed) => `SECRET=${makeKey(seed)}\n`);
const gitignores = [".env*\n*.env\n!.env.example\n", ".env\n"];

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...contents, undefined, undefined)),
  fc.tuple(fc.constant(".gitignore"), fc.constantFrom(...gitignores)),
);

const steps: fc.Arbitrary<Step> = fc.record({
  back: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(30)),
  mergedBack: fc.option(fc.nat(30), { freq: 6, nil: undefined }),
  edit: fc.option(edits, { freq: 2, nil: undefined }),
});

/** The commits of a history, and which of them a branch or an event names. */
interface Case {
  readonly history: readonly Step[];
  readonly main: number;
  readonly head: number;
  readonly base: number;
}

const cases: fc.Arbitrary<Case> = fc
  .array(steps, { minLength: 30, maxLength: 200, size: "max" })
  .chain((history) => {
    const commit = fc.nat(history.length - 1);
    return fc.record({ history: fc.constant(history), main: commit, head: commit, base: commit });
  });

function step(change: Partial<Step> = {}): Step {
  return { back: 0, mergedBack: undefined, edit: undefined, ...change };
}

const added = step({ edit: ["a.txt", contents[0]] });
const removed = step({ edit: ["a.txt", undefined] });
const many = Array.from({ length: 100 }, () => step());

/** A branch that leaves another near the root, with a key that is gone by then. */
const leftNearRoot = [step(), added, removed, ...many, step({ back: 100 })];

/** The other has meanwhile merged what is older than the removal. */
const broughtBack = [
  ...many,
  added,
  removed,
  step({ back: 1 }),
  step({ back: 1 }),
  ...many,
  step({ ...removed, mergedBack: 101 }),
  step({ ...added, back: 103 }),
];

/** The branches are at the last two commits. */
const examples: [Case][] = [leftNearRoot, broughtBack].map((history) => {
  const head = history.length - 1;
  return [{ history, main: head - 1, head, base: head - 1 }];
});

/** Makes the history by one process, a minute a commit, and returns the names of its commits. */
function makeHistory({ origin }: Hosted, history: readonly Step[]): readonly string[] {
  const trees: ReadonlyMap<string, string>[] = [];
  const stream = history.map(({ back, mergedBack, edit }, index) => {
    const parents = index === 0 ? [] : [Math.max(0, index - 1 - back)];
    const merged = mergedBack === undefined ? -1 : index - 1 - mergedBack;
    if (merged >= 0 && !parents.includes(merged)) parents.push(merged);
    // A merge keeps what either side has, and of what both have the first.
    const tree = new Map(parents.toReversed().flatMap((parent) => [...(trees[parent] ?? [])]));
    if (index === 0) tree.set(".gitignore", gitignores[0] ?? "");
    if (edit?.[1] === undefined) tree.delete(edit?.[0] ?? "");
    else tree.set(edit[0], edit[1]);
    trees.push(tree);
    return [
      `commit refs/made/${index}\nmark :${index + 1}`,
      `committer Ada <ada@example.com> ${1_700_000_000 + 60 * index} +0000\ndata 0`,
      ...parents.map((parent, place) => `${place === 0 ? "from" : "merge"} :${parent + 1}`),
      "deleteall",
      ...[...tree].map(
        ([path, content]) => `M 100644 inline ${path}\ndata ${content.length}\n${content}`,
      ),
      "\n",
    ].join("\n");
  });
  origin.runWith({ input: stream.join("") }, "fast-import", "--quiet");
  return origin.run("rev-parse", ...history.map((_, index) => `refs/made/${index}`)).split("\n");
}

/** Scans in a checkout of that depth; returns what is found. */
async function foundAt(
  hosted: Hosted,
  { depth, head, name, payload }: { depth: number; head: string; name: string; payload: unknown },
): Promise<readonly string[]> {
  const workspace = checkOut(hosted, { commit: head, ref: "refs/remotes/origin/x", depth });
  const eventScan = eventScanOf(name, payload);
  if (eventScan.kind === "nothing") return [];
  const { report } = await scanEvent(workspace.git, {
    eventScan,
    inputs: parseInputs({}),
    environment: { GITHUB_SERVER_URL: hosted.serverUrl, GITHUB_REPOSITORY: repositoryName },
    now: new Date(0),
    signal: new AbortController().signal,
  });
  return report.findings
    .map(({ rule, level, file, part, message }) => [rule, level, file, part, message].join(" "))
    .toSorted();
}

/** Long enough to find what was wrong once; more by hand. */
const seconds = Number(process.env["SHALLOW_SECONDS"] ?? 20);

test("whatever the history, a shallow checkout finds what a whole one finds", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ history, ...named }) => {
      const hosted = host();
      const commits = makeHistory(hosted, history);
      const [main = "", head = "", base = ""] = [named.main, named.head, named.base].map(
        (index) => commits[index] ?? "",
      );
      const { origin } = hosted;
      origin.run("update-ref", "refs/heads/main", main);
      for (const ref of ["heads/topic", "pull/7/head"])
        origin.run("update-ref", `refs/${ref}`, head);
      const ref = "refs/heads/topic";
      const pushed = [{ distinct: true }];
      const events: readonly (readonly [string, unknown])[] = [
        ["pull_request", pullRequestPayload({ head, base: main })],
        ["pull_request", pullRequestPayload({ head, base })],
        ["push", pushPayload({ after: head, ref })],
        ["push", pushPayload({ after: head, ref, commits: pushed })],
        ["push", pushPayload({ after: head, before: base, ref })],
        ["push", pushPayload({ after: head, before: base, ref, commits: pushed })],
        ["push", pushPayload({ after: head, before: gone, ref })],
        ["push", pushPayload({ after: head, before: base })],
        ["merge_group", mergeGroupPayload({ head, base: main })],
      ];
      for (const [name, payload] of events) {
        const inPart = await foundAt(hosted, { depth: 1, head, name, payload });
        const inWhole = await foundAt(hosted, { depth: 0, head, name, payload });
        expect(inPart, `${name} ${JSON.stringify(payload)}`).toEqual(inWhole);
      }
    }),
    { examples, numRuns: 10_000, interruptAfterTimeLimit: seconds * 1000, endOnFailure: true },
  );
});

test("on the command line a range is incomplete where a shallow clone cuts its base above it", async () => {
  const hosted = host();
  const [main = "", topic = ""] = makeHistory(hosted, broughtBack).slice(-2);
  const clone = checkOut(hosted, { commit: main, ref: "refs/remotes/origin/main", depth: 50 });
  clone.run("fetch", "--quiet", "--depth=50", "origin", topic);
  const inPart = await runCliBundle(clone.directory, ["range", `${main}..${topic}`]);
  expect(inPart.stderr).toContain("git fetch --unshallow");
  expect(inPart.code).toBe(2);
  clone.run("fetch", "--quiet", "--unshallow", "origin", main, topic);
  expect((await runCliBundle(clone.directory, ["range", `${main}..${topic}`])).code).toBe(1);
});
