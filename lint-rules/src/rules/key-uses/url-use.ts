import type { Rule } from "eslint";
import {
  isWrapper,
  unwrap,
  type CallExpression,
  type JsxAttribute,
  type NewExpression,
  type Node,
  type VariableDeclarator,
} from "../syntax/ast.ts";
import { isConcatenation, Wholes } from "../folding/concatenation.ts";
import type { StaticText } from "../folding/static-text.ts";
import { unknownPart } from "../folding/static-value.ts";
import { TextAfter } from "../folding/text-after.ts";
import {
  calledName,
  calledPath,
  findProperty,
  memberName,
  propertyName,
  searchMethods,
} from "../syntax/names.ts";
import {
  assignmentsTo,
  findImport,
  findInitializer,
  findVariable,
  isExported,
  referencesTo,
} from "../syntax/variables.ts";

/**
 * What becomes of a text that is a URL: it names or is compared with something, it is requested by
 * what speaks https or by what may speak http only, or it goes where that cannot be told.
 */
export type UrlUse = "compared" | "requested" | "requestedPlainly" | "unknown";

/** What looks for a text in another or asks a list of texts, and assertions. */
const comparisons: ReadonlySet<string> = new Set([
  ...searchMethods,
  ...["RegExp", "some", "every", "findIndex"],
  ...["toBe", "toEqual", "toStrictEqual", "toContain", "toMatch", "toHaveBeenCalledWith"],
  ...["equal", "deepEqual", "strictEqual", "deepStrictEqual", "notEqual", "notStrictEqual"],
]);
const comparisonOperators: ReadonlySet<string> = new Set(["==", "===", "!=", "!==", "in"]);

/** Names that stand for an identifier: XML's namespaces, and what JSON schema and JSON-LD have. */
const identifierName = /^(?:xmlns(?::.*)?|\$id|\$schema|@context|@vocab)$/;
const requests =
  /^(?:(?:window|globalThis)\.)?(?:fetch|Request|EventSource|(?:axios|got|ky)(?:\.\w+)?)$/;
const requestPackages: ReadonlySet<string> = new Set(["axios", "got", "ky"]);
const plainRequests = /^http\.(?:get|request)$/;
const linkAttributes: ReadonlySet<string> = new Set(["href", "src", "action", "formAction"]);

/** A constant with more uses than this is not followed to them. */
const mostUses = 20;

/** A text in more choices within choices than this is not followed out of them. */
const mostChoices = 8;

/**
 * What becomes of a URL by what may follow its host, where its use is known otherwise. Another port may
 * speak http only, and what is not known may be one, or make it another host.
 */
