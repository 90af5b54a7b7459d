"""Who is who in running text: every name that a document mentions, and what speaks for its being a delegate."""
