import { describe, expect, test } from "vitest";
import { attributePath } from "../cty/path.ts";
import { attributeOf, nullValue, objectValue, type Value } from "../cty/value.ts";
import { warningAt } from "./diagnostics.ts";
import { planChange, type PlannedChange } from "./plan-change.ts";
import type { Resource } from "./resource.ts";
import { unknown } from "./schema.ts";
import {
  context,
  widget,
  widgetResource,
  type WidgetAttributes,
  type WidgetPlan,
} from "./test-widget.ts";

const none = new Map<string, string>();

/** Plans the creation of a widget. Terraform proposes the configuration itself. */
function planCreate(
  config: Partial<WidgetPlan>,
  plan?: Resource<WidgetAttributes, string>["plan"],
): Promise<PlannedChange> {
  return planChange(widgetResource(plan === undefined ? {} : { plan }), {
    ...context,
    config: widget(config),
    prior: nullValue,
    proposed: widget(config),
    priorPrivate: none,
  });
}

const stateOfOld = {
  name: "a",
  size: 60,
  labels: ["x", "y"],
  isOpen: true,
  rule: { every: "1d", trigger: "one", note: null },
  id: "1",
  secret: "s",
  checksum: "c",
} as const;
const configOfOld = {
  name: "a",
  labels: ["x", "y"],
  rule: { every: "1d", trigger: "one", note: null },
} as const;

/** Plans a change of a widget. Terraform proposes the prior value of what is computed. */
function planUpdate(
  change: Partial<WidgetPlan>,
  plan?: Resource<WidgetAttributes, string>["plan"],
): Promise<PlannedChange> {
  return planChange(widgetResource(plan === undefined ? {} : { plan }), {
    ...context,
    config: widget({ ...configOfOld, ...change }),
    prior,
    proposed: widget({ ...stateOfOld, ...change }),
    priorPrivate: new Map([["time", "1"]]),
  });
}

const prior = widget(stateOfOld);

describe("a creation", () => {
  test("takes what is configured, the defaults, and leaves the rest unknown", async () => {
    const { planned, requiresReplace } = await planCreate({ name: "a", labels: ["x"] });
    expect(planned).toEqual(
      widget({
        name: "a",
        size: 60,
        labels: ["x"],
        isOpen: unknown,
        id: unknown,
        secret: unknown,
        checksum: unknown,
      }),
    );
    expect(requiresReplace).toEqual([]);
  });

  test("prefers what is configured to the default", async () => {
    const { planned } = await planCreate({ name: "a", size: 5 });
    expect(attributeOf(planned, "size")).toEqual(attributeOf(widget({ size: 5 }), "size"));
  });

  test("keeps what the configuration does not know yet unknown", async () => {
    const { planned } = await planCreate({ name: unknown, size: unknown, labels: [unknown] });
    expect(planned).toMatchObject(
      widget({
        name: unknown,
        size: unknown,
        labels: [unknown],
        isOpen: unknown,
        id: unknown,
        secret: unknown,
        checksum: unknown,
      }),
    );
  });

  test("has no write-only value, nested or not", async () => {
    const { planned } = await planCreate({
      name: "a",
      password: "p",
      rule: { every: "1d", trigger: null, note: "n" },
    });
    expect(attributeOf(planned, "password")).toEqual(nullValue);
    expect(attributeOf(attributeOf(planned, "rule"), "note")).toEqual(nullValue);
  });
});

