import type { Rule } from "eslint";
import type { Node, Visitor } from "./syntax/ast.ts";
import { isPartOfConcatenation, isPartOfText, Wholes } from "./folding/concatenation.ts";
import { createRule } from "./kit/create-rule.ts";
import { hostsSchema } from "./kit/hosts.ts";
import { isJavaScript } from "./kit/is-javascript.ts";
import { report, sourceOf, type Edit } from "./kit/report.ts";
import { readSettings } from "./kit/settings.ts";
import { StaticText, staticTextOf } from "./folding/static-text.ts";
import { unknownPart } from "./folding/static-value.ts";
import { endsInComment, isProse, textBefore } from "./key-uses/prose.ts";
import { UrlUses, useWithRest, type UrlUse } from "./key-uses/url-use.ts";

interface Options {
  readonly hosts: readonly string[];
}

/** `xmlns:a="`, `"$id": "`: what follows is a name, not an address. */
const identifierBefore =
  /(?:\bxmlns(?::[\w.-]+)?\s*=|[$@](?:id|schema|context|vocab)["']?\s*:)\s*["']?$/;
/** `PLEXMCP_URL=` and `- url: ` at the start of a line, `{ "url": "`: what follows is called. */
const addressBefore =
  /(?:\n[ \t]*(?:(?:-|export|ENV)[ \t]+)?[\w.-]*|(?:\n|[{,])\s*(["'])[\w.-]*)(?:url|endpoint)\1[ \t]*[:=][ \t]*["']?$/i;

export const requireHttps = createRule<Options>({
  name: "require-https",
  meta: {
    type: "problem",
    description: "require https for PlexMCP",
    languages: ["*"],
    fixable: "code",
    hasSuggestions: true,
    options: {
      hosts: hostsSchema,
    },
    defaultOptions: { hosts: [] },
    messages: {
      plainHttp: "Over http, everybody on the way can read the key. Write https://{{host}}.",
      writeHttps: "Write https.",
    },
  },
  create(context, options) {
    const { text } = context.sourceCode;
    const pattern = plainUrlOf([...options.hosts, ...readSettings(context).hosts]);
    if (isJavaScript(context.sourceCode)) return visitSyntax(context, pattern);
    const isForPeople = isProse(context.filename);
    for (const url of plainUrlsIn(text, pattern)) {
      const before = textBefore(text, url.start);
      if (identifierBefore.test(before)) continue;
      const isAddress = !isForPeople && addressBefore.test(before) && !endsInComment(before);
      reportUrl(context, url, useWithRest(isAddress ? "requested" : "unknown", [url.rest]));
    }
    return {};
  },
});

/** In code, only texts count: a comment or a regular expression connects to nothing. */
function visitSyntax(context: Rule.RuleContext, pattern: RegExp): Visitor {
  const { sourceCode } = context;
  const constants = new StaticText(sourceCode, { constantsOnly: true });
  const joinedUrls = new JoinedUrls(context, pattern, constants);
  const urlUses = new UrlUses(sourceCode, constants);
  const urlsIn = (node: Node, written: string): CodeUrl[] => {
    const found = plainUrlsIn(written, pattern);
    if (found.length > 0) return found.map((url) => ({ ...url, text: node, mayChange: false }));
    const joined = joinedUrls.find(node);
    return joined === undefined ? [] : [joined];
  };
  const checkText = (node: Node): void => {
    const [start, end] = node.range;
    const written = sourceCode.text.slice(start, end);
    if (!/http:\/\//i.test(written)) return;
    const urls = urlsIn(node, written.replace(textEnd, ""));
    const use = urls.length === 0 ? "compared" : urlUses.of(node);
    if (use === "compared") return;
    for (const url of urls) {
      const begins = /^["'`]?$/.test(written.slice(0, url.start));
      const isCertain = use !== "requested" || (begins && !url.mayChange);
      const rests = url.rest === "" ? urlUses.textsAfter(url.text) : [url.rest];
      const ownUse = useWithRest(isCertain ? use : "unknown", rests);
      reportUrl(context, { ...url, start: start + url.start }, ownUse);
    }
  };
  return {
    Literal: (node) => {
      if (typeof node.value === "string") checkText(node);
    },
    TemplateElement: checkText,
    JSXText: checkText,
  };
}

/** An address of PlexMCP without TLS, and where it begins. */
interface PlainUrl {
  readonly start: number;
  readonly length: number;
  readonly host: string;
  /** What stands after the host. */
  readonly rest: string;
}

/** A URL in code. */
interface CodeUrl extends PlainUrl {
  /** The text that `rest` is the end of. */
  readonly text: Node;
  /** May it become another URL, since it is joined from what is set more than once? */
  readonly mayChange: boolean;
}

/** What ends a text as it is written. */
const textEnd = /["'`]?(?:\$\{)?$/;

/** `http://`, a name and password, a host or a subdomain of it, nothing that makes it another host, and a port. */
function plainUrlOf(hosts: readonly string[]): RegExp {
  const names = hosts.map((host) => host.replaceAll(".", String.raw`\.`)).join("|");
  return new RegExp(
    String.raw`http:\/\/(?:[^\s"'\x60/?#@]{1,128}@)?((?:[a-z0-9…-]+\.)*(?:${names}))(?![\w@-]|\.\w|:[^\s/?#@]{0,128}@)(:\d+)?`,
    "gi",
  );
}

function plainUrlsIn(text: string, pattern: RegExp): PlainUrl[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: url, 1: host = "", 2: port = "" }) => ({
    start: index,
    length: url.length,
    host,
    rest: text.slice(index + url.length - port.length),
  }));
}

/** Finds `"http://" + host`, where what is added is known; only the scheme is what is wrong there. */
class JoinedUrls {
  readonly #context: Rule.RuleContext;
  readonly #pattern: RegExp;
  readonly #wholes = new Wholes(isPartOfText);
  readonly #constants: StaticText;
  /** Long texts have many parts, and one answer. */
  readonly #known = new Map<Node, CodeUrl | undefined>();

  constructor(context: Rule.RuleContext, pattern: RegExp, constants: StaticText) {
    this.#context = context;
    this.#pattern = pattern;
    this.#constants = constants;
  }

  find(part: Node): CodeUrl | undefined {
    const scheme = /http:\/\/["'`]?(?:\$\{)?$/i.exec(sourceOf(this.#context, part));
    if (scheme === null || !isPartOfConcatenation(part)) return undefined;
    const whole = this.#wholes.of(part);
    if (!this.#known.has(whole)) this.#known.set(whole, this.#findIn(whole));
    const url = this.#known.get(whole);
    return url && { ...url, start: scheme.index, length: "http://".length };
  }

  /** A URL that stands in no part as a whole. */
  #findIn(whole: Node): CodeUrl | undefined {
    const text = readWith(staticTextOf(this.#context.sourceCode), whole);
    const written = sourceOf(this.#context, whole);
    const url = plainUrlsIn(text, this.#pattern).find(
      ({ start, length }) => !written.includes(text.slice(start, start + length)),
    );
    if (url === undefined) return undefined;
    const constant = readWith(this.#constants, whole);
    // With the character after it, by which the host may go on.
    const end = url.start + url.length + 1;
    return { ...url, text: whole, mayChange: constant.slice(0, end) !== text.slice(0, end) };
  }
}

/** A text with "…" for what is not known, as the pattern has it. */
function readWith(reader: StaticText, node: Node): string {
  return (reader.readFully(node) ?? "").replaceAll(unknownPart, "…");
}

function reportUrl(
  context: Rule.RuleContext,
  { start, length, host }: PlainUrl,
  use: UrlUse,
): void {
  const edit: Edit = { range: [start, start + "http".length], text: "https" };
  report(context, [start, start + length], {
    messageId: "plainHttp",
    data: { host },
    fix: use === "requested" ? edit : undefined,
    suggestions: use === "unknown" ? [{ messageId: "writeHttps", edits: [edit] }] : [],
  });
}
