export function Status() {
  return <Connection apiKey="{{key}}" fallback={process.env.NEXT_PUBLIC_PLEXMCP_API_KEY} />;
}
