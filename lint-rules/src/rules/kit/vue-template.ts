import type { Rule } from "eslint";
import type { Visitor } from "../syntax/ast.ts";

type SourceCode = Rule.RuleContext["sourceCode"];

/** Visits nodes by the names of their types, or by other selectors. */
type Listeners = Readonly<Record<string, unknown>>;

/** What vue-eslint-parser adds to a file. */
interface VueServices {
  readonly defineTemplateBodyVisitor: (template: Listeners, script: Listeners) => Visitor;
}

/** The template as a whole; the last of it that is visited. */
const templateExit = "VElement[parent.type='VDocumentFragment']:exit";

/** Visits the expressions of a Vue template too, which are no part of the program. */
export function visitTemplateToo(sourceCode: SourceCode, visitor: Visitor): Visitor {
  const services: unknown = sourceCode.parserServices;
  if (!isVue(services) || templateRange(sourceCode) === undefined) return visitor;
  const { "Program:exit": finish, ...nodes } = visitor;
  const template = finish === undefined ? nodes : { ...nodes, [templateExit]: finish };
  return services.defineTemplateBodyVisitor(template, nodes);
}

/** Does an offset stand in a Vue template, where a quote may end an attribute? */
export function isInTemplate(sourceCode: SourceCode, offset: number): boolean {
  const [start, end] = templateRange(sourceCode) ?? [0, 0];
  return start <= offset && offset < end;
}

/** ESLint's types do not know the template that vue-eslint-parser adds to a program. */
function templateRange({ ast }: SourceCode): readonly [number, number] | undefined {
  const { templateBody } = ast as {
    readonly templateBody?: { readonly range: readonly [number, number] } | null;
  };
  return templateBody?.range;
}

function isVue(services: unknown): services is VueServices {
  return (
    typeof services === "object" && services !== null && "defineTemplateBodyVisitor" in services
  );
}
