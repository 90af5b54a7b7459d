"""Records told as an outline: titles of any make above labels with their values, at one level or several."""
