"""Names in running text: words come in; organisations and people, with what is printed beside each, go out."""
