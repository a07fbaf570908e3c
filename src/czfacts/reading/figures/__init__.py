"""The figures of a text: numbers, what stands around them, and what they are together."""
