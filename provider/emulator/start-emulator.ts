import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { AttemptLimit } from "./endpoints/attempt-limit.ts";
import { answerControl, isControlPath } from "./control/control.ts";
import type { Controlled } from "./control/control-routes.ts";
import { answerIn } from "./dialect-answers.ts";
import { EmulatorClock } from "./emulator-clock.ts";
import { Faults } from "./control/faults.ts";
import { receiveRequest, send, serveRequest, whenLeft } from "./http/gateway-server.ts";
import type { Service } from "./http/gateway-server.ts";
import type { Dialect, Gateway } from "./gateway.ts";
import { listenOnLoopback } from "./http/loopback-listener.ts";
import { RateWindows } from "./endpoints/rate-windows.ts";
import { CallLog } from "./control/recorded-calls.ts";
import type { RecordedCall } from "./control/recorded-calls.ts";
import { Seeds } from "./control/seeds.ts";
import { Store } from "./store/store.ts";

export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Keeps rows, secret and clock across restarts. In memory only when absent. */
  readonly dataFile?: string | undefined;
  /** `server`, the default, answers like the real server. */
  readonly dialect?: Dialect | undefined;
  /** False enforces the free tier's quota of 5 keys and 5 MCPs. True when absent. */
  readonly selfHosted?: boolean | undefined;
  /** Host that `/mcp` answers under; `localhost` when absent. */
  readonly baseDomain?: string | undefined;
  /** Hears of each call when it is over. */
  readonly onCall?: ((call: RecordedCall) => void) | undefined;
}

/** A running gateway, driven from the same process. */
export interface Emulator {
  /** `http://localhost:PORT`; under `127.0.0.1` the host is unknown to `/mcp`. */
  readonly url: string;
  /** What `/__emulator/` wants in `Authorization: Bearer`. */
  readonly controlToken: string;
  readonly clock: EmulatorClock;
  readonly faults: Faults;
  readonly seeds: Seeds;
  /** What the gateway saw, in order of arrival; grows as calls come. */
  readonly calls: readonly RecordedCall[];
  readonly clearCalls: () => void;
  /** Lets go of held requests, closes all connections and writes the data file. */
  readonly close: () => Promise<void>;
}

/** Starts a gateway on loopback. Rejects when the port is taken or the data file cannot be read whole. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const dialect = options.dialect ?? "server";
  const clock = new EmulatorClock();
  const gateway = newGateway(clock, options);
  const faults = new Faults();
  const log = new CallLog(options.onCall);
  const service: Service = { gateway, faults, log, answer: answerIn(dialect, gateway) };
  const controlled: Controlled = {
    service,
    seeds: new Seeds(gateway),
    dialect,
    token: randomBytes(16).toString("hex"),
  };
  const listener = await listenOnLoopback(options.port ?? 0, (incoming, response) => {
    void serve(incoming, response, controlled);
  });
  return {
    url: `http://localhost:${listener.port}`,
    controlToken: controlled.token,
    clock,
    faults,
    seeds: controlled.seeds,
    calls: log.calls,
    clearCalls: () => {
      log.clear();
    },
    close: async () => {
      faults.clear();
      await listener.close();
      await gateway.store.close();
    },
  };
}

function newGateway(clock: EmulatorClock, options: EmulatorOptions): Gateway {
  return {
    clock,
    store: new Store(clock, options.dataFile),
    rateWindows: new RateWindows(),
    loginAttempts: new AttemptLimit(10),
    registerAttempts: new AttemptLimit(3),
    isSelfHosted: options.selfHosted ?? true,
    baseDomain: options.baseDomain ?? "localhost",
  };
}

/** A fault of the emulator's own (a full disk, a bug) is told to the caller: silence would look like the gateway's. */
async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  controlled: Controlled,
): Promise<void> {
  try {
    const request = await receiveRequest(incoming);
    if (request === undefined) return;
    if (isControlPath(request.path)) {
      const reply = await answerControl(request, controlled, whenLeft(response));
      send(
        { kind: "whole", reply },
        { request, response, now: controlled.service.gateway.clock.now() },
      );
    } else await serveRequest(request, response, controlled.service);
  } catch (error) {
    if (!response.headersSent)
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
    response.end(
      `The emulator itself failed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}
