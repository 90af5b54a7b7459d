"""Statements into the property graph, and the graph into a database, a page or RDF."""
