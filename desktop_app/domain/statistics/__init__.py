"""Statistical forms: what each line and column counts, and the figures that come of it."""
