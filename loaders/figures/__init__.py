"""The figures that a report states: numbers in sentences come in; a measure, a scope and a value each go out."""
