"""What a text is made of before anybody reads tables or sentences: headings, paragraphs, items, in their order."""
