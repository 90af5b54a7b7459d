"""What one cell or heading says: its text comes in; answers, numbers, names, people or several values go out."""
