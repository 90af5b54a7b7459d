"""Tables: the lines of a document come in, what the rows of its tables state goes out; `tables` is the way in."""
