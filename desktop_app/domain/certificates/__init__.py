"""Certificates, letters of thanks and slips of receipts: what stands on them, and where."""
