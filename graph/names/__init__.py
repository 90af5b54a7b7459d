"""Names of organisations: their forms, the closed list of delegates, and reviewed judgements on who is who."""
