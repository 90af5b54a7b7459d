"""The page: what it tells, where everything stands, how it is drawn, and the one file that it is."""
