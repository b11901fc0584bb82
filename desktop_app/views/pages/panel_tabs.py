"""Tabs that a page makes one after another, each a panel with its own title."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop_app.views.context import Context

Kind = TypeVar("Kind", bound=QWidget)


class TabPanel(QWidget):
    """A tab; it is asked to refresh when it is looked at, and when something changed.

    Attributes:
        name: What the names of its controls begin with, "PAGE.PURPOSE".
        title: The tab's text.
        wanted: The row that is to be chosen once it is here, "" for none.
    """

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__()
        named(self, name, title)
        self.context = context
        self.name = name
        self.title = title
        self.wanted = ""

    def want(self, ident: str) -> None:
        """Choose a row of the panel's tables; once it is here, where it is still asked for."""
        self.wanted = ident
        self.choose_wanted()

    def choose_wanted(self) -> None:
        """Choose the wanted row, where a table has it by now, and let the keys mean that table."""
        for table in self.findChildren(TableView) if self.wanted else ():
            if table.select_ident(self.wanted):
                self.wanted = ""
                table.setFocus()
                return

    def refresh(self) -> None:
        """Ask the office anew about what the page is about, and show the answer."""
        raise NotImplementedError


class PanelTabs(QTabWidget):
    """The tabs of a page."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__()
        named(self, name, said)

    def in_turns(
        self, context: Context, makers: Iterable[Callable[[Context], TabPanel]]
    ) -> Iterator[Callable[[], None]]:
        """What makes the tabs one by one, for `Page.make_in_turns`."""
        return (partial(self._grow, make, context) for make in makers)

    def _grow(self, make: Callable[[Context], TabPanel], context: Context) -> None:
        panel = make(context)
        self.addTab(panel, panel.title)

    def panels(self) -> Iterator[QWidget]:
        """All that are made, in their order."""
        return (self.widget(at) for at in range(self.count()))

    def panel(self, kind: type[Kind]) -> Kind | None:
        """The panel of a kind; None where it is not made."""
        return next((one for one in self.panels() if isinstance(one, kind)), None)

    def turn_to(self, place: str) -> None:
        """Bring a panel to the front, "NAME" or "NAME/ROW" for a row there; none: all stays."""
        name, _, row = place.partition("/")
        for one in self.panels():
            if one.objectName() == name:
                self.setCurrentWidget(one)
                if isinstance(one, TabPanel):
                    one.want(row)
