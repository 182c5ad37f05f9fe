"""What can be asked: questions with their headers, policy, lineage, published figures, search."""
