"""Reports as the office makes them: what the exporters' tests print."""

from collections.abc import Iterator
from itertools import accumulate

from desktop_app.domain.points import format_points
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

AGENCY = "Sở Lao động - Thương binh và Xã hội"
PERSON = "Nguyễn Thị Hường - Đắk Ơ"

DIVISIONS = (
    "Văn phòng Sở",
    "Thanh tra Sở",
    "Phòng Kế hoạch - Tài chính",
    "Phòng Người có công",
    "Phòng Bảo trợ xã hội",
    "Phòng Việc làm và An toàn lao động",
    "Phòng Lao động - Tiền lương - Bảo hiểm xã hội",
    "Phòng Giáo dục nghề nghiệp",
    "Phòng Trẻ em và Bình đẳng giới",
    "Phòng Phòng, chống tệ nạn xã hội",
    "Văn phòng điều phối Chương trình mục tiêu quốc gia giảm nghèo bền vững",
)
AFFILIATED = (
    "Trung tâm Dịch vụ việc làm tỉnh An Bình",
    "Trung tâm Công tác xã hội và Bảo trợ xã hội tổng hợp tỉnh An Bình",
    "Trung tâm Điều dưỡng người có công",
    "Trung tâm Nuôi dưỡng người tâm thần",
    "Cơ sở Cai nghiện ma túy tỉnh An Bình",
    "Trường Cao đẳng nghề An Bình",
    "Trường Trung cấp nghề Dân tộc nội trú Đắk Ơ",
    "Ban Quản lý Nghĩa trang liệt sĩ tỉnh",
    "Trung tâm Bảo trợ xã hội trẻ em mồ côi và khuyết tật",
    "Quỹ Bảo trợ trẻ em tỉnh An Bình",
    "Trung tâm Giáo dục nghề nghiệp thanh niên",
    "Trung tâm Kiểm định kỹ thuật an toàn lao động",
    "Làng trẻ em SOS An Bình",
    "Trung tâm Phục hồi chức năng cho người khuyết tật và người cao tuổi",
    "Trung tâm Thông tin - Tư vấn giáo dục nghề nghiệp",
)
CLUSTERS = {
    "Cụm 1 - Các phòng chuyên môn, nghiệp vụ": DIVISIONS,
    "Cụm 2 - Các đơn vị sự nghiệp trực thuộc": AFFILIATED,
}
_BANDS = ((9500, "Xuất sắc"), (8500, "Tốt"), (7000, "Khá"), (0, "Trung bình"))

LETTERHEAD = Letterhead(
    parent_agency="Ủy ban nhân dân tỉnh An Bình",
    agency=AGENCY,
    number="/BC-SLĐTBXH",
    place="An Bình",
    date="2024-12",
)
SIGNATURES = (Signature("Phó Giám đốc", "Trần Văn Mẫu", "KT. Giám đốc"),)
RECIPIENTS = (
    "Ủy ban nhân dân tỉnh (báo cáo)",
    "Ban Thi đua - Khen thưởng tỉnh",
    "Giám đốc, các Phó Giám đốc Sở",
    "Các phòng, đơn vị thuộc Sở",
    "Lưu: VT, VP",
)
MADE_FROM = (
    ("Tệp dữ liệu", "sample.thidua"),
    ("Phiên bản chương trình", "0.1.0"),
    ("Lập lúc", "20/12/2024 08:30"),
    ("Bộ tiêu chí", "Thi đua khối phòng, đơn vị năm 2024 (phiên bản 1)"),
)


def ranking() -> Report:
    """A year-end ranking of two clusters with ties, bonus and penalty."""
    return Report(
        kind="ranking",
        title="Bảng xếp hạng thi đua",
        abstract="Kết quả chấm điểm, xếp loại thi đua các phòng, đơn vị thuộc Sở năm 2024",
        letterhead=LETTERHEAD,
        blocks=tuple(_cluster_table(name, units) for name, units in CLUSTERS.items()),
        signatures=SIGNATURES,
        recipients=RECIPIENTS,
        made_from=MADE_FROM,
    )


