"""Decks on screen: choosing, editing, freezing, presenting, and what was agreed."""
