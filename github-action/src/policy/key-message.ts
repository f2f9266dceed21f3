import type { KeyEncoding } from "eslint-plugin-plexmcp/detector";
import type { KeySighting, Part, Place } from "../sources/sightings.ts";
import type { Verification } from "../verify/verify-key.ts";
import { ignoreFile } from "./acceptances.ts";

const places: Readonly<Record<Part, string>> = {
  content: "is in the file",
  "file name": "is in the name of a file",
  "commit message": "is in a commit's message or author",
  "tag message": "is in a tag's message",
  "branch name": "is in the branch's name",
  "tag name": "is in the tag's name",
  "pull request title": "is in the pull request's title",
  "pull request body": "is in the pull request's description",
};

const encodings: Readonly<Record<KeyEncoding, string>> = {
  plain: "",
  escaped: ", written with escapes",
  base64: ", in base64",
  "utf-16le": ", in UTF-16",
  "utf-16be": ", in UTF-16",
  split: ", in two pieces",
  gzip: ", compressed",
};

const verdicts: Readonly<Record<Verification, string>> = {
  active: " It works right now.",
  inactive: " PlexMCP refuses it; an expired key can be revived, so delete it there all the same.",
  unknown: " Whether it works could not be found out, so it counts as active.",
};

/** What was found and what to do about it; of the key only the prefix. */
export function messageOf(
  { found, place }: KeySighting,
  verification: Verification | undefined,
): string {
  const { confidence, encoding, key } = found;
  const what = confidence === "certain" ? "PlexMCP key" : "What looks like a PlexMCP key,";
  const comma = confidence === "certain" ? "" : ",";
  const where = `${places[place.part]}${encodings[encoding]}`;
  const verdict = verification === undefined ? "" : verdicts[verification];
  const cure =
    confidence === "certain"
      ? "Revoke it in PlexMCP, then read a new one from the environment; removing the line does not undo the leak."
      : `If it is one, revoke it; if it is none, ${allowanceAt(place)}.`;
  return `${what} ${key.prefix}${comma} ${where}.${verdict} ${cure}`;
}

/** How to allow a likely key: next to it, where that is a line of a file. */
function allowanceAt({ span }: Place): string {
  return span === undefined
    ? `put its fingerprint and the reason into ${ignoreFile}`
    : 'write "plexmcp-allow: <reason>" on its line or the one above';
}
