import { compareResponses } from "./comparison.ts";
import type { RecordedExchange } from "./recorded-exchange.ts";
import type { ReplayWorld } from "./replay-world.ts";
import { sendRecorded } from "./send-recorded.ts";
import { setupSteps } from "./replay-setup.ts";

/** Fields in which an answer says when it was made. */
const answerTime =
  /"(?:created_at|rotated_at|period_end)": "(2026-11-23T[0-9:]+\.[0-9]{3})[0-9]*Z"/;

/** Beyond this the record comes from an earlier session, and the clock goes back to it. */
const sessionGapMs = 120_000;

/** Bodies that were too long to keep, by record; `filler` brings them to the recorded length. */
const longBodies: Readonly<Record<string, (filler: string) => string>> = {
  "keys.create.huge_scopes_2mb": (filler) => `{"name": "huge", "scopes": ["${filler}"]}`,
  "mcp.body_2mb": (filler) =>
    `{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": "${filler}"}`,
};
const namedBody = (filler: string): string => `{"name": "${filler}"}`;

/** Sends one recorded request as this run's own; returns how the answer differs from the recorded one. */
export async function replayRecord(
  record: RecordedExchange,
  world: ReplayWorld,
): Promise<string[]> {
  moveClock(record, world);
  await setupSteps[record.name]?.(world);
  const { bindings, emulator } = world;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(record.headers)) {
    headers[name] = name === "host" ? bindings.translateHost(value) : bindings.translate(value);
  }
  const response = await sendRecorded(emulator.url, {
    method: record.method,
    path: bindings.translate(record.path),
    headers,
    body: bodyOf(record, world),
  });
  return compareResponses(record.response, response, bindings);
}

/**
 * The clock goes to where the record's stood, so that expiries, dates and rate windows mean the
 * same. Where this machine was slower than the recording it is left ahead: rows must keep their order.
 */
function moveClock({ response }: RecordedExchange, { emulator: { clock } }: ReplayWorld): void {
  if (response.kind === "closed" || !response.isJson) return;
  const text = answerTime.exec(JSON.stringify(response.body, undefined, 1))?.[1];
  if (text === undefined) return;
  const time = new Date(`${text}Z`);
  const aheadMs = clock.now().getTime() - time.getTime();
  if (aheadMs < 0 || aheadMs > sessionGapMs) clock.set(time);
}

function bodyOf({ name, body }: RecordedExchange, { bindings }: ReplayWorld): Buffer | undefined {
  switch (body.kind) {
    case "none":
      return undefined;
    case "text":
      return Buffer.from(bindings.translate(body.text));
    case "latin1":
      return Buffer.from(body.text, "latin1");
    case "omitted": {
      const template = longBodies[name] ?? namedBody;
      return Buffer.from(template("x".repeat(body.bytes - template("").length)));
    }
  }
}
