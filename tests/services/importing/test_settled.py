"""What counts for a file: somebody's word, then its form's, then the options'."""

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import FormStamp, Kind
from desktop_app.domain.problems import error, warning
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.settled import Settled, of_file, of_options
from desktop_app.services.importing.staged import StagedFile, StagedTable

CODES = ("VNN-2024", "NTM-2024")
FORM = FormStamp("NTM-2024", "U2", "2024-Q3", 1, "abc")
PLAIN = FileCorrections()


def file(form: FormStamp | None = None, *, adds: bool = False) -> StagedFile:
    table = StagedTable(Kind.CONTRIBUTIONS, "Tờ 1", 3, {}, "", "", 1, 1, is_supplement=adds)
    return StagedFile(1, "/a", "a", "0", tables=(table,), form=form)


def said(settled: Settled) -> tuple[str, str, str]:
    return str(settled.period), settled.unit, settled.campaign


def test_the_whole_year_counts_where_nobody_says_anything() -> None:
    assert said(of_file(ImportOptions(2024), file(), PLAIN, CODES)) == ("2024", "", "")


def test_options_count_for_files_that_say_nothing() -> None:
    options = ImportOptions(2024, campaign="VNN-2024", period="2024-H1")
    assert said(of_file(options, file(), PLAIN, CODES)) == ("2024-H1", "", "VNN-2024")


def test_a_form_goes_before_options() -> None:
    options = ImportOptions(2024, campaign="VNN-2024", period="2024-H1")
    assert said(of_file(options, file(FORM), PLAIN, CODES)) == ("2024-Q3", "U2", "NTM-2024")


def test_somebodys_word_goes_before_a_form() -> None:
    word = FileCorrections(unit="U1", campaign="VNN-2024", period="2024-09")
    found = of_file(ImportOptions(2024), file(FORM), word, CODES)
    assert said(found) == ("2024-09", "U1", "VNN-2024")


def test_a_form_of_another_year_or_of_no_known_campaign_settles_neither() -> None:
    other = FormStamp("VNN-2023", "U2", "2023-Q3", 1, "abc")
    broken = FormStamp("", "U2", "quý ba", 1, "abc")
    for form in (other, broken):
        found = of_file(ImportOptions(2024), file(form), PLAIN, CODES)
        assert said(found) == ("2024", "U2", "")


def test_a_sheet_says_that_it_adds_unless_somebody_says_otherwise() -> None:
    options = ImportOptions(2024)
    assert of_file(options, file(adds=True), PLAIN, CODES).supplement
    word = FileCorrections(supplement=False)
    assert not of_file(options, file(adds=True), word, CODES).supplement
    assert of_file(options, file(), FileCorrections(supplement=True), CODES).supplement


def test_names_are_known_however_they_are_typed() -> None:
    word = FileCorrections(units={"VP  Cơ quan": "U1"}, people={"LÊ AN": "7"})
    found = of_file(ImportOptions(2024), file(), word, CODES)
    assert (dict(found.units), dict(found.people)) == ({"vp cơ quan": "U1"}, {"lê an": "7"})


def test_a_period_that_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="Không hiểu kỳ"):
        of_options(ImportOptions(2024, period="quý ba"))


def test_only_the_very_problem_that_was_allowed_is_let_in() -> None:
    place = ("duplicate.row", "Tờ 1", "B6")
    settled = of_file(
        ImportOptions(2024), file(), FileCorrections(allowed={place: "hai biên lai"}), CODES
    )
    wrong = error("duplicate.row", "Trùng.", "An").at("Tờ 1", "B6")
    let_in = settled.let_in(wrong)
    assert (let_in.is_error, let_in.message) == (
        False,
        "Trùng. Được cho qua với lý do: hai biên lai",
    )
    assert (let_in.code, let_in.cell, let_in.value) == (wrong.code, wrong.cell, wrong.value)
    for other in (
        wrong.at("Tờ 1", "B7"),
        wrong.at("Tờ 2", "B6"),
        error("amount.too_large", "Lớn.").at("Tờ 1", "B6"),
        warning("duplicate.row", "Xem lại.").at("Tờ 1", "B6"),
    ):
        assert settled.let_in(other) is other
