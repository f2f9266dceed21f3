import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { textAt } from "../src/json-path.ts";
import { repositoryName } from "./checkout.ts";
import { bot, isBot, notForApps, userOf, type FakeUser } from "./fake-accounts.ts";

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: FakeUser;
}

export interface FakeReviewComment {
  readonly id: number;
  readonly body: string;
  readonly user: FakeUser;
  readonly path: string;
  readonly line: number | null;
}

/** A call as it came. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  /** The body instead, as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface NewReviewComment {
  readonly body: string;
  readonly path: string;
  readonly line?: number | null;
  readonly login?: string;
}

const mostBodyCharacters = 65_536;
const root = `/repos/${repositoryName}`;

/**
 * GitHub's REST API as far as comments and the list of repositories go, strict where GitHub is: tokens, pages
 * with Link headers, the length of a body, lines that must be in the diff.
 */
export class FakeGithub {
  readonly comments: FakeComment[] = [];
  readonly reviewComments: FakeReviewComment[] = [];
  readonly requests: RecordedRequest[] = [];
  /** Answers to give instead of the next ones that write, in order. */
  readonly failures: Answer[] = [];
  /** What a path and line must be in, for a review comment. */
  readonly diff = new Set<string>();
  /** Answers to calls of a method and path, `POST /repos/acme/shop/issues/7/comments`; none is no answer. */
  readonly faults = new Map<string, Answer | undefined>();
  /** Who writes with the token. */
  login = bot;
  isReadOnly = false;
  /** Holds a call's answer back, once it is worked out. */
  hold: (call: string) => Promise<void> = () => Promise.resolve();
  headSha = "";
  readonly #server: Server;
  readonly #prefix: string;
  readonly #repositories: { readonly full_name: string; readonly [field: string]: unknown }[] = [];
  #lastId = 0;

