import { readChangeLog, type Change, type ChangeReader, type Commit } from "../git/change-log.ts";
import type { Git } from "../git/git.ts";
import { readNetChange, type NetChange } from "../git/net-change.ts";
import { listRefContent } from "../git/ref-content.ts";
import { everyRef, listTagChain, type Ref } from "../git/refs.ts";
import { readTree, type TreeFile } from "../git/tree.ts";
import type { Scanned } from "./change-sightings.ts";
import { ChangeSurvey } from "./change-survey.ts";
import { isDotenvName } from "./dotenv-names.ts";
import type { Part } from "./sightings.ts";
import { IgnoreRules } from "./tree-gaps.ts";

/** Commits to scan, by full object names: those of `head` that no `bases` has. */
export interface CommitRange {
  readonly head: string;
  readonly bases: readonly string[];
  /** What each of them has is no news; `bases` when left out. */
  readonly comparedWith?: readonly string[];
  /** Does the head take the place of what it is compared with, and is not merged with it? */
  readonly replacesBase?: boolean;
  /** Is what any branch or tag has excluded, too? A hook is asked before the refs move. */
  readonly excludesRefs?: boolean;
  /** An annotated tag that was pushed, to be read as well. */
  readonly tag?: string;
  /** A tag that leads to no commit: its file or folder, the `head`, is read instead of commits. */
  readonly content?: Ref;
  /** Titles, bodies and names that came with the commits. */
  readonly texts?: Partial<Record<Part, string>>;
}

function revisionsOf({ head, bases, excludesRefs = false }: CommitRange): readonly string[] {
  const exclusions = bases.map((base) => `^${base}`);
  return [head, ...exclusions, ...(excludesRefs ? ["--not", ...everyRef] : [])];
}

/** Tells of all that the commits of a range, one by one, added or changed; returns them. */
async function readCommits(
  git: Git,
  range: CommitRange,
  onChange: ChangeReader,
): Promise<readonly Commit[]> {
  if (range.content === undefined) return readChangeLog(git, revisionsOf(range), onChange);
  for (const change of await listRefContent(git, [range.content])) onChange(change);
  return [];
}

interface RangeChanges {
  readonly commits: readonly Commit[];
  /** What the range changes as a whole, though perhaps none of its commits does. */
  readonly net: NetChange;
}

/** Tells of all that a range added or changed, as a whole last. */
async function readChanges(
  git: Git,
  range: CommitRange,
  onChange: ChangeReader,
): Promise<RangeChanges> {
  const { head, bases, comparedWith = bases, content } = range;
  const { replacesBase = false, excludesRefs: trustsAllBelow = false } = range;
  const commits = await readCommits(git, range, onChange);
  if (content !== undefined) return { commits, net: { sides: [], changes: [] } };
  const whole = { head, commits, bases, comparedWith, replacesBase, trustsAllBelow };
  const net = await readNetChange(git, whole);
  for (const change of net.changes) onChange(change);
  return { commits, net };
}

/** What is known of a range before anything in it is read. */
export interface RangeSurvey extends RangeChanges {
  /** Of all objects to read: files, commits and tags. */
  readonly names: ReadonlySet<string>;
  readonly survey: ChangeSurvey;
  /** Files of the dotenv family that the head has. */
  readonly tracked: readonly TreeFile[];
  /** Of the head; none where that is no commit. */
  readonly rules: IgnoreRules;
}

/** Finds out what there is to read. */
export async function surveyRange(git: Git, range: CommitRange): Promise<RangeSurvey> {
  const { head, tag, content } = range;
  const names = new Set<string>();
  const survey = new ChangeSurvey(({ oid }) => names.add(oid));
  const tracked: TreeFile[] = [];
  const rules = new IgnoreRules();
  const [{ commits, net }, tags] = await Promise.all([
    readChanges(git, range, (change) => {
      survey.add(change);
    }),
    tag === undefined ? [] : listTagChain(git, { tag, head }),
    // All that a tagged folder holds counts as changed.
    content === undefined
      ? readTree(git, head, (file) => {
          rules.add(file);
          if (isDotenvName(file.path)) tracked.push(file);
        })
      : undefined,
  ]);
  const oids = commits.map(({ oid }) => oid);
  for (const name of [...oids, ...tags]) names.add(name);
  return { commits, net, names, survey, tracked, rules };
}

/** Who brought the objects with keys is asked only now: a range may change 100,000 files. */
export async function listChangesOf(
  git: Git,
  range: CommitRange,
  { net, scanned }: { readonly net: readonly Change[]; readonly scanned: Scanned },
): Promise<readonly Change[]> {
  if (![...scanned.values()].some(({ type, keys }) => type === "blob" && keys.length > 0)) {
    return [];
  }
  const changes: Change[] = [];
  const keep = (change: Change): void => {
    if (scanned.has(change.oid)) changes.push(change);
  };
  await readCommits(git, range, keep);
  net.forEach(keep);
  return changes;
}
