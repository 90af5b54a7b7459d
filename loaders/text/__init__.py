"""A stretch of text: what is printed comes in; clean words go out, each knowing its place."""
