"""What a kind of sheet is whose every data row is one record."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeAlias, TypeVar

from desktop_app.domain.intake import (
    BankRow,
    ContributionRow,
    Kind,
    ParticipationRow,
    PersonRow,
    PledgeRow,
    RegistrationRow,
    RemittanceRow,
    Row,
    TargetRow,
    UnitRow,
)
from desktop_app.domain.problems import Problem
from desktop_app.importers.columns import Field, Need

ORDER = "_order"
Values: TypeAlias = Mapping[str, Any]
Complaint: TypeAlias = tuple[str, Problem]
_Record = TypeVar(
    "_Record",
    BankRow,
    ContributionRow,
    ParticipationRow,
    PersonRow,
    PledgeRow,
    RegistrationRow,
    RemittanceRow,
    TargetRow,
    UnitRow,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of sheet.

    `names`: the fields that say what a row is about, the best first; `build(row, values, group)`
    makes a row; `check(values, filled)` finds what a row lacks, `filled` being the fields whose
    cell holds anything; `unique` names what may stand only once, with its Vietnamese name; a book
    with columns of debit and credit is read only as a kind that is said to be one (`is_ledger`).
    """

    kind: Kind
    fields: tuple[Field, ...]
    needs: tuple[Need, ...]
    names: tuple[str, ...]
    build: Callable[[int, Values, str | None], Row]
    check: Callable[[Values, frozenset[str]], Iterable[Complaint]]
    unique: tuple[tuple[str, tuple[str, ...]], ...] = ()
    is_ledger: bool = False


def row_maker(
    make: type[_Record], *, group: str = ""
) -> Callable[[int, Values, str | None], _Record]:
    """How a row of that type is made of the fields that are called as it calls them.

    `group`: the field that the title of the row's group stands for where its cell is blank.
    """
    names = {one.name for one in fields(make)}

    def build(row: int, values: Values, title: str | None) -> _Record:
        known = {**values, "unit": unit_of(values)}
        if group:
            known[group] = known.get(group) or title
        return make(row=row, **{name: one for name, one in known.items() if name in names})

    return build


def unit_of(values: Values) -> str | None:
    """The unit that a row names; a code beside the name stands with it in parentheses."""
    name, code = values.get("unit"), values.get("unit_code")
    return f"{name} (Mã: {code})" if name and code else name or code
