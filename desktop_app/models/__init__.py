"""The memory: stored records, and all SQL of one dialect."""
