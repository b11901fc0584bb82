import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.intake import ContributionRow, FileRead, Kind
from desktop_app.importers.extract import extract
from desktop_app.importers.workbook import CellValue, Sheet, Workbook
from tests.importers.sheets import found, read


def gifts(result: FileRead) -> list[tuple[str | None, int | None]]:
    rows = [row for table in result.tables for row in table.rows]
    return [(row.donor, row.amount) for row in rows if isinstance(row, ContributionRow)]


def test_a_plain_list() -> None:
    result = read("""
    DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO
    Đơn vị: Phòng Giảm nghèo
    STT ¦ Họ và tên ¦ Chức vụ     ¦ Số tiền   ¦ Ngày nộp   ¦ Số biên lai ¦ Ghi chú
    1   ¦ Lê Ấm     ¦ Chuyên viên ¦ 200.000 đ ¦ 05/08/2024 ¦ 12          ¦ nộp hộ
    """)
    (table,) = result.tables
    assert (table.kind, table.sheet, table.header_row) == (Kind.CONTRIBUTIONS, "S", 3)
    assert (table.unit, table.rows_total) == ("Phòng Giảm nghèo", 1)
    assert table.rows == (
        ContributionRow(
            row=4,
            donor="Lê Ấm",
            position="Chuyên viên",
            amount=200_000,
            given_on="2024-08-05",
            receipt="12",
            note="nộp hộ",
        ),
    )
    assert table.cell("amount", 4) == "D4"
    assert result.problems == ()


def test_a_birth_date_is_read_as_far_as_it_is_known_and_keeps_no_gift_out() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Ngày sinh  ¦ Số tiền
    1   ¦ Lê Ấm     ¦ 09/02/1988 ¦ 200.000 đ
    2   ¦ Lê Chén   ¦ 1975       ¦ 200.000 đ
    3   ¦ Lê Đĩa    ¦ 30/02/1990 ¦ 200.000 đ
    4   ¦ Lê Tô     ¦            ¦ 200.000 đ
    """)
    (table,) = result.tables
    born = [row.born_on for row in table.rows if isinstance(row, ContributionRow)]
    assert born == ["1988-02-09", "1975", None, None]
    assert result.problems == ()


def test_namesakes_with_other_birth_dates_are_no_repeat() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Năm sinh ¦ Số tiền
    1   ¦ Lê Ấm     ¦ 1988     ¦ 200.000 đ
    2   ¦ Lê Ấm     ¦ 1975     ¦ 200.000 đ
    """)
    assert result.problems == ()


def test_every_problem_of_the_file_is_told_at_once_where_it_stands() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Số tiền ¦ Ngày nộp
    1   ¦ Lê Ấm     ¦ 1.500   ¦ 05/08/2024
    2   ¦ Lê Chén   ¦ chưa rõ ¦ 06/08/2024
    3   ¦ Lê Đĩa    ¦ 200000  ¦ 30/02/2024
    4   ¦           ¦ 200000  ¦ 06/08/2024
    5   ¦ Lê Tô     ¦ -50000  ¦ 06/08/2024
    6   ¦ Lê Thìa   ¦ 150000  ¦ 07/08/2024
    """)
    assert found(result) == [
        ("amount.ambiguous", "C2"),
        ("amount.unreadable", "C3"),
        ("date.impossible", "D4"),
        ("donor.missing", "B5"),
        ("amount.negative", "C6"),
    ]
    assert [problem.value for problem in result.problems][:2] == ["1.500", "chưa rõ"]
    assert {problem.sheet for problem in result.problems} == {"S"}
    assert gifts(result) == [("Lê Thìa", 150_000)]
    assert result.tables[0].rows_total == 6


def test_nil_and_blank_and_nought_are_kept_apart() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Số tiền ¦ Ghi chú
    1   ¦ Lê Ấm     ¦ 0       ¦
    2   ¦ Lê Chén   ¦ -       ¦
    3   ¦ Lê Đĩa    ¦         ¦ Nghỉ thai sản
    4   ¦ Lê Tô     ¦         ¦
    """)
    assert gifts(result) == [("Lê Ấm", 0), ("Lê Chén", None), ("Lê Đĩa", None), ("Lê Tô", None)]
    assert found(result) == [("amount.missing", "C5")]
    assert not result.problems[0].is_error


