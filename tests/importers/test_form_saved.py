"""Forms as other programs save them, and forms filled in at random: nothing lost or invented."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.intake import ContributionRow, FileRead, Kind, ParticipationRow
from desktop_app.importers.extract import extract
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import Workbook
from tests.form_samples import CONTENT, Entries, Value, fill, make
from tests.importers.filled_form import FILLED

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
Line = dict[str, Value]

_WORDS = ("An", "Bình", "Chị", "Đỗ", "Ơn", "Thủy", "Hòa", "(B)", "A & B", "=1+1", "+84", "x2")
texts = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)
days = st.dates(date(2024, 1, 1), date(2024, 12, 31))
gifts = st.fixed_dictionaries(
    {"amount": st.integers(1000, 10**9)},
    optional={
        "goods": texts.map(lambda text: f"Quà {text}"),
        "in_kind_value": st.integers(0, 10**8),
        "labour_days": st.integers(1, 400).map(lambda quarters: quarters / 4),
        "given_on": days,
        "note": texts.map(lambda text: f"Ghi {text}"),
    },
)
activities = st.fixed_dictionaries(
    {"activity": texts.map(lambda text: f"Thăm {text}")},
    optional={
        "held_on": days,
        "place": texts.map(lambda text: f"Xã {text}"),
        "participants": st.integers(0, 500),
        "households_helped": st.integers(0, 500),
        "labour_days": st.integers(1, 400).map(lambda quarters: quarters / 4),
        "value": st.integers(0, 10**9),
    },
)


def read(path: Path) -> FileRead:
    workbook = read_file(path)
    assert isinstance(workbook, Workbook)
    return extract(workbook, path.name)


def saved_as(ending: str, path: Path) -> Path:
    """The workbook as LibreOffice opens it and saves it in another format."""
    out = path.parent / "saved"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", ending, "--outdir", str(out), str(path)]
    subprocess.run(["soffice", profile, *convert], check=True, capture_output=True, timeout=200)
    return out / f"{path.stem}.{ending}"


@needs_libreoffice
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_form_that_libreoffice_saved_comes_back_equal(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "Mẫu.xlsx"
    layout = make(path)
    before = read(fill(path, layout, FILLED))
    assert len(before.tables) == 4
    assert read(saved_as(ending, path)) == before


@needs_libreoffice
def test_a_form_that_libreoffice_saved_twice_is_still_known(tmp_path: Path) -> None:
    path = tmp_path / "Mẫu.xlsx"
    layout = make(path)
    before = read(fill(path, layout, FILLED))
    again = fill(saved_as("xlsx", path), layout, {"Ủng hộ": {1: {"amount": 70_000}}})
    after = read(saved_as("xlsx", again))
    assert after.form == layout.stamp == before.form
    amounts = [row.amount for row in after.tables[0].rows if isinstance(row, ContributionRow)]
    assert amounts == [500_000, 70_000, None, 200_000]


@pytest.fixture(scope="module")
def refilled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Entries], FileRead]:
    """What comes back of one form that is filled in anew each time."""
    path = tmp_path_factory.mktemp("forms") / "Mẫu.xlsx"
    layout = make(path)
    blank = path.read_bytes()

    def refill(entries: Entries) -> FileRead:
        path.write_bytes(blank)
        return read(fill(path, layout, entries))

    return refill


@given(st.dictionaries(st.integers(0, 12), gifts, min_size=1, max_size=6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_given_comes_back(
    refilled: Callable[[Entries], FileRead], lines: dict[int, Line]
) -> None:
    staff = len(CONTENT.staff)
    named = {
        line: values if line < staff else {"donor": f"Người thứ {line}", **values}
        for line, values in lines.items()
    }
    (table,) = refilled({"Ủng hộ": named}).tables
    rows = [row for row in table.rows if isinstance(row, ContributionRow)]
    assert table.kind is Kind.CONTRIBUTIONS
    assert [row.row - 8 for row in rows] == sorted(lines)
    for row in rows:
        values = named[row.row - 8]
        assert row.donor == values.get("donor", _staff(row.row - 8))
        assert (row.amount, row.in_kind_value) == (values["amount"], values.get("in_kind_value"))
        assert (row.goods, row.note) == (values.get("goods"), values.get("note"))
        assert row.given_on == _iso(values.get("given_on"))
        assert row.labour_days == _hundredths(values)


@given(st.dictionaries(st.integers(0, 14), activities, min_size=1, max_size=6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_done_comes_back(
    refilled: Callable[[Entries], FileRead], lines: dict[int, Line]
) -> None:
    (table,) = refilled({"Hoạt động": lines}).tables
    rows = [row for row in table.rows if isinstance(row, ParticipationRow)]
    assert [row.row - 8 for row in rows] == sorted(lines)
    for row in rows:
        values = lines[row.row - 8]
        assert (row.activity, row.place) == (values["activity"], values.get("place"))
        counts = (row.participants, row.households_helped, row.value)
        names = ("participants", "households_helped", "value")
        assert counts == tuple(values.get(name) for name in names)
        assert (row.held_on, row.labour_days) == (_iso(values.get("held_on")), _hundredths(values))


def _staff(line: int) -> str | None:
    return CONTENT.staff[line].name if line < len(CONTENT.staff) else None


def _iso(value: Value) -> str | None:
    return value.isoformat() if isinstance(value, date) else None


def _hundredths(values: Mapping[str, Value]) -> int | None:
    days_given = values.get("labour_days")
    return None if days_given is None else round(float(str(days_given)) * 100)
