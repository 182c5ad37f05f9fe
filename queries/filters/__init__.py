"""What an answer may be narrowed by, and how that becomes bound parameters."""
