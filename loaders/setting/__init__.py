"""Days, cities and countries as reports print them: words come in; dates and countries go out."""
