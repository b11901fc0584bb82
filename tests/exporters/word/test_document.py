from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from desktop_app.exporters.word import word_bytes
from desktop_app.exporters.word.setting import TYPEFACE
from desktop_app.reports.report import (
    Column,
    Format,
    Heading,
    Letterhead,
    Paragraph,
    Report,
    Row,
    Signature,
    Table,
)

COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("unit", "Đơn vị", width=30),
    Column("amount", "Số tiền", Format.MONEY, 14, group="Ủng hộ"),
    Column("days", "Ngày công", Format.DAYS, 10, group="Ủng hộ"),
)
TABLE = Table(
    "Kết quả",
    COLUMNS,
    (
        Row(("Cụm 1",), "group"),
        Row((1, "Văn phòng", 1_500_000, 250)),
        Row(("Tổng cộng", None, 1_500_000, 250), "total"),
    ),
    "Đơn vị tính: đồng",
)
REPORT = Report(
    kind="summary",
    title="Báo cáo",
    abstract="Tổng kết năm 2024",
    letterhead=Letterhead("Ủy ban nhân dân tỉnh", "Sở Nội vụ", "/BC-SNV", "An Bình", "2024-12-05"),
    blocks=(Heading("I. KẾT QUẢ"), Paragraph("Kết quả như sau:"), TABLE),
    signatures=(Signature("Giám đốc", "Trần Thử", "KT. Giám đốc"),),
    recipients=("Như trên", "Lưu: VT"),
)


def made(report: Report) -> Document:
    return docx.Document(BytesIO(word_bytes(report)))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def grid(document: Document, number: int = 1) -> list[list[str]]:
    """A table's cells; the head is table 0, the foot the last."""
    return [[cell.text for cell in row.cells] for row in document.tables[number].rows]


def test_the_head_has_the_agency_the_nation_the_number_and_the_date() -> None:
    (agency, nation), (number, date) = grid(made(REPORT), 0)
    assert agency.split("\n")[:2] == ["ỦY BAN NHÂN DÂN TỈNH", "SỞ NỘI VỤ"]
    assert nation.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
    assert number == "Số: ……/BC-SNV"
    assert date == "An Bình, ngày 05 tháng 12 năm 2024"


def test_title_headings_and_paragraphs_stand_in_order() -> None:
    assert texts(made(REPORT)) == [
        "BÁO CÁO",
        "Tổng kết năm 2024",
        "I. KẾT QUẢ",
        "Kết quả như sau:",
        "Kết quả",
        "Đơn vị tính: đồng",
    ]


def test_a_table_shows_what_the_report_says() -> None:
    assert grid(made(REPORT)) == [
        ["STT", "Đơn vị", "Ủng hộ", "Ủng hộ"],
        ["STT", "Đơn vị", "Số tiền", "Ngày công"],
        ["Cụm 1"] * 4,
        ["1", "Văn phòng", "1.500.000", "2,5"],
        ["Tổng cộng", "Tổng cộng", "1.500.000", "2,5"],
    ]


def test_a_tables_header_repeats_on_every_page() -> None:
    rows = made(REPORT).tables[1].rows
    marked = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in rows]  # noqa: SLF001
    assert marked == [True, True, False, False, False]


def test_a_table_without_rows_says_so() -> None:
    empty = Report("x", "Bảng", blocks=(Table("Trống", COLUMNS[:2], ()),))
    assert grid(made(empty))[1] == ["Chưa có số liệu."] * 2


def test_the_foot_has_recipients_and_the_signature() -> None:
    ((recipients, signed),) = grid(made(REPORT), 2)
    assert recipients == "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    assert signed.split("\n")[:2] == ["KT. GIÁM ĐỐC", "GIÁM ĐỐC"]
    assert signed.endswith("Trần Thử")


def test_several_sign_side_by_side() -> None:
    both = Report("x", "Biên bản", signatures=(Signature("Thư ký", "A"), Signature("Chủ trì", "B")))
    ((left, right),) = grid(made(both), 1)
    assert (left.split("\n")[0], right.split("\n")[0]) == ("THƯ KÝ", "CHỦ TRÌ")


def test_a_letter_has_its_subject_and_addressees_and_no_title() -> None:
    letter = Report("x", "", subject="V/v đôn đốc", addressees=("Phòng A", "Phòng B"))
    document = made(letter)
    assert grid(document, 0)[1][0].endswith("V/v đôn đốc")
    assert texts(document) == ["Kính gửi:", "- Phòng A;", "- Phòng B."]


def test_one_addressee_stands_in_the_same_line() -> None:
    assert texts(made(Report("x", "", addressees=("Phòng A",)))) == ["Kính gửi: Phòng A"]


def test_the_paper_is_a4_with_the_margins_of_official_documents() -> None:
    (section,) = made(REPORT).sections
    edges = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(edge.mm) for edge in edges if edge] == [210, 297, 30, 20]
    assert section.different_first_page_header_footer


def test_a_wide_report_lies_on_its_side() -> None:
    (section,) = made(Report("x", "Bảng", landscape=True)).sections
    assert section.orientation is WD_ORIENT.LANDSCAPE


def test_the_typeface_is_times_new_roman() -> None:
    assert made(REPORT).styles["Normal"].font.name == TYPEFACE


def test_control_characters_do_not_break_the_file() -> None:
    assert texts(made(Report("x", "", blocks=(Paragraph("ủng\x00 hộ\x1b"),)))) == ["ủng hộ"]
