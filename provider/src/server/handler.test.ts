import { describe, expect, test } from "vitest";
import { attributePath } from "../cty/path.ts";
import { ValueError } from "../cty/value-error.ts";
import { errorAt } from "../framework/diagnostics.ts";
import { rpcs, type ResponseOf } from "../protocol/tfplugin6.ts";
import { unaryHandler, type Handler } from "./handler.ts";
import { Refusal } from "./refusal.ts";
import { widgetProvider } from "./test-provider.ts";

const { StopProvider, UpgradeResourceState: rpc } = rpcs;
const request = rpc.request.encode({ typeName: "x", version: 0, rawState: undefined });

interface Answered {
  readonly response: ResponseOf<"UpgradeResourceState">;
  readonly undelivered: (() => Promise<void>) | undefined;
  readonly log: readonly string[];
}

/** Answers a call with `handler`; what contains "hidden" is a secret. */
async function answer(
  handler: Handler<"UpgradeResourceState">,
  bytes: Uint8Array = request,
): Promise<Answered> {
  const log: string[] = [];
  const redact = (text: string): string => text.replaceAll("hidden", "***");
  const call = unaryHandler("UpgradeResourceState", rpc, handler, {
    provider: widgetProvider(),
    log: (level, message) => log.push(`${level} ${redact(message)}`),
    redact,
  });
  const { message, undelivered } = await call(bytes);
  return { response: rpc.response.decode(message), undelivered, log };
}

const empty = { upgradedState: undefined, diagnostics: [] };

test("an answer is the handler's, and the log names the call", async () => {
  const { response, log } = await answer(() => empty);
  expect(response).toEqual(empty);
  expect(log).toEqual(["debug UpgradeResourceState answered"]);
});

describe("what a handler throws is a diagnostic of an answer that is empty otherwise", () => {
  test.each([
    [
      "a refusal",
      new Refusal(errorAt(attributePath("size"), "Too old", "Use a newer one.")),
      { summary: "Too old", detail: "Use a newer one.", path: "size" },
    ],
    [
      "a value that cannot be read",
      new ValueError(attributePath("name"), "Expected text."),
      { summary: "Unreadable value", detail: /^Expected text\./, path: "name" },
    ],
    [
      "an error that the provider has words for",
      new RangeError("PlexMCP answered 500."),
      { summary: "Out of range", detail: "PlexMCP answered 500.", path: undefined },
    ],
    [
      "a bug",
      new TypeError("hidden is no function"),
      {
        summary: "The provider failed",
        detail: /TypeError: \*\*\* is no function/,
        path: undefined,
      },
    ],
    [
      "what is no error",
      "hidden",
      { summary: "The provider failed", detail: /bug in the provider/, path: undefined },
    ],
  ])("%s", async (_what, thrown, { summary, detail, path }) => {
    const { response, log } = await answer(() => {
      // What other code throws need not be an error.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw thrown;
    });
    const [diagnostic] = response.diagnostics;
    expect(response).toMatchObject({ upgradedState: undefined, diagnostics: [{ severity: 1 }] });
    expect(diagnostic?.summary).toBe(summary);
    expect(diagnostic?.detail).toMatch(detail);
    expect(diagnostic?.attribute?.steps[0]?.attributeName).toBe(path);
    expect(JSON.stringify([response, log])).not.toContain("hidden");
  });

  test("bytes that are no request", async () => {
    const handler = (): never => {
      throw new Error("It was called.");
    };
    const { response } = await answer(handler, Uint8Array.of(0xff));
    expect(response.diagnostics[0]?.detail).toMatch(/ProtobufError/);
  });
});

describe("an answer that the host did not take", () => {
  test("is undone where the handler says how", async () => {
    const done: string[] = [];
    const undo = (): Promise<void> => {
      done.push("undone");
      return Promise.resolve();
    };
    const { undelivered, log } = await answer(() => ({ ...empty, undo }));
    await undelivered?.();
    expect(done).toEqual(["undone"]);
    expect(log.at(-1)).toMatch(/^warn .* the host is gone/);
  });

  test("needs no undoing where the handler says nothing", async () => {
    expect((await answer(() => empty)).undelivered).toBeUndefined();
  });

  test("that cannot be undone is in the log, without secrets", async () => {
    const undo = (): Promise<void> => Promise.reject(new Error("hidden is not reached"));
    const { undelivered, log } = await answer(() => ({ ...empty, undo }));
    await undelivered?.();
    expect(log).toContain(
      "error UpgradeResourceState could not be undone: Error: *** is not reached",
    );
  });
});

test("a response without diagnostics still answers where its handler throws", async () => {
  const call = unaryHandler(
    "StopProvider",
    StopProvider,
    () => {
      throw new Error("broken");
    },
    { provider: widgetProvider(), log: () => undefined, redact: (text) => text },
  );
  const { message } = await call(new Uint8Array(0));
  expect(StopProvider.response.decode(message)).toEqual({ Error: "" });
});
