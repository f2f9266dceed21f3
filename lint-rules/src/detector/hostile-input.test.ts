import { describe, expect, test } from "vitest";
import { makeKey } from "../testing/make-key.ts";
import { readAllowMarkers } from "./allow-markers.ts";
import { readDotenv } from "./dotenv-content.ts";
import { findKeys } from "./find-keys.ts";
import { positionReader } from "./text-position.ts";

const key = makeKey(1);

/** What is repeated to make inputs that a careless search takes quadratic time for. */
const units: readonly (string | Buffer)[] = [
  ...["pmcp_", "pmcp_01", "p", "cp_", "PMCP_01", 'pmcp_"', key, `${key}\n`, key.slice(0, 60)],
  ...["\\x70", "%70", "&#112;", "\\u0070", "\\", "\\_0", "pmcp_\\x30", "\\x70\\x6d\\x63\\x70\\x5f"],
  ...[
    "A",
    "cG1jcF8wM",
    "BtY3BfMD",
    "wbWNwXzAx",
    "cG1 ",
    "cABtAGMAcABfADAAMQ",
    "cABtAGMAcABfADAAMQAw",
    "01",
    "01aaaaaaaaaaaa4aaa8",
    "const a = 1;",
  ],
  ...["pmcp_", "pmcp_01", key, "\\u0070", "%70", "cG1jcF8wM", "cABtAGMAcABfADAAMQAw"].map((text) =>
    Buffer.from(text, "utf16le"),
  ),
  ...[Buffer.from([0]), Buffer.from([0xff]), Buffer.from([0xed, 0xa0])],
];

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/**
 * Ten times the input may take 40 times as long: quadratic work takes 100 times. Processor time is
 * measured, so that other work on the machine counts little, and short times are rounded up.
 */
function expectLinear(work: (size: number) => () => void, size: number): void {
  const small = work(size / 10);
  const smallMs = Math.min(cpuMs(small), cpuMs(small), cpuMs(small));
  expect(cpuMs(work(size))).toBeLessThan(40 * Math.max(smallMs, 5));
}

function searching(unit: string | Buffer): (size: number) => () => void {
  return (size) => {
    const bytes = Buffer.alloc(size, unit);
    return () => Array.from(findKeys(bytes));
  };
}

describe("takes linear time", () => {
  test.each(units.map((unit, index) => [index, unit] as const))("for unit %d", (_, unit) => {
    expectLinear(searching(unit), 500_000);
  });

  test.each([["pmcp_"], ["pmcp_01"], ["p"], ["A"], ["\\x70"], ["%70"]])(
    "for 10 MB of %s",
    (unit) => {
      expectLinear(searching(unit), 10_000_000);
    },
  );

  test.each([['A=\'\nB="\\"'], ['A="\\"'], ["plexmcp-allow: "], [" #"], ["\\"], ["x=1\n"]])(
    "for readers of .env files and markers: unit %#",
    (unit) => {
      expectLinear((size) => {
        const bytes = Buffer.alloc(size, unit);
        return () => {
          readDotenv(bytes);
          readAllowMarkers(bytes);
        };
      }, 500_000);
    },
  );

  test("for the positions of many findings in one line", () => {
    expectLinear((size) => {
      const bytes = Buffer.alloc(size, "x");
      return () => {
        const positionAt = positionReader(bytes);
        for (let offset = 0; offset < bytes.length; offset += 100) positionAt(offset);
      };
    }, 2_000_000);
  });
});

describe("finds a key all the same", () => {
  test.each([
    ["at the end of a line of 5 MB", Buffer.from(`${"x,".repeat(2_500_000)}"`), Buffer.from('"')],
    ["between invalid UTF-8", Buffer.from([0xff, 0xc0, 0x80]), Buffer.from([0xed, 0xa0, 0x80])],
    ["between zeros", Buffer.alloc(100), Buffer.alloc(100)],
    ["behind two megabytes of markers", Buffer.alloc(2_000_000, "pmcp_"), Buffer.from("\n")],
    ["behind half an escape", Buffer.from("\\x"), Buffer.from("\\x")],
    ["as the last bytes", Buffer.from("\n"), Buffer.alloc(0)],
  ])("%s", (_, before, after) => {
    const found = [...findKeys(Buffer.concat([before, Buffer.from(key), after]))];
    const end = before.length + key.length;
    expect(found).toMatchObject([{ start: before.length, end, confidence: "certain" }]);
  });

  test("between lone surrogates of a string", () => {
    const text = `\udc00\ud800${key}\ud800`;
    expect([...findKeys(text)]).toMatchObject([{ start: 2, end: 2 + key.length }]);
  });
});
