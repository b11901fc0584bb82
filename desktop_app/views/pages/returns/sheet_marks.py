"""The signs and colours by which cells of a previewed sheet stand out."""

from enum import IntEnum

from desktop_app.views.theme import COLOURS


class Mark(IntEnum):
    """What stands out about a cell, in the order in which one hides another."""

    NONE = 0
    FIXED = 1
    WARNING = 2
    ERROR = 3


SIGNS = {
    Mark.ERROR: ("error", COLOURS.error),
    Mark.WARNING: ("warning", COLOURS.warning),
    Mark.FIXED: ("edit", COLOURS.info),
}
GROUNDS = {
    Mark.ERROR: COLOURS.error_soft,
    Mark.WARNING: COLOURS.warning_soft,
    Mark.FIXED: COLOURS.info_soft,
}
