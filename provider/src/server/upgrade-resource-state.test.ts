import { expect, test } from "vitest";
import { attributePath } from "../cty/path.ts";
import { attributeOf, type Value } from "../cty/value.ts";
import { widget } from "../framework/test-widget.ts";
import { readDynamicValue } from "./dynamic-value.ts";
import { Refusal } from "./refusal.ts";
import { widgetProvider } from "./test-provider.ts";
import { upgradeResourceState } from "./upgrade-resource-state.ts";

const typeName = "test_widget";
const schemaVersion = 2;

/** The state that Terraform gets for the JSON of its state file. */
async function upgrade(json: string, version = schemaVersion): Promise<Value> {
  const provider = widgetProvider();
  const rawState = { json: Buffer.from(json) };
  const { upgradedState } = await upgradeResourceState({ typeName, version, rawState }, provider);
  return readDynamicValue(upgradedState, provider.resource(typeName).schema);
}

test("a state of this version stays as it is", async () => {
  const fields = {
    name: "a",
    size: 5,
    labels: ["x"],
    isOpen: true,
    rule: { every: "1d", trigger: "t", note: null },
    secret: "s",
  };
  expect(await upgrade(JSON.stringify(fields))).toEqual(widget(fields));
});

test.each([0, 1])("a state of version %d gets null for what is new", async (version) => {
  const json = '{"name":"a","rule":{"every":"1d"}}';
  const rule = { every: "1d", trigger: null, note: null };
  expect(await upgrade(json, version)).toEqual(widget({ name: "a", rule }));
});

test("a state loses what the schema does not have any more, whatever it is", async () => {
  const json =
    '{"name":"a","gone":1e400,"old":{"a":[1,{"b":null}]},"rule":{"every":"1d","x":[]},"__proto__":{"size":1}}';
  const rule = { every: "1d", trigger: null, note: null };
  expect(await upgrade(json)).toEqual(widget({ name: "a", rule }));
});

test("a number keeps each of its digits", async () => {
  const state = await upgrade('{"name":"a","size":9007199254740993}');
  expect(attributeOf(state, "size")).toEqual({ kind: "number", value: 9007199254740993n });
});

test("a state of a newer provider is refused, with both versions", async () => {
  await expect(upgrade("{}", 3)).rejects.toThrow(Refusal);
  await expect(upgrade("{}", 3)).rejects.toMatchObject({
    diagnostic: {
      severity: "error",
      summary: "State of a newer provider",
      detail: expect.stringMatching(/version 3, .* up to 2/) as string,
    },
  });
});

test.each([
  ["no JSON", '{"secret":"hidden', undefined],
  ["no object", "7", undefined],
  ["a wrong type", '{"name":"a","size":"hidden"}', attributePath("size")],
  ["a wrong nested type", '{"rule":{"every":["hidden"]}}', attributePath("rule", "every")],
])("a state with %s is refused without being shown", async (_what, json, path) => {
  const refused = upgrade(json);
  await expect(refused).rejects.toMatchObject(path === undefined ? {} : { path });
  await expect(refused).rejects.not.toThrow(/hidden/);
});

test("a type that the provider does not have is refused by name", async () => {
  const request = { typeName: "test_other", version: 0, rawState: undefined };
  await expect(
    Promise.resolve().then(() => upgradeResourceState(request, widgetProvider())),
  ).rejects.toMatchObject({
    diagnostic: { detail: expect.stringContaining('"test_other"') as string },
  });
});
