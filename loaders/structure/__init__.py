"""What a text is made of before anybody reads it: lines come in; headings, items and paragraphs go out."""
