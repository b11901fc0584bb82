"""The list that feeds officials' yearly review."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop_app.domain.officials import Official
from desktop_app.reports.clusters import cluster_rows
from desktop_app.reports.official import (
    About,
    body_of,
    letterhead,
    padded,
    recipients,
    short_title,
    signatures,
)
from desktop_app.reports.report import Block, Column, Format, Paragraph, Report, Row, Table

_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("code", "Mã", width=11),
    Column("name", "Họ và tên", width=24),
    Column("job", "Chức vụ", width=18),
    Column("category", "Đối tượng", width=13),
    Column("points", "Điểm", Format.POINTS, 8),
    Column("proposed", "Mức đề nghị theo bộ tiêu chí", width=19, group="Xếp loại"),
    Column("given", "Mức đã đánh giá", width=19, group="Xếp loại"),
    Column("titles", "Danh hiệu, khen thưởng trong năm", width=22),
    Column("campaigns", "Phong trào đã tham gia", width=17),
    Column("notes", "Ghi chú", width=18),
)
_CAMPAIGN_COLUMNS = (
    Column("code", "Mã", width=14),
    Column("title", "Phong trào", width=70),
    Column("people", "Số người tham gia", Format.NUMBER, 10),
)


def officials_table(officials: Sequence[Official]) -> Table:
    """Everybody under their unit, numbered through."""
    rows = cluster_rows(officials, lambda one: one.person, _row)
    return Table("Danh sách", _COLUMNS, rows, empty_text="Chưa có danh sách cán bộ.")


def officials_report(officials: Sequence[Official], about: About) -> Report:
    """The list as an official document; classes are proposals until the review has given one."""
    body = body_of(about.department)
    return Report(
        kind="officials",
        title="Danh sách cán bộ, công chức, viên chức, người lao động",
        abstract=f"Kết quả thi đua phục vụ đánh giá, xếp loại năm {about.year} của {body}",
        letterhead=letterhead(about.department),
        blocks=tuple(_blocks(officials, about)),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        landscape=True,
        made_from=about.made_from,
    )


def _blocks(officials: Sequence[Official], about: About) -> Iterator[Block]:
    units = {one.person.unit_id for one in officials}
    scored = [one for one in officials if one.points is not None]
    yield Paragraph(
        f"Danh sách gồm {padded(len(officials))} người thuộc {padded(len(units))} đơn vị; "
        f"{_scored(scored)}. {_classes(scored)}".strip()
    )
    yield Paragraph(
        "Mức đề nghị là mức mà điểm theo bộ tiêu chí đạt tới, để cấp có thẩm quyền xem xét; "
        "mức đã đánh giá là kết quả đánh giá, xếp loại đã ghi trong sổ."
    )
    yield officials_table(officials)
    yield from _campaigns(officials, about)


def _scored(scored: Sequence[Official]) -> str:
    return f"đã chấm điểm {padded(len(scored))} người" if scored else "chưa ai được chấm điểm"


def _classes(scored: Sequence[Official]) -> str:
    """How many people reached each class, the best class first."""
    best_first = sorted(scored, key=lambda one: -(one.points or 0))
    found = Counter(one.proposed for one in best_first if one.proposed)
    said = ", ".join(f"{padded(people)} người “{band}”" for band, people in found.items())
    return f"Mức đề nghị: {said}." if said else ""


def _campaigns(officials: Sequence[Official], about: About) -> Iterator[Block]:
    """What the codes in the list stand for."""
    joined = Counter(code for one in officials for code in one.campaigns)
    rows = tuple(
        Row((one.code, short_title(one.title), joined[one.code]))
        for one in about.campaigns
        if joined[one.code]
    )
    if rows:
        yield Table("Các phong trào trong danh sách", _CAMPAIGN_COLUMNS, rows)


def _row(number: int, one: Official) -> Row:
    person = one.person
    cells = (
        number,
        person.code,
        person.name,
        person.job,
        person.staff_category,
        one.points,
        one.proposed,
        one.given,
        "; ".join(one.titles),
        "; ".join(one.campaigns),
        "; ".join(one.notes),
    )
    return Row(cells, ident=f"person:{person.code}")
