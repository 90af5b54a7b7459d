"""The library of queries: one question a file, whose header comment is its documentation."""
