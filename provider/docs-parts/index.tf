terraform {
  required_providers {
    plexmcp = {
      source  = "plexmcp/plexmcp"
      version = "~> 0.1"
    }
  }
}

# Signs in with PLEXMCP_TOKEN, with PLEXMCP_EMAIL and PLEXMCP_PASSWORD, or with PLEXMCP_API_KEY.
provider "plexmcp" {}
