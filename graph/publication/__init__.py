"""The graph leaves the database: triples, vocabulary, shapes, a dataset's description, and what is left out."""