def contributions(people: int = 40) -> Report:
    """A list of contributions by unit, with subtotals and a total; `people` in each of 4 units."""
    rows = tuple(_contribution_rows(people))
    columns = (
        Column("number", "STT", Format.NUMBER, 5),
        Column("name", "Họ và tên", width=26),
        Column("position", "Chức vụ", width=20),
        Column("date", "Ngày nộp", Format.DATE, 11),
        Column("pledged", "Đăng ký", Format.MONEY, 14, "Số tiền", summed=True),
        Column("paid", "Đã nộp", Format.MONEY, 14, "Số tiền", summed=True),
        Column("days", "Ngày công", Format.DAYS, 9),
        Column("note", "Ghi chú", width=16),
    )
    table = Table("Danh sách đóng góp", columns, rows, "Đơn vị tính: đồng", numbered=True)
    return Report(
        kind="contributions",
        title="Danh sách đóng góp",
        abstract="Quỹ “Vì người nghèo” năm 2024",
        letterhead=LETTERHEAD,
        blocks=(table,),
        signatures=(
            Signature("Người lập biểu", "Lê Thị Ví Dụ"),
            Signature("Kế toán trưởng", "Phạm Văn Thử"),
            Signature("Giám đốc", "Đặng Văn Mẫu"),
        ),
        made_from=MADE_FROM,
    )


def summary() -> Report:
    """A year's summary: headings, paragraphs, a narrow and a wide table."""
    return Report(
        kind="summary",
        title="Báo cáo",
        abstract="Tổng kết phong trào thi đua “Cả nước chung tay vì người nghèo - Không để ai bị "
        "bỏ lại phía sau” năm 2024",
        letterhead=LETTERHEAD,
        blocks=(
            Paragraph("Kính gửi: Ủy ban nhân dân tỉnh An Bình.", "italic"),
            Heading("I. Kết quả thực hiện"),
            Heading("1. Công tác chỉ đạo, triển khai", 2),
            Paragraph(_PROSE),
            Paragraph(_PROSE),
            Heading("2. Kết quả tham gia của các phòng, đơn vị", 2),
            _participation(),
            Heading("3. Kết quả theo từng chỉ tiêu", 2),
            _targets(),
            Heading("II. Tồn tại, hạn chế và nguyên nhân"),
            *(Paragraph(_PROSE) for _ in range(6)),
            Heading("III. Phương hướng, nhiệm vụ năm 2025"),
            *(Paragraph(_PROSE) for _ in range(3)),
        ),
        signatures=SIGNATURES,
        recipients=RECIPIENTS,
        made_from=MADE_FROM,
    )


def plain_table(*rows: Row, columns: tuple[Column, ...] | None = None, title: str = "") -> Report:
    """A report of one table and nothing else."""
    columns = columns or (Column("name", "Tên đơn vị", width=30), Column("n", "Số", Format.NUMBER))
    return Report("test", "Bảng thử", blocks=(Table(title, columns, rows),))


def _cluster_table(name: str, units: tuple[str, ...]) -> Table:
    columns = (
        Column("rank", "Xếp hạng", Format.NUMBER, 6),
        Column("unit", "Tên đơn vị", width=36),
        Column("base", "Điểm chuẩn", Format.POINTS, 9, "Điểm"),
        Column("bonus", "Thưởng", Format.POINTS, 8, "Điểm"),
        Column("penalty", "Trừ", Format.POINTS, 8, "Điểm"),
        Column("total", "Tổng điểm", Format.POINTS, 9),
        Column("class", "Xếp loại", width=11),
        Column("note", "Ghi chú", width=14),
    )
    points = [9950 - 137 * (i - (i in {3, 7})) for i in range(len(units))]
    rows = tuple(
        _ranked(unit, total, points.index(total) + 1, points.count(total) > 1)
        for unit, total in zip(units, points, strict=True)
    )
    return Table(name, columns, rows)


