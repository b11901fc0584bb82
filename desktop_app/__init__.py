"""Sổ Thi Đua: the emulation office of a Vietnamese department, offline."""

__version__ = "0.1.0"
