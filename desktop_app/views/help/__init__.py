"""The user guide, opened at the page that one is on."""
