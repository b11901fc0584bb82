"""What the fields of a template stand for, from a report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.text import writable
from desktop_app.exporters.word.said import said_by
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Block, Heading, Paragraph, Part, Report, Row, Table
from desktop_app.reports.word_fields import FIELDS, Field, FieldKind

# Signs that nobody types: an empty field, and the ends of a part's name.
NOTHING, BEFORE, AFTER = "\ue002", "\ue000", "\ue001"
_SIGNS = str.maketrans("", "", NOTHING + BEFORE + AFTER)


class Unfilled(LookupError):
    """A report lacks what the catalogue of its kind names; a bug."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part in a template: put out it holds the place of its blocks, in a loop it gives them."""

    part: Part
    of: Field

    def __str__(self) -> str:
        """What stands for the part until its blocks come."""
        return f"{BEFORE}{self.part.name}{AFTER}" if self.part.blocks else ""

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.part.blocks)

    def __iter__(self) -> Iterator[str | Mapping[str, str]]:
        """The rows of its table, or the text of each paragraph."""
        tables = [one for one in self.part.blocks if isinstance(one, Table)]
        if self.of.kind is FieldKind.TABLE:
            for table in tables:
                yield from _rows(table, self.of)
        else:
            for block in self.part.blocks:
                if isinstance(block, Heading | Paragraph):
                    yield plain(block.text)


def values_of(report: Report) -> tuple[dict[str, str | Placed], dict[str, tuple[Block, ...]]]:
    """The value of every field of the report's kind, and the blocks of its parts.

    Raises: Unfilled.
    """
    texts = _texts(report)
    parts = {part.name: part for part in (*_around(report), *report.parts)}
    named: dict[str, str | Placed] = {}
    for one in FIELDS[report.kind]:
        there = texts if one.kind is FieldKind.TEXT else parts
        if one.name not in there:
            raise Unfilled(report.kind, one.name)
        named[one.name] = (
            plain(texts[one.name]) if one.kind is FieldKind.TEXT else Placed(parts[one.name], one)
        )
    return named, {name: part.blocks for name, part in parts.items()}


def plain(text: str) -> str:
    """A text as a line of a document may hold it."""
    return " ".join(writable(text).translate(_SIGNS).split("\n"))


def _texts(report: Report) -> dict[str, str]:
    said = said_by(report)
    signer = said.signed[0] if said.signed else None
    return {
        "co_quan_chu_quan": said.parent_agency,
        "co_quan": said.agency,
        "so_ky_hieu": said.number,
        "dia_danh_ngay": said.place_and_date,
        "ten_van_ban": said.title,
        "trich_yeu": said.abstract,
        "ve_viec": said.subject,
        "quyen_han_ky": signer.authority if signer else "",
        "chuc_vu_ky": signer.position if signer else "",
        "nguoi_ky": signer.name if signer else "",
        **dict(report.texts),
    }


def _around(report: Report) -> tuple[Part, ...]:
    said = said_by(report)
    return (
        _lines("kinh_gui", said.addressees),
        Part("noi_dung", report.blocks),
        _lines("noi_nhan", said.recipients),
    )


def _lines(name: str, lines: Sequence[str]) -> Part:
    return Part(name, tuple(Paragraph(line) for line in lines))


def _rows(table: Table, of: Field) -> Iterator[Mapping[str, str]]:
    places = {column.key: at for at, column in enumerate(table.columns)}
    for row in table.rows:
        if row.level == "data":
            yield {one.name: _cell(table, row, places.get(one.key)) for one in of.columns}


def _cell(table: Table, row: Row, at: int | None) -> str:
    """What a row says in a column; nothing where this table has no such column."""
    return "" if at is None else plain(format_cell(row.cells[at], table.columns[at].format))
