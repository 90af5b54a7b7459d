"""Tables of every layout: where one stands, what its columns hold, and what its rows state."""
