/** Who writes on the fake GitHub. */
export interface FakeUser {
  readonly login: string;
  readonly type: "Bot" | "User";
}

export function userOf(login: string): FakeUser {
  return { login, type: isBot(login) ? "Bot" : "User" };
}

export function isBot(login: string): boolean {
  return login.endsWith("[bot]");
}

/** What GitHub answers to the token of an app that asks who it is. */
export const notForApps = {
  status: 403,
  json: { message: "Resource not accessible by integration" },
};

/** Who writes with the token of a workflow. */
export const bot = "github-actions[bot]";
