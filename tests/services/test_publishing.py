"""Published rankings: frozen with their rules, the same on every output whatever comes later."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import Engine, event, func, insert, select, update

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.ranking_rules import RankingChoice, Scope
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.rows import Department
from desktop_app.models.audit import AuditEntry
from desktop_app.models.scoring import (
    CriteriaSetRecord,
    EnteredMark,
    PublishedRanking,
    RankingRow,
    RankingSet,
    ScoreSheetRecord,
)
from desktop_app.models.units import Cluster, Person, UnitName
from desktop_app.reports.ranking import ranking_table
from desktop_app.reports.report import Report, Table
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import report_bytes
from desktop_app.services.publishing import Publishing
from desktop_app.services.ranking import PROVISIONAL, Rankings
from desktop_app.services.reporting import Reporting
from desktop_app.services.scoring import Scoring
from desktop_app.services.settings import Settings
from desktop_app.services.years import Years
from tests.services.desk_work import (
    YEAR,
    launch,
    list_people,
    list_units,
    set_targets,
    use_criteria,
)
from tests.services.test_ranking import RULES, mark

LIVE = RankingChoice(live=True)


@pytest.fixture
def scored(desk: Desk) -> Desk:
    """A: 10,00 Tốt; B: 6,00 Khá; C, of another cluster, 4,00; D there without a mark."""
    list_units(desk, ["C1:A", "C1:B", "C2:C", "C2:D"])
    use_criteria(desk, RULES)
    mark(desk, A=(500, 500), B=(600, 0), C=(400, None))
    Scoring(desk).score(YEAR)
    return desk


def numbered(desk: Desk, **options: Any) -> int:  # noqa: ANN401  # what publishing takes
    return Publishing(desk).publish(YEAR, **options).value


def turn_everything_over(desk: Desk) -> None:
    """Other names, another department, another set, other marks, scored again."""
    with desk.command() as command:
        run = command.connection.execute
        run(update(UnitName).values(name="Đơn vị đã đổi tên"))
        run(update(Cluster).values(name="Cụm đã đổi tên"))
        definition = command.connection.scalar(select(CriteriaSetRecord.definition))
        assert definition is not None
        changed = {**definition, "title": "Bộ đã sửa", "bands": [], "tie_order": []}
        run(update(CriteriaSetRecord).values(title="Bộ đã sửa", definition=changed))
        command.audit("thử", "đổi")
    Settings(desk).set_department(Department("Sở Đổi Tên", signatory="Người khác"))
    mark(desk, A=(0, 0), B=(900, 900), C=(100, 100), D=(1000, 1000))
    Scoring(desk).score(YEAR)


def cells(table: Table) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows if row.level != "group"]


def of_report(report: Report) -> list[tuple[object, ...]]:
    return [row for table in report.tables for row in cells(table)]


def test_a_published_ranking_is_the_live_one_of_its_moment(scored: Desk) -> None:
    live = Rankings(scored).rank(YEAR)
    number = numbered(scored)
    published = Publishing(scored).one(number)
    assert replace(published, published=None) == live
    assert published.published is not None
    assert (published.published.number, published.published.actor) == (number, "Chị Văn Thư")
    # Half past five in the morning of Greenwich is half past noon in Việt Nam.
    assert published.published.at == "2024-11-20T12:30+07:00"


def test_the_newest_published_ranking_is_shown_unless_the_live_one_is_asked_for(
    scored: Desk,
) -> None:
    number = numbered(scored)
    turn_everything_over(scored)
    shown = Rankings(scored).shown(YEAR)
    assert shown.published is not None
    assert shown.published.number == number
    live = Rankings(scored).shown(YEAR, choice=LIVE)
    assert live.published is None
    assert [row.code for row in live.clusters[0].rows] == ["B", "A"]
    by_criterion = Rankings(scored).shown(YEAR, choice=RankingChoice(criterion="1"))
    assert by_criterion.published is None


def test_screen_excel_pdf_and_json_rows_of_a_published_ranking_never_differ(scored: Desk) -> None:
    number = numbered(scored)
    first, report = Publishing(scored).one(number), published_report(scored, number)
    pdf = report_bytes(report, ".pdf")
    turn_everything_over(scored)
    again, later = Publishing(scored).one(number), published_report(scored, number)
    assert again == first
    assert later == report
    assert cells(ranking_table(again)) == [
        (1, "A", "Phòng A", 1000, 2000, "Tốt", ""),
        (2, "B", "Phòng B", 600, 2000, "Khá", ""),
        (1, "C", "Phòng C", 400, 2000, "Khá", ""),
        (None, "D", "Phòng D", None, None, "", "Chưa có điểm nào"),
    ]
    without_codes = [(row[0], *row[2:]) for row in cells(ranking_table(again))]
    assert of_report(later) == without_codes
    assert in_workbook(later) == without_codes
    assert printed(report_bytes(later, ".pdf")) == printed(pdf)
    assert "Phòng A 10,00 20,00 Tốt" in printed(pdf)
    assert later.letterhead.agency == "Sở Thử Nghiệm"
    assert "Bộ thử" in str(later.blocks)


def test_a_letterhead_that_is_to_come_heads_neither_the_live_nor_the_published_ranking(
    scored: Desk,
) -> None:
    tomorrow = scored.today + timedelta(days=1)
    Settings(scored).set_department(Department("Sở Ngày Mai"), tomorrow.isoformat())
    live = Reporting(scored).report("ranking", YEAR, ranking=LIVE)
    assert live.letterhead.agency == "Sở Thử Nghiệm"
    published = published_report(scored, numbered(scored))
    assert published.letterhead.agency == "Sở Thử Nghiệm"


def published_report(desk: Desk, number: int) -> Report:
    """Without the lines that tell who made the file, of which the moment is one."""
    report = Reporting(desk).report("ranking", YEAR, ranking=RankingChoice(number=number))
    return replace(report, made_from=())


def printed(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    texts = (page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(" ".join(texts).split())


def in_workbook(report: Report) -> list[tuple[object, ...]]:
    """The rows under each heading “Hạng”, points turned back into hundredths."""
    book = openpyxl.load_workbook(BytesIO(report_bytes(report, ".xlsx")), data_only=True)
    found: list[tuple[object, ...]] = []
    for sheet in book.worksheets:
        inside = False
        for row in sheet.iter_rows(values_only=True):
            values = row[:6]
            if values[0] == "Hạng":
                inside = True
            elif inside and isinstance(values[1], str) and values[1].startswith("Phòng "):
                found.append(_plain(values))
            elif inside and values[0] is None and values[1] is None:
                inside = False
    return found


def _plain(values: tuple[Any, ...]) -> tuple[object, ...]:
    place, name, points, most, band, note = values
    hundredths = [None if one is None else round(one * 100) for one in (points, most)]
    return (place, name, *hundredths, band or "", note or "")


def test_a_published_row_keeps_the_sheet_that_it_rests_on(scored: Desk) -> None:
    number = numbered(scored)
    with scored.reading() as connection:
        query = select(RankingRow).where(RankingRow.ranking_id == number)
        rows = {row.code: row for row in connection.execute(query)}
        sets = connection.scalars(select(RankingSet.set_id)).all()
    assert [(one["criterion"], one["points"]) for one in rows["A"].marks] == [
        ("1", 500),
        ("2", 500),
    ]
    assert rows["A"].marks[0]["explanation"]["steps"] == ["Điểm do người chấm nhập: 5,00 điểm"]
    kept = [(row.place, row.points, row.max_points, row.band) for row in rows.values()]
    assert kept[0] == (1, 1000, 2000, "Tốt")
    assert kept[3] == (None, None, 2000, "")
    assert rows["A"].unit_id is not None
    assert rows["A"].person_id is None
    assert sets == [1]


def test_a_corrected_one_stands_beside_with_its_reason(scored: Desk) -> None:
    first = numbered(scored)
    with pytest.raises(WrongFields, match=f"bảng xếp hạng số {first}"):
        numbered(scored)
    second = numbered(scored, reason="Sửa điểm của B")
    listed = Publishing(scored).all(YEAR)
    told = [
        (one.published.number, one.published.replaces, one.published.replaced_by) for one in listed
    ]
    assert told == [(second, first, None), (first, None, second)]
    assert listed[0].published.reason == "Sửa điểm của B"
    assert [one.rows for one in listed] == [4, 4]
    assert Rankings(scored).shown(YEAR).published == listed[0].published


def test_each_scope_has_published_rankings_of_its_own(scored: Desk) -> None:
    whole = RankingChoice(scope=Scope.DEPARTMENT)
    numbered(scored)
    number = numbered(scored, choice=whole)
    shown = Rankings(scored).shown(YEAR, choice=whole)
    assert shown.published is not None
    assert shown.published.number == number
    (cluster,) = shown.clusters
    assert [(row.rank, row.code, row.cluster) for row in cluster.rows] == [
        (1, "A", "C1"),
        (2, "B", "C1"),
        (3, "C", "C2"),
        (None, "D", "C2"),
    ]
    assert replace(shown, published=None) == Rankings(scored).rank(YEAR, scope=Scope.DEPARTMENT)


def make_provisional(desk: Desk) -> None:
    with desk.command() as command:
        command.connection.execute(update(ScoreSheetRecord).values(provisional=True))
        command.audit("thử", "tạm tính")


def test_provisional_sheets_are_published_only_knowingly_and_say_so(scored: Desk) -> None:
    make_provisional(scored)
    with pytest.raises(WrongFields, match="đang được sửa") as refused:
        numbered(scored)
    assert list(refused.value.problems) == ["provisional"]
    published = Publishing(scored).one(numbered(scored, allow_provisional=True))
    assert published.terms.provisional
    notes = {row.code: row.notes for cluster in published.clusters for row in cluster.rows}
    assert notes == {"A": (PROVISIONAL,), "B": (PROVISIONAL,), "C": (PROVISIONAL,), "D": ()}
    assert (1, "A", "Phòng A", 1000, 2000, "Tốt", PROVISIONAL) in cells(ranking_table(published))


def test_nothing_scored_or_a_closed_year_is_refused(desk: Desk) -> None:
    list_units(desk, ["A"])
    use_criteria(desk, RULES)
    with pytest.raises(Refused, match="chưa được chấm điểm"):
        numbered(desk)
    mark(desk, A=(1, 1))
    Scoring(desk).score(YEAR)
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        numbered(desk)
    with pytest.raises(NotFound):
        Publishing(desk).one(99)
    with desk.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(PublishedRanking)) == 0


def later(desk: Desk, minutes: int) -> Desk:
    """The same desk some minutes on."""
    moment = desk.clock() + timedelta(minutes=minutes)
    return replace(desk, clock=lambda: moment)


def test_what_changed_since_the_scoring_is_told_before_publishing(scored: Desk) -> None:
    assert Publishing(scored).readiness(YEAR).warnings == (
        "Còn 1 trong 4 đối tượng chưa xếp hạng được.",
    )
    mark(later(scored, 5), A=(1, 1))
    marked, _ = Publishing(scored).readiness(YEAR).warnings
    assert marked == (
        "Có điểm được nhập hoặc sửa sau lần chấm gần nhất (20/11/2024 12:30). Nên chấm lại."
    )
    set_targets(later(scored, 6), ("A", "GN", "10", "5"))
    assert "số liệu được nhập hoặc rút" in Publishing(scored).readiness(YEAR).warnings[1]
    Scoring(later(scored, 10)).score(YEAR)
    assert len(Publishing(scored).readiness(YEAR).warnings) == 1


def test_a_campaigns_ranking_is_published_apart_from_the_years(scored: Desk) -> None:
    launch(scored, "vi-nguoi-ngheo")
    Scoring(scored).score(YEAR, "VNN-2024")
    number = numbered(scored, campaign="VNN-2024")
    assert Rankings(scored).shown(YEAR).published is None
    shown = Rankings(scored).shown(YEAR, "VNN-2024")
    assert shown.published is not None
    assert (shown.published.number, shown.campaign) == (number, "VNN-2024")
    (listed,) = Publishing(scored).all(YEAR)
    assert listed.title.startswith("Bảng xếp hạng tập thể, phong trào thi đua “Vì người nghèo")


def test_people_are_published_under_their_units(scored: Desk) -> None:
    list_people(scored, "A", "Lê Văn Một", "Trần Thị Hai")
    rules = replace(RULES, code="ca-nhan", subject=Subject.INDIVIDUAL)
    number = use_criteria(scored, rules)
    mark_person(scored, number, "A-0", 700)
    individual = RankingChoice(Subject.INDIVIDUAL)
    Scoring(scored).score(YEAR, subject=Subject.INDIVIDUAL)
    published = Publishing(scored).one(numbered(scored, choice=individual))
    assert replace(published, published=None) == Rankings(scored).rank(YEAR, "", Subject.INDIVIDUAL)
    (unit,) = published.clusters
    assert (unit.code, unit.name) == ("A", "Phòng A")
    assert [(row.rank, row.code, row.points) for row in unit.rows] == [
        (1, "A-0", 700),
        (None, "A-1", None),
    ]
    assert Rankings(scored).shown(YEAR).published is None


def mark_person(desk: Desk, set_id: int, code: str, points: int) -> None:
    with desk.command() as command:
        person = command.connection.scalar(select(Person.id).where(Person.code == code))
        told = {"set_id": set_id, "stage": "final", "entered_at": command.now, "actor": "x"}
        record = {**told, "person_id": person, "criterion": "1", "points": points}
        command.connection.execute(insert(EnteredMark), [record])
        command.audit("thử", "điểm")


def test_the_trail_says_what_was_published(scored: Desk) -> None:
    number = numbered(scored)
    with scored.reading() as connection:
        query = select(AuditEntry).where(AuditEntry.action == "ranking.publish")
        entry = connection.execute(query).one()
    assert entry.subject == f"ranking:{number}"
    assert (entry.after["ranked"], entry.after["provisional"]) == (4, 0)
    assert entry.after["criteria_set"] == "thu.1"


def test_writing_is_by_sets_of_rows(desk: Desk) -> None:
    """600 units: three slices of rows and of marks, and a few statements besides."""
    codes = [f"U{place}" for place in range(600)]
    list_units(desk, codes)
    use_criteria(desk, RULES)
    mark(desk, **{code: (place, 0) for place, code in enumerate(codes)})
    Scoring(desk).score(YEAR)
    said: list[str] = []

    def hear(*told: Any) -> None:  # noqa: ANN401  # the event's own arguments
        said.append(told[2])

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        number = numbered(desk)
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
    assert len(said) < 60
    rows = Publishing(desk).one(number).clusters[0].rows
    assert [(row.rank, row.code) for row in rows[:2]] == [(1, "U599"), (2, "U598")]
