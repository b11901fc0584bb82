"""Marks that people give: entered, withdrawn, voted on; sheets that go from stage to stage."""
