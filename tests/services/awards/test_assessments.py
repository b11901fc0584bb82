"""Year-end classes: typed, changed with a reason, taken over from a published ranking."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from desktop_app.domain.awards.assessments import AssessmentLine, NewAssessment
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.domain.refusals import WrongField, WrongFields
from desktop_app.models.scoring import PublishedRanking, RankingRow
from desktop_app.models.units import Person
from desktop_app.services.awards.assessments import Assessments
from desktop_app.services.awards.standing import assessed
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, add, list_people, list_units
from tests.services.trail import trail

EXCELLENT, GOOD, FULFILLED, FAILED = Assessed
UNIT, PERSON = Subject.COLLECTIVE, Subject.INDIVIDUAL


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "An", "Bình")
    list_people(desk, "B", "Chi")
    return desk


def classes(desk: Desk, of: Subject = PERSON) -> dict[str, Assessed | None]:
    return {one.code: one.assessed_as for one in Assessments(desk).all(YEAR, of)}


def put(desk: Desk, reason: str = "", **by_code: Assessed) -> int:
    new = [NewAssessment(code.replace("_", "-"), one) for code, one in by_code.items()]
    return Assessments(desk).set(YEAR, new, reason).value


def test_everybody_of_the_year_stands_in_the_list(year: Desk) -> None:
    new = NewAssessment("An", GOOD, points=9250, basis="QĐ 12/QĐ-SNV")
    Assessments(year).set(YEAR, [new])
    first, *rest = Assessments(year).all(YEAR)
    assert first == AssessmentLine(
        of=PERSON,
        subject_id=first.subject_id,
        code="A-0",
        name="An",
        unit="Phòng A",
        assessed_as=GOOD,
        points=9250,
        basis="QĐ 12/QĐ-SNV",
        actor="Chị Văn Thư",
        entered_at="2024-11-20T12:30+07:00",
    )
    assert [(one.code, one.assessed_as) for one in rest] == [("A-1", None), ("B-0", None)]


def test_units_are_assessed_beside_people(year: Desk) -> None:
    new = [NewAssessment("A", EXCELLENT, UNIT), NewAssessment("A-0", GOOD)]
    Assessments(year).set(YEAR, new)
    assert classes(year, UNIT) == {"A": EXCELLENT, "B": None}
    with year.reading() as connection:
        found = assessed(connection, [YEAR, YEAR - 1])
    assert sorted((of.value, one.value) for (of, _, _), one in found.items()) == [
        ("collective", "excellent"),
        ("individual", "good"),
    ]
    assert {at for _, _, at in found} == {YEAR}


def test_a_change_needs_a_reason_and_the_newest_counts(year: Desk) -> None:
    assert put(year, A_0=GOOD, A_1=GOOD) == 2
    assert put(year, A_0=GOOD) == 0
    with pytest.raises(WrongField, match="Đã có xếp loại của An; hãy ghi lý do"):
        put(year, A_0=EXCELLENT)
    assert put(year, "Đã xét lại", A_0=EXCELLENT) == 1
    assert classes(year) == {"A-0": EXCELLENT, "A-1": GOOD, "B-0": None}
    assert trail(year)[-1].reason == "Đã xét lại"
    assert trail(year)[-1].after["class"] == "Hoàn thành xuất sắc nhiệm vụ"


def test_all_who_cannot_be_found_are_told_at_once_and_nobody_is_written(year: Desk) -> None:
    new = [NewAssessment(one, GOOD) for one in ("An", "Dũng", "Em", "A-0")]
    with pytest.raises(WrongFields) as refusal:
        Assessments(year).set(YEAR, new)
    told = refusal.value.problems["subject"]
    assert "“Dũng”" in told
    assert "“Em”" in told
    assert "“An” được ghi hai lần" in told
    assert set(classes(year).values()) == {None}


def test_without_anybody_there_is_nothing_to_write(year: Desk) -> None:
    with pytest.raises(WrongFields, match="ít nhất một"):
        Assessments(year).set(YEAR, [])


def test_what_was_withdrawn_leaves_the_one_before(year: Desk) -> None:
    put(year, A_0=GOOD)
    put(year, "Xét lại", A_0=EXCELLENT)
    Assessments(year).withdraw(YEAR, PERSON, "An", "Nhập nhầm")
    assert classes(year)["A-0"] is GOOD
    Assessments(year).withdraw(YEAR, PERSON, "An", "Nhập nhầm")
    assert classes(year)["A-0"] is None
    with pytest.raises(NotFound):
        Assessments(year).withdraw(YEAR, PERSON, "An", "Nhập nhầm")
    with pytest.raises(WrongField, match="lý do"):
        Assessments(year).withdraw(YEAR, PERSON, "An", " ")


def published(desk: Desk, bands: Sequence[tuple[str, str]], year: int = YEAR) -> int:
    """A published ranking of people with their classes."""
    with desk.command() as command:
        ids = {row.code: row.id for row in command.connection.execute(select(Person))}
        head = {"year": year, "subject": "individual", "scope": "cluster", "rules": {}}
        told = {"title": "Xếp hạng cá nhân", "published_at": command.now, "actor": "x"}
        number = add(command, PublishedRanking, {**head, **told})
        frozen = {"ranking_id": number, "cluster_code": "A", "cluster_name": "Phòng A"}
        empty = {"tied": False, "reason": "", "notes": [], "bars": [], "marks": []}
        for position, (code, band) in enumerate(bands):
            row = {"position": position, "code": code, "name": code, "person_id": ids[code]}
            points = {"points": 9000, "max_points": 10_000, "band": band}
            add(command, RankingRow, {**frozen, **empty, **row, **points})
        command.audit("thử", "công bố")
    return number


def test_classes_are_taken_over_from_a_published_ranking(year: Desk) -> None:
    put(year, A_1=FULFILLED)
    bands = [("A-0", "Hoàn thành tốt nhiệm vụ"), ("A-1", "Tốt"), ("B-0", "Khá")]
    number = published(year, bands)
    done = Assessments(year).take(YEAR, number, "Theo kết quả chấm điểm").value
    assert done.taken == ("A-0",)
    assert done.left_out == (
        ("A-1", "đã có xếp loại “Hoàn thành nhiệm vụ”"),
        ("B-0", "xếp loại “Khá” không phải là mức xếp loại cuối năm"),
    )
    assert classes(year) == {"A-0": GOOD, "A-1": FULFILLED, "B-0": None}
    first = Assessments(year).all(YEAR)[0]
    assert (first.points, first.basis) == (9000, "Xếp hạng cá nhân")
    again = Assessments(year).take(YEAR, number, "Theo kết quả chấm", replace=True).value
    assert again.taken == ("A-1",)
    assert again.left_out[0] == ("A-0", "đã có đúng xếp loại này")


def test_who_has_no_class_in_the_ranking_is_left_out(year: Desk) -> None:
    number = published(year, [("A-0", "")])
    done = Assessments(year).take(YEAR, number, "Theo kết quả").value
    assert done.left_out == (("A-0", "chưa được xếp loại trong bảng xếp hạng"),)
    assert done.taken == ()


def test_only_the_years_own_ranking_is_taken_over_and_with_a_reason(year: Desk) -> None:
    number = published(year, [("A-0", "Tốt")], YEAR - 1)
    with pytest.raises(NotFound, match="2024"):
        Assessments(year).take(YEAR, number, "Theo kết quả")
    with pytest.raises(WrongField, match="lý do"):
        Assessments(year).take(YEAR, number, "")


def test_a_closed_year_takes_no_classes(year: Desk) -> None:
    put(year, A_0=GOOD)
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        put(year, A_1=GOOD)
    with pytest.raises(ClosedYear):
        Assessments(year).withdraw(YEAR, PERSON, "An", "Nhầm")


def sheet_of(path: Path, *rows: tuple[str | float | None, ...]) -> Path:
    """A workbook with one table of classes."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(("Mã", "Họ và tên", "Xếp loại", "Điểm"))
    for row in rows:
        page.append(row)
    book.save(path)
    return path


