import { describe, expect, test } from "vitest";
import { utf16be } from "../testing/key-spellings.ts";
import { decodeText, detectTextEncoding, tellingBytes } from "./text-encoding.ts";

const utf16le = (text: string): Buffer => Buffer.from(text, "utf16le");

describe("UTF-16 without a byte-order mark", () => {
  test.each([
    ["ASCII", "ab"],
    ["one ASCII character", "[секция]"],
    ["an empty line", "\nαβγ "],
    ["Latin", "Čeština: "],
    ["Greek", "αβγ "],
    ["Cyrillic", "привет "],
    ["Hebrew", "שלום "],
    ["Devanagari", "अनुवाद "],
    ["Han, some with a zero of its own", `${"最初一开".repeat(3)}${"=".repeat(60)}`],
    ["Kana", "らくらく "],
    ["an emoji", "😀 "],
    ["much that is not ASCII", `${"αβγδεζ".repeat(300)} "`],
  ])("is known by a beginning in %s", (_, text) => {
    expect(detectTextEncoding(utf16le(text))).toEqual({ name: "utf-16le", markBytes: 0 });
    expect(detectTextEncoding(utf16be(text))).toEqual({ name: "utf-16be", markBytes: 0 });
    expect(decodeText(utf16le(text))).toBe(text);
  });
});

describe("is read as UTF-8:", () => {
  test.each([
    ["no bytes", Buffer.alloc(0)],
    ["text", Buffer.from("αβγ 漢字\n")],
    ["text to which UTF-16 was appended", Buffer.concat([Buffer.from("é=1\n"), utf16le("B=é\n")])],
    ["Latin-1", Buffer.from("für Käse = 1\n", "latin1")],
    ["names between zeros", Buffer.from("ab/c.txt\0de/fg.c\0")],
    ["text with colours and a zero", Buffer.from("\u001b[31mred\u001b[0m\n\0\n")],
    ["a program", Buffer.from("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0003\0\u003e\0")],
    ["zeros", Buffer.alloc(100)],
    ["what has its first zero late", Buffer.from(`\u0001${"x".repeat(tellingBytes)}\0`)],
  ])("%s", (_, bytes) => {
    expect(detectTextEncoding(bytes)).toEqual({ name: "utf-8", markBytes: 0 });
  });
});
