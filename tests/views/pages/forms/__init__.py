"""Every form of the window: where it is made, how it is reached, and what it is tried with."""
