"""What every read table of the window can do beside showing rows; each part stands alone.

The parts work on any `QTableView` whose model tells of its columns in `headerData`, horizontally:

- `DisplayRole` and `Role.TITLE`: the heading; `Role.GROUP`: the heading it shares ("" for none);
- `Role.KEY`: the column's key, unique in the table; `Role.FORMAT`: its `reports.report.Format`;

and whose `data` answers `DisplayRole` and, for sums, `Role.VALUE` and `Role.LEVEL`
(`desktop_app.views.row_table.Role`).

What a table's view gives them is the protocol `Filterable` (`filterable.py`): the filters that are
set, a way to set others, and the values of a column to choose from, which may come later, from a
worker. A filter is a value, `reports.table_filter.ColumnFilter`: a table in memory is filtered by
`reports.table_filter.filtered`, a table in the store translates the same value into SQL.

- `plain_view.PlainView`: the view that has all of this; `TableView` and `PagedView` bring the rows.
- `column_table.ColumnTable`: the model that tells of its columns, and what a cell reads.
- `row_acts.RowActs`: the page's buttons for a row, in its menu; the first is what Enter does.
- `copying.Copying`: the selected cells onto the clipboard, a slice of them at a time.
- `widths.Widths`: what columns ask for, shared out in the room that there is.
- `columns.ColumnLayout(view, name)`: hidden, order, widths, frozen; `apply()` after each reset.
- `column_menu.ColumnMenu(view, layout, filterable)`: the menu of a heading.
- `filter_popup.ask_filter(view, section, filterable)`: the little dialog “Lọc…”.
- `filter_strip.FilterStrip`: “Đang lọc: … – 12/345 dòng”, with “Bỏ lọc”.
- `find_bar.FindBar(name, search)`: Ctrl+F; `Search` says where a text stands.
- `selection_sum.SelectionSum(view)`: the sentence of the status bar.
- `jumps.jump(view, event)`: Ctrl with an arrow, Home or End, as Excel has them.
- `frozen.FrozenColumns(view)`: the first columns, which stay when the others scroll.
- `foot.Foot(view)`: the room under the cells, for the strip and the bar.
"""
