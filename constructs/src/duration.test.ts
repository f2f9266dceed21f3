import { TerraformOutput, TerraformVariable, Testing } from "cdktf";
import { expect, test } from "vitest";
import { Duration } from "./duration.ts";

test.each([
  [Duration.minutes(90), "90m", 5_400_000],
  [Duration.hours(36), "36h", 129_600_000],
  [Duration.days(90), "90d", 7_776_000_000],
  [Duration.days(0), "0s", 0],
  [Duration.parse("30s"), "30s", 30_000],
  [Duration.parse("2w"), "2w", 1_209_600_000],
  [Duration.parse("1y"), "1y", 31_536_000_000],
  [Duration.parse("999999999s"), "999999999s", 999_999_999_000],
])("%s is written as %s and lasts %d ms", (duration, text, milliseconds) => {
  expect([duration.toString(), duration.milliseconds]).toEqual([text, milliseconds]);
});

test.each(["", "90", "d", "1.5h", "-1d", "090d", "1d12h", "90 d", "90D", "0d", "1000000000s"])(
  "refuses %j and names what a duration is",
  (text) => {
    expect(() => Duration.parse(text)).toThrow(
      `${JSON.stringify(text)} is not a duration: write a whole number and one of s, m`,
    );
  },
);

test.each([1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_000])(
  "refuses %d days",
  (count) => {
    expect(() => Duration.days(count)).toThrow(`Duration.days(${count}): write a whole number`);
  },
);

test("takes tokens, whose length nobody knows at synth", () => {
  const synthesized: unknown = JSON.parse(
    Testing.synthScope((stack) => {
      const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
      const count = new TerraformVariable(stack, "count", { type: "number" }).numberValue;
      const durations = [Duration.parse(text), Duration.days(count)];
      new TerraformOutput(stack, "texts", { value: durations.map(String) });
      expect(durations.map(({ milliseconds }) => milliseconds)).toEqual([undefined, undefined]);
    }),
  );
  expect(synthesized).toMatchObject({
    output: { texts: { value: ["${var.text}", "${var.count}d"] } },
  });
});
