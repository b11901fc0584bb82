"""Imports: which files came in, when, what was wrong in them, and the files themselves."""

from datetime import datetime
from typing import Any

from sqlalchemy import LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.types import Json, Moment


class ImportBatch(Versioned, Base):
    """One import: all files confirmed together; it is taken back as one step."""

    __tablename__ = "import_batch"

    made_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    year: Mapped[int]
    received_on: Mapped[str] = mapped_column(Text)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)


class StoredFile(Numbered, Base):
    """A file's bytes, compressed; the same bytes are kept once."""

    __tablename__ = "stored_file"

    sha256: Mapped[str] = mapped_column(Text, unique=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class ImportFile(Numbered, Base):
    """One file of an import and what became of it; `unit_id` and `campaign_id` where known."""

    __tablename__ = "import_file"

    import_id: Mapped[int] = reference("import_batch")
    path: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(Text, index=True)
    stored_id: Mapped[int | None] = reference("stored_file")
    kind: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    unit_id: Mapped[int | None] = reference("unit")
    campaign_id: Mapped[int | None] = reference("campaign")
    rows_total: Mapped[int]
    rows_accepted: Mapped[int]


class ImportTable(Numbered, Base):
    """One table of a file: `columns` maps a field to its letter, so that a figure has its cell."""

    __tablename__ = "import_table"

    file_id: Mapped[int] = reference("import_file")
    sheet: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    header_row: Mapped[int]
    columns: Mapped[Any] = mapped_column(Json)


class ImportProblem(Numbered, Base):
    """One thing that was wrong in an imported or rejected file."""

    __tablename__ = "import_problem"

    file_id: Mapped[int] = reference("import_file")
    severity: Mapped[str] = mapped_column(Text)
    code: Mapped[str] = mapped_column(Text)
    sheet: Mapped[str] = mapped_column(Text)
    cell: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    message: Mapped[str] = mapped_column(Text)


class ImportFix(Numbered, Base):
    """A change made in the preview: what the store holds and what the file says may differ by it.

    `kind`: `fix` a cell read as another text, `leave_out` a row, `allow` a problem let in, `unit`
    a name or a file given to a unit, `person` a name given to a person, `column` a column given to
    a field. `cell` is the row's first cell where a row is meant; `found` is what the file says,
    `stored` what counts instead, of a problem let in its code.
    """

    __tablename__ = "import_fix"

    file_id: Mapped[int] = reference("import_file")
    kind: Mapped[str] = mapped_column(Text)
    sheet: Mapped[str] = mapped_column(Text)
    cell: Mapped[str] = mapped_column(Text)
    found: Mapped[str] = mapped_column(Text)
    stored: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)


class ColumnChoice(Numbered, Base):
    """A match of column and field that somebody corrected, remembered for tables of that layout.

    `layout` is the key of a table's kind and headings; `field` is empty where the column is to be
    left alone.
    """

    __tablename__ = "column_choice"
    __table_args__ = (UniqueConstraint("layout", "letter"), STRICT)

    layout: Mapped[str] = mapped_column(Text)
    letter: Mapped[str] = mapped_column(Text)
    heading: Mapped[str] = mapped_column(Text)
    field: Mapped[str] = mapped_column(Text)
    chosen_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
