import type { Handler } from "./handler.ts";

/** The provider has no functions; hosts ask all the same. */
export const getFunctions: Handler<"GetFunctions"> = () => ({ diagnostics: [] });

export const callFunction: Handler<"CallFunction"> = ({ name }) => ({
  result: undefined,
  error: {
    text: `The provider has no function ${JSON.stringify(name)}.`,
    functionArgument: undefined,
  },
});
