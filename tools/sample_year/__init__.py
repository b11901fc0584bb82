"""Makes the sample year: a department's workbooks as its units send them, and the truth of them."""