  /** `prefix`: the path of the API, as a GitHub Enterprise server has one. */
  constructor(prefix = "") {
    this.#prefix = prefix;
    this.#server = createServer((request, response) => {
      void this.#serve(request, response);
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  addComment(body: string, login = bot): FakeComment {
    const comment: FakeComment = { id: (this.#lastId += 1), body, user: userOf(login) };
    this.comments.push(comment);
    return comment;
  }

  addReviewComment({ body, path, line = null, login = bot }: NewReviewComment): FakeReviewComment {
    const comment = { id: (this.#lastId += 1), body, path, line, user: userOf(login) };
    this.reviewComments.push(comment);
    return comment;
  }

  /** A repository of the organisation `acme`. */
  addRepository(name: string, cloneUrl: string, others: object = {}): void {
    this.#repositories.push({
      full_name: `acme/${name}`,
      clone_url: cloneUrl,
      default_branch: "main",
      pushed_at: "2026-01-01T00:00:00Z",
      ...others,
    });
  }

  removeRepository(name: string): void {
    const index = this.#repositories.findIndex(({ full_name }) => full_name === `acme/${name}`);
    this.#repositories.splice(index, 1);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const method = request.method ?? "";
    this.requests.push({ method, path: request.url ?? "", body });
    const path = request.url?.split("?", 1)[0] ?? "";
    const call = `${method} ${path}`;
    const answer = this.faults.has(call)
      ? this.faults.get(call)
      : this.#answer(request, method, body);
    if (answer === undefined) return;
    const { status, json, text: raw, headers } = answer;
    await this.hold(call);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(raw ?? (json === undefined ? "" : JSON.stringify(json)));
    // Of a body that is shorter than it says nobody may wait for the rest.
    if (raw !== undefined) request.socket.end();
  }

  #answer({ url = "", headers }: IncomingMessage, method: string, body: string): Answer {
    if (headers.authorization !== "token ghs_test") {
      return { status: 401, json: { message: "Bad credentials" } };
    }
    const { pathname: path, searchParams } = new URL(url, this.url);
    if (path === this.#prefix.replace(/\/v3$/, "") + "/graphql") return this.#query(body);
    if (!path.startsWith(this.#prefix)) return { status: 404 };
    const pathname = path.slice(this.#prefix.length);
    if (method === "GET") return this.#read(pathname, searchParams);
    const failure = this.failures.shift();
    if (failure !== undefined) return failure;
    if (this.isReadOnly) {
      return notForApps;
    }
    if (method === "DELETE") return this.#delete(pathname);
    return this.#write(method, pathname, JSON.parse(body) as Readonly<Record<string, unknown>>);
  }

  /** The one question that is asked by GraphQL. */
  #query(body: string): Answer {
    const isKnown = textAt(JSON.parse(body), "query") === "query { viewer { login } }";
    const answer = isKnown
      ? { data: { viewer: { login: this.login } } }
      : { errors: [{ message: "Parse error" }] };
    return { status: 200, json: answer };
  }

  #delete(path: string): Answer {
    const comment = this.#findComment(path);
    if (comment === undefined) return { status: 404, json: { message: "Not Found" } };
    if (!this.#isOwn(comment)) return { status: 403, json: { message: "Not yours" } };
    this.comments.splice(this.comments.indexOf(comment), 1);
    return { status: 204 };
  }

  #findComment(path: string): FakeComment | undefined {
    const id = /\/issues\/comments\/(\d+)$/.exec(path)?.[1];
    return this.comments.find((candidate) => String(candidate.id) === id);
  }

  #read(path: string, query: URLSearchParams): Answer {
    switch (path) {
      case "/user":
        return isBot(this.login) ? notForApps : { status: 200, json: { login: this.login } };
      case "/orgs/acme/repos":
        return this.#page(this.#repositories, path, query);
      case `${root}/pulls/7`:
        return { status: 200, json: { number: 7, head: { sha: this.headSha } } };
      case `${root}/issues/7/comments`:
        return this.#page(this.comments, path, query);
      case `${root}/pulls/7/comments`:
        return this.#page(this.reviewComments, path, query);
      default:
        return { status: 404, json: { message: "Not Found" } };
    }
  }

  #page(items: readonly unknown[], path: string, query: URLSearchParams): Answer {
    const perPage = Math.min(100, Number(query.get("per_page") ?? 30));
    const page = Number(query.get("page") ?? 1);
    const next = `<${this.url}${path}?per_page=${perPage}&page=${page + 1}>; rel="next"`;
    const hasNext = items.length > page * perPage;
    return {
      status: 200,
      // As it is now: the answer may be held back.
      json: structuredClone(items.slice((page - 1) * perPage, page * perPage)),
      headers: hasNext ? { link: next } : {},
    };
  }

  #write(method: string, path: string, json: Readonly<Record<string, unknown>>): Answer {
    const { body } = json;
    if (typeof body !== "string" || body.length > mostBodyCharacters) {
      return { status: 422, json: { message: "body is too long (maximum is 65536 characters)" } };
    }
    if (method === "POST" && path === `${root}/issues/7/comments`) {
      return { status: 201, json: this.addComment(body, this.login) };
    }
    if (method === "POST" && path === `${root}/pulls/7/comments`) return this.#review(json, body);
    const comment = this.#findComment(path);
    if (method !== "PATCH" || comment === undefined) {
      return { status: 404, json: { message: "Not Found" } };
    }
    if (!this.#isOwn(comment)) return { status: 403, json: { message: "Not yours" } };
    comment.body = body;
    return { status: 200, json: comment };
  }

  #isOwn({ user }: FakeComment): boolean {
    return user.login === this.login;
  }

  #review(json: Readonly<Record<string, unknown>>, body: string): Answer {
    const { path, line, subject_type: subject, commit_id: commit } = json;
    const isOnFile = subject === "file" && line === undefined;
    const isInDiff = this.diff.has(isOnFile ? String(path) : `${String(path)}:${String(line)}`);
    if (typeof path !== "string" || commit !== this.headSha || !isInDiff) {
      return { status: 422, json: { message: "Validation Failed: line must be part of the diff" } };
    }
    const shownLine = typeof line === "number" ? line : null;
    const comment = { body, path, line: shownLine, login: this.login };
    return { status: 201, json: this.addReviewComment(comment) };
  }
}
