"""Lists of organisations: items and lines come in; the delegation that they tell goes out."""
