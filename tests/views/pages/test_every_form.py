"""Every form that the pages' buttons open, filled with what nobody should type."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.services.office import Office
from desktop_app.views.form import FormDialog
from desktop_app.views.pages import PAGES
from tests.views.pages.conftest import OpenPage
from tests.views.pages.walking import Walk, text_editors, type_all, typed

# Words, a day that there is not, a negative sum, more digits than any sum has, a text that is far
# too long, and what is seen by nobody: control characters, another direction of writing, marks
# that stand apart from their letters, pictures.
BAD = (
    "không phải số",
    "31/02/2024",
    "-5",
    "9" * 20,
    "a\x07\u202eb e\u0302\u0301 \N{TROPHY}" + "á" * 10_000,
)
# What a button does at once, without a question, can be taken back.
AT_ONCE = {"criteria.use"}
FORMS = {"awards": 20, "campaigns": 1, "criteria": 2, "fund": 1, "units": 1}


@pytest.fixture(params=sorted(FORMS))
def walk(
    request: pytest.FixtureRequest,
    full_store: Path,
    tmp_path: Path,
    open_page: OpenPage,
    qtbot: QtBot,
) -> Walk:
    """A page of the window on a store with something in every list."""
    title = next(one.title for one in PAGES if one.name == request.param)
    made = Walk(qtbot, open_page(Path(shutil.copy(full_store, tmp_path)), title))
    made.window.resize(1280, 800)
    qtbot.waitUntil(lambda: any(one.startswith(f"{request.param}.") for one in made.buttons()))
    made.rest()
    return made


def test_bad_input_is_said_in_the_form_and_stays_as_typed(
    walk: Walk, request: pytest.FixtureRequest
) -> None:
    forms, wrong = 0, []
    for name, opened in pressed(walk):
        for form in opened:
            if isinstance(form, FormDialog) and text_editors(form):
                forms += 1
                wrong += [(name, *one) for one in tried(walk, form)]
    assert wrong == []
    assert forms >= FORMS[request.node.callspec.params["walk"]]


def pressed(walk: Walk) -> Iterator[tuple[str, list[QDialog]]]:
    """Each button of the page, with the dialogs that it opened; they are closed after a look.

    None changes the store before it asked, or it can be taken back.
    """
    known: set[str] = set()
    office: Office = walk.office
    for _ in walk.tabs():
        walk.select()
        for name in [one for one in walk.buttons() if one.partition(".")[0] != "header"]:
            if name in known:
                continue
            known.add(name)
            walk.select()
            before = office.undoing.offers().undo
            opened = walk.press(name)
            after = office.undoing.offers().undo
            assert before == after or (name in AT_ONCE and after.entry)
            yield name, opened
            walk.close_all()


def tried(walk: Walk, form: FormDialog) -> Iterator[tuple[str, str]]:
    """What went wrong with each bad text in all fields of a form."""
    for text in BAD:
        before = type_all(form, text)
        agree = form.findChild(QAbstractButton, f"{form.objectName()}.ok")
        assert agree is not None
        agree.click()
        walk.rest()
        if any(one.objectName() == "bug" for one in walk.dialogs()):
            yield text[:20], "bug"
        if not isValid(form) or not form.isVisible():
            return
        if typed(form) != before:
            yield text[:20], "changed"
        if not said(form):
            yield text[:20], "silent"


def said(form: FormDialog) -> list[str]:
    """The sentences at the fields and below them."""
    labels = [one for one in form.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.text() for one in labels if one.objectName().endswith((".problem", ".failure"))]
