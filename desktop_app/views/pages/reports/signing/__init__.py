"""Digital signatures on the page of reports: making one, and looking at those of a file."""
