"""Numbers in prose: how they are written, what is no figure, what they count, and of whom they are said."""
