"""The signs and roles of colour by which cells of a previewed sheet stand out."""

from enum import IntEnum


class Mark(IntEnum):
    """What stands out about a cell, in the order in which one hides another."""

    NONE = 0
    FIXED = 1
    WARNING = 2
    ERROR = 3


SIGNS = {
    Mark.ERROR: ("error", "error"),
    Mark.WARNING: ("warning", "warning"),
    Mark.FIXED: ("edit", "info"),
}
GROUNDS = {
    Mark.ERROR: "error_soft",
    Mark.WARNING: "warning_soft",
    Mark.FIXED: "info_soft",
}
