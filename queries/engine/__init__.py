"""From a question to its answer: the open warehouse, evaluation, comparison, drill-through."""
