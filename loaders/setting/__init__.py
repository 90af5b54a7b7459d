"""When and where a mission took place: days, cities, countries."""
