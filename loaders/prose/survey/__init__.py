"""What the survey found, as prose tells it: sentences and lists come in; who answered, and what, is stated."""
