"""How a figure relates to its measure: a level, a change, a share, a rank, a ratio."""
