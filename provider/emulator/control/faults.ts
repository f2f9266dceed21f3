import { randomUUID } from "node:crypto";

/** Which requests a fault hits. */
export interface FaultTarget {
  /** `POST`, …; any when absent. */
  readonly method?: string | undefined;
  /** Path without query; `*` stands for one part of it, `**` for any rest. Any when absent. */
  readonly path?: string | undefined;
  /** How many matching requests it hits; 1 when absent, Infinity for all. */
  readonly times?: number | undefined;
  /** How many matching requests pass unharmed first; 0 when absent. */
  readonly skip?: number | undefined;
}

/** Before the request has any effect, or after its effect and instead of its answer. */
export type FaultMoment = "before" | "after";

/** What happens to a request that is hit. */
export type FaultEffect =
  | { readonly kind: "latency"; readonly latencyMs: number }
  /** An answer of that status; with a body as the server would word it, unless `body` is given. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly when?: FaultMoment | undefined;
    }
  /** The connection is reset without an answer. */
  | { readonly kind: "drop"; readonly when: FaultMoment }
  /** The true answer, cut after half its bytes, as a well-formed HTTP message. */
  | { readonly kind: "truncate" }
  /** The true answer announced in full, and the connection closed after half of it. */
  | { readonly kind: "close_mid_body" }
  /** Status 200 and no byte. */
  | { readonly kind: "empty"; readonly when?: FaultMoment | undefined }
  /** A proxy's error page. */
  | {
      readonly kind: "html";
      readonly status?: number | undefined;
      readonly when?: FaultMoment | undefined;
    }
  /** Status 200 and a JSON body of that many bytes; 10 MB when absent. */
  | {
      readonly kind: "huge";
      readonly bytes?: number | undefined;
      readonly when?: FaultMoment | undefined;
    }
  /** Nothing happens until the test lets go. */
  | { readonly kind: "hold"; readonly when: FaultMoment };

export type FaultSpec = FaultTarget & FaultEffect;

/** A hold: `reached` resolves when a request stands there, `release` lets it (and later ones) go on. */
export interface Gate {
  readonly id: string;
  readonly reached: Promise<void>;
  readonly release: () => void;
}

/** A fault that was added, and how often it may still strike. */
export interface ActiveFault {
  readonly id: string;
  readonly spec: FaultSpec;
  remainingSkips: number;
  remaining: number;
  readonly isReached: () => boolean;
  /** Tells that a request stands at the fault. */
  readonly reach: () => void;
  readonly reached: Promise<void>;
  readonly release: () => void;
  readonly released: Promise<void>;
}

/** Faults on request, in the order they were added; a request meets every one that matches it. */
export class Faults {
  #active: ActiveFault[] = [];

  /** Returns the fault's id. */
  add(spec: FaultSpec): string {
    return this.#insert(spec).id;
  }

  /** Holds matching requests before or after their effect, until released. */
  hold(target: FaultTarget & { readonly when: FaultMoment }): Gate {
    const { id, reached, release } = this.#insert({ ...target, kind: "hold" });
    return { id, reached, release };
  }

  find(id: string): ActiveFault | undefined {
    return this.#active.find((fault) => fault.id === id);
  }

  list(): readonly ActiveFault[] {
    return this.#active;
  }

  /** Forgets all faults and releases what they hold. */
  clear(): void {
    for (const fault of this.#active) fault.release();
    this.#active = [];
  }

  /** The faults that hit this request; each is used up by one. */
  take(method: string, path: string): ActiveFault[] {
    return this.#active.filter((fault) => {
      if (fault.remaining <= 0 || !isHit(fault.spec, method, path)) return false;
      if (fault.remainingSkips > 0) {
        fault.remainingSkips -= 1;
        return false;
      }
      fault.remaining -= 1;
      return true;
    });
  }

  #insert(spec: FaultSpec): ActiveFault {
    const reached = signal();
    const released = signal();
    const fault: ActiveFault = {
      id: randomUUID(),
      spec,
      remainingSkips: spec.skip ?? 0,
      remaining: spec.times ?? 1,
      isReached: reached.isGiven,
      reach: reached.give,
      reached: reached.given,
      release: released.give,
      released: released.given,
    };
    this.#active.push(fault);
    return fault;
  }
}

function isHit({ method, path }: FaultTarget, requestMethod: string, requestPath: string): boolean {
  return (
    (method ?? requestMethod) === requestMethod &&
    (path === undefined || pathPattern(path).test(requestPath))
  );
}

function pathPattern(path: string): RegExp {
  const source = path
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${source}$`);
}

function signal(): { given: Promise<void>; give: () => void; isGiven: () => boolean } {
  let isGiven = false;
  let resolve: () => void = () => undefined;
  const given = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  const give = (): void => {
    isGiven = true;
    resolve();
  };
  return { given, give, isGiven: () => isGiven };
}
