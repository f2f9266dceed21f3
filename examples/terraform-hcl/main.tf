terraform {
  required_providers {
    plexmcp = {
      source = "plexmcp/plexmcp"
    }
  }
}

# Signs in with PLEXMCP_TOKEN, with PLEXMCP_EMAIL and PLEXMCP_PASSWORD, or with PLEXMCP_API_KEY.
provider "plexmcp" {}

variable "rotate_now" {
  description = "Change it to replace the key in this apply."
  type        = string
  default     = "first"
}

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
    every   = "60d"
    trigger = var.rotate_now
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "plexmcp_env_file" "web" {
  path  = "apps/web/.env"
  value = plexmcp_api_key.web.key
}

output "key" {
  description = "Which key is in force; no secret."
  value       = "${plexmcp_api_key.web.key_prefix} until ${plexmcp_api_key.web.expires_at}"
}
