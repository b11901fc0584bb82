"""Year-end classes, measures of discipline and initiatives as tables."""

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop_app.domain.awards.assessments import ASSESSED_NAMES, AssessmentLine
from desktop_app.domain.awards.initiatives import INITIATIVE_SCOPES, WHOLE, InitiativeInfo
from desktop_app.domain.awards.measures import MEASURE_KINDS, REVIEWS, Measure
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.awards.words import share_text
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_rules import SUBJECTS
from desktop_app.reports.report import Column, Format, Row, Table

NOT_YET = "Chưa xếp loại"
_CLASS_COLUMNS = (
    Column("name", "Họ tên", width=28),
    Column("unit", "Đơn vị", width=30),
    Column("class", "Xếp loại cuối năm", width=30),
    Column("points", "Điểm", Format.POINTS, 8),
    Column("basis", "Căn cứ", width=36),
    Column("actor", "Người ghi", width=20),
    Column("code", "Mã", width=10),
)
_UNIT_COLUMNS = (Column("name", "Đơn vị", width=40), *_CLASS_COLUMNS[2:])
_MEASURE_COLUMNS = (
    Column("name", "Cán bộ, đơn vị", width=30),
    Column("of", "Đối tượng", width=10),
    Column("kind", "Hình thức, việc", width=32),
    Column("from_on", "Từ ngày", Format.DATE, 12),
    Column("to_on", "Đến ngày", Format.DATE, 12),
    Column("document", "Văn bản", width=24),
    Column("note", "Ghi chú", width=30),
    Column("code", "Mã", width=10),
)
_INITIATIVE_COLUMNS = (
    Column("title", "Sáng kiến", width=44),
    Column("scope", "Phạm vi", width=14),
    Column("authors", "Tác giả", width=34),
    Column("recognised_on", "Ngày công nhận", Format.DATE, 12),
    Column("recognised_by", "Cơ quan công nhận", width=26),
    Column("document", "Văn bản", width=22),
)
_LEFT_OUT_COLUMNS = (Column("code", "Mã", width=12), Column("why", "Vì sao", width=50))


def assessments_table(lines: Sequence[AssessmentLine], year: int, of: Subject) -> Table:
    """Everybody of a year with the class that counts; rows bear the unit's or person's code."""
    person = of is Subject.INDIVIDUAL
    columns = _CLASS_COLUMNS if person else _UNIT_COLUMNS
    rows = tuple(Row(_class_cells(one, person=person), ident=one.code) for one in lines)
    title = f"Xếp loại cuối năm {year} – {SUBJECTS[of].lower()}"
    empty = "Năm này chưa có danh sách cán bộ." if person else "Năm này chưa có danh sách đơn vị."
    return Table(title, columns, rows, empty_text=empty)


def assessments_line(lines: Sequence[AssessmentLine], of: Subject) -> str:
    """How many bear each class, and how many none."""
    noun = "người" if of is Subject.INDIVIDUAL else "đơn vị"
    counts = Counter(one.assessed_as for one in lines)
    told = [f"{ASSESSED_NAMES[one]}: {counts[one]}" for one in Assessed if counts[one]]
    left = [f"chưa xếp loại: {counts[None]}"] if counts[None] else []
    return f"{len(lines)} {noun}. {'; '.join([*told, *left])}." if lines else ""


def left_out_table(left_out: Sequence[tuple[str, str]], names: Mapping[str, str]) -> Table:
    """Those whose class was not taken over from a ranking, with why."""
    columns = (Column("name", "Cán bộ, đơn vị", width=30), *_LEFT_OUT_COLUMNS)
    rows = tuple(Row((names.get(code, ""), code, why)) for code, why in left_out)
    return Table("Không lấy xếp loại", columns, rows)


def measures_table(measures: Sequence[Measure]) -> Table:
    """Measures and running reviews; rows bear "measure:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.name,
                SUBJECTS[one.of],
                MEASURE_KINDS[one.kind],
                one.from_on,
                one.to_on,
                one.document,
                one.note,
                one.code,
            ),
            ident=f"measure:{one.id}",
        )
        for one in measures
    )
    empty = "Không có kỷ luật, thanh tra, khiếu nại nào."
    return Table("Kỷ luật, thanh tra, khiếu nại", _MEASURE_COLUMNS, rows, empty_text=empty)


def measures_line(measures: Sequence[Measure], year: int) -> str:
    """How many measures and how many reviews touch a year; year 0: any."""
    reviews = sum(one.kind in REVIEWS for one in measures)
    when = f"Năm {year}" if year else "Tất cả các năm"
    return (
        f"{when}: {len(measures) - reviews} kỷ luật; {reviews} việc thanh tra, khiếu nại."
        " Ai bị vướng thì không được đề nghị các danh hiệu có điều kiện này."
    )


def initiatives_table(initiatives: Sequence[InitiativeInfo], year: int) -> Table:
    """Recognised initiatives of a year; rows bear "initiative:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.title,
                INITIATIVE_SCOPES[one.scope],
                authors_text(one),
                one.recognised_on,
                one.recognised_by,
                one.document,
            ),
            ident=f"initiative:{one.id}",
        )
        for one in initiatives
    )
    empty = f"Năm {year} chưa ghi sáng kiến nào."
    return Table(f"Sáng kiến năm {year}", _INITIATIVE_COLUMNS, rows, empty_text=empty)


def initiatives_line(initiatives: Sequence[InitiativeInfo]) -> str:
    """How many initiatives there are by how far they reach."""
    counts = Counter(one.scope for one in initiatives)
    told = "; ".join(f"{name.lower()}: {counts[one]}" for one, name in INITIATIVE_SCOPES.items())
    return f"{len(initiatives)} sáng kiến được công nhận ({told})."


def authors_text(initiative: InitiativeInfo) -> str:
    """Authors with their shares; who did all of it alone stands without one."""
    return ", ".join(
        one.name if one.share == WHOLE else f"{one.name} ({share_text(one.share)})"
        for one in initiative.authors
    )


def _class_cells(one: AssessmentLine, *, person: bool) -> tuple[str | int | None, ...]:
    told = ASSESSED_NAMES[one.assessed_as] if one.assessed_as else NOT_YET
    whose = (one.name, one.unit) if person else (one.name,)
    return (*whose, told, one.points, one.basis, one.actor, one.code)
