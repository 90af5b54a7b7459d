"""The mission of a document: its title and opening come in; when and where it was, and its fields, go out."""
