"""A grid that is typed into as into a spreadsheet: all cells of one gesture go out together.

- `editing`: which cells a paste, a fill or a replacement writes; no Qt in it.
- `rows.EditableRows`: a report's table with what was typed over it until it is kept or refused.
- `delegate.CellDelegate`: the field in a cell, and the keys that end typing.
- `view.EditableView`: the keys of a spreadsheet; `acts.GridActs`: cut, paste, fill, empty.
- `replace_dialog.ReplaceDialog`: Ctrl+H.
"""
