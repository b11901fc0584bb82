"""“Nếu thì sao” and “sát nút”: what would change in a ranking, and what nearly did."""

from collections.abc import Iterator
from itertools import groupby

from desktop_app.domain.close_calls import CloseCalls, ClosePair, NearClass
from desktop_app.domain.criteria import Subject
from desktop_app.domain.points import format_percent, format_points
from desktop_app.domain.ranking_rows import RankedUnit
from desktop_app.domain.rows import Department
from desktop_app.domain.what_if import Move, Supposed, Supposition
from desktop_app.reports.clusters import NO_CLUSTER
from desktop_app.reports.official import letterhead
from desktop_app.reports.ranking_compared import LEVEL, steps_text
from desktop_app.reports.report import Cell, Column, Format, Paragraph, Report, Row, Table

NOTHING = "Không thứ hạng, điểm hay xếp loại nào thay đổi."


def supposition_sentences(supposition: Supposition) -> tuple[str, ...]:
    """What is supposed, one sentence for each."""
    return (
        *(f"Bỏ tiêu chí {code}." for code in supposition.dropped),
        *(
            f"Điểm tối đa của tiêu chí {one.criterion} là {format_points(one.max_points)}."
            for one in supposition.maxima
        ),
        *(
            f"Điểm tiêu chí {one.criterion} của {one.subject} là {format_points(one.points)}."
            for one in supposition.marks
        ),
    )


def changes_sentence(found: Supposed) -> str:
    """How many ranks and classes would be others."""
    moves = found.moves
    ranks = sum(move.before.rank != move.after.rank for move in moves)
    bands = sum(move.before.band != move.after.band for move in moves)
    if not any(move.changed for move in moves):
        return NOTHING
    noun = _noun(found)
    return f"Đổi thứ hạng: {ranks} {noun}; đổi xếp loại: {bands} {noun}."


def what_if_table(found: Supposed) -> Table:
    """Those whose rank, points or class would be others, each cluster under its name."""
    rows: list[Row] = []
    names = {row.code: one.name for one in found.after.clusters for row in one.rows}
    changed = (move for move in found.moves if move.changed)
    for name, moves in groupby(changed, key=lambda move: names[move.after.code]):
        rows.append(Row((name or NO_CLUSTER,), "group"))
        rows += [_move_row(found, move) for move in moves]
    person = found.after.terms.subject is Subject.INDIVIDUAL
    columns = (
        Column("code", "Mã", width=10),
        Column("name", "Họ và tên" if person else "Đơn vị", width=30),
        Column("move", "Thay đổi", width=24),
        *_columns("before", "Hiện nay", whole=_other_maxima(found)),
        *_columns("after", "Nếu thay đổi", whole=_other_maxima(found)),
    )
    return Table("Nếu thay đổi", columns, tuple(rows), empty_text=NOTHING)


def what_if_report(
    found: Supposed, department: Department, made_from: tuple[tuple[str, str], ...] = ()
) -> Report:
    """What was supposed and what would come of it: a working paper, signed by nobody."""
    occasion = found.before.terms.occasion or f"công tác thi đua năm {found.before.year}"
    said = supposition_sentences(found.supposition)
    return Report(
        kind="what-if",
        title="Phương án thử",
        abstract=f"Xếp hạng {occasion} nếu thay đổi điểm hoặc tiêu chí (chỉ để tham khảo)",
        letterhead=letterhead(department),
        blocks=(
            *(Paragraph(one) for one in said),
            Paragraph(changes_sentence(found)),
            *(Paragraph(one) for one in found.notices),
            what_if_table(found),
        ),
        landscape=True,
        made_from=made_from,
    )


def pairs_table(found: CloseCalls) -> Table:
    """Neighbours that stand close, under their cluster; rows bear the lower one's ident."""
    columns = (
        Column("upper_rank", "Hạng", Format.NUMBER, 6, "Xếp trên"),
        Column("upper", "Tên", width=28, group="Xếp trên"),
        Column("upper_points", "Điểm", Format.POINTS, 9, "Xếp trên"),
        Column("lower_rank", "Hạng", Format.NUMBER, 6, "Xếp dưới"),
        Column("lower", "Tên", width=28, group="Xếp dưới"),
        Column("lower_points", "Điểm", Format.POINTS, 9, "Xếp dưới"),
        Column("difference", "Chênh lệch", width=28),
    )
    rows: list[Row] = []
    for cluster, pairs in groupby(found.pairs, key=lambda one: one.cluster):
        rows.append(Row((cluster or NO_CLUSTER,), "group"))
        rows += [_pair_row(found, one) for one in pairs]
    empty = f"Không có hai thứ hạng liền kề nào chênh nhau từ {_within(found)} trở xuống."
    return Table("Thứ hạng sát nhau", columns, tuple(rows), empty_text=empty)


