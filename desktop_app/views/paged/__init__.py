"""Tables of very many rows: their numbers in order, and pages of rows out of the store.

- `paged_table.PagedTable`: the Qt model; holds numbers and the pages looked at last.
- `page_loader.PageLoader`: brings the pages that are looked at, by the reading worker.
- `paged_view.PagedView`: the `views.tables` grid over it; sorts, filters and searches in the store.

A page gives a listing (`services.listings.Listing`) and says what is wanted with `show_listing`.
"""
