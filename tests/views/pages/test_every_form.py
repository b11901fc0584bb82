"""Every form of the window, tried with what nobody should type and with what happens meanwhile."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import Department
from desktop_app.services.office import Office
from desktop_app.views.pages import PAGES
from tests.source_tree import ROOT
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown
from tests.views.pages.conftest import OpenPage
from tests.views.pages.forms.colleague import YEAR, Colleague, fill_disk
from tests.views.pages.forms.crawling import Crawl
from tests.views.pages.forms.places import Place, places, record_places
from tests.views.pages.forms.trying import Trying
from tests.views.pages.walking import Walk, fill_store

# The pages whose buttons open forms, each with forms that show a record which may grow old.
EDITING = {
    "awards": {
        "awards.council-dialog",
        "awards.disciplines.end-dialog",
        "awards.initiative-dialog",
        "awards.quota-dialog",
        "awards.quotas.end-dialog",
        "awards.round-dialog",
        "awards.rule-dialog",
        "awards.title-rename-dialog",
    },
    "campaigns": {
        "campaigns.clause-dialog",
        "campaigns.head-dialog",
        "campaigns.lines.remove-dialog",
        "campaigns.reviews.praise-dialog",
        "campaigns.reviews.text-dialog",
        "campaigns.state-dialog",
        "campaigns.tasks.form",
    },
    "criteria": {
        "criteria.bands-dialog",
        "criteria.head-dialog",
        "criteria.knockouts-dialog",
        "criteria.node-dialog",
        "criteria.retire-dialog",
        "criteria.stages-dialog",
    },
    "fund": set[str](),
    "returns": set[str](),
    "scoring": set[str](),
    "units": {"people.edit-form", "people.leave-form", "people.move-form", "people.place-form"},
}
# Forms that stand below no page's folder, and the page whose buttons open them.
OPENED_BY = {"documents_dialog.py": "campaigns"}
LAYOUTS = "reports/certificates/test_layouts_dialog.py"
FIGURES = "reports/statistics/test_figures_dialog.py"
# Forms that no page's button opens as the stories leave the store; tried where they are opened.
ELSEWHERE = {
    "documents_dialog.py:document_form": "campaigns/test_registrations_panel.py",
    "main_window.py:_ask_for_new": "../test_main_window.py",
    "pages/awards/assessment_forms.py:take_form": "awards/test_assessments_panel.py",
    "pages/awards/class_file.py:ask_class_file": "awards/test_class_file.py",
    "pages/awards/work/decision_forms.py:undo_form": "awards/work/test_decisions_panel.py",
    "pages/awards/work/nomination_forms.py:decide_form": "awards/work/test_rounds_panel.py",
    "pages/awards/work/vote_form.py:unvote_form": "awards/work/test_rounds_panel.py",
    "pages/awards/work/vote_form.py:vote_form": "awards/work/test_rounds_panel.py",
    "pages/campaigns/inspections_panel.py:_ask_unsettling": "campaigns/test_inspections_panel.py",
    "pages/campaigns/line_forms.py:target_line_form": "campaigns/test_page.py",
    "pages/campaigns/tasks_panel.py:_ask_reopen": "campaigns/test_tasks_panel.py",
    "pages/fund/match_form.py:match_form": "fund/test_bank_panel.py",
    "pages/fund/pledges_panel.py:_open_cancelling": "fund/test_pledges_panel.py",
    "pages/history/year.py:_on_reopen": "history/test_page.py",
    "pages/ranking_publish.py:publish_form": "test_ranking.py",
    "pages/reports/certificates/layout_forms.py:offset_form": LAYOUTS,
    "pages/reports/certificates/layout_forms.py:page_form": LAYOUTS,
    "pages/reports/certificates/layout_forms.py:part_form": LAYOUTS,
    "pages/reports/statistics/figure_forms.py:correct_form": FIGURES,
    "pages/reports/statistics/figure_forms.py:reset_form": FIGURES,
    "pages/reports/statistics/figure_forms.py:send_form": FIGURES,
    "pages/reports/statistics/layout_form.py:layout_form": FIGURES,
    "pages/reports/statistics/parts_editor.py:_open": FIGURES,
    "pages/reports/who.py:_open": "reports/test_page.py",
    "pages/returns/settling.py:ask_about": "returns/test_settling.py",
    "pages/returns/settling.py:ask_person": "returns/test_choosing_people.py",
    "pages/returns/settling.py:ask_reason": "returns/test_settling.py",
    "pages/returns/settling.py:ask_unit": "returns/test_settling.py",
    "pages/units/history_dialog.py:_ask_alias": "units/test_page.py",
    "pages/history/letterheads.py:_form": "history/test_letterheads.py",
    "pages/units/unit_forms.py:year_form": "units/test_unit_forms.py",
    "print_dialog.py:ask_to_print": "../test_print_dialog.py",
    "tables/column_menu.py:choose_columns": "../tables/test_columns.py",
    "tables/filter_popup.py:_open": "../tables/test_filter_popup.py",
    "tables/saved_menu.py:_ask_name": "../tables/test_saved_menu.py",
    "year_dialog.py:ask_year": "../test_main_window.py",
}


@pytest.fixture(scope="module")
def full_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    empty = folder / "moi.thidua"
    Office.create(empty, Department("Sở Thử nghiệm"), ACTOR).close()
    return fill_store(folder / "so.thidua", empty, folder)


@pytest.fixture
def path(full_store: Path, tmp_path: Path) -> Path:
    """A store with something in every list, to be changed at will."""
    return Path(shutil.copy(full_store, tmp_path))


@pytest.fixture
def colleague(path: Path) -> Iterator[Colleague]:
    made = Colleague(path)
    yield made
    made.leave()


@pytest.fixture
def turn_to(path: Path, open_page: OpenPage, qtbot: QtBot) -> Callable[[str], Walk]:
    """Opens the window at a page, in the year of the stories."""

    def turn(page: str) -> Walk:
        title = next(one.title for one in PAGES if one.name == page)
        made = Walk(qtbot, open_page(path, title))
        made.window.resize(1280, 800)
        made.show_year(YEAR, title)
        return made

    return turn


@pytest.mark.parametrize("page", sorted(EDITING))
def test_every_form_says_at_the_field_what_is_wrong_and_keeps_what_was_typed(
    page: str,
    path: Path,
    colleague: Colleague,
    turn_to: Callable[[str], Walk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record_places(monkeypatch)
    fill_disk(monkeypatch)
    before = entries(path)
    walk = turn_to(page)
    trying = Trying(walk, colleague)
    Crawl(walk, page, trying.take).go()
    assert trying.wrong == []
    assert {one.key for one in share(page)} - trying.met == set()
    assert EDITING[page] - trying.newer == set()
    assert entries(path) == before


def test_every_form_is_walked_or_tried_where_it_is_opened() -> None:
    walked = {one.key for page in EDITING for one in share(page)}
    assert {one.key for one in places()} - walked == ELSEWHERE.keys()
    pages = ROOT / "tests" / "views" / "pages"
    assert [one for one in ELSEWHERE.values() if not (pages / one).exists()] == []


@contextmanager
def gone(path: Path) -> Iterator[None]:
    away = path.rename(path.with_name("đổi tên.thidua"))
    yield
    away.rename(path)


@contextmanager
def replaced(path: Path) -> Iterator[None]:
    with gone(path):
        Office.create(path, Department("Sở Khác"), ACTOR).close()
        yield
        path.unlink()


@contextmanager
def held(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize(
    ("meanwhile", "sentence"),
    [
        (gone, "Không còn thấy tệp dữ liệu"),
        (replaced, "nay là một tệp khác"),
        (held, "đang được chương trình khác sử dụng"),
    ],
)
def test_a_form_goes_on_once_its_store_is_back(
    meanwhile: Callable[[Path], AbstractContextManager[None]],
    sentence: str,
    path: Path,
    turn_to: Callable[[str], Walk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_app.models.connecting.BUSY_SECONDS", 0.05)
    walk = turn_to("units")
    click("units.add")
    walk.rest()
    find("units.add-form.name", QLineEdit).setText("Phòng Mới")
    with meanwhile(path):
        click("units.add-form.ok")
        walk.rest()
        assert sentence in find("units.add-form.failure", QLabel).text()
        assert find("units.add-form.name", QLineEdit).text() == "Phòng Mới"
    click("units.add-form.ok")
    walk.rest()
    assert not is_shown("units.add-form")


def share(page: str) -> list[Place]:
    """The forms that the walk of a page has to meet."""
    return [one for one in places() if _page_of(one) == page and one.key not in ELSEWHERE]


def _page_of(place: Place) -> str:
    folder, _, rest = place.file.partition("/")
    return rest.partition("/")[0] if folder == "pages" else OPENED_BY.get(place.file, "")


def entries(path: Path) -> int:
    """How many acts of whoever sits at the window the trail tells of."""
    with closing(sqlite3.connect(path)) as file:
        query = "SELECT count(*) FROM audit_entry WHERE actor = ?"
        found = file.execute(query, [ACTOR.name]).fetchone()
    return int(found[0])
