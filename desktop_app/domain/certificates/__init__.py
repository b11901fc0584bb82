"""Certificates and letters of thanks: what stands on them, and where."""
