import type { Type } from "../src/cty/type.ts";
import { isComputed } from "../src/framework/schema-walk.ts";
import type { AnyAttribute, Attributes, Schema } from "../src/framework/schema.ts";

/** What one page of the registry shows. */
export interface Page {
  readonly title: string;
  readonly schema: Schema;
  /** HCL. */
  readonly example: string;
  /** Markdown behind the example; may be empty. */
  readonly notes: string;
}

/** A page as Terraform's registry lays it out: description, example, notes, schema. */
export function renderPage({ title, schema, example, notes }: Page): string {
  return `---
page_title: ${JSON.stringify(title)}
description: ${JSON.stringify(schema.description)}
---

# ${title}

${schema.description}

## Example Usage

\`\`\`terraform
${example.trim()}
\`\`\`

${notes}

## Schema

${renderAttributes(schema.attributes)}
${renderNested(schema.attributes)}`;
}

type Group = "Required" | "Optional" | "Read-Only";

function groupOf(attribute: AnyAttribute): Group {
  if (attribute.presence === "required") return "Required";
  return attribute.presence === "computed" ? "Read-Only" : "Optional";
}

function renderAttributes(attributes: Attributes): string {
  const groups: readonly Group[] = ["Required", "Optional", "Read-Only"];
  return groups
    .map((group) => {
      const members = Object.entries(attributes).filter(
        ([, attribute]) => groupOf(attribute) === group,
      );
      const lines = members.map(([name, attribute]) => renderAttribute(name, attribute));
      return lines.length === 0 ? "" : `### ${group}\n\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

function renderAttribute(name: string, attribute: AnyAttribute): string {
  const marks = [
    attribute.nested === undefined ? typeName(attribute.type) : "Attributes",
    ...(attribute.sensitive ? ["Sensitive"] : []),
    ...(attribute.writeOnly ? ["Write-only"] : []),
    ...(attribute.deprecated ? ["Deprecated"] : []),
  ];
  const place = attribute.nested === undefined ? "" : ` See [below](#nested-schema-for-${name}).`;
  const byDefault =
    isComputed(attribute) && attribute.defaultValue !== undefined
      ? ` Default: \`${JSON.stringify(attribute.defaultValue)}\`.`
      : "";
  const says = attribute.description;
  return `- \`${name}\` (${marks.join(", ")}) ${says}${/default/i.test(says) ? "" : byDefault}${place}`;
}

function renderNested(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, { nested }]) =>
      nested === undefined
        ? []
        : [
            `### Nested Schema for \`${name}\`\n\n${renderAttributes(nested).replaceAll("### ", "#### ")}`,
          ],
    )
    .join("\n");
}

function typeName(type: Type): string {
  switch (type.kind) {
    case "string":
      return "String";
    case "number":
      return "Number";
    case "bool":
      return "Boolean";
    case "list":
      return `List of ${typeName(type.element)}`;
    case "set":
      return `Set of ${typeName(type.element)}`;
    case "map":
      return `Map of ${typeName(type.element)}`;
    case "tuple":
    case "object":
      return "Object";
    case "dynamic":
      return "Dynamic";
  }
}
