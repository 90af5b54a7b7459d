"""What stands around a table: titles and lines come in; whose its rows are, and what was asked, goes out."""
