"""Marks that people give: whose turn it is, what may be given, which of several is in force."""
