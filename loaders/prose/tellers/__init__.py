"""Whose prose it is: a document comes in; its clusters go out, each with the passages about it."""
