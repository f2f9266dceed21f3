import { describe, expect, test } from "vitest";
import { attributePath } from "../cty/path.ts";
import { nullValue, type Value } from "../cty/value.ts";
import { applyChange, type AppliedChange } from "./apply-change.ts";
import { errorAt, warningAt } from "./diagnostics.ts";
import type { ApplyResult, Resource } from "./resource.ts";
import { unknown } from "./schema.ts";
import {
  context,
  widget,
  widgetData,
  widgetResource,
  type WidgetAttributes,
  type WidgetPlan,
} from "./test-widget.ts";

type WidgetResource = Resource<WidgetAttributes, string>;

const plannedFields: Partial<WidgetPlan> = {
  name: "a",
  size: 60,
  id: unknown,
  secret: unknown,
  checksum: unknown,
};
const madeFields = { name: "a", size: 60, id: "1", secret: "s", checksum: "c" };
const failure = errorAt(undefined, "Half done", "The second step failed.");

function apply(
  resource: Partial<WidgetResource>,
  change: { readonly prior?: Value; readonly planned?: Value; readonly config?: Value },
): Promise<AppliedChange> {
  return applyChange(widgetResource(resource), {
    ...context,
    config: widget({ name: "a" }),
    prior: nullValue,
    planned: widget(plannedFields),
    plannedPrivate: new Map([["time", "1"]]),
    ...change,
  });
}

/** Applies the creation of a widget that ends as `result`. */
function create(
  result: ApplyResult<WidgetAttributes>,
  planned: Partial<WidgetPlan> = plannedFields,
): Promise<AppliedChange> {
  return apply({ create: () => Promise.resolve(result) }, { planned: widget(planned) });
}

describe("a creation", () => {
  test("brings back what was made", async () => {
    const applied = await create({ state: widgetData(madeFields) });
    expect(applied).toEqual({
      state: widget(madeFields),
      private: new Map([["time", "1"]]),
      diagnostics: [],
    });
  });

  test("gets plan and configuration, write-only values from the latter", async () => {
    await apply(
      {
        create: ({ planned, config, plannedPrivate, client }) => {
          expect(planned).toMatchObject({ name: "a", size: 60, id: unknown, password: null });
          expect(config).toMatchObject({ password: "p" });
          expect([...plannedPrivate, client]).toEqual([["time", "1"], "client"]);
          return Promise.resolve({ state: widgetData(madeFields) });
        },
      },
      { config: widget({ name: "a", password: "p" }) },
    );
    expect.assertions(3);
  });

  test("that half succeeded brings back the state with the error", async () => {
    const applied = await create({ state: widgetData(madeFields), diagnostics: [failure] });
    expect(applied.state).toEqual(widget(madeFields));
    expect(applied.diagnostics).toEqual([failure]);
  });

  test("that half succeeded may leave out what it does not know", async () => {
    const applied = await create({
      state: widgetData({ name: "a", id: "1", secret: "s" }),
      diagnostics: [failure],
    });
    expect(applied.state).toEqual(widget({ name: "a", id: "1", secret: "s" }));
    expect(applied.diagnostics).toEqual([failure]);
  });

  test("that failed brings back nothing", async () => {
    const applied = await create({ state: null, diagnostics: [failure] });
    expect(applied).toMatchObject({ state: nullValue, diagnostics: [failure] });
  });

  test("that brings back neither a state nor an error is an error", async () => {
    const warning = warningAt(undefined, "Slow", "It took long.");
    const { diagnostics } = await create({ state: null, diagnostics: [warning] });
    expect(diagnostics).toMatchObject([
      warning,
      { severity: "error", summary: "Nothing returned" },
    ]);
  });

  test("hands on its own private state and what undoes it", async () => {
    const undo = (): Promise<void> => Promise.resolve();
    const applied = await create({
      state: widgetData(madeFields),
      private: new Map([["time", "2"]]),
      undo,
    });
    expect([...applied.private]).toEqual([["time", "2"]]);
    expect(applied.undo).toBe(undo);
  });
});

