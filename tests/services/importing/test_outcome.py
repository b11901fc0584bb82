"""An import told before it is made, after it, and later, is the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.services.importing import ImportOptions
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def without_numbers(outcome: ImportOutcome) -> list[FileOutcome]:
    """The files by their paths; the store knows the period only of what went in."""
    told = (
        replace(one, number=0, file_id=0, period=one.period if one.rows_accepted else "")
        for one in outcome.files
    )
    return sorted(told, key=lambda one: one.path)


def folder(intake: Intake) -> Path:
    made = intake.folder / "gui"
    books.gifts(made / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", "1.500"))
    books.gifts(made / "b.xlsx", "Thanh tra", ("An", 300_000))
    books.activities(made / "c.xlsx", "Thanh tra", ("Làm đường", "17/10/2024", 5))
    books.gifts(made / "d.xlsx", "Phòng Lạ", ("An", 300_000))
    (made / "e.txt").write_text("Kính gửi", encoding="utf-8")
    return made


@pytest.mark.parametrize("accept", [False, True])
def test_what_was_told_is_what_was_done(intake: Intake, *, accept: bool) -> None:
    preview = intake.service.preview([folder(intake)], ImportOptions(YEAR))
    before = intake.service.weighed(preview, accept_valid_rows=accept)
    done = intake.service.commit(preview, accept_valid_rows=accept).value
    assert without_numbers(before) == without_numbers(done)
    assert before.contributions_vnd == done.contributions_vnd
    assert done.import_id is not None
    assert intake.service.outcome(done.import_id) == done


def test_the_preview_itself_counts_the_good_rows(intake: Intake) -> None:
    preview = intake.service.preview([folder(intake)], ImportOptions(YEAR))
    statuses = [one.status for one in preview.outcome.files]
    assert statuses == ["partial", "accepted", "accepted", "rejected", "ignored"]
    assert preview.outcome.contributions_vnd == 200_000 + 300_000
    assert preview.outcome.import_id is None


def test_of_two_versions_in_one_import_the_later_one_is_told(intake: Intake) -> None:
    made = intake.folder / "gui"
    books.gifts(made / "1.xlsx", "Văn phòng", ("An", 200_000))
    books.gifts(made / "2.xlsx", "Văn phòng", ("An", 250_000))
    preview = intake.service.preview([made], ImportOptions(YEAR))
    assert preview.outcome.contributions_vnd == 250_000
    done = intake.service.commit(preview).value
    assert done.contributions_vnd == 250_000
    assert [one.code for one in done.files[1].problems] == ["return.several"]


def test_supplements_in_one_import_are_told_together(intake: Intake) -> None:
    made = intake.folder / "gui"
    books.gifts(made / "1.xlsx", "Văn phòng", ("An", 200_000))
    books.gifts(made / "2.xlsx", "Văn phòng", ("Bình", 250_000))
    preview = intake.service.preview([made], ImportOptions(YEAR, supplement=True))
    assert preview.outcome.contributions_vnd == 450_000
    done = intake.service.commit(preview).value
    assert done.contributions_vnd == 450_000
    assert [one.problems for one in done.files] == [(), ()]


def test_an_import_that_never_was_is_not_found(intake: Intake) -> None:
    with pytest.raises(NotFound, match="77"):
        intake.service.outcome(77)


def test_what_an_import_did_stays_told_after_it_was_taken_back(intake: Intake) -> None:
    done = intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    assert done.import_id is not None
    intake.service.undo(done.import_id)
    assert intake.service.outcome(done.import_id) == done
    (info, _) = intake.service.all(YEAR)
    assert (info.id, info.undone) == (done.import_id, True)
