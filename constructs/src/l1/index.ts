// Generated from the provider's schema by scripts/generate-l1.ts. Do not edit.
export * from "./plexmcp-provider.ts";
export * from "./api-key.ts";
export * from "./env-file.ts";
export * from "./data-plexmcp-mcp.ts";
