import { expect, test } from "vitest";
import { FrameCollector, writeFrame } from "./grpc-frame.ts";

function collect(...chunks: readonly Buffer[]): Uint8Array {
  const collector = new FrameCollector();
  for (const chunk of chunks) collector.add(chunk);
  return collector.finish();
}

test("a message survives any cut into chunks", () => {
  const frame = writeFrame(Buffer.from("hello"));
  for (let cut = 0; cut <= frame.length; cut += 1) {
    const message = collect(frame.subarray(0, cut), frame.subarray(cut));
    expect(Buffer.from(message).toString()).toBe("hello");
  }
});

test("an empty message is a frame of five bytes", () => {
  expect([...writeFrame(new Uint8Array(0))]).toEqual([0, 0, 0, 0, 0]);
  expect(collect(Buffer.from([0, 0, 0, 0, 0]))).toHaveLength(0);
});

test.each([
  ["nothing", "", /no message/],
  ["a header cut off", "00000000", /no message/],
  ["a compressed message", "010000000161", /Compressed/],
  ["a message cut off", "000000000561", /not one whole message/],
  ["bytes after the message", "00000000016161", /not one whole message/],
])("%s is refused", (_what, hex, sentence) => {
  expect(() => collect(Buffer.from(hex, "hex"))).toThrow(sentence);
});
