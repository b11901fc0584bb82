"""The score sheet that is printed and signed: every mark, and how each came about."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.criteria import Criterion, Fact, Mark, Method, Subject
from desktop_app.domain.points import format_points
from desktop_app.domain.printed_sheets import PrintedSheet
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.scoring.facts import fact_text, fact_title
from desktop_app.domain.scoring.words import rule_words
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.reports.official import About, letterhead, signatures
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import (
    Block,
    Cell,
    Column,
    Format,
    Paragraph,
    Report,
    Row,
    Signature,
    Table,
)
from desktop_app.reports.scores import CAPS, PROVISIONAL, how

_CODE = Column("criterion", "Mã", width=7)
_REASON_COLUMNS = (
    _CODE,
    Column("rule", "Cách chấm", width=34),
    Column("facts", "Số liệu", width=34),
    Column("steps", "Cách tính, làm tròn", width=38),
    Column("origin", "Nguồn số liệu", width=24),
)


def score_sheet_report(printed: PrintedSheet, about: About) -> Report:
    """One subject's sheet with what it rests on, and room for those who sign."""
    sheet = printed.sheet
    return Report(
        kind="sheet",
        title="Phiếu chấm điểm thi đua",
        abstract=f"{sheet.subject.name} – {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=tuple(_blocks(printed, about)),
        signatures=_signatures(sheet, about),
        landscape=True,
        made_from=about.made_from,
    )


def marks_table(printed: PrintedSheet) -> Table:
    """Every criterion with its maximum, what each stage gave, and the mark in force."""
    stages = _stages(printed)
    columns = (
        _CODE,
        Column("title", "Tiêu chí", width=52),
        Column("max_points", "Điểm tối đa", Format.POINTS, 10),
        *(
            Column(stage.value, STAGE_TITLES[stage], Format.POINTS, 10, group="Điểm đã chấm")
            for stage in stages
        ),
        Column("points", "Điểm tính", Format.POINTS, 10),
    )
    rows = tuple(_mark_rows(printed, stages))
    return Table("Điểm theo tiêu chí", columns, rows, "Đơn vị tính: điểm")


def reasons_table(printed: PrintedSheet, about: About) -> Table:
    """The rule of each criterion in words, its figures, the arithmetic, the cells."""
    titles = about.short_titles
    sheet = printed.sheet
    rows = tuple(_reason_row(mark, sheet.leaf(mark.criterion), titles) for mark in sheet.marks)
    return Table("Căn cứ và cách tính từng điểm", _REASON_COLUMNS, rows)


def facts_text(facts: Sequence[Fact], titles: dict[str, str]) -> str:
    """The figures that a mark rests on, as a reader meets them."""
    return "; ".join(f"{fact_title(fact.name, titles)}: {fact_text(fact)}" for fact in facts)


def _blocks(printed: PrintedSheet, about: About) -> Iterator[Block]:
    sheet = printed.sheet
    yield Paragraph(_who(sheet))
    yield Paragraph(f"Chấm theo {sheet.criteria_title}.")
    if sheet.provisional:
        yield Paragraph(PROVISIONAL, "bold")
    yield marks_table(printed)
    yield Paragraph(_total(sheet), "bold")
    yield from (Paragraph(_sentence(note)) for note in sheet.notes)
    if sheet.bars:
        yield Paragraph(f"Không xét danh hiệu, hình thức khen thưởng: {', '.join(sheet.bars)}.")
    yield reasons_table(printed, about)


def _who(sheet: SubjectSheet) -> str:
    one = sheet.subject
    within = one.cluster_name or one.cluster
    if one.kind is not Subject.INDIVIDUAL:
        cluster = f"; cụm thi đua: {within}" if within else ""
        return f"Đơn vị: {one.name} (mã {one.code}){cluster}."
    job = f"; chức vụ: {one.job}" if one.job else ""
    return f"Họ và tên: {one.name} (mã {one.code}){job}; đơn vị: {within}."


def _total(sheet: SubjectSheet) -> str:
    total, most = format_points(sheet.total), format_points(sheet.max_points)
    band = f" Xếp loại: {sheet.band}." if sheet.band else ""
    return f"Tổng điểm: {total} (tối đa {most}).{band}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "…")) else f"{text}."


def _stages(printed: PrintedSheet) -> tuple[StageCode, ...]:
    """Those that the set has, or that gave something all the same."""
    given = {stage for marks in printed.given.values() for stage in marks}
    own = {stage.code for stage in printed.rules.stages}
    by_hand = any(leaf.method in {Method.MANUAL, Method.GRADED} for leaf in printed.rules.leaves)
    return tuple(stage for stage in StageCode if stage in given or (by_hand and stage in own))


def _mark_rows(printed: PrintedSheet, stages: Sequence[StageCode]) -> Iterator[Row]:
    marks = {mark.criterion: mark for mark in printed.sheet.marks}
    for item in printed.rules.criteria:
        if item.method is Method.GROUP:
            yield Row((f"{item.code}. {item.title} ({format_points(item.max_points)})",), "group")
        elif item.code in marks:
            yield _mark_row(marks.pop(item.code), printed, stages)
    yield from (_mark_row(mark, printed, stages) for mark in marks.values())
    sheet = printed.sheet
    blanks: tuple[Cell, ...] = (None,) * len(stages)
    yield Row(("", "Tổng điểm", sheet.max_points, *blanks, sheet.total), "total")


def _mark_row(mark: Mark, printed: PrintedSheet, stages: Sequence[StageCode]) -> Row:
    given = printed.given.get(mark.criterion, {})
    sign = -1 if mark.method is Method.PENALTY else 1
    told = (sign * given[stage] if stage in given else None for stage in stages)
    code = "" if mark.criterion in CAPS else mark.criterion
    return Row((code, mark.title, mark.max_points, *told, mark.points))


def _reason_row(mark: Mark, leaf: Criterion | None, titles: dict[str, str]) -> Row:
    places = (origin_text(fact.source) for fact in mark.facts if fact.source)
    return Row(
        (
            "" if mark.criterion in CAPS else mark.criterion,
            rule_words(leaf, titles) if leaf else mark.title,
            facts_text(mark.facts, titles),
            how(mark),
            "; ".join(dict.fromkeys(places)),
        )
    )


def _signatures(sheet: SubjectSheet, about: About) -> tuple[Signature, ...]:
    """Whose marks they are, who checked them, the head of the department."""
    person = sheet.subject.kind is Subject.INDIVIDUAL
    own = Signature("Người được chấm điểm" if person else "Thủ trưởng đơn vị")
    checked = Signature("Người thẩm định")
    return (own, checked, *signatures(about.department))
