from dataclasses import replace

from desktop_app.domain.rows import Department
from desktop_app.domain.statistics.counting import fill
from desktop_app.domain.statistics.forms import Correction, KeptForm, Measure
from desktop_app.reports.official import About
from desktop_app.reports.report import Format, Paragraph
from desktop_app.reports.statistics import (
    cell_of,
    correction_told,
    figures_table,
    form_told,
    forms_table,
    notes,
    records_table,
    statistics_report,
)
from tests.domain.statistics.made import AWARDS, BY_HAND, COLUMNS, LINES, TOTAL, form

ABOUT = About(Department("Sở Thử Nghiệm"), 2024)
FORM = replace(form(), due="12-15", basis="Thông tư 02/2023/TT-BNV", notes=("Một ghi chú.",))


def test_a_form_is_a_table_with_its_parts_under_their_headings() -> None:
    grouped = replace(LINES[2], group="Theo đối tượng")
    table = figures_table(fill(form((*LINES[:2], grouped)), AWARDS))
    assert [(one.title, one.group) for one in table.columns] == [
        ("STT", ""),
        ("Chỉ tiêu", ""),
        ("Tổng số", ""),
        ("Thường xuyên", "Cách"),
        ("Đột xuất", "Cách"),
    ]
    assert [(row.level, row.cells[-3:]) for row in table.rows] == [
        ("subtotal", (4, 3, 1)),
        ("data", (3, 2, 1)),
        ("group", ("Theo đối tượng",)),
        ("data", (1, 1, 0)),
    ]


def test_a_cell_of_the_table_is_known_by_its_row_and_column() -> None:
    table = figures_table(fill(form(), AWARDS))
    assert cell_of(table.rows[1].ident, table.columns[2].key) == ("people", "total")
    assert cell_of(table.rows[1].ident, table.columns[1].key) is None
    assert cell_of("", "column:total") is None


def test_money_is_told_as_money() -> None:
    money = replace(TOTAL, measure=Measure.MONEY)
    assert figures_table(fill(form(columns=(money,)), AWARDS)).columns[2].format is Format.MONEY


def test_what_was_written_by_hand_is_told_under_the_table() -> None:
    corrected = Correction("people", "total", 9_000, "Theo sổ giấy")
    filled = fill(FORM, AWARDS, [corrected])
    told = "Ghi 9.000 thay cho 3 đếm được: Theo sổ giấy"
    assert correction_told(filled.at("people", "total")) == told
    assert notes(filled) == (
        "Một ghi chú.",
        "Cá nhân, tổng số: ghi 9.000 thay cho 3 đếm được: Theo sổ giấy.",
    )
    assert figures_table(filled).rows[1].tip == told
    assert correction_told(filled.at("all", "total")) == ""


def test_what_the_form_asks_people_for_needs_no_explanation() -> None:
    filled = fill(form((BY_HAND,)), AWARDS, [Correction("by-hand", "total", 7, "Theo báo cáo")])
    assert notes(filled) == ()


def test_one_form_gives_the_paper_its_title_and_several_stand_one_under_another() -> None:
    filled = fill(FORM, AWARDS)
    single = statistics_report([filled], ABOUT)
    assert (single.title, single.abstract) == ("Biểu thử", "Năm 2024")
    assert [one.title for one in single.tables] == ["Biểu số T1"]
    texts = [one.text for one in single.blocks if isinstance(one, Paragraph)]
    assert texts == [
        "Căn cứ: Thông tư 02/2023/TT-BNV. Gửi trước ngày 15/12/2024.",
        "Một ghi chú.",
    ]
    assert [one.position for one in single.signatures] == ["Người lập biểu", "Giám đốc"]
    both = statistics_report([filled, fill(replace(FORM, code="T2"), AWARDS)], ABOUT)
    assert both.title == "Thống kê thi đua, khen thưởng"
    assert [one.title for one in both.tables] == ["Biểu T1. Biểu thử", "Biểu T2. Biểu thử"]
    # The page of sources says how sure the layout is.
    assert dict(both.made_from)["Biểu T2"].endswith("Mức chắc chắn: chưa kiểm chứng.")
    assert ("Ghi chú biểu T2", "Một ghi chú.") in both.made_from


def test_nothing_to_print_says_so() -> None:
    (said,) = statistics_report([], ABOUT).blocks
    assert said == Paragraph("Chưa có số liệu thống kê.")


def test_the_list_of_forms_says_who_laid_them_out() -> None:
    table = forms_table([KeptForm(FORM), KeptForm(replace(FORM, code="T2"), 2023)], 2024)
    assert [row.cells for row in table.rows] == [
        ("T1", "Biểu thử", "2024-12-15", "Theo chương trình", "chưa kiểm chứng"),
        ("T2", "Biểu thử", "2024-12-15", "Cơ quan lập từ năm 2023", "chưa kiểm chứng"),
    ]


def test_a_form_tells_its_basis_and_whether_it_was_sent() -> None:
    assert form_told(KeptForm(FORM), 2024, "2024-12-10") == (
        "Biểu thử. Theo chương trình. Căn cứ: Thông tư 02/2023/TT-BNV."
        " Mức chắc chắn: chưa kiểm chứng. Gửi trước ngày 15/12/2024. Đã gửi ngày 10/12/2024."
    )


def test_records_are_listed_with_money_where_there_is_some() -> None:
    table = records_table("Tất cả", AWARDS)
    assert table.rows[0].cells == (1, "Số 1", 702_000)
    assert table.rows[3].ident == "award:4"
    assert len(records_table("Tập thể", AWARDS[3:]).columns) == len(COLUMNS) - 1
