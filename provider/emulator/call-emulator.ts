/** What a call of {@link callEmulator} carries. */
export interface EmulatorCall {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
}

export interface EmulatorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One HTTP call of a test to a gateway. Rejects when there is no whole answer. */
export async function callEmulator(
  { url }: { readonly url: string },
  target: `${string} /${string}`,
  { headers, json }: EmulatorCall = {},
): Promise<EmulatorAnswer> {
  const [method = "GET", path = "/"] = target.split(" ", 2);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(json === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: json === undefined ? null : JSON.stringify(json),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The JSON of an answer. */
export function jsonOf({ text }: EmulatorAnswer): unknown {
  const json: unknown = JSON.parse(text);
  return json;
}

export function bearer(jwt: string): Record<string, string> {
  return { authorization: `Bearer ${jwt}` };
}

export function apiKey(key: string): Record<string, string> {
  return { authorization: `ApiKey ${key}` };
}
