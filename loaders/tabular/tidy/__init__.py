"""Tables put in order: any comes in; one with a thing in each row and a property in each column goes out."""