def classes_table(found: CloseCalls) -> Table:
    """Those who just reached a class or just missed it."""
    columns = (
        Column("name", "Tên", width=30),
        Column("points", "Điểm", Format.POINTS, 9),
        Column("band", "Xếp loại hiện nay", width=22),
        Column("near", "Mức xếp loại", width=22),
        Column("difference", "Chênh lệch", width=24),
    )
    rows = tuple(map(_class_row, found.classes))
    empty = f"Không có ai cách mức xếp loại nào từ {_within(found)} trở xuống."
    return Table("Sát mức xếp loại", columns, rows, empty_text=empty)


def close_report(
    found: CloseCalls, department: Department, made_from: tuple[tuple[str, str], ...] = ()
) -> Report:
    """Both lists: a working paper, signed by nobody."""
    occasion = found.ranking.terms.occasion or f"công tác thi đua năm {found.ranking.year}"
    return Report(
        kind="close-calls",
        title="Thứ hạng sát nút",
        abstract=f"Chênh nhau từ {_within(found)} trở xuống, xếp hạng {occasion}",
        letterhead=letterhead(department),
        blocks=(pairs_table(found), classes_table(found)),
        landscape=True,
        made_from=made_from,
    )


def difference_text(difference: int, *, on_percent: bool) -> str:
    """Hundredths of a point or of a percent, in words."""
    shown = abs(difference)
    return format_percent(shown) if on_percent else f"{format_points(shown)} điểm"


def _other_maxima(found: Supposed) -> bool:
    """Only then are maxima worth their columns."""
    return any(move.before.max_points != move.after.max_points for move in found.moves)


def _columns(key: str, group: str, *, whole: bool) -> Iterator[Column]:
    yield Column(f"{key}_rank", "Hạng", Format.NUMBER, 6, group)
    yield Column(f"{key}_points", "Điểm", Format.POINTS, 9, group)
    if whole:
        yield Column(f"{key}_max", "Tối đa", Format.POINTS, 9, group)
    yield Column(f"{key}_band", "Xếp loại", width=16, group=group)


def _move_row(found: Supposed, move: Move) -> Row:
    after = move.after
    whole = _other_maxima(found)
    sides = (*_side(move.before, whole=whole), *_side(after, whole=whole))
    cells = (after.code, after.name, _told(move), *sides)
    return Row(cells, ident=_ident(found.after.terms.subject, after))


def _side(row: RankedUnit, *, whole: bool) -> tuple[Cell, ...]:
    return (row.rank, row.points, *((row.max_points,) if whole else ()), row.band)


def _told(move: Move) -> str:
    steps = steps_text(move.steps)
    band = "đổi xếp loại" if move.before.band != move.after.band else ""
    parts = [part for part in ("" if steps == LEVEL else steps, band) if part]
    text = ", ".join(parts) or "Đổi điểm"
    return text[0].upper() + text[1:]


def _pair_row(found: CloseCalls, one: ClosePair) -> Row:
    cells = (
        one.upper.rank,
        one.upper.name,
        one.upper.points,
        one.lower.rank,
        one.lower.name,
        one.lower.points,
        _pair_difference(one),
    )
    return Row(cells, ident=_ident(found.ranking.terms.subject, one.lower))


def _pair_difference(one: ClosePair) -> str:
    if one.difference:
        return difference_text(one.difference, on_percent=one.on_percent)
    same = one.upper.rank == one.lower.rank
    return "Đồng hạng" if same else "Bằng nhau, xếp theo thứ tự xét"


def _class_row(one: NearClass) -> Row:
    """Without an ident: one subject may be near two classes."""
    shown = difference_text(one.difference, on_percent=one.on_percent)
    if one.difference < 0:
        told = f"Thiếu {shown}"
    else:
        told = f"Vừa đủ{f', thừa {shown}' if one.difference else ''}"
    return Row((one.row.name, one.row.points, one.row.band, one.band, told))


def _within(found: CloseCalls) -> str:
    return f"{format_points(found.within)} điểm (hoặc phần trăm)"


def _ident(subject: Subject, row: RankedUnit) -> str:
    return f"{'person' if subject is Subject.INDIVIDUAL else 'unit'}:{row.code}"


def _noun(found: Supposed) -> str:
    return "cá nhân" if found.after.terms.subject is Subject.INDIVIDUAL else "đơn vị"
