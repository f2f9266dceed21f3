import type { AnyAttribute } from "../../provider/src/framework/schema.ts";

/** The widest line of a generated comment. */
const lineWidth = 100;

/** A documentation comment, its paragraphs wrapped. */
export function renderComment(paragraphs: readonly string[], indent = ""): string {
  const prefix = `${indent} * `;
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, lineWidth - prefix.length));
  const [first] = lines;
  return lines.length === 1 && first !== undefined
    ? `${indent}/** ${first} */`
    : [`${indent}/**`, ...lines.map((line) => prefix + line), `${indent} */`].join("\n");
}

/** What a reader of the generated class needs to know of an attribute. */
export function documentationOf(attribute: AnyAttribute): readonly string[] {
  const { description, sensitive, writeOnly, deprecated, presence, defaultValue } = attribute;
  const isOptional = presence === "optional" || presence === "optionalComputed";
  return [
    description,
    ...(sensitive ? ["Sensitive: Terraform's output hides it."] : []),
    ...(writeOnly ? ["Write-only: never in the state, so there is no reference to it."] : []),
    ...(deprecated ? ["@deprecated"] : []),
    ...(isOptional ? [`@default ${describeDefault(defaultValue)}`] : []),
  ];
}

function describeDefault(defaultValue: unknown): string {
  return defaultValue === undefined ? "- left to the provider" : JSON.stringify(defaultValue);
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.replaceAll("*/", "* /").split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}
