/** What `plexmcp-scan --help` prints: enough to get going without a browser. */
export const helpText = `plexmcp-scan finds PlexMCP API keys and committed .env files.

Usage: plexmcp-scan <command> [options]

Commands
  scan [path]     files of a folder: in a git repository those that git tracks or
                  would add, elsewhere all of them (default: this folder)
  staged          what the next commit will hold; made for a pre-commit hook
  range A..B      every commit of B that A does not have, each version of each file
  history [path]  everything that any branch, tag or stash has
  baseline [path] accepts what "scan" finds now, by writing .plexmcp-scan-baseline;
                  with --history also what "history" finds
  verify          reads keys from standard input and asks PlexMCP whether they work
  revoke          reads one key from standard input and deletes it in PlexMCP, with an
                  owner's or an administrator's token in PLEXMCP_TOKEN
  org <name>      every repository of a GitHub organisation, with the token in GITHUB_TOKEN
                  (of a GitHub Enterprise server where GITHUB_API_URL names its API)

Options
  --format <f>    text (default), json (a finding a line), sarif, github, gitlab, junit;
                  verify and org, which print as they go, take text and json
  --fail-on <l>   the lowest level that fails: error or warning (default: "failOn" of
                  .plexmcp-scan.json, or error)
  --verify        with scan, staged, range and history: asks PlexMCP whether the keys that
                  were found work; PlexMCP then shows them as used
  --endpoint <u>  with --verify, verify and revoke: the PlexMCP to ask
                  (default: PLEXMCP_ENDPOINT or https://api.plexmcp.com)
  --history       with baseline: accept what is in the history, too
  --ref <name>    with range: the branch or tag that is pushed, whose name is read, too
  --state <file>  with org: where it notes what is done, so that it can go on later
  --help, --version

Exit status
  0  nothing at or above --fail-on
  1  something was found
  2  the scan could not be completed; never read this as clean

Examples
  plexmcp-scan scan
  plexmcp-scan range origin/main..HEAD
  plexmcp-scan history --format sarif > plexmcp.sarif
  plexmcp-scan verify < key.txt

A key is named by its fingerprint, never shown: findings tell the first 17 characters,
as PlexMCP's dashboard does. To accept a finding, put its fingerprint and the reason into
.plexmcp-scan-ignore:   <fingerprint> until=2027-01-31 # why it is harmless
`;
