resource "plexmcp_env_file" "web" {
  path  = "apps/web/.env"
  value = plexmcp_api_key.web.key
}

resource "plexmcp_api_key" "web" {
  name       = "web"
  expires_in = "90d"

  lifecycle {
    create_before_destroy = true
  }
}
