import type { Credential } from "./credential.ts";
import { ApiError } from "./errors.ts";
import { readObject, readText } from "./json-fields.ts";
import type { Requester } from "./request.ts";

export interface SignedIn {
  /** For the `Authorization` header. Schemes are case-sensitive. */
  readonly authorization: string;
  /** Known from a log-in only. */
  readonly role?: string | undefined;
  /** Where the log-in was found. */
  readonly base?: string;
}

interface SignInOptions {
  readonly credential: Credential;
  readonly requester: Requester;
  /** Where the API may live, likeliest first. */
  readonly bases: readonly string[];
  /** Aborts when the client closes: a log-in that all callers share is not one caller's to stop. */
  readonly lifetime: AbortSignal;
  /** Hears of a token, so that no message shows it. */
  readonly onToken: (token: string) => void;
}

type Password = Extract<Credential, { kind: "password" }>;

/** Turns the credential into an `Authorization` header; logs in on first need, once for all callers. */
export class SignIn {
  readonly #options: SignInOptions;
  #current: Promise<SignedIn> | undefined;

  constructor(options: SignInOptions) {
    this.#options = options;
  }

  /** Rejects with an `ApiError`; a refused password is not sent a second time. */
  async signedIn(): Promise<SignedIn> {
    const { credential } = this.#options;
    switch (credential.kind) {
      case "apiKey":
        return { authorization: `ApiKey ${credential.key.reveal()}` };
      case "token":
        return { authorization: `Bearer ${credential.token.reveal()}` };
      case "password":
        this.#current ??= this.#logIn(credential);
        return this.#current;
    }
  }

  /** Can a new log-in help after a 401? Forgets the token that was refused, unless another has come since. */
  async renew(refused: SignedIn): Promise<boolean> {
    if (this.#options.credential.kind !== "password") return false;
    const current = await this.#current;
    if (current?.authorization === refused.authorization) this.#current = undefined;
    return true;
  }

  async #logIn(credential: Password): Promise<SignedIn> {
    try {
      return await this.#findLogIn(credential);
    } catch (error) {
      const isRefused = error instanceof ApiError && error.status === 401;
      if (!isRefused) this.#current = undefined;
      throw error;
    }
  }

  async #findLogIn(credential: Password): Promise<SignedIn> {
    const missing: ApiError[] = [];
    for (const base of this.#options.bases) {
      try {
        return await this.#logInAt(base, credential);
      } catch (error) {
        const isElsewhere = error instanceof ApiError && [404, 405].includes(error.status);
        if (!isElsewhere) throw error;
        missing.push(error);
      }
    }
    const seen = missing.map(({ message }) => message).join(" ");
    throw new ApiError(
      `There is no log-in with e-mail and password here. ${seen} Check the endpoint, or sign in with a token (PLEXMCP_TOKEN) or an API key (PLEXMCP_API_KEY).`,
      { status: 404, code: "api_not_found" },
    );
  }

  async #logInAt(base: string, { email, password }: Password): Promise<SignedIn> {
    const { requester, lifetime, onToken } = this.#options;
    return requester.send(
      {
        method: "POST",
        path: `${base}/auth/login`,
        body: { email, password: password.reveal() },
        isRepeatable: true,
        read: ({ json }) => {
          const token = readText(readObject(json, "the log-in"), "access_token");
          onToken(token);
          return { authorization: `Bearer ${token}`, role: readRole(json), base };
        },
      },
      lifetime,
    );
  }
}

function readRole(json: unknown): string | undefined {
  const { user } = readObject(json, "the log-in");
  const isUser = typeof user === "object" && user !== null && "role" in user;
  return isUser && typeof user.role === "string" ? user.role : undefined;
}
