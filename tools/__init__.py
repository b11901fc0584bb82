"""Tools for those who build the program; no part of what is installed."""
