import { readFileSync } from "node:fs";
import { CheckedObject } from "../store/checked-json.ts";

/** One recorded request and its answer. */
export interface RecordedExchange {
  readonly name: string;
  /** First part of the name. */
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
  readonly response: RecordedResponse;
}

export type RecordedBody =
  | { readonly kind: "none" }
  /** As it was spelled: serializing it anew would lose `60.0` and move the columns of errors. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "latin1"; readonly text: string }
  /** Too long to be kept; only its length is known. */
  | { readonly kind: "omitted"; readonly bytes: number };

export type RecordedResponse =
  | { readonly kind: "closed" }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Parsed JSON, a text, or undefined for an empty body. */
      readonly body: unknown;
      readonly isJson: boolean;
    };

export function readRecords(path: URL): RecordedExchange[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map(parseRecord);
}

function parseRecord(line: string): RecordedExchange {
  const json: unknown = JSON.parse(line);
  const record = new CheckedObject(json, "record");
  const request = record.object("request");
  const name = record.string("name");
  return {
    name,
    group: name.split(".")[0] ?? "",
    method: request.string("method"),
    path: request.string("path"),
    headers: stringsOf(request.object("headers")),
    body: parseBody(request, line),
    response: parseResponse(record.object("response")),
  };
}

function parseBody(request: CheckedObject, line: string): RecordedBody {
  const raw = request.stringOrNull("body_raw");
  const shown = raw ?? request.any("body");
  if (shown === undefined) return { kind: "none" };
  const bytes =
    typeof shown === "string" ? /^<(?:JSON of )?(\d+) bytes>$/.exec(shown)?.[1] : undefined;
  if (bytes !== undefined) return { kind: "omitted", bytes: Number(bytes) };
  if (raw !== null) return { kind: "latin1", text: raw };
  const start = line.indexOf(', "body": ') + ', "body": '.length;
  return { kind: "text", text: line.slice(start, line.indexOf('}, "response": ')) };
}

function parseResponse(response: CheckedObject): RecordedResponse {
  if (response.has("error")) return { kind: "closed" };
  const isJson = response.any("body") !== undefined;
  return {
    kind: "answer",
    status: response.number("status"),
    headers: stringsOf(response.object("headers")),
    body: isJson ? response.any("body") : response.any("body_text"),
    isJson,
  };
}

function stringsOf(object: CheckedObject): Record<string, string> {
  return Object.fromEntries(object.names().map((name) => [name, object.string(name)]));
}
