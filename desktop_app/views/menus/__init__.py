"""The menu bar and what it opens: undo, search for anything, the page of keys."""
