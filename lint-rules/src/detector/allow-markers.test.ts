import { describe, expect, test } from "vitest";
import { findAllowMarker, readAllowMarkers } from "./allow-markers.ts";

describe("readAllowMarkers", () => {
  test.each([
    ["// plexmcp-allow: revoked in May", "revoked in May"],
    ["# plexmcp-allow:no space before", "no space before"],
    ["/* plexmcp-allow: a sample */ const a = 1;", "a sample"],
    ["<!-- plexmcp-allow: a sample -->", "a sample"],
    ["{# plexmcp-allow: a sample #}", "a sample"],
    ["x = 1 // plexmcp-allow: für Tests\r", "für Tests"],
    ["// plexmcp-allow: 鍵ではない", "鍵ではない"],
    ["// plexmcp-allow", undefined],
    ["// plexmcp-allow:", undefined],
    ["// plexmcp-allow:   ", undefined],
    ["/* plexmcp-allow: */", undefined],
    ["<!-- plexmcp-allow: -->", undefined],
    ["// plexmcp-allow: ---", undefined],
  ])("%s gives the reason %s", (line, reason) => {
    expect(readAllowMarkers(`\n${line}\n`)).toEqual([{ line: 2, reason }]);
  });

  test.each([["// plexmcp-allowed: yes"], ["// plexmcp-allow-all: yes"], ["// allow: yes"], [""]])(
    "%s is no marker",
    (line) => {
      expect(readAllowMarkers(line)).toEqual([]);
    },
  );

  test("reads bytes in UTF-8 and UTF-16, and all markers in them", () => {
    const text = "a\n// plexmcp-allow: one\nb\n// plexmcp-allow\n// plexmcp-allow: two";
    const markers = [
      { line: 2, reason: "one" },
      { line: 4, reason: undefined },
      { line: 5, reason: "two" },
    ];
    expect(readAllowMarkers(Buffer.from(text))).toEqual(markers);
    expect(readAllowMarkers(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(markers);
  });
});

describe("findAllowMarker", () => {
  const markers = readAllowMarkers("\n// plexmcp-allow: revoked\n\n\n// plexmcp-allow:\n");
  const likely = { confidence: "likely" } as const;
  const certain = { confidence: "certain" } as const;

  test.each([
    [1, undefined],
    [2, "revoked"],
    [3, "revoked"],
    [4, undefined],
    [5, undefined],
    [6, undefined],
  ])("a likely finding on line %d is allowed for the reason %s", (line, reason) => {
    expect(findAllowMarker(likely, line, markers)?.reason).toBe(reason);
  });

  test("what is certain is not silenced by a comment", () => {
    expect(findAllowMarker(certain, 2, markers)).toBeUndefined();
  });
});
