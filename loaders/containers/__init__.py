"""Files that people have into clew's plain text: a kind of file a module, each line and cell with its place."""
