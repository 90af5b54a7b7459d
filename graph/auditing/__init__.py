"""What the audit reckons with: figures, claims without a number, the arithmetic of a sentence, verdicts."""
