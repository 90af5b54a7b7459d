"""The parts of a document one after the other: a document comes in; its parts in their surroundings go out."""
