"""Editing a criteria set: all its problems at once, changes of single nodes, its words."""
