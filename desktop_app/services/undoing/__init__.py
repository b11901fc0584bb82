"""Taking commands back, and back again."""
