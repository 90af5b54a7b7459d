"""The ledger: every cell, item and number of a document, and what became of it."""
