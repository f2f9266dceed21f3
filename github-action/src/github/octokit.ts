/** What talks to GitHub's API; apart, since it is large and most runs do without. */
export { retry } from "@octokit/plugin-retry";
export { throttling } from "@octokit/plugin-throttling";
export { Octokit } from "@octokit/rest";
