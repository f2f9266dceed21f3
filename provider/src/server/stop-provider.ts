import type { Handler } from "./handler.ts";

/** Ctrl-C: ends waits and retries. The calls under way answer as usual, and the process lives on. */
export const stopProvider: Handler<"StopProvider"> = (_request, provider) => {
  provider.stop();
  return { Error: "" };
};
