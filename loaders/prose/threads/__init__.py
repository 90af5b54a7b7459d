"""Threads told in prose: the passages about a cluster come in; its counterparts and what came of each go out."""
