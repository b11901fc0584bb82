"""Every command of an office once, in the order in which an office would give them."""
