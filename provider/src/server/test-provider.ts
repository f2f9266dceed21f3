import { errorAt } from "../framework/diagnostics.ts";
import { defineResource } from "../framework/managed-resource.ts";
import type { Resource } from "../framework/resource.ts";
import { widgetResource, type WidgetAttributes } from "../framework/test-widget.ts";
import { ConfiguredProvider } from "./configured-provider.ts";

/**
 * A provider for tests with the one resource `test_widget`; it has a client once configured, whose
 * errors are RangeErrors.
 */
export function widgetProvider(
  parts: Partial<Resource<WidgetAttributes, string>> = {},
): ConfiguredProvider<string> {
  return new ConfiguredProvider({
    schema: { version: 0, description: "", attributes: {} },
    validate: () => [],
    configure: () => Promise.resolve({ client: "client" }),
    resources: [defineResource(widgetResource(parts))],
    dataSources: [],
    describeError: (error) =>
      error instanceof RangeError ? errorAt(undefined, "Out of range", error.message) : undefined,
    close: () => Promise.resolve(),
  });
}
