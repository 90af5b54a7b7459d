"""Tables whose columns are set apart by spaces alone: lines of a text come in; rows of cells go out."""
