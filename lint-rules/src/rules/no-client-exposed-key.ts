import type { Rule } from "eslint";
import { isEnvFile } from "../languages/env-ast.ts";
import {
  isWithin,
  unwrap,
  type ImportSpecifier,
  type MemberExpression,
  type Node,
  type Property,
  type Visitor,
} from "./syntax/ast.ts";
import { isClientFile, isInlined, isServerAction } from "./key-uses/client-code.ts";
import { isOnlyAsked, isRefused } from "./key-uses/guard.ts";
import { endsInComment, fencedCodeIn, isProse, textBefore } from "./key-uses/prose.ts";
import { createRule } from "./kit/create-rule.ts";
import { ExposedNames } from "./key-uses/exposed-names.ts";
import { isJavaScript } from "./kit/is-javascript.ts";
import { HeldKeys } from "./key-uses/held-keys.ts";
import { KeyUses } from "./key-uses/key-uses.ts";
import { memberName, propertyName } from "./syntax/names.ts";
import { importedName } from "./syntax/variables.ts";
import { report } from "./kit/report.ts";
import { readSettings } from "./kit/settings.ts";

interface Options {
  readonly prefixes: readonly string[];
  readonly clientGlobs: readonly string[];
}

export const noClientExposedKey = createRule<Options>({
  name: "no-client-exposed-key",
  meta: {
    type: "problem",
    description: "disallow PlexMCP API keys where a bundler sends them to browsers",
    languages: ["*"],
    hasSuggestions: true,
    options: {
      prefixes: {
        type: "array",
        items: { type: "string", pattern: "^[A-Z][A-Z0-9_]*_$" },
        uniqueItems: true,
        description: "Prefixes of variables that bundlers write into client code.",
      },
      clientGlobs: {
        type: "array",
        items: { type: "string", minLength: 1 },
        uniqueItems: true,
        description: "Files that are sent to browsers.",
      },
    },
    defaultOptions: {
      prefixes: [
        "NEXT_PUBLIC_",
        "VITE_",
        "REACT_APP_",
        "EXPO_PUBLIC_",
        "NUXT_PUBLIC_",
        "PUBLIC_",
        "GATSBY_",
        "VUE_APP_",
        "NG_APP_",
        "STORYBOOK_",
      ],
      clientGlobs: [],
    },
    messages: {
      publicName:
        "{{name}} is written into client code, where everybody can read the key. Name it {{privateName}}, and read it on the server.",
      clientFile:
        "This file is sent to browsers, and the PlexMCP key with it. Read the key on the server, and call the server from here.",
      inlined:
        "This setting writes the PlexMCP key into client code. Take it out, and read the key on the server.",
      dropPrefix: "Name it {{privateName}} here; its definition and other uses need the same.",
    },
  },
  create(context, { prefixes, clientGlobs }) {
    const names = new ExposedNames(context, prefixes);
    if (isEnvFile(context.sourceCode.ast)) {
      return {
        EnvAssignment: ({ name, nameRange }) => {
          names.check(name, nameRange);
        },
      };
    }
    if (isJavaScript(context.sourceCode)) return visitSyntax(context, names, clientGlobs);
    checkText(context, names);
    return {};
  },
});

/** `"NAME":`, `NAME=`; not `${NAME:-}` and `NAME ==`, which get no value. */
const givenName = /(?<![\w$]|\$\{)[A-Z][A-Z0-9_]*(?=["']?\s*[:=](?!=))/g;

/** In a file of another language, a name counts where it gets a value, and not in a comment. */
function checkText(
  { filename, sourceCode: { text } }: Rule.RuleContext,
  names: ExposedNames,
): void {
  // In text for people, only code does what it says.
  const isCode = isProse(filename) ? fencedCodeIn(text) : () => true;
  for (const { index, 0: name } of text.matchAll(givenName)) {
    const isExposed = names.findPrivateName(name) !== undefined && isCode(index);
    if (!isExposed || endsInComment(textBefore(text, index))) continue;
    names.check(name, [index, index + name.length]);
  }
}

function visitSyntax(
  context: Rule.RuleContext,
  names: ExposedNames,
  clientGlobs: readonly string[],
): Visitor {
  const keyUses = new KeyUses(context);
  const isClient = isClientFile(context, [...clientGlobs, ...readSettings(context).clientGlobs]);
  // Where no function is marked, none is looked for around each key.
  const hasServerActions = context.sourceCode.text.includes("use server");
  const isOnServer = (node: Node): boolean => hasServerActions && isServerAction(node);
  const checkUse = (node: Node): void => {
    if (isClient && !isOnServer(node)) report(context, node, { messageId: "clientFile" });
    else if (isInlined(node, context.filename)) report(context, node, { messageId: "inlined" });
  };
  /** A key that is written out is there for all to read, be it only compared with. */
  const checkRead = (node: Node): void => {
    if (!isOnlyAsked(node)) checkUse(node);
  };
  const isRead = (node: MemberExpression | Property): boolean =>
    keyUses.findReadVariable(node) !== undefined;
  const heldKeys = new HeldKeys(context, keyUses);
  /** A setting may name a constant that holds the key, which is no read. */
  const checkSetting = (written: Node): void => {
    const value = unwrap(written);
    if (value.type === "ObjectExpression" || !isInlined(value, context.filename)) return;
    const holder = heldKeys.findKeyIn(value);
    if (holder === undefined) return;
    const isReadHere =
      holder.type === "MemberExpression" && isRead(holder) && isWithin(holder, value);
    if (!isReadHere) report(context, value, { messageId: "inlined" });
  };
  return {
    ImportSpecifier: (node) => {
      if (!isFromSvelteKit(node)) return;
      // Without its prefix, the variable is in another module.
      names.check(importedName(node), node.imported.range, { isRenamable: false });
    },
    MemberExpression: (node) => {
      const name = memberName(node);
      if (name === undefined) return;
      if (!isRefused(node)) names.check(name, node.property.range);
      if (names.findPrivateName(name) === undefined && isRead(node)) checkRead(node);
    },
    Property: (node) => {
      if (node.parent?.type === "ObjectExpression") checkSetting(node.value);
      const name = propertyName(node);
      if (name === undefined) return;
      names.check(name, node.key.range, { isRenamable: !node.shorthand });
      if (isRead(node)) checkUse(node);
    },
    SpreadElement: ({ argument }) => {
      checkSetting(argument);
    },
    Literal: (node) => {
      if (isClient && keyUses.findWrittenKey(node) !== undefined) checkUse(node);
    },
  };
}

/** SvelteKit writes what this module exports into client code. */
function isFromSvelteKit({ parent }: ImportSpecifier): boolean {
  return parent?.type === "ImportDeclaration" && parent.source.value === "$env/static/public";
}
