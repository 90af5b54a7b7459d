"""Numbers as reports print them: a sentence comes in; its numbers go out, without those that count nothing."""
