"""What somebody settled in a preview, file by file; the store learns it when it is confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase

from desktop_app.domain.intake import Kind, ReadChoices

# What a row that repeats another of its table is told by.
REPEATED = "row.duplicate"


@dataclass(frozen=True, slots=True)
class FileCorrections:
    """What is settled about one file of a preview.

    `kind`, `columns`, `cells`, `rows_out`: as `ReadChoices` has them. `unit`: the code of the unit
    that sent the file; `units`: by a text as written, the code of the unit it names, remembered as
    an alias; `people`: by a name as written, the code of the person; `campaign`, `period`: codes;
    `supplement`: None while the file itself has to tell; `allowed`: by problem code, sheet and
    cell, the reason why a problem that may be overridden is let in.
    """

    kind: Kind | None = None
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], str] = field(default_factory=dict)
    rows_out: frozenset[tuple[str, int]] = frozenset()
    unit: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    campaign: str = ""
    period: str = ""
    supplement: bool | None = None
    allowed: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    @property
    def reading(self) -> ReadChoices:
        """The part that says how the file is read."""
        kept = frozenset(
            (sheet, int(cell.lstrip(ascii_uppercase)))
            for code, sheet, cell in self.allowed
            if code == REPEATED and cell
        )
        return ReadChoices(self.kind, self.columns, self.cells, self.rows_out, repeats_in=kept)
