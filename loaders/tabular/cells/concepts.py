"""Concepts of columns that go together: the two sides of an agreement, what tells of one, the questions of a survey."""

PARTIES = ("cluster", "organisation")
AGREED = {"agreement", "cooperation type"}
"""What a table of agreements says of each."""
AGREED_OR_TYPED = AGREED | {"organisation type"}
"""The same, where the counterpart's name may stand elsewhere."""
QUESTIONS = ("sme-agenda", "formal-agreement")
