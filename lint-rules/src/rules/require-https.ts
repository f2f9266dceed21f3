import type { Rule } from "eslint";
import type { Node } from "./util/ast.ts";
import { createRule } from "./util/create-rule.ts";
import { isJavaScript } from "./util/is-javascript.ts";
import { report } from "./util/report.ts";
import { readSettings } from "./util/settings.ts";

interface Options {
  readonly hosts: readonly string[];
}

export const requireHttps = createRule<Options>({
  name: "require-https",
  meta: {
    type: "problem",
    description: "require https for PlexMCP",
    languages: ["*"],
    fixable: "code",
    options: {
      hosts: {
        type: "array",
        items: { type: "string", pattern: "^[A-Za-z0-9.-]+$" },
        uniqueItems: true,
        description: "Hosts of PlexMCP besides those of the settings; subdomains count.",
      },
    },
    defaultOptions: { hosts: [] },
    messages: {
      plainHttp: "Over http, everybody on the way can read the key. Write https://{{host}}.",
    },
  },
  create(context, options) {
    const hosts = [...options.hosts, ...readSettings(context).hosts];
    const pattern = plainUrlOf(hosts);
    const { text } = context.sourceCode;
    if (!isJavaScript(context.sourceCode)) {
      check(context, pattern, [0, text.length]);
      return {};
    }
    // In code, only texts count: a comment or a regular expression connects to nothing.
    const checkNode = ({ range }: Node): void => {
      check(context, pattern, range);
    };
    return {
      Literal: (node) => {
        if (typeof node.value === "string") checkNode(node);
      },
      TemplateElement: checkNode,
      JSXText: checkNode,
    };
  },
});

/** `http://`, a host or a subdomain of it, perhaps a port, and nothing that makes it another host. */
function plainUrlOf(hosts: readonly string[]): RegExp {
  const names = hosts.map((host) => host.replaceAll(".", String.raw`\.`)).join("|");
  return new RegExp(
    String.raw`http:\/\/((?:[a-z0-9-]+\.)*(?:${names}))(:\d+)?(?![\w@-]|\.\w)`,
    "gi",
  );
}

function check(
  context: Rule.RuleContext,
  pattern: RegExp,
  [start, end]: readonly [number, number],
): void {
  const text = context.sourceCode.text.slice(start, end);
  if (!/http:\/\//i.test(text)) return;
  for (const { index, 0: url, 1: host = "", 2: port } of text.matchAll(pattern)) {
    const at = start + index;
    const scheme: [number, number] = [at, at + "http".length];
    report(context, [at, at + url.length], {
      messageId: "plainHttp",
      data: { host },
      // Another port may not speak TLS at all.
      fix: port === undefined ? { range: scheme, text: "https" } : undefined,
    });
  }
}
