/** A tool as `tools/list` shows it, without its MCP's name. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

interface LocalTool extends Tool {
  readonly answer: (input: Readonly<Record<string, unknown>>) => string;
}

const localTools: readonly LocalTool[] = [
  {
    name: "get_forecast",
    description: "Forecast for a city",
    inputSchema: objectSchema({ city: { type: "string" } }),
    answer: ({ city }) => `${textOf(city, "Somewhere")}: sunny, 21 °C`,
  },
  {
    name: "add",
    description: "Sum of two numbers",
    inputSchema: objectSchema({ a: { type: "number" }, b: { type: "number" } }),
    answer: ({ a, b }) => String(numberOf(a) + numberOf(b)),
  },
  {
    name: "echo",
    description: "Echo text",
    inputSchema: objectSchema({ text: { type: "string" } }),
    answer: ({ text }) => textOf(text, ""),
  },
];

/** The tool of that name; names without a meaning here get one that repeats its input. */
export function findLocalTool(name: string): LocalTool {
  const known = localTools.find((tool) => tool.name === name);
  if (known !== undefined) return known;
  return {
    name,
    description: `Repeats its input`,
    inputSchema: { type: "object" },
    answer: (input) => JSON.stringify(input),
  };
}

function objectSchema(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { type: "object", properties, required: Object.keys(properties) };
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}
