"""A history as a table and a document."""

from desktop_app.domain.awards.histories import AwardHistory, HistoryLine, LineKind
from desktop_app.domain.criteria import Subject
from desktop_app.domain.rows import Department
from desktop_app.reports.award_history import history_report, history_table, history_told

GIVEN = HistoryLine(
    2024, "2024-12-25", LineKind.AWARD, "Lao động tiên tiến", "", "Quyết định 12", 702_000
)
GONE = HistoryLine(
    2023, "2023-12-29", LineKind.AWARD, "Lao động tiên tiến", "Đã thu hồi", money=1, stands=False
)
AN = AwardHistory(Subject.INDIVIDUAL, "A-0", "Trần An", (GONE, GIVEN))


def test_what_no_longer_stands_has_no_money() -> None:
    assert [row.cells[7] for row in history_table(AN).rows] == [None, 702_000]
    assert history_told(AN) == "1 khen thưởng còn hiệu lực, tiền thưởng 702.000 đồng."


def test_a_unit_that_came_from_others_names_them() -> None:
    unit = AwardHistory(Subject.COLLECTIVE, "A", "Phòng A", (GIVEN,), ("Phòng B",))
    assert history_table(unit).columns[-1].key == "unit"
    assert history_told(unit).endswith("Kể cả của: Phòng B.")
    report = history_report(unit, Department("Sở Thử Nghiệm"))
    assert report.abstract == "Tập thể: Phòng A (A)"
    assert len(history_table(AN).columns) == 8
