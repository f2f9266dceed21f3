import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { makeKey } from "../../lint-rules/src/testing/make-key.ts";
import { host } from "./checkout.ts";
import { pushPayload } from "./events.ts";
import { removeFolders, TestRepository } from "./repositories.ts";
import { runAction } from "./run-dist.ts";

afterAll(removeFolders);

test("a job that is cancelled ends, though a PlexMCP keeps it waiting", async () => {
  const silent = createServer();
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { origin, serverUrl } = host();
  const after = origin.write("a.ts", makeKey(3)).commit();
  const outcome = await runAction({
    event: "push",
    payload: pushPayload({ after }),
    workspace: origin.directory,
    serverUrl,
    inputs: {
      verify: "true",
      endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    },
    cancelledAfter: once(silent, "request"),
  });
  silent.closeAllConnections();
  silent.close();
  expect(outcome.stdout).toContain("Stopped before the scan was complete");
  expect(outcome.outputs.get("result")).toBe("incomplete");
  expect(outcome.code).toBe(2);
});

test("a job that is cancelled leaves no connection, though a server keeps git waiting", async () => {
  const silent = createServer();
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const connected = once(silent, "connection") as Promise<[Socket]>;
  const closed = connected.then(async ([socket]) => once(socket, "close"));
  const outcome = await runAction({
    event: "push",
    payload: pushPayload({ after: "1".repeat(40) }),
    workspace: new TestRepository().directory,
    serverUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    cancelledAfter: once(silent, "request"),
  });
  expect(outcome.stdout).toContain("Stopped before the scan was complete");
  await closed;
  silent.close();
});