@pytest.mark.parametrize(
    ("note", "heading", "amount"),
    [
        ("Đơn vị tính: nghìn đồng", "Số tiền", 250_000),
        ("Đơn vị tính: đồng", "Số tiền (nghìn đồng)", 250_000),
        ("ĐVT: 1.000 đồng", "Số tiền (đồng)", 250),
    ],
)
def test_the_columns_measure_goes_before_the_sheets(note: str, heading: str, amount: int) -> None:
    result = read(f"{note}\nSTT ¦ Họ tên ¦ {heading}\n1 ¦ Lê Ấm ¦ 250")
    assert gifts(result) == [("Lê Ấm", amount)]


def test_a_tally_line_stands_for_its_people() -> None:
    result = read("""
    TT ¦ Tổ, bộ phận ¦ Tổng số CBCCVC, NLĐ ¦ Số người tham gia ¦ Tỷ lệ % ¦ Số tiền ¦ Ngày công
    1  ¦ Tổ 1        ¦ 10                  ¦ 12                ¦ 120     ¦ 2000000 ¦ 1,5
    """)
    assert result.tables[0].rows == (
        ContributionRow(
            row=2, donor="Tổ 1", amount=2_000_000, headcount=10, participants=12, labour_days=150
        ),
    )
    assert found(result) == [("participants.above_headcount", "D2")]


def test_a_tally_of_units_names_them_by_column_and_code() -> None:
    result = read("""
    TT ¦ Mã đơn vị ¦ Tên đơn vị ¦ Số tiền
    1  ¦ VP        ¦ Văn phòng  ¦ 2000000
    """)
    (row,) = result.tables[0].rows
    assert isinstance(row, ContributionRow)
    assert row.unit == "Văn phòng (Mã: VP)"


def test_a_unit_merged_over_its_people_is_theirs() -> None:
    result = read(
        """
        STT ¦ Đơn vị    ¦ Họ và tên ¦ Số tiền
        1   ¦ Văn phòng ¦ Lê Ấm     ¦ 100000
        2   ¦           ¦ Lê Chén   ¦ 200000
        """,
        merged="B2:B3",
    )
    assert [getattr(row, "unit", None) for row in result.tables[0].rows] == ["Văn phòng"] * 2


def test_the_same_line_twice_is_refused_and_a_like_one_asked_about() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Số tiền
    1   ¦ Lê Ấm     ¦ 100000
    1   ¦ Lê Ấm     ¦ 100000
    2   ¦ Lê Ấm     ¦ 100000
    """)
    assert [(one.code, one.cell, one.is_error) for one in result.problems] == [
        ("row.duplicate", "B3", True),
        ("row.duplicate", "B4", False),
    ]
    assert [row.row for row in result.tables[0].rows] == [2, 4]


def test_money_in_words_is_no_second_amount() -> None:
    drawing = """
    STT ¦ Họ và tên ¦ Số tiền ¦                   ¦ Ký tên
        ¦           ¦ Bằng số ¦ Bằng chữ          ¦
    1   ¦ Lê Ấm     ¦ 200000  ¦ Hai trăm nghìn    ¦
    """
    assert gifts(read(drawing, merged="A1:A2 B1:B2 C1:D1 E1:E2")) == [("Lê Ấm", 200_000)]
    assert gifts(read(drawing)) == [("Lê Ấm", 200_000)]


def test_what_was_pledged_is_not_what_was_given() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Số tiền đăng ký ¦ Số tiền đã nộp ¦ Đơn vị tính
    1   ¦ Lê Ấm     ¦ 500000          ¦ 300000         ¦ đồng
    """)
    assert gifts(result) == [("Lê Ấm", 300_000)]
    assert result.tables[0].columns == {"donor": "B", "amount": "D"}
    assert found(read("STT ¦ Họ và tên ¦ Số tiền đăng ký\n1 ¦ Lê Ấm ¦ 500000")) == [
        ("column.missing", "")
    ]


NAMES = st.sampled_from(["Lê Ấm", "Trần Chén", "Nguyễn Văn Đĩa", "Hoàng Thị Ổi", "Vũ Y"])
LINES = st.lists(st.tuples(NAMES, st.integers(10_000, 50_000_000)), min_size=1, max_size=20)


