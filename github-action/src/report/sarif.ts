import type { Finding, Rule, ScanReport, Silenced } from "../finding.ts";
import { escapedJson, escapePath } from "./escape.ts";
import type { Failure } from "./report-context.ts";

/** GitHub shows the first 5,000 results of a run and refuses a file of more than 25,000. */
const mostResults = 5_000;

const schemaUri = "https://json.schemastore.org/sarif-2.1.0.json";

interface RuleText {
  readonly name: string;
  readonly short: string;
  readonly help: string;
  /** By which GitHub ranks security results, 0.0 to 10.0. */
  readonly severity: string;
}

const rules: Readonly<Record<Rule, RuleText>> = {
  "plexmcp-api-key": {
    name: "PlexmcpApiKey",
    short: "A PlexMCP API key is in the repository.",
    help: "Revoke the key in PlexMCP, create a new one and read it from the environment or a secret store. Removing the line does not undo the leak: whoever fetched the commit has the key.",
    severity: "9.0",
  },
  "dotenv-committed": {
    name: "DotenvCommitted",
    short: "A .env file is committed.",
    help: "Change every secret in the file, take it out of the repository with git rm --cached, and add .env, .env.*, *.env and !.env.example to .gitignore, or the line that the result names.",
    severity: "7.0",
  },
  "dotenv-not-ignored": {
    name: "DotenvNotIgnored",
    short: "A .env file is not ignored by git.",
    help: "Add .env, .env.*, *.env and !.env.example, in this order, to the end of the .gitignore that the result names, or the line that it names.",
    severity: "4.0",
  },
};

const ruleIds = Object.keys(rules) as readonly Rule[];

/** SARIF 2.1.0, as GitHub code scanning reads it. No snippet: it would show the key. */
export function formatSarif(
  { findings, silenced }: Pick<ScanReport, "findings" | "silenced">,
  failure?: Failure,
): string {
  const results = [...findings.map((finding) => resultOf(finding)), ...silenced.map(suppressedOf)];
  const notifications = notificationsOf(results.length - mostResults, failure);
  const run = {
    tool: { driver: driver() },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The scanned folder." } } },
    invocations: [
      {
        executionSuccessful: failure === undefined,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      },
    ],
    results: results.slice(0, mostResults),
  };
  return `${escapedJson({ $schema: schemaUri, version: "2.1.0", runs: [run] }, 2)}\n`;
}

function notificationsOf(more: number, failure: Failure | undefined): readonly object[] {
  const text = `${more} more are not in this file; the format json has all.`;
  return [
    ...(failure === undefined ? [] : [{ level: "error", message: { text: failure.message } }]),
    ...(more > 0 ? [{ level: "warning", message: { text } }] : []),
  ];
}

function driver(): object {
  return {
    name: "plexmcp-scan",
    rules: ruleIds.map((id) => {
      const { name, short, help, severity } = rules[id];
      return {
        id,
        name,
        shortDescription: { text: short },
        help: { text: help },
        defaultConfiguration: { level: id === "dotenv-not-ignored" ? "warning" : "error" },
        properties: { tags: ["security"], "security-severity": severity },
      };
    }),
  };
}

function resultOf(finding: Finding): object {
  const { rule, level, confidence, fingerprint, message, commit, verification } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level,
    message: { text: message },
    locations: [locationOf(finding)],
    partialFingerprints: { "plexmcpFingerprint/v1": fingerprint },
    properties: {
      confidence,
      ...(commit === undefined ? {} : { commit }),
      ...(verification === undefined ? {} : { verification }),
    },
  };
}

function suppressedOf({ finding, by, reason }: Silenced): object {
  const kind = by === "inline" ? "inSource" : "external";
  return {
    ...resultOf(finding),
    suppressions: [{ kind, ...(reason === "" ? {} : { justification: reason }) }],
  };
}

/** GitHub refuses a result without a file: what is in no file gets the name of a file that is none. */
function locationOf({ part, file, commit, span }: Finding): object {
  const uri = file ?? [...part.split(" "), ...(commit === undefined ? [] : [commit])].join("-");
  return {
    physicalLocation: {
      artifactLocation: { uri: escapePath(uri), uriBaseId: "%SRCROOT%" },
      ...(span === undefined ? {} : { region: regionOf(span) }),
    },
  };
}

function regionOf({ line, column, endLine, endColumn }: NonNullable<Finding["span"]>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
