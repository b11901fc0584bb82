import time

from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.reports.report import Column, Format, Report, Row, Signature, Table
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS, lines, page_texts

COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("name", "Họ và tên", width=30),
    Column("amount", "Số tiền", Format.MONEY, 15),
)


def flat(text: str) -> str:
    return " ".join(text.split())


def numbered(count: int, name: str = "Người") -> Report:
    rows = tuple(Row((i + 1, f"{name} số {i + 1}", 1_000 * i)) for i in range(count))
    return Report("test", "Danh sách", blocks=(Table("", COLUMNS, rows),))


def texts(report: Report) -> list[str]:
    return [flat(text) for text in page_texts(pdf_bytes(report, FONTS))]


def test_the_header_is_repeated_on_each_page() -> None:
    pages = texts(samples.contributions())
    assert len(pages) > 3
    assert all("Họ và tên" in page and "(8)" in page for page in pages)


def test_a_table_of_5000_rows_holds_every_row_once() -> None:
    pages = texts(numbered(5_000))
    found = [word for page in pages for word in page.split("Người số ")[1:]]
    assert [int(words.split()[0]) for words in found] == list(range(1, 5_001))


def test_pages_grow_with_rows_in_a_straight_line() -> None:
    few, many = len(texts(numbered(250))), len(texts(numbered(2_500)))
    assert 9 * few <= many <= 10 * few


def seconds_for(rows: int) -> float:
    """What the processor worked; a busy machine waits longer, and works no more."""
    before = time.process_time()
    pdf_bytes(numbered(rows), FONTS)
    return time.process_time() - before


def test_time_grows_with_rows_in_a_straight_line() -> None:
    seconds_for(50)  # what is loaded once
    few, many = min(seconds_for(200) for _ in range(2)), seconds_for(1_000)
    # Five times the rows take five times as long; were each compared with all others, twenty-five.
    assert many < 12 * few


def test_a_row_of_several_lines_is_not_split_over_a_page() -> None:
    long = "Trung tâm Công tác xã hội và Bảo trợ xã hội tổng hợp tỉnh An Bình, cơ sở hai"
    for page in texts(numbered(120, long)):
        starts = page.count("Trung tâm Công tác")
        assert starts == page.count(" số ")


def test_a_row_deeper_than_a_page_goes_on_on_the_next() -> None:
    words = [f"chữ{i}" for i in range(3_000)]
    joined = " ".join(texts(samples.plain_table(Row((" ".join(words), 1)))))
    assert [word for word in joined.split() if word.startswith("chữ")] == words


def test_numbers_end_under_one_another() -> None:
    table = numbered(20)
    pdf = pdf_bytes(table, FONTS)
    ends = {round(line.right) for line in lines(pdf, 0) if line.text.endswith("000")}
    assert len(ends) == 1


def test_columns_fill_the_page() -> None:
    report = numbered(3)
    rows = lines(pdf_bytes(report, FONTS), 0)
    amount = next(line for line in rows if line.text == "2.000")
    assert 595.28 - 20 * 72 / 25.4 - amount.right < 5


def test_a_groups_heading_is_not_left_at_the_foot() -> None:
    rows: list[Row] = []
    for group in range(40):
        rows.append(Row((f"Nhóm {group}",), "group"))
        rows += [Row((i, f"Người số {i}", 5)) for i in range(7)]
    report = Report("test", "Danh sách", blocks=(Table("", COLUMNS, tuple(rows)),))
    for page in texts(report):
        assert page.rsplit("Nhóm", 1)[-1].count("Người số") >= 1


def test_signatures_never_stand_alone_on_a_page() -> None:
    for count in range(20, 60):
        report = numbered(count)
        signed = Report(
            "test", "Danh sách", blocks=report.blocks, signatures=(Signature("Giám đốc", "Mẫu"),)
        )
        last = texts(signed)[-1]
        assert "GIÁM ĐỐC" in last
        assert f"Người số {count}" in last


def test_a_tables_title_stands_with_its_first_rows() -> None:
    for count in range(20, 50):
        tables = (*numbered(count).blocks, Table("Bảng sau", COLUMNS, (Row((1, "Đầu", 1)),)))
        pages = texts(Report("test", "Danh sách", blocks=tables))
        titled = next(page for page in pages if "Bảng sau" in page)
        assert "Đầu" in titled


def test_the_label_of_a_total_runs_over_the_empty_cells_before_the_figure() -> None:
    rows = (Row((1, "A", 5)), Row((None, "Tổng cộng", 5), "total"))
    pdf = pdf_bytes(Report("test", "Danh sách", blocks=(Table("", COLUMNS, rows),)), FONTS)
    label = next(line for line in lines(pdf, 0) if line.text == "Tổng cộng")
    heading = next(line for line in lines(pdf, 0) if line.text == "Họ và tên")
    assert label.font == "LiberationSerif-Bold"
    assert label.middle < heading.middle
