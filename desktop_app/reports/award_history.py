"""The history of a person or a unit as a table and a document."""

from desktop_app.domain.awards.histories import LINE_KINDS, AwardHistory, HistoryLine
from desktop_app.domain.criteria import Subject
from desktop_app.domain.money import format_money
from desktop_app.domain.rows import Department
from desktop_app.reports.official import letterhead, signatures
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table

_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("year", "Năm", width=6),
    Column("day", "Ngày", Format.DATE, 11),
    Column("kind", "Loại", width=16),
    Column("what", "Nội dung", width=28),
    Column("detail", "Chi tiết", width=42),
    Column("basis", "Căn cứ", width=26),
    Column("money", "Tiền thưởng (đồng)", Format.MONEY, 13),
)
_UNIT = Column("unit", "Đơn vị trước đây", width=22)


def history_table(history: AwardHistory) -> Table:
    """The lines, oldest first; of a unit that came from others also which of them it was."""
    formers = bool(history.formers)
    rows = tuple(
        Row((place, *_cells(one), *((one.unit,) if formers else ())))
        for place, one in enumerate(history.lines, start=1)
    )
    columns = (*_COLUMNS, *((_UNIT,) if formers else ()))
    return Table("Quá trình", columns, rows, empty_text="Sổ chưa ghi gì.")


def history_told(history: AwardHistory) -> str:
    """How many awards stand and their money."""
    money = f", tiền thưởng {format_money(history.money)} đồng" if history.money else ""
    came = f" Kể cả của: {', '.join(history.formers)}." if history.formers else ""
    return f"{history.awards} khen thưởng còn hiệu lực{money}.{came}"


def history_report(history: AwardHistory, department: Department) -> Report:
    """The history as a document."""
    whose = "cá nhân" if history.subject is Subject.INDIVIDUAL else "tập thể"
    return Report(
        kind="award-history",
        title="Quá trình thi đua, khen thưởng",
        abstract=f"{whose.capitalize()}: {history.name} ({history.code})",
        letterhead=letterhead(department),
        blocks=(Paragraph(history_told(history)), history_table(history)),
        signatures=signatures(department),
        landscape=True,
    )


def _cells(line: HistoryLine) -> tuple[str | int | None, ...]:
    kind = LINE_KINDS[line.kind]
    money = line.money if line.stands else None
    return (str(line.year), line.day, kind, line.what, line.detail, line.basis, money)
