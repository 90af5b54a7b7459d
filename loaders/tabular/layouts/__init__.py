"""The layouts in which tables are printed: lines of a text come in; the table that begins there goes out."""
