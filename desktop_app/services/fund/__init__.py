"""The fund: what is pledged and given for it, and what is handed over."""
