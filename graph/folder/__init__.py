"""The embedded default's folder: its engine, its users, its lock, and what tells that it is whole."""
