import { PlexMCP } from "plexmcp";

export const plexmcp = new PlexMCP({ apiKey: "{{key}}" });

export const backup = new PlexMCP({ apiKey: "pmcp_" + "{{digits}}" });

export const apiKey = process.env.PLEXMCP_API_KEY ?? "{{key}}";