describe("a plan of what exists", () => {
  test("is the prior state itself where nothing changes", async () => {
    expect((await planUpdate({})).planned).toBe(prior);
  });

  test("is the prior state itself where a set only changes its order", async () => {
    expect((await planUpdate({ labels: ["y", "x"] })).planned).toBe(prior);
  });

  test("is the prior state itself where the resource decides that nothing changes", async () => {
    const { planned } = await planUpdate({ isOpen: false }, ({ planned: proposed }) => ({
      planned: { ...proposed, isOpen: true, checksum: "c" },
    }));
    expect(planned).toBe(prior);
  });

  test("keeps id and secret, and makes other computed values unknown, where something changes", async () => {
    const { planned } = await planUpdate({ size: 5 });
    expect(planned).toEqual(widget({ ...stateOfOld, size: 5, isOpen: unknown, checksum: unknown }));
  });

  test("goes back to the default where the configured value goes", async () => {
    const { planned } = await planChange(widgetResource({}), {
      ...context,
      config: widget(configOfOld),
      prior: widget({ ...stateOfOld, size: 5 }),
      proposed: widget({ ...stateOfOld, size: 5 }),
      priorPrivate: none,
    });
    expect(attributeOf(planned, "size")).toEqual(attributeOf(widget({ size: 60 }), "size"));
  });

  test.each([
    ["the name", { name: "b" }, [attributePath("name")]],
    ["a name that is not known", { name: unknown }, [attributePath("name")]],
    [
      "a nested trigger",
      { rule: { every: "1d", trigger: "two", note: null } },
      [attributePath("rule", "trigger")],
    ],
    [
      "the nested object that holds the trigger",
      { rule: null },
      [attributePath("rule", "trigger")],
    ],
    ["another nested attribute", { rule: { every: "2d", trigger: "one", note: null } }, []],
    ["the size", { size: 5 }, []],
  ] as const)("replaces where it must: %s", async (_what, change, paths) => {
    expect((await planUpdate(change)).requiresReplace).toEqual(paths);
  });

  test("replaces also where the resource says so", async () => {
    const { requiresReplace } = await planUpdate({ name: "b" }, ({ planned }) => ({
      planned,
      requiresReplace: [attributePath("size")],
    }));
    expect(requiresReplace).toEqual([attributePath("name"), attributePath("size")]);
  });
});

describe("the resource's own plan", () => {
  test("sees configuration, prior state and proposal as data", async () => {
    await planUpdate({ size: 5, password: "p" }, (request) => {
      expect(request.prior).toMatchObject({ size: 60, secret: "s" });
      expect(request.config).toMatchObject({ size: 5, password: "p", isOpen: null });
      expect(request.planned).toMatchObject({ size: 5, password: null, isOpen: unknown });
      expect(request.client).toBe("client");
      return { planned: request.planned };
    });
    expect.assertions(4);
  });

  test("is told of no prior state in a creation", async () => {
    await planCreate({ name: "a" }, ({ prior: before, planned }) => {
      expect(before).toBeNull();
      return { planned };
    });
    expect.assertions(1);
  });

  test("may warn, and hand on private state", async () => {
    const warning = warningAt(attributePath("size"), "Large", "It is large.");
    const { diagnostics, plannedPrivate } = await planUpdate({}, ({ planned }) => ({
      planned,
      plannedPrivate: new Map([["time", "2"]]),
      diagnostics: [warning],
    }));
    expect(diagnostics).toEqual([warning]);
    expect([...plannedPrivate]).toEqual([["time", "2"]]);
  });

  test("hands the prior private state on where it says nothing", async () => {
    expect([...(await planUpdate({ size: 5 })).plannedPrivate]).toEqual([["time", "1"]]);
  });

  test("that is not of the schema costs the one attribute, and says which", async () => {
    const { planned, diagnostics } = await planCreate({ name: "a" }, ({ planned: proposed }) => ({
      planned: { ...proposed, size: 1.5, id: "1" },
    }));
    expect(diagnostics).toMatchObject([
      { severity: "error", summary: "Invalid plan", path: attributePath("size") },
    ]);
    expect(attributeOf(planned, "id")).toEqual(attributeOf(widget({ id: "1" }), "id"));
  });

  test("keeps what Terraform knows of an unknown value", async () => {
    const refined: Value = { kind: "unknown", refinement: { isNull: false, stringPrefix: "a-" } };
    const config = withName(widget({}), refined);
    const { planned } = await planChange(
      widgetResource({ plan: ({ planned: proposed }) => ({ planned: { ...proposed } }) }),
      { ...context, config, prior: nullValue, proposed: config, priorPrivate: none },
    );
    expect(attributeOf(planned, "name")).toEqual(refined);
  });
});

describe("a destruction", () => {
  test("is planned as null, keeps private state, and asks the resource for warnings", async () => {
    const warning = warningAt(undefined, "It is in use", "It was used a minute ago.");
    const planned = await planChange(
      widgetResource({
        planDestroy: ({ prior: before }) => (before.secret === "s" ? [warning] : []),
      }),
      {
        ...context,
        config: nullValue,
        prior,
        proposed: nullValue,
        priorPrivate: new Map([["time", "1"]]),
      },
    );
    expect(planned).toEqual({
      planned: nullValue,
      requiresReplace: [],
      plannedPrivate: new Map([["time", "1"]]),
      diagnostics: [warning],
    });
  });
});

function withName(object: Value, name: Value): Value {
  if (object.kind !== "object") throw new TypeError("Not an object.");
  return objectValue(new Map([...object.entries, ["name", name]]));
}