def _ranked(unit: str, total: int, rank: int, tied: bool) -> Row:  # noqa: FBT001  # a sample
    band = next(name for least, name in _BANDS if total >= least)
    note = f"Cùng hạng ({format_points(total)} điểm)" if tied else ""
    return Row((rank, unit, total - 50, 150, -100, total, band, note))


def _contribution_rows(people: int) -> Iterator[Row]:
    paid = [50_000 * (1 + (i * 7) % 30) for i in range(people)]
    for number, unit in enumerate(DIVISIONS[:4]):
        yield Row((f"{('I', 'II', 'III', 'IV')[number]}. {unit}",), "group")
        for i, amount in enumerate(paid):
            name = PERSON if i == 0 else f"Người Ví Dụ Thứ {number * people + i + 1}"
            date = ("2024-09-16", "2024-10", None)[i % 3]
            yield Row((i + 1, name, "Chuyên viên", date, 100_000, amount, 250, None))
        yield Row((None, "Cộng", None, None, 100_000 * people, sum(paid)), "subtotal")
    total = list(accumulate(paid, initial=0))[-1]
    yield Row((None, "Tổng cộng", None, None, 400_000 * people, 4 * total), "total")


def _participation() -> Table:
    columns = (
        Column("number", "STT", Format.NUMBER, 5),
        Column("unit", "Tên đơn vị", width=40),
        Column("people", "Số người tham gia", Format.NUMBER, 10, summed=True),
        Column("share", "Tỷ lệ", Format.PERCENT, 9),
    )
    rows = [Row((i + 1, unit, 10 + i, 9524 - 100 * i)) for i, unit in enumerate(DIVISIONS)]
    total = sum(10 + i for i in range(len(DIVISIONS)))
    return Table(
        "Kết quả tham gia của các phòng chuyên môn",
        columns,
        (*rows, Row((None, "Tổng cộng", total, 9024), "total")),
        "Đơn vị tính: người",
    )


def _targets() -> Table:
    columns = (
        Column("number", "STT", Format.NUMBER, 5),
        Column("target", "Nội dung chỉ tiêu", width=40),
        Column("unit", "Đơn vị chủ trì", width=30),
        Column("measure", "Đơn vị tính", width=10),
        Column("plan", "Kế hoạch", Format.NUMBER, 14, "Cả năm"),
        Column("actual", "Thực hiện", Format.NUMBER, 14, "Cả năm"),
        Column("share", "Tỷ lệ hoàn thành", Format.PERCENT, 12, "Cả năm"),
        Column("last", "Cùng kỳ năm trước", Format.NUMBER, 14),
        Column("note", "Ghi chú", width=24),
    )
    rows = tuple(
        Row((i + 1, _TARGET, unit, "hộ", 1_200 + i, 1_250 + 3 * i, 10417 + i, 1_180, "Vượt"))
        for i, unit in enumerate(AFFILIATED[:9])
    )
    return Table("Kết quả thực hiện các chỉ tiêu năm 2024", columns, rows, numbered=True)


_TARGET = "Số hộ nghèo, hộ cận nghèo được hỗ trợ sinh kế, nhà ở và tiếp cận dịch vụ xã hội cơ bản"
_PROSE = (
    "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về phát động phong trào thi đua, Sở đã ban hành "
    "văn bản triển khai đến toàn thể cán bộ, công chức, viên chức và người lao động; tổ chức ký "
    "giao ước thi đua, phân công nhiệm vụ cụ thể cho từng phòng, đơn vị và thường xuyên kiểm tra, "
    "đôn đốc, kịp thời biểu dương các tập thể, cá nhân có thành tích xuất sắc."
)
