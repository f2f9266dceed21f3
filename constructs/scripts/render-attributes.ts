import type { Type } from "../../provider/src/cty/type.ts";
import type { AnyAttribute, Attributes } from "../../provider/src/framework/schema.ts";
import { documentationOf, renderComment } from "./render-comment.ts";
import { camelCase, pascalCase } from "./schema-binding.ts";

/** A kind of attribute: its type in a configuration, the type and expression of a reference. */
const kinds = {
  string: ["string", "string", (name: string) => `this.getStringAttribute("${name}")`],
  number: ["number", "number", (name: string) => `this.getNumberAttribute("${name}")`],
  boolean: [
    "boolean | IResolvable",
    "IResolvable",
    (name: string) => `this.getBooleanAttribute("${name}")`,
  ],
  stringSet: [
    "readonly string[]",
    "string[]",
    (name: string) => `Fn.tolist(this.getListAttribute("${name}"))`,
  ],
} as const;

/** The members of the interface of a configuration, each with its documentation. */
export function renderConfigMembers(attributes: Attributes, owner: string): string {
  return inputsOf(attributes)
    .map(([name, attribute]) => {
      const [mark, type] = describeInput(name, attribute, owner);
      return `${renderComment(documentationOf(attribute), "  ")}\n  readonly ${camelCase(name)}${mark}: ${type};`;
    })
    .join("\n");
}

/** Name and type of each input, as `toTerraformAttributes` reads them. */
export function renderTable(attributes: Attributes, indent = "  "): string {
  return inputsOf(attributes)
    .map(([name, { type, nested }]) => {
      const rendered =
        nested === undefined
          ? `"${kindOf(type)}"`
          : `{\n${renderTable(nested, `${indent}  `)}\n${indent}}`;
      return `${indent}${camelCase(name)}: ["${name}", ${rendered}],`;
    })
    .join("\n");
}

/** Getters of references, for use by other elements of a stack. */
export function renderReferences(attributes: Attributes, owner: string): string {
  return Object.entries(attributes)
    .filter(([, { writeOnly }]) => !writeOnly)
    .map(([name, attribute]) => {
      const [type, reference] = describeReference(name, attribute, owner);
      const getter = `  get ${camelCase(name)}(): ${type} { return ${reference}; }`;
      return isInput(attribute)
        ? getter
        : `${renderComment(documentationOf(attribute), "  ")}\n${getter}`;
    })
    .join("\n");
}

/**
 * A setter for each input and a getter of what it was set to, under the input's name and `suffix`:
 * the bare name gives the reference where there is one.
 */
export function renderInputs(attributes: Attributes, owner: string, suffix: "" | "Input"): string {
  return inputsOf(attributes)
    .map(([name, attribute]) => {
      const property = camelCase(name);
      const [, type] = describeInput(name, attribute, owner);
      return [
        `  set ${property}(value: ${type}) { this.#config.${property} = value; }`,
        `  get ${property}${suffix}(): ${type} { return this.#config.${property}; }`,
      ].join("\n");
    })
    .join("\n");
}

function isInput({ presence }: AnyAttribute): boolean {
  return presence !== "computed";
}

function inputsOf(attributes: Attributes): readonly (readonly [string, AnyAttribute])[] {
  return Object.entries(attributes).filter(([, attribute]) => isInput(attribute));
}

/** `?` where an input may be left out, and its type. */
function describeInput(
  name: string,
  { type, nested, presence }: AnyAttribute,
  owner: string,
): readonly [mark: string, type: string] {
  const [inputType] =
    nested === undefined ? kinds[kindOf(type)] : [`${owner}${pascalCase(name)} | IResolvable`];
  return presence === "required" ? ["", inputType] : ["?", `${inputType} | undefined`];
}

function describeReference(
  name: string,
  { type, nested }: AnyAttribute,
  owner: string,
): readonly [type: string, expression: string] {
  if (nested === undefined) {
    const [, referenceType, render] = kinds[kindOf(type)];
    return [referenceType, render(name)];
  }
  const className = `${owner}${pascalCase(name)}OutputReference`;
  return [className, `new ${className}(this, "${name}", false)`];
}

function kindOf(type: Type): keyof typeof kinds {
  if (type.kind === "string" || type.kind === "number") return type.kind;
  if (type.kind === "bool") return "boolean";
  if (type.kind === "set" && type.element.kind === "string") return "stringSet";
  throw new Error(`No binding is known for the type ${type.kind}: add it to the table of kinds.`);
}
