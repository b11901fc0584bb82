"""A report is a value: what it says, in which order; screen, Excel, PDF and JSON all show it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.reports.formulas import Formula

if TYPE_CHECKING:
    from desktop_app.reports.chart import Chart, Tone

Cell: TypeAlias = str | int | None


class Format(StrEnum):
    """How a column's values are read and shown.

    TEXT str · NUMBER int · MONEY int đồng · POINTS int hundredths · DAYS int hundredths of a day ·
    PERCENT int hundredths of a percent · DATE ISO text, as far as it is known · DUE the same, for
    what is to be done by then and told in words, empty where no day is fixed.
    """

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    POINTS = "points"
    DAYS = "days"
    PERCENT = "percent"
    DATE = "date"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `width` is in characters; columns that share a `group` stand under one heading.

    `summed` says that a reader will check its total, `formula` where its other figures come from:
    Excel writes both as live formulas. `tones`: what words mean that its texts begin with, the
    longest that fits counts; `bar`: its figures are also looked at as lengths. `tip` says more of
    the column on the screen, such as the basis of a rule.
    """

    key: str
    title: str
    format: Format = Format.TEXT
    width: int = 12
    group: str = ""
    summed: bool = False
    tip: str = ""
    formula: Formula | None = None
    tones: tuple[tuple[str, "Tone"], ...] = ()
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row; `level` "data", "group" (one text over all columns), "subtotal" or "total".

    `ident` names the record behind the row ("unit:3"), for the way back to it; `tip` says more of
    the row on the screen, such as the basis of a rule.
    """

    cells: tuple[Cell, ...]
    level: str = "data"
    ident: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title; `unit_note` is the line over it, such as "Đơn vị tính: đồng".

    `numbered` puts a row of column numbers, (1) (2) (3), under its header.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unit_note: str = ""
    empty_text: str = "Chưa có số liệu."
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered or lettered heading of the text."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text.

    `style`: "body", "bold", "italic", "basis" (what a document rests on), "note", "centred" (bold,
    in the middle: who decides, the word before the articles), "under" (italic, in the middle:
    what an annex comes with).
    """

    text: str
    style: str = "body"


# A chart is drawn from a table's formats, so it is defined over this module.
Block: TypeAlias = "Heading | Paragraph | Table | Chart"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official document; what is unknown is left blank for the pen.

    Source: NĐ 30/2020/NĐ-CP Phụ lục I.
    """

    parent_agency: str = ""
    agency: str = ""
    number: str = ""
    place: str = ""
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the authority line ("KT. GIÁM ĐỐC"), the position, the name."""

    position: str
    name: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a report that a Word template may place by itself, under its field's name."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One document: head, title, blocks, signature and recipients, and what it was made from.

    A letter (công văn) has no title: its `subject` stands under the number, its `addressees` over
    the text. Source: NĐ 30/2020/NĐ-CP Phụ lục III mẫu 1.5. A working paper (`is_official` False)
    has no head of an official document. `texts` and `parts` are what a Word template may name
    besides; each annex begins a page of its own after the signature and counts its pages anew.
    """

    kind: str
    title: str
    abstract: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    blocks: tuple[Block, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    landscape: bool = False
    made_from: tuple[tuple[str, str], ...] = ()
    subject: str = ""
    addressees: tuple[str, ...] = ()
    is_official: bool = True
    texts: tuple[tuple[str, str], ...] = ()
    parts: tuple[Part, ...] = ()
    annexes: tuple["Report", ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables among the blocks, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
