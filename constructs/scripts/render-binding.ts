import type { AnyAttribute } from "../../provider/src/framework/schema.ts";
import {
  renderConfigMembers,
  renderInputs,
  renderReferences,
  renderTable,
} from "./render-attributes.ts";
import { renderComment } from "./render-comment.ts";
import { pascalCase, type SchemaBinding } from "./schema-binding.ts";

/** What the classes say of the provider that they are for. */
export interface ProviderRelease {
  readonly name: string;
  readonly source: string;
  readonly versionConstraint: string;
}

/** The file of one class: its configuration, the table of its attributes, the class. */
export function renderBinding(binding: SchemaBinding, release: ProviderRelease): string {
  const { className, schema } = binding;
  const { attributes } = schema;
  const body = [
    renderConfig(binding),
    ...Object.entries(attributes).flatMap(([name, attribute]) =>
      renderNested(`${className}${pascalCase(name)}`, attribute),
    ),
    `const attributes: AttributeTable = {\n${renderTable(attributes)}\n};`,
    renderClass(binding, release),
  ].join("\n\n");
  return `${renderImports(body)}\n\n${body}\n`;
}

function renderImports(body: string): string {
  const names = [
    "ComplexObject",
    "Fn",
    "ImportableResource",
    "TerraformDataSource",
    "TerraformProvider",
    "TerraformResource",
    "type IResolvable",
    "type TerraformMetaArguments",
  ].filter((name) => new RegExp(`\\b${name.replace("type ", "")}\\b`).test(body));
  return [
    `import { ${names.join(", ")} } from "cdktf";`,
    `import type { Construct } from "constructs";`,
    `import { toHclAttributes, toTerraformAttributes, type AttributeTable } from "../attribute-table.ts";`,
  ].join("\n");
}

function renderConfig({ kind, terraformType, className, schema }: SchemaBinding): string {
  const alias = renderComment(
    ["Tells this configuration from the default one.", "@default - none"],
    "  ",
  );
  return [
    renderComment([`Configuration of the ${kind} \`${terraformType}\`.`]),
    `export interface ${className}Config${kind === "provider" ? "" : " extends TerraformMetaArguments"} {`,
    renderConfigMembers(schema.attributes, className),
    ...(kind === "provider" ? [`${alias}\n  readonly alias?: string | undefined;`] : []),
    "}",
  ].join("\n");
}

function renderNested(name: string, { nested, description }: AnyAttribute): readonly string[] {
  if (nested === undefined) return [];
  return [
    `${renderComment([description])}\nexport interface ${name} {\n${renderConfigMembers(nested, name)}\n}`,
    `export class ${name}OutputReference extends ComplexObject {\n${renderReferences(nested, name)}\n}`,
  ];
}

function renderClass(binding: SchemaBinding, release: ProviderRelease): string {
  const { kind, className, terraformType } = binding;
  const { description, attributes } = binding.schema;
  return [
    renderComment([description]),
    `export class ${className} extends ${baseClasses[kind]} {`,
    `  static readonly tfResourceType = "${terraformType}";`,
    ...(kind === "resource" ? [renderImport(className)] : []),
    `  readonly #config: { -readonly [Name in keyof ${className}Config]: ${className}Config[Name] };`,
    "",
    renderConstructor(binding, release),
    "",
    ...(kind === "provider"
      ? [renderInputs(attributes, className, ""), providerAlias]
      : [renderReferences(attributes, className), renderInputs(attributes, className, "Input")]),
    "",
    "  protected override synthesizeAttributes(): Record<string, unknown> { return toTerraformAttributes(attributes, this.#config); }",
    "  protected override synthesizeHclAttributes(): Record<string, unknown> { return toHclAttributes(attributes, this.#config); }",
    "}",
  ].join("\n");
}

const baseClasses = {
  provider: "TerraformProvider",
  resource: "TerraformResource",
  "data source": "TerraformDataSource",
} as const;

const providerAlias = `  override get alias(): string | undefined { return this.#config.alias; }
  override set alias(value: string | undefined) { this.#config.alias = value; }`;

function renderImport(className: string): string {
  return `
  /** Declares the import of an object for which Terraform then writes the configuration. */
  static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: TerraformProvider): ImportableResource {
    return new ImportableResource(scope, importToId, {
      terraformResourceType: ${className}.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }
`;
}

function renderConstructor(
  { kind, className, schema }: SchemaBinding,
  { name, source, versionConstraint }: ProviderRelease,
): string {
  const isRequired = Object.values(schema.attributes).some(
    ({ presence }) => presence === "required",
  );
  return [
    `  constructor(scope: Construct, id: string, config: ${className}Config${isRequired ? "" : " = {}"}) {`,
    "    super(scope, id, {",
    ...(kind === "provider" ? [] : ["      ...config,"]),
    `      terraformResourceType: ${className}.tfResourceType,`,
    `      terraformGeneratorMetadata: { providerName: "${name}", providerVersionConstraint: "${versionConstraint}" },`,
    ...(kind === "provider" ? [`      terraformProviderSource: "${source}",`] : []),
    "    });",
    "    this.#config = { ...config };",
    "  }",
  ].join("\n");
}
