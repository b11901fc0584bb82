"""Which columns are shown, in which order, how wide: as the user arranged them, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop_app.views.memory import memory
from desktop_app.views.tables.column_table import Role

if TYPE_CHECKING:
    from collections.abc import Collection

# A name is used for few sets of columns; what was arranged for older ones is forgotten.
SETS_KEPT = 6
NARROWEST = 24


class ColumnLayout(QObject):
    """The arrangement of a view's columns, kept in the window's memory per set of columns.

    Signals:
        changed: the user hid, showed, moved or froze columns, or drew one wider.
        reset_wanted: the arrangement was forgotten; the table is to be shown as it was made.
    """

    changed = Signal()
    reset_wanted = Signal()

    def __init__(self, view: QTableView, name: str) -> None:
        super().__init__(view)
        self.header = view.horizontalHeader()
        self._memory_key = f"columns:{name}"
        self._keys: list[str] = []
        self._hidden: set[str] = set()
        self._hidden_by_page: set[str] = set()
        self._order: list[str] = []
        self._widths: dict[str, int] = {}
        self._frozen: str | None = None
        self._frozen_by_page = ""
        self._is_pressed = self._is_applying = False
        self._watch(self.header)

    @property
    def keys(self) -> list[str]:
        """The columns' keys in the model's order."""
        header = self.header
        return [self._says(at, Role.KEY) for at in range(header.count())]

    @property
    def choosable(self) -> list[tuple[str, str]]:
        """Key and heading of each column that the page itself does not hide, as they stand."""
        shown = map(self.header.logicalIndex, range(self.header.count()))
        told = (
            (self._says(at, Role.KEY), self._says(at, Qt.ItemDataRole.DisplayRole)) for at in shown
        )
        return [one for one in told if one[0] not in self._hidden_by_page]

    @property
    def hidden(self) -> set[str]:
        """The keys of columns that the user hid."""
        return set(self._hidden)

    @property
    def frozen(self) -> list[int]:
        """The sections that stay when the others scroll, from the left; hidden ones left out."""
        keys = self.keys
        if self.frozen_key not in keys:
            return []
        last = self.header.visualIndex(keys.index(self.frozen_key))
        sections = (self.header.logicalIndex(at) for at in range(last + 1))
        return [at for at in sections if not self.header.isSectionHidden(at)]

    @property
    def frozen_key(self) -> str:
        """The last column that stays, "" for none."""
        return self._frozen_by_page if self._frozen is None else self._frozen

    def keeps_width(self, section: int) -> bool:
        """Whether the user drew this column to its width, which pages then leave alone."""
        return self._says(section, Role.KEY) in self._widths

    def apply(self) -> None:
        """Arrange the columns of a model that was reset."""
        if self.keys != self._keys:
            self._keys = self.keys
            self._take(self._remembered())
        self._arrange()

    def hide(self, keys: Collection[str]) -> None:
        """Hide these columns and show all others; one at least stays."""
        choosable = {key for key, _ in self.choosable}
        if choosable - set(keys):
            self._hidden = set(keys) & choosable
            self._arrange()
            self._keep()

    def hide_by_page(self, section: int, *, hidden: bool) -> None:
        """What the page itself has no use for now; not remembered."""
        key = self._says(section, Role.KEY)
        (self._hidden_by_page.add if hidden else self._hidden_by_page.discard)(key)
        self.header.setSectionHidden(section, hidden or key in self._hidden)

    def freeze(self, key: str) -> None:
        """Keep the columns up to this one in view; "" lets all scroll."""
        self._frozen = key
        self._keep()

    def freeze_by_page(self, key: str) -> None:
        """The same, until the user wants it otherwise; not remembered."""
        self._frozen_by_page = key
        self.changed.emit()

    def set_width(self, section: int, width: int) -> None:
        """Draw a column to a width, as the user wants it."""
        self._widths[self._says(section, Role.KEY)] = width
        self.header.resizeSection(section, width)
        self._keep()

    def reset(self) -> None:
        """Forget the arrangement."""
        self._take({})
        self._arrange()
        self._keep()
        self.reset_wanted.emit()

    def as_json(self) -> dict[str, Any]:
        """The arrangement as memory keeps it."""
        return {
            "keys": self._keys,
            "hidden": sorted(self._hidden),
            "order": self._order,
            "widths": self._widths,
            "frozen": self._frozen,
        }

    def take_json(self, found: object) -> None:
        """Arrange as it was kept."""
        self._take(found)
        self._arrange()
        self._keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Widths count while the mouse is down: else a page or the layout drew them."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self._is_pressed = True
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._is_pressed = False
        return super().eventFilter(watched, event)

    def _watch(self, header: QHeaderView) -> None:
        header.setSectionsMovable(True)
        header.viewport().installEventFilter(self)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        drawn = self.header.sectionResizeMode(section) is QHeaderView.ResizeMode.Interactive
        if self._is_pressed and drawn and new >= NARROWEST and not self._is_applying:
            self._widths[self._says(section, Role.KEY)] = new
            self._keep()

    def _on_moved(self) -> None:
        if not self._is_applying:
            shown = map(self.header.logicalIndex, range(self.header.count()))
            self._order = [self._says(at, Role.KEY) for at in shown]
            self._keep()

    def _arrange(self) -> None:
        self._is_applying = True
        order = self._order or self._keys
        for place, key in enumerate(order):
            self.header.moveSection(self.header.visualIndex(self._keys.index(key)), place)
        hidden = self._hidden | self._hidden_by_page
        for section, key in enumerate(self._keys):
            self.header.setSectionHidden(section, key in hidden)
            if key in self._widths:
                self.header.resizeSection(section, self._widths[key])
        self._is_applying = False

    def _take(self, found: object) -> None:
        """What fits these columns; anything else is forgotten calmly."""
        known = found if isinstance(found, dict) else {}
        order = _texts(known.get("order"))
        self._order = order if sorted(order) == sorted(self._keys) else []
        hidden = set(_texts(known.get("hidden"))) & set(self._keys)
        self._hidden = hidden if len(hidden) < len(self._keys) else set()
        self._widths = _widths(known.get("widths"), self._keys)
        frozen = known.get("frozen")
        self._frozen = frozen if frozen in {"", *self._keys} else None

    def _remembered(self) -> object:
        kept = memory().get(self._memory_key)
        several = kept if isinstance(kept, list) else []
        fits = (one for one in several if isinstance(one, dict) and one.get("keys") == self._keys)
        return next(fits, {})

    def _keep(self) -> None:
        kept = memory().get(self._memory_key)
        several = kept if isinstance(kept, list) else []
        others = [one for one in several if isinstance(one, dict) and one.get("keys") != self._keys]
        is_changed = self._hidden or self._order or self._widths or self._frozen is not None
        mine = [self.as_json()] if is_changed else []
        memory().put(self._memory_key, [*mine, *others][:SETS_KEPT] or None)
        self.changed.emit()

    def _says(self, section: int, role: int) -> str:
        model = self.header.model()
        return str(model.headerData(section, Qt.Orientation.Horizontal, role) or "")


def _texts(found: object) -> list[str]:
    return [str(one) for one in found] if isinstance(found, list) else []


def _widths(found: object, keys: Collection[str]) -> dict[str, int]:
    if not isinstance(found, dict):
        return {}
    return {
        key: width
        for key, width in found.items()
        if key in keys and isinstance(width, int) and width >= NARROWEST
    }
