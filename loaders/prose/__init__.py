"""What sentences and lists state: delegations, threads, people, sessions, and who answered, an idea a package."""
