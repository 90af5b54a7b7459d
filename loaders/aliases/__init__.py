"""Other names of something that a document explains: short forms, initials, codes; each is read as the full name."""
