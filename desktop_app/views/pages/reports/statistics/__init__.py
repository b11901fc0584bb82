"""Statistical forms in the window: which one, its figures and their records, its layout."""