describe("a result that is not what was planned", () => {
  const rule = { every: "1d", trigger: null, note: null };
  const planned = { ...plannedFields, rule, labels: ["x"] };
  const made = { ...madeFields, rule, labels: ["x"] };

  test.each([
    ["another value", { size: 5 }, attributePath("size"), "60 was planned, 5 came"],
    ["null", { name: null }, attributePath("name"), '"a" was planned, null came'],
    ["a value for null", { isOpen: true }, attributePath("isOpen"), "null was planned, true came"],
    [
      "a nested value",
      { rule: { ...rule, every: "2d" } },
      attributePath("rule", "every"),
      '"1d" was planned, "2d" came',
    ],
    ["another set", { labels: ["y"] }, attributePath("labels"), "a set was planned, a set came"],
  ])("is told with its place, and kept: %s", async (_what, difference, path, said) => {
    const result = { ...made, ...difference };
    const { state, diagnostics } = await create({ state: widgetData(result) }, planned);
    expect(state).toEqual(widget(result));
    expect(diagnostics).toMatchObject([{ severity: "error", path }]);
    expect(diagnostics[0]?.detail).toContain(said);
  });

  test("does not show a sensitive value", async () => {
    const { diagnostics } = await create(
      { state: widgetData({ ...madeFields, secret: "hidden-1" }) },
      { ...plannedFields, secret: "hidden-2" },
    );
    expect(diagnostics).toMatchObject([{ path: attributePath("secret") }]);
    expect(JSON.stringify(diagnostics)).not.toContain("hidden");
  });

  test("may list a set in another order", async () => {
    const { diagnostics } = await create(
      { state: widgetData({ ...madeFields, labels: ["y", "x"] }) },
      { ...plannedFields, labels: ["x", "y"] },
    );
    expect(diagnostics).toEqual([]);
  });

  test("of the wrong type costs the one attribute, never the object", async () => {
    const applied = await create({ state: { ...widgetData(madeFields), size: 1.5 } });
    expect(applied.state).toEqual(widget(madeFields));
    expect(applied.diagnostics).toMatchObject([
      { severity: "error", summary: "Invalid state", path: attributePath("size") },
    ]);
  });

  test("of the wrong type is stored as null where nothing was planned", async () => {
    const applied = await create(
      { state: { ...widgetData(madeFields), size: 1.5 } },
      { ...plannedFields, size: unknown },
    );
    expect(applied.state).toEqual(widget({ ...madeFields, size: null }));
    expect(applied.diagnostics.map(({ severity }) => severity)).toContain("error");
  });
});

describe("an update", () => {
  test("gets the prior state and brings back the new one", async () => {
    const applied = await apply(
      {
        update: ({ prior, planned }) => {
          expect(prior).toMatchObject({ size: 60, secret: "s" });
          return Promise.resolve({
            state: widgetData({ ...madeFields, size: planned.size === 5 ? 5 : null }),
          });
        },
      },
      { prior: widget(madeFields), planned: widget({ ...madeFields, size: 5 }) },
    );
    expect(applied).toMatchObject({ state: widget({ ...madeFields, size: 5 }), diagnostics: [] });
  });

  test("that finds the object gone brings back nothing, with an error", async () => {
    const applied = await apply(
      { update: () => Promise.resolve({ state: null, diagnostics: [failure] }) },
      { prior: widget(madeFields) },
    );
    expect(applied).toMatchObject({ state: nullValue, diagnostics: [failure] });
  });
});

describe("a deletion", () => {
  const deletion = { prior: widget(madeFields), planned: nullValue, config: nullValue };

  test("gets the prior state and leaves nothing", async () => {
    const applied = await apply(
      {
        delete: ({ prior, private: kept }) => {
          expect(prior).toMatchObject({ id: "1", secret: "s" });
          expect([...kept]).toEqual([["time", "1"]]);
          return Promise.resolve([]);
        },
      },
      deletion,
    );
    expect(applied).toMatchObject({ state: nullValue, diagnostics: [] });
  });

  test("that failed keeps the state", async () => {
    const applied = await apply({ delete: () => Promise.resolve([failure]) }, deletion);
    expect(applied).toMatchObject({ state: widget(madeFields), diagnostics: [failure] });
  });

  test("with a warning is done", async () => {
    const warning = warningAt(undefined, "It lives on", "Until tomorrow.");
    const applied = await apply({ delete: () => Promise.resolve([warning]) }, deletion);
    expect(applied).toMatchObject({ state: nullValue, diagnostics: [warning] });
  });
});
