// Rendered on the server: browsers get the words, and no key.
export function Status() {
  return (
    <main>
      <Health of="the application" apiKey="{{key}}" />
      <Health of="this page" apiKey={process.env.NEXT_PUBLIC_STATUS_PLEXMCP_API_KEY} />
    </main>
  );
}

async function Health({ of, apiKey }) {
  const answer = await fetch("https://api.plexmcp.com/mcp", { headers: { "X-API-Key": apiKey } });
  return (
    <p>
      The key of {of} {answer.ok ? "is accepted" : "is refused"}.
    </p>
  );
}
