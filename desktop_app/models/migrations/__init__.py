"""Alembic revisions, one purpose each."""
