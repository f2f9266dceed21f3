data "plexmcp_mcp" "weather" {
  name = "Weather API"
}

resource "plexmcp_api_key" "web" {
  name            = "web"
  environment     = "production"
  description     = "The web application"
  allowed_mcp_ids = [data.plexmcp_mcp.weather.id]
  expires_in      = "90d"
  overlap         = "24h"

  rotation = {
    every = "60d"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "plexmcp_env_file" "web" {
  path  = "apps/web/.env"
  value = plexmcp_api_key.web.key
}
