import { describe, expect, test } from "vitest";
import { attributePath } from "../cty/path.ts";
import { nullValue } from "../cty/value.ts";
import { errorAt, warningAt } from "./diagnostics.ts";
import { importObject, readObject, type ReadObject } from "./read-object.ts";
import type { ApplyResult } from "./resource.ts";
import {
  context,
  widget,
  widgetAttributes,
  widgetData,
  widgetResource,
  type WidgetAttributes,
} from "./test-widget.ts";

const known = { name: "a", size: 60, id: "1", secret: "s" };
const state = widget(known);
const before = new Map([["time", "1"]]);

/** Reads a widget that PlexMCP's answer makes into `result`. */
function read(result: ApplyResult<WidgetAttributes>): Promise<ReadObject> {
  return readObject(widgetResource({ read: () => Promise.resolve(result) }), {
    ...context,
    state,
    private: before,
  });
}

describe("a refresh", () => {
  test("gets the state and private state as they were", async () => {
    await readObject(
      widgetResource({
        read: (request) => {
          expect(request.state).toEqual(widgetData(known));
          expect(request.private).toBe(before);
          return Promise.resolve({ state: request.state });
        },
      }),
      { ...context, state, private: before },
    );
    expect.assertions(2);
  });

  test("brings back what it found, and its private state", async () => {
    const found = await read({
      state: widgetData({ ...known, size: 5 }),
      private: new Map([["time", "2"]]),
    });
    expect(found).toEqual({
      state: widget({ ...known, size: 5 }),
      private: new Map([["time", "2"]]),
      diagnostics: [],
    });
  });

  test("keeps the private state where it says nothing of it", async () => {
    expect((await read({ state: widgetData(known) })).private).toBe(before);
  });

  test("of what is gone brings back null", async () => {
    expect(await read({ state: null })).toMatchObject({ state: nullValue, diagnostics: [] });
  });

  test.each([
    ["no state", null],
    ["another state", widgetData({ ...known, size: 5 })],
  ])("that failed with %s leaves state and private state alone", async (_what, result) => {
    const failure = errorAt(undefined, "Not read", "PlexMCP answered 500.");
    const found = await read({ state: result, private: new Map(), diagnostics: [failure] });
    expect(found).toEqual({ state, private: before, diagnostics: [failure] });
  });

  test("that warns brings back what it found", async () => {
    const warning = warningAt(undefined, "It expires", "Tomorrow.");
    const found = await read({ state: null, diagnostics: [warning] });
    expect(found).toMatchObject({ state: nullValue, diagnostics: [warning] });
  });

  test("with a value that the schema cannot hold leaves the state alone", async () => {
    const found = await read({ state: { ...widgetData(known), size: 0.5 } });
    expect(found).toMatchObject({
      state,
      diagnostics: [{ summary: "Invalid state", path: attributePath("size") }],
    });
  });
});

test("an import may bring back a part of the object", async () => {
  const result = Promise.resolve({
    state: widgetData({ id: "1" }),
    private: new Map([["i", "1"]]),
  });
  expect(await importObject(widgetAttributes, result)).toEqual({
    state: widget({ id: "1" }),
    private: new Map([["i", "1"]]),
    diagnostics: [],
  });
});
