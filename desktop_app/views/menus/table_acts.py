"""Which table the keys of the menu mean: with the focus, else with a chosen row, else the first."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

SEARCH_FIELDS = (".search", ".filter", ".query")


def table_meant(page: QWidget | None) -> QTableView | None:
    """The table that the user works in."""
    focused = QApplication.focusWidget()
    while focused is not None and focused is not page:
        if isinstance(focused, QTableView):
            return focused
        focused = focused.parentWidget()
    if page is None:
        return None
    shown = sorted(_tables(page), key=lambda one: _reading_order(one, page))
    chosen = (one for one in shown if one.currentIndex().isValid())
    return next(chosen, next(iter(shown), None))


def search_field(page: QWidget | None) -> QLineEdit | None:
    """The page's own field to search in, where it has one."""
    if page is None:
        return None
    fields = page.findChildren(QLineEdit)
    return next((one for one in fields if one.isVisible() and _searches(one)), None)


def find_in(page: QWidget | None) -> bool:
    """Ctrl+F: the find bar of the table, or the page's own field; whether there is either."""
    table = table_meant(page)
    field = search_field(page)
    if _call(table, "open_find"):
        return True
    if field is not None:
        field.setFocus()
        field.selectAll()
    return field is not None


def replace_in(page: QWidget | None) -> bool:
    """Ctrl+H, where the table has it."""
    return _call(table_meant(page), "open_replace")


def print_from(page: QWidget | None) -> bool:
    """Ctrl+P: what is seen in the table."""
    return _call(table_meant(page), "print_shown")


def _call(table: QWidget | None, name: str) -> bool:
    act = getattr(table, name, None)
    if act is None:
        return False
    act()
    return True


def _tables(page: QWidget) -> Iterator[QTableView]:
    """The tables that are seen, without those that are parts of another, as its frozen columns."""
    for one in page.findChildren(QTableView):
        if one.isVisible() and not isinstance(one.parentWidget(), QTableView):
            yield one


def _reading_order(table: QTableView, page: QWidget) -> tuple[int, int]:
    """From the left to the right, and what stands under each other from above."""
    place = table.mapTo(page, QPoint(0, 0))
    return place.x(), place.y()


def _searches(field: QLineEdit) -> bool:
    return field.objectName().endswith(SEARCH_FIELDS)
