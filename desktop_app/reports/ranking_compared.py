"""Last year's and this year's ranking side by side: as a table, and as the official document."""

from collections.abc import Iterator
from itertools import chain

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_compared import Compared, RankingsCompared
from desktop_app.domain.ranking_rows import RankedUnit
from desktop_app.domain.rows import Department
from desktop_app.reports.clusters import NO_CLUSTER
from desktop_app.reports.official import body_of, letterhead, recipients, signatures
from desktop_app.reports.ranking_rules import state_sentence
from desktop_app.reports.report import Cell, Column, Format, Paragraph, Report, Row, Table

UP, DOWN, LEVEL = "Lên {} bậc", "Xuống {} bậc", "Giữ hạng"


def comparison_table(found: RankingsCompared) -> Table:
    """All clusters in one table; rows bear "unit:CODE" or "person:CODE"."""
    rows = chain.from_iterable(
        (Row((name or NO_CLUSTER,), "group"), *(_row(found, row) for row in rows))
        for name, rows in found.clusters
    )
    return Table("So sánh xếp hạng", _columns(found), tuple(rows))


def comparison_report(
    found: RankingsCompared, department: Department, made_from: tuple[tuple[str, str], ...] = ()
) -> Report:
    """The official comparison: which rankings are compared, then the table."""
    then, now = found.then, found.now
    occasion = now.terms.occasion or f"công tác thi đua năm {now.year}"
    return Report(
        kind="ranking-compared",
        title="So sánh kết quả xếp hạng",
        abstract=f"Kết quả xếp hạng {occasion} của {body_of(department)} so với năm {then.year}",
        letterhead=letterhead(department),
        blocks=(
            Paragraph(f"Năm {then.year}: {state_sentence(then)}"),
            Paragraph(f"Năm {now.year}: {state_sentence(now)}"),
            *((Paragraph(said),) if (said := summary_sentence(found)) else ()),
            comparison_table(found),
        ),
        signatures=signatures(department),
        recipients=recipients(department),
        landscape=True,
        made_from=made_from,
    )


def summary_sentence(found: RankingsCompared) -> str:
    """How many rose, fell and stayed; empty where nobody can be compared."""
    steps = [row.steps for row in found.rows if row.steps is not None]
    if not steps:
        return ""
    up, down = sum(one > 0 for one in steps), sum(one < 0 for one in steps)
    noun = "cá nhân" if found.now.terms.subject is Subject.INDIVIDUAL else "đơn vị"
    return (
        f"So với năm {found.then.year}: {up} {noun} lên hạng, {down} {noun} xuống hạng, "
        f"{len(steps) - up - down} {noun} giữ hạng."
    )


def steps_text(steps: int | None) -> str:
    """By how many ranks one rose or fell, in words."""
    if steps is None:
        return ""
    if steps == 0:
        return LEVEL
    return (UP if steps > 0 else DOWN).format(abs(steps))


def _columns(found: RankingsCompared) -> tuple[Column, ...]:
    person = found.now.terms.subject is Subject.INDIVIDUAL
    then, now = f"Năm {found.then.year}", f"Năm {found.now.year}"
    return (
        Column("code", "Mã", width=10),
        Column("name", "Họ và tên" if person else "Đơn vị", width=30),
        *_year_columns("then", then),
        *_year_columns("now", now),
        Column("move", "Thay đổi", width=13),
        Column("note", "Ghi chú", width=34),
    )


def _year_columns(key: str, group: str) -> Iterator[Column]:
    yield Column(f"{key}_rank", "Hạng", Format.NUMBER, 6, group)
    yield Column(f"{key}_points", "Điểm", Format.POINTS, 9, group)
    yield Column(f"{key}_band", "Xếp loại", width=16, group=group)


def _row(found: RankingsCompared, one: Compared) -> Row:
    unit = one.now or one.then
    code, name = (unit.code, unit.name) if unit else ("", "")
    person = found.now.terms.subject is Subject.INDIVIDUAL
    cells: tuple[Cell, ...] = (
        code,
        name,
        *_side(one.then),
        *_side(one.now),
        steps_text(one.steps),
        "; ".join(one.notes),
    )
    return Row(cells, ident=f"{'person' if person else 'unit'}:{code}")


def _side(row: RankedUnit | None) -> tuple[Cell, ...]:
    return (None, None, "") if row is None else (row.rank, row.points, row.band)
