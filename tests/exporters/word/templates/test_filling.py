"""Templates filled from reports: shipped ones say what the report says."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from desktop_app.domain.errors import Refused
from desktop_app.exporters.word import word_bytes
from desktop_app.exporters.word.templates import filled
from desktop_app.reports.report import Letterhead, Report
from tests.exporters.word.templates.samples import (
    decision,
    lines,
    minutes,
    proposal,
    saved,
    shipped,
    template,
    with_table,
)

MAKERS = (proposal, minutes, decision)


@pytest.mark.parametrize("make", MAKERS)
def test_the_shipped_template_says_exactly_what_the_report_says(
    make: Callable[[], Report],
) -> None:
    report = make()
    assert lines(filled(shipped(report.kind), report)) == lines(word_bytes(report))


def test_a_paragraph_of_nothing_but_an_empty_field_is_left_out() -> None:
    # The director signs himself, so that nobody signs for anybody.
    made = filled(template("Đầu", "{{ quyen_han_ky }}", "[{{ quyen_han_ky }}]"), proposal())
    assert lines(made) == ["Đầu", "[]"]


def test_signs_of_markup_in_names_stay_as_they_are() -> None:
    report = replace(proposal(), letterhead=Letterhead(agency='Sở <A> & "B" {{ x }} {% if %}'))
    (made,) = lines(filled(template("{{ co_quan }}"), report))
    assert made == 'SỞ <A> & "B" {{ X }} {% IF %}'


def test_control_characters_are_dropped_and_rare_letters_stay() -> None:
    name = "Sở\x00 🏆\u200f " + "Ơ" * 200
    report = replace(proposal(), letterhead=Letterhead(agency=name))
    (made,) = lines(filled(template("{{ co_quan }}"), report))
    assert "\x00" not in made
    assert "🏆" in made
    assert made.endswith("Ơ" * 200)


def test_rows_come_out_of_a_loop_in_a_table() -> None:
    made = with_table(
        ("STT", "Họ và tên"),
        ("{%tr for dong in danh_sach %}", ""),
        ("{{ dong.stt }}", "{{ dong.ten }} ({{ dong.danh_hieu | upper }})"),
        ("{%tr endfor %}", ""),
    )
    assert lines(filled(made, proposal())) == [
        *("STT", "Họ và tên"),
        *("1", "Trần An (LAO ĐỘNG TIÊN TIẾN)"),
        *("2", "Lê Bình (LAO ĐỘNG TIÊN TIẾN)"),
        *("3", "Phòng Tổ chức (TẬP THỂ LAO ĐỘNG TIÊN TIẾN)"),
    ]


def test_a_condition_keeps_or_drops_paragraphs() -> None:
    made = template("{%p if quyen_han_ky %}", "Ký thay", "{%p else %}", "Ký thẳng", "{%p endif %}")
    assert lines(filled(made, proposal())) == ["Ký thẳng"]


def test_paragraphs_of_a_part_look_as_the_one_in_the_template() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("{{ can_cu }}")
    run.underline = True
    made = docx.Document(BytesIO(filled(saved(document), proposal())))
    assert [one.text for one in made.paragraphs] == [
        "Căn cứ Điều 24 Luật 06/2022/QH15;",
        "Căn cứ Điều 54 Nghị định 98/2023/NĐ-CP;",
        "Căn cứ Nghị định 91/2017/NĐ-CP (cần kiểm tra hiệu lực).",
    ]
    assert all(one.runs[0].underline for one in made.paragraphs)


def test_a_tag_that_word_tore_into_pieces_is_one_field() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece, bold in (("Của {", True), ("{ co_", False), ("quan }", True), ("}.", False)):
        paragraph.add_run(piece).bold = bold
    assert lines(filled(saved(document), proposal())) == ["Của SỞ NỘI VỤ."]


def test_a_table_fits_the_page_of_the_template_with_lines_of_its_own() -> None:
    made = docx.Document(BytesIO(filled(template("{{ danh_sach }}"), proposal())))
    (table,) = made.tables
    section = made.sections[0]
    aside = (section.left_margin or 0) + (section.right_margin or 0)
    room = (section.page_width or 0) - aside
    widths = sum(column.width or 0 for column in table.columns)
    assert abs(widths - room) < 20_000  # EMU: half a millimetre
    assert table._tbl.tblPr.find(qn("w:tblBorders")) is not None  # noqa: SLF001


def test_fields_stand_in_headers_and_cells_too() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ co_quan }}"
    document.add_table(1, 1).cell(0, 0).text = "{{ danh_sach }}"
    made = docx.Document(BytesIO(filled(saved(document), proposal())))
    assert made.sections[0].header.paragraphs[0].text == "SỞ NỘI VỤ"
    cell = made.tables[0].cell(0, 0)
    assert len(cell.tables) == 1
    assert cell._tc[-1].tag == qn("w:p")  # noqa: SLF001  # or Word calls the file damaged


def test_a_broken_template_fills_nothing_and_says_all_that_is_wrong() -> None:
    with pytest.raises(Refused) as told:
        filled(template("{{ co_quann }}", "{{ x"), proposal())
    assert "co_quann" in str(told.value)
    assert "thiếu dấu đóng" in str(told.value)


def test_an_annex_counts_its_pages_from_one_in_a_section_of_its_own() -> None:
    made = docx.Document(BytesIO(filled(shipped("decision"), decision())))
    first, annex = made.sections
    counting = annex._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001
    assert counting.get(qn("w:start")) == "1"
    assert first.different_first_page_header_footer
    assert annex.different_first_page_header_footer
