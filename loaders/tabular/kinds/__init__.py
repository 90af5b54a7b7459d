"""The kinds of tables: rows whose columns are known come in; what each kind of table states goes out."""
