import { describe, expect, test } from "vitest";
import { attributePath } from "../cty/path.ts";
import { objectValue, unknownValue, type Value } from "../cty/value.ts";
import { errorAt, type Diagnostic } from "./diagnostics.ts";
import { unknown } from "./schema.ts";
import { widget, widgetAttributes, type WidgetPlan } from "./test-widget.ts";
import { validateConfig } from "./validate-config.ts";

function validate(
  config: Value,
  { writeOnlyAllowed = true }: { readonly writeOnlyAllowed?: boolean } = {},
  check?: (config: WidgetPlan) => readonly Diagnostic[],
): readonly Diagnostic[] {
  return validateConfig(widgetAttributes, check, { config, writeOnlyAllowed });
}

test("a configuration that is all right has nothing said of it", () => {
  const rule = { every: "1d", trigger: null, note: "n" };
  expect(validate(widget({ name: "a", size: 5, labels: ["x"], rule, password: "p" }))).toEqual([]);
});

test.each([
  ["a required value that is null", widget({}), attributePath("name"), "Missing required argument"],
  [
    "a nested one",
    widget({ name: "a", rule: { every: null, trigger: null, note: null } }),
    attributePath("rule", "every"),
    "Missing required argument",
  ],
  [
    "a value for a computed attribute",
    widget({ name: "a", id: "1" }),
    attributePath("id"),
    "Read-only attribute",
  ],
  ["what a validator refuses", widget({ name: "" }), attributePath("name"), "Invalid value"],
  [
    "what a nested validator refuses",
    widget({ name: "a", rule: { every: "", trigger: null, note: null } }),
    attributePath("rule", "every"),
    "Invalid value",
  ],
  [
    "a number with a fraction",
    withValue("size", { kind: "number", value: 1.5 }),
    attributePath("size"),
    "Invalid value",
  ],
  [
    "a number beyond 2^53",
    withValue("size", { kind: "number", value: 2n ** 53n }),
    attributePath("size"),
    "Invalid value",
  ],
  [
    "a set with null in it",
    withValue("labels", { kind: "set", items: [{ kind: "null" }] }),
    attributePath("labels"),
    "Invalid value",
  ],
])("%s is told with its place", (_what, config, path, summary) => {
  expect(validate(config)).toMatchObject([{ severity: "error", path, summary }]);
});

test("each wrong attribute is told, in the schema's order", () => {
  const rule = { every: "", trigger: null, note: null };
  const diagnostics = validate(widget({ id: "1", rule }));
  expect(diagnostics.map(({ path }) => path)).toEqual([
    attributePath("name"),
    attributePath("rule", "every"),
    attributePath("id"),
  ]);
});

test("what is not known yet is not judged", () => {
  const config: Partial<WidgetPlan> = {
    name: unknown,
    size: unknown,
    labels: [unknown],
    rule: { every: unknown, trigger: unknown, note: unknown },
  };
  expect(validate(widget(config))).toEqual([]);
  expect(validate(withValue("rule", unknownValue))).toEqual([]);
});

describe("write-only values", () => {
  test.each([
    ["one", widget({ name: "a", password: "p" }), attributePath("password")],
    [
      "a nested one",
      widget({ name: "a", rule: { every: "1d", trigger: null, note: "n" } }),
      attributePath("rule", "note"),
    ],
  ])("are refused where the host would store them: %s", (_what, config, path) => {
    expect(validate(config, { writeOnlyAllowed: false })).toMatchObject([
      { severity: "error", path, summary: "Write-only attribute not supported" },
    ]);
  });

  test("that are null are no matter", () => {
    expect(validate(widget({ name: "a" }), { writeOnlyAllowed: false })).toEqual([]);
  });
});

describe("the resource's own check", () => {
  test("sees the configuration as data", () => {
    const wrong = errorAt(attributePath("size"), "Too small", "5 is too small.");
    const check = ({ size, name }: WidgetPlan): Diagnostic[] =>
      size === 5 && name === unknown ? [wrong] : [];
    expect(validate(widget({ name: unknown, size: 5 }), {}, check)).toEqual([wrong]);
  });

  test("is not asked about a configuration with a wrong attribute", () => {
    const check = (): never => {
      throw new Error("It was asked.");
    };
    expect(validate(widget({ name: "" }), {}, check)).toHaveLength(1);
  });
});

/** A widget named "a" with a value that no data stands for. */
function withValue(name: string, value: Value): Value {
  const object = widget({ name: "a" });
  if (object.kind !== "object") throw new TypeError("Not an object.");
  return objectValue(new Map([...object.entries, [name, value]]));
}
