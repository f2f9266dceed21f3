/**
 * The key "web", made before its predecessor goes, and a consumer of it. The consumer is a second
 * key that is told the first one's prefix, so that its update is a call that the gateway sees.
 */
export function rotatingKey(attributes: string): string {
  return `
resource "plexmcp_api_key" "web" {
  name            = "web"
  mcp_access_mode = "all"
  expires_in      = "90d"
  ${attributes}
  lifecycle {
    create_before_destroy = true
  }
}
resource "plexmcp_api_key" "consumer" {
  name       = "consumer"
  expires_in = "never"
  scopes     = [plexmcp_api_key.web.key_prefix]
}`;
}

export const consumerAddress = "plexmcp_api_key.consumer";
