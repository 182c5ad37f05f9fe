"""What an analyst works with: any question, comparison, pivot, console, dictionary."""
