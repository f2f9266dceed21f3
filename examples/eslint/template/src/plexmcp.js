import { PlexMCP } from "plexmcp";

export const plexmcp = new PlexMCP({ apiKey: "{{key}}" });
