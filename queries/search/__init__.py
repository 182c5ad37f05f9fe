"""Finding what can be asked, and what it can be asked about, by words."""
