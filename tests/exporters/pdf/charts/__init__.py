"""Charts on paper, measured from the file."""
