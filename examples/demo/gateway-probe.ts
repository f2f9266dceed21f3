/** What `/mcp` says to a key: `accepted`, or the status and the reason. */
export async function probeKey(gatewayUrl: string, key: string): Promise<string> {
  const response = await fetch(`${gatewayUrl}/mcp`, {
    method: "POST",
    headers: { "x-api-key": key, "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
  });
  const text = await response.text();
  return response.ok && !text.includes('"error"')
    ? "accepted"
    : `${String(response.status)} ${text.slice(0, 200)}`;
}

export interface ProbeCount {
  readonly calls: number;
  readonly failures: readonly string[];
}

/**
 * Calls `/mcp` every 20 ms with whatever key is delivered at that moment, the way an application
 * that reads its file anew would, until `stop` is called.
 */
export function startProber(
  gatewayUrl: string,
  readKey: () => Promise<string>,
): { readonly stop: () => Promise<ProbeCount> } {
  const intervalMs = 20;
  const failures: string[] = [];
  const underWay = new Set<Promise<void>>();
  let calls = 0;
  const timer = setInterval(() => {
    calls += 1;
    const call = readKey()
      .then((key) => probeKey(gatewayUrl, key))
      .then(
        (answer) => {
          if (answer !== "accepted") failures.push(answer);
        },
        (error: unknown) => {
          failures.push(error instanceof Error ? error.message : String(error));
        },
      )
      .finally(() => underWay.delete(call));
    underWay.add(call);
  }, intervalMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      return { calls, failures };
    },
  };
}