def test_the_classes_of_a_spreadsheet_are_written_together(year: Desk, tmp_path: Path) -> None:
    rows = (("A-0", "An", "Hoàn thành tốt nhiệm vụ", 91.5), (None, "Bình", "HTXSNV", None))
    path = sheet_of(tmp_path / "xep loai.xlsx", *rows)
    done = Assessments(year).set_from_file(YEAR, path, basis="QĐ 12").value
    assert (done.written, done.problems, done.is_refused) == (2, (), False)
    assert classes(year) == {"A-0": GOOD, "A-1": EXCELLENT, "B-0": None}
    first = Assessments(year).all(YEAR)[0]
    assert (first.points, first.basis) == (9_150, "QĐ 12")
    assert trail(year)[-1].after == {"people": 2, "file": "xep loai.xlsx"}
    assert Assessments(year).set_from_file(YEAR, path, basis="QĐ 12").value.written == 0


def test_a_spreadsheet_with_anything_wrong_writes_nothing_and_tells_every_cell(
    year: Desk, tmp_path: Path
) -> None:
    path = sheet_of(
        tmp_path / "xep loai.xlsx",
        ("A-0", "An", "Hoàn thành tốt nhiệm vụ"),
        ("A-9", "Em", "Hoàn thành tốt nhiệm vụ"),
        ("A-0", "An", "Hoàn thành nhiệm vụ"),
        ("B-0", "Bình", "Hoàn thành nhiệm vụ"),
        ("A-1", "Bình", "Khá"),
    )
    done = Assessments(year).set_from_file(YEAR, path).value
    assert (done.written, done.is_refused) == (0, True)
    assert sorted((one.cell, one.code) for one in done.problems) == [
        ("A3", "assessment.unknown"),
        ("A4", "assessment.twice"),
        ("B5", "assessment.mismatch"),
        ("C6", "assessment.class_unknown"),
    ]
    assert set(classes(year).values()) == {None}


def test_a_file_that_is_no_spreadsheet_is_a_problem_and_a_closed_year_refuses(
    year: Desk, tmp_path: Path
) -> None:
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"PK nothing")
    assert Assessments(year).set_from_file(YEAR, broken).value.is_refused
    path = sheet_of(tmp_path / "xep loai.xlsx", ("A-0", "An", "HTNV"))
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Assessments(year).set_from_file(YEAR, path)
