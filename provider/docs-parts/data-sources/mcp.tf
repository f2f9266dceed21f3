data "plexmcp_mcp" "weather" {
  name = "Weather API"
}

output "weather_id" {
  value = data.plexmcp_mcp.weather.id
}
