import {
  parseApiKeySeed,
  parseClockMove,
  parseEmail,
  parseFaultSpec,
  parseKeyStatus,
  parseMcpSeed,
  parseMemberSeed,
  parseOwnerSeed,
  parseRole,
} from "./control-parsers.ts";
import type { ActiveFault } from "./faults.ts";
import type { Dialect } from "../gateway.ts";
import type { Service } from "../http/gateway-server.ts";
import type { Seeds } from "./seeds.ts";

/** What the control API drives: the same objects a test in this process holds. */
export interface Controlled {
  readonly service: Service;
  readonly seeds: Seeds;
  readonly dialect: Dialect;
  readonly token: string;
}

export interface ControlExchange {
  readonly controlled: Controlled;
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly json: unknown;
  /** Aborts when the caller hangs up. */
  readonly left: AbortSignal;
}

/** What is returned is the JSON of a 200; undefined is a 204. */
type ControlHandler = (exchange: ControlExchange) => unknown;

interface ControlRoute {
  readonly path: string;
  readonly methods: Readonly<Record<string, ControlHandler>>;
}

/** Paths are those below `/__emulator`. */
export const controlRoutes: readonly ControlRoute[] = [
  {
    path: "",
    methods: {
      GET: ({ controlled }) => ({ dialect: controlled.dialect, ...clockView(controlled) }),
    },
  },
  { path: "/clock", methods: { GET: ({ controlled }) => clockView(controlled), POST: moveClock } },
  {
    path: "/calls",
    methods: {
      GET: ({ controlled, query }) => callsSince(controlled, Number(query.get("since") ?? 0)),
      DELETE: ({ controlled }) => {
        controlled.service.log.clear();
      },
    },
  },
  {
    path: "/faults",
    methods: {
      GET: ({ controlled }) => controlled.service.faults.list().map(faultView),
      POST: ({ controlled, json }) => ({ id: controlled.service.faults.add(parseFaultSpec(json)) }),
      DELETE: ({ controlled }) => {
        controlled.service.faults.clear();
      },
    },
  },
  { path: "/faults/:id", methods: { GET: (exchange) => faultView(requireFault(exchange)) } },
  { path: "/faults/:id/reached", methods: { GET: waitUntilReached } },
  {
    path: "/faults/:id/release",
    methods: {
      POST: (exchange) => {
        requireFault(exchange).release();
      },
    },
  },
  {
    path: "/owners",
    methods: {
      POST: ({ controlled, json }) => controlled.seeds.registerOwner(parseOwnerSeed(json)),
    },
  },
  {
    path: "/members",
    methods: { POST: ({ controlled, json }) => controlled.seeds.addMember(parseMemberSeed(json)) },
  },
  {
    path: "/users/:id/role",
    methods: {
      PUT: ({ controlled, params, json }) => {
        controlled.seeds.setRole(params[0] ?? "", parseRole(json));
      },
    },
  },
  {
    path: "/tokens",
    methods: {
      POST: ({ controlled, json }) => ({ jwt: controlled.seeds.tokenFor(parseEmail(json)) }),
    },
  },
  {
    path: "/organizations",
    methods: { GET: ({ controlled }) => controlled.seeds.organizations() },
  },
  {
    path: "/mcps",
    methods: {
      GET: ({ controlled }) => controlled.seeds.mcps(),
      POST: ({ controlled, json }) => ({ id: controlled.seeds.addMcp(parseMcpSeed(json)) }),
    },
  },
  {
    path: "/api-keys",
    methods: {
      GET: ({ controlled }) => controlled.seeds.keys(),
      POST: ({ controlled, json }) => controlled.seeds.createKey(parseApiKeySeed(json)),
    },
  },
  {
    path: "/api-keys/:id/status",
    methods: {
      PUT: ({ controlled, params, json }) => {
        controlled.seeds.setKeyStatus(params[0] ?? "", parseKeyStatus(json));
      },
    },
  },
];

function clockView({ service: { gateway } }: Controlled): { now: string; offsetMs: number } {
  return { now: gateway.clock.now().toISOString(), offsetMs: gateway.clock.offsetMs };
}

function moveClock({ controlled, json }: ControlExchange): unknown {
  const { clock, store } = controlled.service.gateway;
  const move = parseClockMove(json);
  if (move.kind === "set") clock.set(move.to);
  else clock.advance(move.ms);
  store.changed();
  return clockView(controlled);
}

function callsSince({ service: { log } }: Controlled, number: number): unknown {
  return log.calls.filter((call) => call.number > number);
}

async function waitUntilReached(exchange: ControlExchange): Promise<void> {
  const fault = requireFault(exchange);
  const hungUp = new Promise<void>((resolve) => {
    exchange.left.addEventListener("abort", () => {
      resolve();
    });
  });
  await Promise.race([fault.reached, hungUp]);
}

function requireFault({ controlled, params }: ControlExchange): ActiveFault {
  const fault = controlled.service.faults.find(params[0] ?? "");
  if (fault === undefined) throw new Error(`There is no fault ${params[0] ?? ""}.`);
  return fault;
}

function faultView({ id, spec, remaining, isReached }: ActiveFault): unknown {
  return { id, ...spec, remaining, isReached: isReached() };
}
