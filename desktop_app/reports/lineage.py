"""A unit's history and the acts of reorganisation, as tables."""

from collections.abc import Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_percent
from desktop_app.domain.reorganisation import ACT_TITLES, ActKind
from desktop_app.domain.unit_history import ActInfo, TreeLine, UnitHistory
from desktop_app.reports.report import Column, Format, Row, Table

NOT_ALLOCATED = "chưa phân bổ"
NO_SUCCESSOR = "Không có đơn vị kế thừa"
_INDENT = "\N{NO-BREAK SPACE}" * 4
_NAME_COLUMNS = (
    Column("name", "Tên đơn vị", width=46),
    Column("from", "Từ ngày", Format.DATE, 12),
    Column("to", "Đến hết ngày", Format.DATE, 13),
)
_YEAR_COLUMNS = (
    Column("year", "Năm", width=7),
    Column("cluster", "Cụm thi đua", width=40),
    Column("headcount", "Tổng số người", Format.NUMBER, 10),
)
_TREE_COLUMNS = (
    Column("unit", "Đơn vị", width=48),
    Column("code", "Mã", width=9),
    Column("act", "Việc", width=20),
    Column("day", "Từ ngày", Format.DATE, 11),
    Column("share", "Tỷ lệ số liệu", width=13),
    Column("basis", "Căn cứ", width=36),
)
_ACT_COLUMNS = (
    Column("day", "Từ ngày", Format.DATE, 11),
    Column("kind", "Việc", width=20),
    Column("summary", "Nội dung", width=60),
    Column("basis", "Căn cứ", width=34),
    Column("reason", "Lý do", width=24),
    Column("documents", "Văn bản kèm", width=20),
    Column("actor", "Người ghi", width=16),
)


def acts_table(acts: Sequence[ActInfo], title: str = "Sắp xếp tổ chức") -> Table:
    """Acts in the order given; rows bear "act:NUMBER"."""
    rows = tuple(
        Row(
            (
                act.day,
                ACT_TITLES[act.kind],
                act.summary,
                act.basis,
                act.reason,
                ", ".join(one.name for one in act.documents),
                act.actor,
            ),
            ident=f"act:{act.id}",
        )
        for act in acts
    )
    return Table(title, _ACT_COLUMNS, rows, empty_text="Chưa có lần sắp xếp tổ chức nào.")


def names_table(history: UnitHistory) -> Table:
    """What a unit was called when."""
    rows = tuple(Row((one.name, one.valid_from, one.valid_to)) for one in history.names)
    return Table("Tên qua các thời kỳ", _NAME_COLUMNS, rows)


def years_table(history: UnitHistory) -> Table:
    """A unit's cluster and headcount year by year."""
    rows = tuple(
        Row((str(one.year), one.cluster_name or one.cluster, one.headcount))
        for one in history.years
    )
    return Table("Cụm thi đua, tổng số người từng năm", _YEAR_COLUMNS, rows)


def origins_table(history: UnitHistory) -> Table:
    """The tree of what a unit came from; rows bear "unit:CODE"."""
    return _tree("Nguồn gốc", history.origins, "Đơn vị không hình thành từ đơn vị nào khác.")


def successors_table(history: UnitHistory) -> Table:
    """The tree of what became of a unit; rows bear "unit:CODE"."""
    return _tree("Đơn vị kế thừa", history.successors, "Đơn vị vẫn như cũ.")


def history_tables(history: UnitHistory) -> tuple[Table, ...]:
    """All of a unit's history."""
    return (
        origins_table(history),
        successors_table(history),
        names_table(history),
        years_table(history),
        acts_table(history.acts, "Các lần sắp xếp liên quan"),
    )


def life_sentence(history: UnitHistory) -> str:
    """Since when and until when a unit is there, where it stands, how else it is written."""
    began = f"từ ngày {format_date(history.valid_from)}" if history.valid_from else ""
    ended = f"đến hết ngày {format_date(history.valid_to)}" if history.valid_to else ""
    told = [" ".join(filter(None, ("Hoạt động", began, ended)))] if began or ended else []
    told += [f"Trực thuộc: {history.parent}"] if history.parent else []
    told += [f"Cách viết khác: {'; '.join(history.aliases)}"] if history.aliases else []
    return ". ".join(told) + "." if told else ""


def _tree(title: str, lines: Sequence[TreeLine], empty: str) -> Table:
    rows = tuple(_tree_row(line) for line in lines) if len(lines) > 1 else ()
    return Table(title, _TREE_COLUMNS, rows, empty_text=empty)


def _tree_row(line: TreeLine) -> Row:
    name = line.name or NO_SUCCESSOR
    cells = (
        f"{_INDENT * line.depth}{'└ ' if line.depth else ''}{name}",
        line.code,
        ACT_TITLES[line.act] if line.act else "",
        line.day,
        _share(line),
        line.basis,
    )
    return Row(cells, ident=f"unit:{line.code}" if line.code else "")


def _share(line: TreeLine) -> str:
    if line.act is None or line.act in {ActKind.RENAME, ActKind.MOVE} or not line.code:
        return ""
    return NOT_ALLOCATED if line.share is None else format_percent(line.share)
