import type { Rule, Scope } from "eslint";
import { isWithin, isWrapper } from "../syntax/ast.ts";
import type { Identifier, Node, ObjectExpression, Property } from "../syntax/ast.ts";
import { findVariable, referencesTo } from "../syntax/variables.ts";

/** Changes beyond this number are not looked at, which keeps time linear. */
const mostChanges = 50;

/** A member that is set or deleted, as a property, and the function in which that happens. */
interface Change {
  readonly property: Property;
  readonly place: Pick<Node, "range">;
}

/**
 * Tells what the object of a constant has become where it is used: after `config.key = "***"` it is
 * `{ ...config, key: "***" }`. A change counts from its place in the text on, be it in a condition.
 */
export class ChangedObjects {
  readonly #sourceCode: Rule.RuleContext["sourceCode"];
  readonly #changes = new Map<Scope.Variable, readonly Change[]>();
  /** By what was changed: each object is made once, so that what is known of it is found again. */
  readonly #objects = new Map<ObjectExpression, Map<string, ObjectExpression>>();

  constructor(sourceCode: Rule.RuleContext["sourceCode"]) {
    this.#sourceCode = sourceCode;
  }

  /** The object that `use` names, which was made as `original`. */
  objectAt(use: Identifier, original: ObjectExpression): ObjectExpression {
    const properties = this.#changesTo(use)
      .filter(({ property, place }) => property.range[1] <= use.range[0] && isWithin(use, place))
      .map(({ property }) => property);
    if (properties.length === 0) return original;
    const changed = this.#objects.get(original) ?? new Map<string, ObjectExpression>();
    this.#objects.set(original, changed);
    const id = properties.map(({ range }) => range[0]).join();
    const object = changed.get(id) ?? withProperties(original, properties);
    changed.set(id, object);
    return object;
  }

  #changesTo(use: Identifier): readonly Change[] {
    const variable = findVariable(this.#sourceCode, use);
    if (variable === undefined) return [];
    let changes = this.#changes.get(variable);
    if (changes === undefined) {
      const places = referencesTo(variable).flatMap((reference) => this.#changeAt(reference));
      this.#changes.set(variable, (changes = places.slice(0, mostChanges)));
    }
    return changes;
  }

  #changeAt(reference: Node): Change[] {
    const property = changedProperty(reference);
    if (property === undefined || reference.type !== "Identifier") return [];
    const { range = [0, 0] } = this.#sourceCode.getScope(reference).variableScope.block;
    return [{ property, place: { range } }];
  }
}

/** What `reference.name = value` sets; for `delete reference.name`, the deletion is no key as well. */
function changedProperty(reference: Node): Property | undefined {
  const object = withWrappers(reference);
  const member = object.parent;
  if (member?.type !== "MemberExpression" || member.object !== object) return undefined;
  const target = withWrappers(member);
  const change = target.parent;
  const isSet =
    change?.type === "AssignmentExpression" && change.operator === "=" && change.left === target;
  const isDeleted = change?.type === "UnaryExpression" && change.operator === "delete";
  if (!isSet && !isDeleted) return undefined;
  return {
    type: "Property",
    key: member.property,
    computed: member.computed,
    value: isSet ? change.right : change,
    shorthand: false,
    range: change.range,
    parent: null,
  };
}

/** An expression with `as`, `!` and `?.` around it. */
function withWrappers(node: Node): Node {
  let outer = node;
  while (outer.parent !== null && isWrapper(outer.parent)) outer = outer.parent;
  return outer;
}

function withProperties(
  original: ObjectExpression,
  properties: readonly Property[],
): ObjectExpression {
  const { type, range, parent } = original;
  const spread = { type: "SpreadElement", argument: original, range, parent } as const;
  return { type, range, parent, properties: [spread, ...properties] };
}
