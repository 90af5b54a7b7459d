"""Missions: which documents are about the same one, and which one a command is asked for."""
