import { callMcp } from "./requests.js";

console.log("starting with", process.env.PLEXMCP_API_KEY);

const answer = await callMcp("tools/list");
if (!answer.ok) throw new Error(`PlexMCP refused ${process.env.PLEXMCP_API_KEY}`);
