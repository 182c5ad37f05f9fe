"""Answers as files of rows and as pictures."""
