"""Titles and awards: what they ask for, how many there may be, who is proposed and why."""
