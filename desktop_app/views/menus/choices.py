"""What Ctrl+K offers: acts of the menus and of the page, pages, and what the store finds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QPushButton, QWidget

from desktop_app.domain.finding import Found, FoundKind, answers, nearness
from desktop_app.views.context import Context
from desktop_app.views.menus.entries import menus_of
from desktop_app.views.page import PageSpec

PAGES = {FoundKind.UNIT: "units", FoundKind.PERSON: "units", FoundKind.CAMPAIGN: "campaigns"}
ICONS = {FoundKind.UNIT: "units", FoundKind.PERSON: "people", FoundKind.CAMPAIGN: "campaign"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list: what it says, what stands beside it, its picture, what it does."""

    title: str
    hint: str
    picture: str
    act: Callable[[], object]


def of_menus(bar: QMenuBar) -> Iterator[Choice]:
    """Each act of the menus that can be done now, with its keys."""
    for menu in menus_of(bar):
        for action in menu.actions():
            if action.isEnabled() and not action.isSeparator() and action.text():
                yield _of_action(action)


def of_page(page: QWidget | None) -> Iterator[Choice]:
    """Each button of the page that can be pressed now."""
    if page is None:
        return
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled() and button.text():
            yield Choice(_plain(button.text()), page.accessibleName(), "right", button.click)


def of_pages(specs: Iterable[PageSpec], context: Context) -> Iterator[Choice]:
    """Each page of the sidebar."""
    for spec in specs:
        yield Choice(spec.title, _tr("Trang"), spec.icon, _goer(context, spec.name, ""))


def of_store(found: Iterable[Found], context: Context) -> Iterator[Choice]:
    """Each record that the store found."""
    kinds = {
        FoundKind.UNIT: _tr("Đơn vị"),
        FoundKind.PERSON: _tr("Cán bộ"),
        FoundKind.CAMPAIGN: _tr("Phong trào"),
    }
    for one in found:
        hint = f"{kinds[one.kind]} · {one.hint}" if one.hint else kinds[one.kind]
        go = _goer(context, PAGES[one.kind], f"{one.kind}:{one.code}")
        yield Choice(one.title, hint, ICONS[one.kind], go)


def matching(choices: Iterable[Choice], words: Sequence[str]) -> list[Choice]:
    """Those that answer to the words, the nearest first; each thing once."""
    found = {one.title: one for one in choices if answers(one.title, words)}
    return sorted(found.values(), key=lambda one: nearness(one.title, words))


def _of_action(action: QAction) -> Choice:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Choice(_plain(action.text()), keys, "right", action.trigger)


def _goer(context: Context, page: str, ident: str) -> Callable[[], object]:
    return lambda: context.go_to(page, ident)


def _plain(text: str) -> str:
    return text.partition("\t")[0].replace("&", "").removesuffix("…")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Choices", text)
