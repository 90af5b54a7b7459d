"""What the store needs to speak Bolt: addresses, statements, batches, bounded calls, and errors in plain words."""