export function useWithRest(use: UrlUse, rests: readonly string[]): UrlUse {
  if (rests.some((rest) => /^:(?!\s)/.test(rest))) return "requestedPlainly";
  const hostEnds = rests.every((rest) => /^(?:$|[\s"'`/?#])/.test(rest));
  return use === "requested" && !hostEnds ? "unknown" : use;
}

/** Tells what becomes of the texts of a file. */
export class UrlUses {
  readonly #sourceCode: Rule.RuleContext["sourceCode"];
  readonly #wholes = new Wholes(isPartOf);
  readonly #begun = new Wholes((node, parent) => isPartOf(node, parent) && begins(node, parent));
  readonly #textAfter: TextAfter;

  constructor(sourceCode: Rule.RuleContext["sourceCode"], constants: StaticText) {
    this.#sourceCode = sourceCode;
    this.#textAfter = new TextAfter(constants);
  }

  /** What becomes of a text, through one constant. */
  of(node: Node): UrlUse {
    const declarator = this.#declaratorOf(node);
    if (declarator === undefined) return this.#useAt(node);
    if (isExported(declarator)) return "unknown";
    const uses = new Set(this.#placesOf(declarator).map((place) => this.#useAt(place)));
    const [use = "unknown"] = uses;
    const isCertain = use !== "requested" || this.#begins(node);
    return uses.size === 1 && isCertain ? use : "unknown";
  }

  /** What a text goes on with, where it stands and where the constant set to it does. */
  textsAfter(node: Node): string[] {
    const declarator = this.#declaratorOf(node);
    const places = declarator === undefined ? [] : this.#placesOf(declarator);
    const own = this.#afterChoices(node);
    return own === "" && places.length > 0 ? places.map((at) => this.#afterChoices(at)) : [own];
  }

  /** The constant that a text is, or is part of. */
  #declaratorOf(node: Node): VariableDeclarator | undefined {
    const { parent } = this.#wholes.of(node);
    const isConstant = parent?.type === "VariableDeclarator" && parent.id.type === "Identifier";
    return isConstant ? parent : undefined;
  }

  /** Where a constant is used, if that is followed. */
  #placesOf({ id }: VariableDeclarator): Node[] {
    const variable = id.type === "Identifier" ? findVariable(this.#sourceCode, id) : undefined;
    if (variable === undefined || variable.references.length > mostUses) return [];
    return referencesTo(variable);
  }

  /** What a text goes on with, out of the choices it stands in: `(a ?? "text") + after`. */
  #afterChoices(node: Node): string {
    let part = node;
    for (let choices = 0; choices <= mostChoices; choices += 1) {
      const after = this.#textAfter.of(part);
      const whole = this.#textAfter.wholeOf(part);
      const { parent } = whole;
      if (after !== "" || parent === null || !isPartOf(whole, parent)) return after;
      part = parent;
    }
    return unknownPart;
  }

  #useAt(node: Node): UrlUse {
    const value = this.#wholes.of(node);
    const { parent } = value;
    const call =
      parent?.type === "CallExpression" || parent?.type === "NewExpression" ? parent : null;
    if (call?.arguments[0] === value && this.#callsHttpModule(call)) return "requestedPlainly";
    const use = useOf(value);
    const isCertain =
      this.#begins(node) &&
      (call === null || !(this.#callsOwnFunction(call) || this.#handsOverAgent(call)));
    return use === "requested" && !isCertain ? "unknown" : use;
  }

  /** What stands within another URL is what that one's server expects; in a list, many may. */
  #begins(node: Node): boolean {
    return this.#begun.of(node) === this.#wholes.of(node);
  }

  #callsHttpModule({ callee }: CallExpression | NewExpression): boolean {
    const imported = findImport(this.#sourceCode, unwrap(callee));
    return imported !== undefined && /^(?:node:)?http$/.test(imported.module);
  }

  /** A `fetch` or `axios` that the file declares may be anything, but for what a package gives. */
  #callsOwnFunction(call: CallExpression | NewExpression): boolean {
    const callee = unwrap(call.callee);
    const name = callee.type === "MemberExpression" ? unwrap(callee.object) : callee;
    if (name.type !== "Identifier") return false;
    const variable = findVariable(this.#sourceCode, name);
    if (variable === undefined) return false;
    const imported = findImport(this.#sourceCode, name);
    if (imported === undefined || !requestPackages.has(imported.module)) return true;
    return assignmentsTo(variable).length > 0;
  }

  /** An agent may be one for http only. */
  #handsOverAgent(call: CallExpression | NewExpression): boolean {
    return call.arguments.some((argument) => {
      const written = unwrap(argument);
      const options = findInitializer(this.#sourceCode, written) ?? written;
      if (options.type !== "ObjectExpression") return false;
      return ["agent", "httpAgent"].some((name) => findProperty(options, name) !== undefined);
    });
  }
}

/** Is a node a part of the text, URL or list around it, or one of the choices for it? */
function isPartOf(node: Node, parent: Node): boolean {
  if (parent.type === "NewExpression") {
    return /^(?:URL|Set)$/.test(calledName(parent) ?? "") && parent.arguments[0] === node;
  }
  return (
    parent.type === "ArrayExpression" ||
    isWrapper(parent) ||
    isConcatenation(parent) ||
    parent.type === "LogicalExpression" ||
    (parent.type === "ConditionalExpression" && parent.test !== node)
  );
}

/** Does the text around a part begin with it? A list is no text. */
function begins(node: Node, parent: Node): boolean {
  if (parent.type === "BinaryExpression") return parent.left === node;
  if (parent.type !== "TemplateLiteral") return parent.type !== "ArrayExpression";
  const { quasis, expressions } = parent;
  return quasis[0] === node || (quasis[0]?.value.raw === "" && expressions[0] === node);
}

function useOf(value: Node): UrlUse {
  const { parent } = value;
  // Nodes of TypeScript's types and of switches are not ours.
  const type: string | undefined = parent?.type;
  if (type === "SwitchCase" || type === "TSLiteralType") return "compared";
  switch (parent?.type) {
    case "BinaryExpression":
      return comparisonOperators.has(parent.operator) ? "compared" : "unknown";
    case "MemberExpression": {
      const isCompared = parent.property === value || comparisons.has(memberName(parent) ?? "");
      return isCompared ? "compared" : "unknown";
    }
    case "Property": {
      const isName = parent.key === value || identifierName.test(propertyName(parent) ?? "");
      return isName ? "compared" : "unknown";
    }
    case "JSXAttribute":
      return attributeUse(parent);
    case "CallExpression":
    case "NewExpression":
      return argumentUse(parent, value);
    default:
      return "unknown";
  }
}

function argumentUse(call: CallExpression | NewExpression, argument: Node): UrlUse {
  const name = calledName(call) ?? "";
  // `createElementNS`, `setAttributeNS`: the namespace is an argument.
  if (comparisons.has(name) || name.endsWith("NS")) return "compared";
  const path = calledPath(call) ?? "";
  if (call.arguments[0] !== argument) return "unknown";
  if (plainRequests.test(path)) return "requestedPlainly";
  return requests.test(path) ? "requested" : "unknown";
}

function attributeUse({ name: { name, namespace } }: JsxAttribute): UrlUse {
  const text = namespace?.name ?? String(name);
  if (identifierName.test(text)) return "compared";
  return linkAttributes.has(text) ? "requested" : "unknown";
}
