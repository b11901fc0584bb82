"""The list that feeds officials' yearly review, as a document."""

from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.officials import Official
from desktop_app.domain.rows import CampaignInfo, Department
from desktop_app.reports.official import About
from desktop_app.reports.officials import officials_report, officials_table
from tests.reports.values import paragraphs, well_formed

CAMPAIGN = CampaignInfo(
    1, "VNN-2024", "vi-nguoi-ngheo", "Phong trào “Vì người nghèo”", 2024, "", 1, 2
)
ABOUT = About(Department("Sở Thử Nghiệm"), 2024, (CAMPAIGN,))


def person(code: str, unit: str) -> Judged:
    return Judged(
        Subject.INDIVIDUAL,
        1,
        code,
        f"Cán bộ {code}",
        unit,
        f"Phòng {unit}",
        ord(unit),
        job="Chuyên viên",
        staff_category="Công chức",
    )


AN = Official(
    person("1", "A"),
    9150,
    10_000,
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    ("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"),
    ("VNN-2024",),
    ("Tạm tính",),
)
BINH = Official(person("2", "A"), 7000, 10_000, "Hoàn thành tốt nhiệm vụ")
CUONG = Official(person("3", "B"), notes=("Chưa chấm điểm",))


def test_people_stand_under_their_unit_numbered_through() -> None:
    table = officials_table((AN, BINH, CUONG))
    assert [row.cells[0] for row in table.rows] == ["Phòng A", 1, 2, "Phòng B", 3]
    assert table.rows[1].cells[1:] == (
        "1",
        "Cán bộ 1",
        "Chuyên viên",
        "Công chức",
        9150,
        "Hoàn thành xuất sắc nhiệm vụ",
        "Hoàn thành tốt nhiệm vụ",
        "Lao động tiên tiến; Chiến sĩ thi đua cơ sở",
        "VNN-2024",
        "Tạm tính",
    )
    assert table.rows[1].ident == "person:1"


def test_what_was_not_scored_is_blank() -> None:
    row = officials_table((CUONG,)).rows[-1]
    assert (row.cells[5], row.cells[6], row.cells[-1]) == (None, "", "Chưa chấm điểm")


def test_the_document_counts_people_and_classes_best_first() -> None:
    report = officials_report((CUONG, BINH, AN), ABOUT)
    assert all(map(well_formed, report.tables))
    opening = paragraphs(report)[0]
    assert opening.startswith("Danh sách gồm 03 người thuộc 02 đơn vị; đã chấm điểm 02 người.")
    assert opening.endswith(
        "01 người “Hoàn thành xuất sắc nhiệm vụ”, 01 người “Hoàn thành tốt nhiệm vụ”."
    )


def test_codes_of_campaigns_are_explained_under_the_list() -> None:
    report = officials_report((AN, BINH), ABOUT)
    campaigns = report.tables[1]
    assert [row.cells for row in campaigns.rows] == [("VNN-2024", "Vì người nghèo", 1)]
    assert len(officials_report((BINH,), ABOUT).tables) == 1
