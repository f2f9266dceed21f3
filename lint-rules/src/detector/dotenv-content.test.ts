import { describe, expect, test } from "vitest";
import { utf16be } from "../testing/key-spellings.ts";
import { makeKey, randomText } from "../testing/make-key.ts";
import { readDotenv, type DotenvValueKind } from "./dotenv-content.ts";

const key = makeKey(3);
const token = randomText(3, "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 40);
const encrypted = `encrypted:B${token}${token}==`;
const sopsValue = `ENC[AES256_GCM,data:${token},iv:${token},tag:${token},type:str]`;

function read(text: string, publicNames: readonly string[] = []): ReturnType<typeof readDotenv> {
  return readDotenv(Buffer.from(text), { publicNames });
}

describe("the kind of a value", () => {
  test.each<[DotenvValueKind, string]>([
    ["empty", ""],
    ["empty", '""'],
    ["empty", "''"],
    ["empty", "   "],
    ["empty", "# set me"],
    ["placeholder", "your-api-key"],
    ["placeholder", "YOUR_TOKEN_HERE"],
    ["placeholder", "changeme"],
    ["placeholder", "change-me-please"],
    ["placeholder", "<your key>"],
    ["placeholder", '"<token>"'],
    ["placeholder", "${OTHER}"],
    ["placeholder", "$OTHER"],
    ["placeholder", "{{ vault.key }}"],
    ["placeholder", "..."],
    ["placeholder", "********"],
    ["placeholder", "xxxxxxxxxxxxxxxx"],
    ["placeholder", "0000000000000000"],
    ["placeholder", "1234567890"],
    ["placeholder", "https://example.com/"],
    ["placeholder", "pmcp_..."],
    ["placeholder", "pmcp_xxxxxxxx"],
    ["placeholder", "pmcp_live_..."],
    ["placeholder", "pmcp_test123"],
    ["encrypted", encrypted],
    ["encrypted", `"${encrypted}"`],
    ["encrypted", sopsValue],
    ["plain", key],
    ["plain", `"${key}"`],
    ["plain", key.slice(0, 60)],
    ["plain", `sk_live_${token}`],
    ["plain", `test-${token}`],
    ["plain", token],
    ["plain", "hunter2"],
    ["plain", "postgres://app:s3cr3t@db.internal/app"],
    ["plain", "3000"],
    ["plain", "encrypted:no"],
    ["plain", "ENC[none]"],
  ])("is %s: case %#", (kind, value) => {
    expect(read(`NAME=${value}\n`).variables).toEqual([{ name: "NAME", line: 1, value: kind }]);
  });

  test("is public by whole names and by beginnings", () => {
    const text = `PUBLIC_URL=${token}\nSITE=a\nSITE_KEY=${token}\nDOTENV_PUBLIC_KEY_CI=02ab\n`;
    expect(read(text, ["PUBLIC_*", "SITE"]).variables.map(({ value }) => value)).toEqual([
      ...["public", "public", "plain", "public"],
    ]);
  });
});

describe("syntax", () => {
  test.each<[string, string, readonly (readonly [string, number])[]]>([
    [
      "export and spaces",
      "  export A = 1\n\tB=2",
      [
        ["A", 1],
        ["B", 2],
      ],
    ],
    [
      "colons",
      "A: 1\nB : 2\n",
      [
        ["A", 1],
        ["B", 2],
      ],
    ],
    [
      "CRLF and a mark",
      "\ufeffA=1\r\n\r\nB=2\r\n",
      [
        ["A", 1],
        ["B", 3],
      ],
    ],
    ["comments", "# A=1\n  # B=2\nC=3 # D=4\n", [["C", 3]]],
    [
      "values over several lines",
      'A="-----\nB=1\n-----"\nC=1\n',
      [
        ["A", 1],
        ["C", 4],
      ],
    ],
    [
      "all quotes",
      'A=\'\n\'\nB=`\n`\nC="\\"\nD=1"\nE=1',
      [
        ["A", 1],
        ["B", 3],
        ["C", 5],
        ["E", 7],
      ],
    ],
    [
      "a quote that is not closed",
      "A=\"1\nB='2\nC=3",
      [
        ["A", 1],
        ["B", 2],
        ["C", 3],
      ],
    ],
    ["dots and dashes in names", "a.b-c=1", [["a.b-c", 1]]],
    ["nothing", "", []],
  ])("understands %s", (_, text, names) => {
    const { variables, unreadLines } = read(text);
    expect(variables.map(({ name, line }) => [name, line])).toEqual(names);
    expect(unreadLines).toEqual([]);
  });

  test("names the lines that are no assignment", () => {
    expect(read("A=1\nhunter2\n\n# note\n=x\n1A=2\n").unreadLines).toEqual([2, 5, 6]);
  });

  test("reads UTF-16 in both byte orders", () => {
    const text = "\ufeffA=1\r\nB=\r\n";
    for (const bytes of [Buffer.from(text, "utf16le"), utf16be(text)]) {
      expect(readDotenv(bytes).variables.map(({ value }) => value)).toEqual(["plain", "empty"]);
    }
  });

  test("never gives a value away", () => {
    const content = read(`A=${key}\nB="${token}"\n${key}\nC: ${token}\n`);
    expect(JSON.stringify(content)).not.toContain(token.slice(0, 8));
    expect(JSON.stringify(content)).not.toContain(key.slice(5, 17));
  });
});

describe("protection", () => {
  const sops = `A=${sopsValue}\nsops_version=3.9.0\nsops_mac=${sopsValue}\nsops_age__list_0=x\n`;
  const dotenvx = `#/---[DOTENV_PUBLIC_KEY]---/\nDOTENV_PUBLIC_KEY="02ab"\n\nA="${encrypted}"\nB=\n`;
  test.each([
    ["none", "A=1\nB=2\n"],
    ["none", ""],
    ["none", 'DOTENV_PUBLIC_KEY="02ab"\n'],
    ["encrypted", "\0GITCRYPT\0\u0001\u0002"],
    ["encrypted", dotenvx],
    ["partly-encrypted", `${dotenvx}C=hunter2\n`],
    ["partly-encrypted", `${dotenvx}hunter2\n`],
    ["encrypted", sops],
    ["partly-encrypted", `${sops}B_unencrypted=1\n`],
    ["partly-encrypted", `A=${sopsValue}\nsops_mac=hunter2\n`],
  ] as const)("is %s: case %#", (protection, text) => {
    expect(read(text).protection).toBe(protection);
  });

  test("names what somebody forgot to encrypt", () => {
    const { variables } = read(`${dotenvx}C=hunter2\n`);
    expect(variables.filter(({ value }) => value === "plain")).toEqual([
      { name: "C", line: 6, value: "plain" },
    ]);
  });
});
