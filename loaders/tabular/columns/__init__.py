"""What the columns hold: a table comes in; a concept of the vocabulary for each of its columns goes out."""
