import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { isBlank, isSeenByNode, removeVariable, setVariable, valuesOf } from "./edit-dotenv.ts";

test.each<[string, string, string]>([
  ["an empty text gets the line", "", "KEY=new\n"],
  ["a line is added at the end", "A=1\n", "A=1\nKEY=new\n"],
  ["a missing final line break is added first", "A=1", "A=1\nKEY=new\n"],
  ["line breaks of Windows stay", "A=1\r\nB=2\r\n", "A=1\r\nB=2\r\nKEY=new\r\n"],
  ["the last line gets the line break of the others", "A=1\r\nB=2", "A=1\r\nB=2\r\nKEY=new\r\n"],
  ["a byte order mark stays", "\uFEFFKEY=old\n", "\uFEFFKEY=new\n"],
  ["a line is changed where it stands", "A=1\nKEY=old\nB=2\n", "A=1\nKEY=new\nB=2\n"],
  ["a last line without a line break stays so", "A=1\nKEY=old", "A=1\nKEY=new"],
  ["blanks, export and a comment stay", "  export KEY = old  # ci\n", "  export KEY = new  # ci\n"],
  ["a separator of dotenv's other form stays", "KEY: old\n", "KEY: new\n"],
  ["quotes stay", `KEY="old"\r\nA='x'\r\n`, `KEY="new"\r\nA='x'\r\n`],
  ["an empty value is filled", "KEY=\nA=1\n", "KEY=new\nA=1\n"],
  ["an empty value before a comment is filled", "KEY= # none yet\n", "KEY=new # none yet\n"],
  ["an empty value of the other form is filled", "KEY: \nA=1\n", "KEY: new\nA=1\n"],
  ["a value over several lines is replaced", "KEY='a\nb'\nA=1\n", "KEY='new'\nA=1\n"],
  ["all duplicates are changed", "KEY=a\nA=1\nKEY='b'\n", "KEY=new\nA=1\nKEY='new'\n"],
  ["a commented line is no line", "# KEY=old\n", "# KEY=old\nKEY=new\n"],
  ["a longer name is another one", "MY_KEY=a\nKEY_2=b\n", "MY_KEY=a\nKEY_2=b\nKEY=new\n"],
  ["a line in another value is none", "A='\nKEY=x\n'\n", "A='\nKEY=x\n'\nKEY=new\n"],
  ["escaped quotes end no value", 'A="{\n\\"KEY=\\"\n}"\n', 'A="{\n\\"KEY=\\"\n}"\nKEY=new\n'],
  ["an open quote ends with its line", "A='it\nKEY=old\n", "A='it\nKEY=new\n"],
  ["what follows closed quotes goes", "KEY='old'junk\n", "KEY=new\n"],
  ["lines of no form stay", "export KEY\n!!\nKEY=old\n", "export KEY\n!!\nKEY=new\n"],
])("%s", (_sentence, before, after) => {
  expect(setVariable(before, "KEY", "new")).toBe(after);
});

test("the same value again changes nothing", () => {
  const text = "\uFEFF# c\r\n export KEY = 'v' # c\r\nKEY: v";
  expect(setVariable(text, "KEY", "v")).toBe(text);
});

test("an open quote that would swallow the line is noticed", () => {
  expect(setVariable("A='open\n", "KEY", " # x")).toBeUndefined();
});

test.each<[string, boolean]>([
  ["# c\nA=1\nexport KEY=v # c\n", true],
  ["\uFEFFKEY=v\n", false],
  ['A="open\nKEY="v"\n', false],
])("Node's own reader sees the value in %j: %s", (text, isSeen) => {
  expect(isSeenByNode(text, "KEY", "v")).toBe(isSeen);
});

describe("values", () => {
  test.each([
    "x",
    "a b",
    " a ",
    "#a",
    "a#b",
    "$HOME",
    "a\\nb",
    'say "hi"',
    "it's",
    "`a`",
    "two\nlines",
    "two\n# no comment\nB=1",
    "ends with \\",
    "Grüße ☂",
    "tab\tin",
  ])("%j reads back, in a new line and in place of any other", (value) => {
    for (const before of ["", "A=1\n", "KEY=old\n", "KEY='old' # c\r\nB=2", "KEY=`old`\n"]) {
      const text = setVariable(before, "KEY", value) ?? "";
      expect(valuesOf(text, "KEY")).toEqual([value]);
      expect(parseEnv(text)["KEY"]).toBe(value);
    }
  });

  test.each<[string, readonly string[]]>([
    ["KEY=a # c\nKEY='b'\n", ["a", "b"]],
    ['KEY="a\\nb"\n', ["a\nb"]],
    ["KEY='a\r\nb'\r\n", ["a\nb"]],
    ["KEY=a#b\n", ["a"]],
    ["A=1\n", []],
  ])("of %j are %j", (text, values) => {
    expect(valuesOf(text, "KEY")).toEqual(values);
  });
});

test.each<[string, string, string]>([
  ["the line goes with its line break", "A=1\nKEY=ours\nB=2\n", "A=1\nB=2\n"],
  ["a line over several lines goes whole", "KEY='ours' # c\r\nA=1", "A=1"],
  ["the last line goes", "A=1\nKEY=ours", "A=1\n"],
  ["every line with our value goes, no other", "KEY=ours\nKEY=theirs\nKEY=ours\n", "KEY=theirs\n"],
  ["a byte order mark stays", "\uFEFFKEY=ours\n", "\uFEFF"],
])("on removal %s", (_sentence, before, after) => {
  expect(removeVariable(before, "KEY", (value) => value === "ours")).toBe(after);
});

test.each<[string, boolean]>([
  ["", true],
  ["\uFEFF\r\n \n", true],
  ["# comment\n", false],
])("%j is blank: %s", (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});
