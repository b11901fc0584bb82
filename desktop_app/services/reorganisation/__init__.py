"""Units merged, split, renamed, moved and dissolved on a day, and what became of them."""
