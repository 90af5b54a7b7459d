"""What a table is: cells in rows of whatever layout come in; a table with its headings goes out."""