@given(LINES, st.integers(0, 9), st.integers(0, 3), st.permutations(["stt", "donor", "amount"]))
def test_what_was_written_is_read(
    lines: list[tuple[str, int]], top: int, left: int, order: list[str]
) -> None:
    heads = {"stt": "STT", "donor": "Họ và tên", "amount": "Số tiền (đồng)"}
    table: list[dict[str, CellValue]] = [{**heads}]
    table += [
        {"stt": number, "donor": name, "amount": f"{amount:,}".replace(",", ".") + " đồng"}
        for number, (name, amount) in enumerate(lines, 1)
    ]
    total: dict[str, CellValue] = {
        "donor": "Tổng cộng",
        "amount": sum(amount for _, amount in lines),
    }
    cells = [tuple(row.get(name) for name in order) for row in [*table, total]]
    sheet = Sheet("S", first_row=top, first_column=left, rows=tuple(cells))
    result = extract(Workbook((sheet,)), "a.xlsx")
    assert gifts(result) == lines
    assert {problem.code for problem in result.problems} <= {"row.duplicate"}


def test_an_error_in_place_of_an_amount_is_no_blank() -> None:
    result = read("STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ #REF!\n2 ¦ Lê Chén ¦ #CHƯA TÍNH!")
    assert found(result) == [("amount.cell_error", "C2"), ("cell.not_computed", "C3")]


def test_an_error_in_place_of_a_name_is_no_name() -> None:
    assert ("cell.error", "B2") in found(read("STT ¦ Họ và tên ¦ Số tiền\n1 ¦ #N/A ¦ 50000"))


def test_rows_of_nothing_but_errors_are_no_rows() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền ¦ Mã\n1 ¦ Lê Ấm ¦ 50000 ¦ 7\n¦ ¦ ¦ #N/A\n¦ ¦ #N/A ¦ #N/A"
    result = read(drawing)
    assert (result.tables[0].rows_total, found(result)) == (1, [])


def test_totals_and_groups_whose_formulas_were_not_computed_are_still_told() -> None:
    drawing = """
    STT ¦ Họ và tên ¦ Số tiền
    ¦ Tổ 1 ¦ #CHƯA TÍNH!
    1 ¦ Lê Ấm ¦ 50000
    #CHƯA TÍNH! ¦ Tổng cộng ¦ #CHƯA TÍNH!"""
    result = read(drawing)
    assert (result.tables[0].rows_total, found(result)) == (1, [])


def test_an_amount_below_any_note_is_asked_about() -> None:
    result = read("STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 500\n2 ¦ Lê Chén ¦ 1000\n3 ¦ Lê Dĩa ¦ 0")
    assert found(result) == [("amount.small", "C2")]
    assert gifts(result) == [("Lê Ấm", 500), ("Lê Chén", 1000), ("Lê Dĩa", 0)]


def test_thousands_that_the_title_tells_are_no_small_amounts() -> None:
    result = read("Đơn vị tính: nghìn đồng\nSTT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 500")
    assert (gifts(result), found(result)) == ([("Lê Ấm", 500_000)], [])


def test_a_givers_code_is_kept() -> None:
    (row,) = read("STT ¦ Mã cán bộ ¦ Họ và tên ¦ Số tiền\n1 ¦ CB01 ¦ Lê Ấm ¦ 100000").tables[0].rows
    assert isinstance(row, ContributionRow)
    assert (row.donor_code, row.donor) == ("CB01", "Lê Ấm")


@pytest.mark.parametrize("amount", ["-500000", "(5.000.000)", "−500.000 đ"])
def test_a_negative_gift_is_refused(amount: str) -> None:
    result = read(f"STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ {amount}")
    assert (gifts(result), found(result)) == ([], [("amount.negative", "C2")])


def test_a_warning_on_a_row_keeps_its_sum_from_nothing() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 100000\n2 ¦ Lê Đĩa ¦\n¦ Cộng ¦ 300000"
    assert found(read(drawing)) == [("amount.missing", "C3"), ("total.mismatch", "C4")]


@pytest.mark.parametrize("note", ["đã hủy", "Đã huỷ", "nộp nhầm", "Không tính", "đã trả lại"])
def test_a_gift_that_its_note_takes_back_is_told(note: str) -> None:
    head = "STT ¦ Họ và tên ¦ Số tiền ¦ Ghi chú"
    assert found(read(f"{head}\n1 ¦ Lê Ấm ¦ 200000 ¦ {note}")) == [("row.cancelled", "D2")]
    assert read(f"{head}\n1 ¦ Lê Ấm ¦ 200000 ¦ anh Huy nộp hộ").problems == ()
