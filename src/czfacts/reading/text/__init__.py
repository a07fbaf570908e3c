"""A text laid out for reading: words, places, times, sentences and clauses."""
