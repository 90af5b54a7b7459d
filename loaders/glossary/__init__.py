"""What a document explains of what it writes in short: names, codes, words cut short; each is read in full."""
