"""How values and sentences are written in each language."""
