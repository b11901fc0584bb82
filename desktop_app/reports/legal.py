"""What a rule rests on and how sure that is, as it is told beside the rule."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.awards.words import CERTAINTIES
from desktop_app.reports.report import Table


def sure_line(certainty: Certainty) -> str:
    """How sure a rule is: “Mức chắc chắn: thông lệ”."""
    return f"Mức chắc chắn: {CERTAINTIES[certainty].lower()}."


def basis_line(basis: str) -> str:
    """Where a rule stands: “Căn cứ: Điều 9 Nghị định 91/2017/NĐ-CP”."""
    return f"Căn cứ: {basis.rstrip('.') or 'chưa ghi'}."


def legal_tip(basis: str, certainty: Certainty, doubts: Sequence[str] = ()) -> str:
    """A rule's basis, how sure it is, and each part of it that is less sure, a line each."""
    return "\n".join((basis_line(basis), sure_line(certainty), *doubts))


def with_basis(table: Table, key: str, basis: str) -> Table:
    """The table, the basis told at the heading of a column; as it is where there is none."""
    if not basis:
        return table
    tip = basis_line(basis)
    columns = tuple(replace(one, tip=tip) if one.key == key else one for one in table.columns)
    return replace(table, columns=columns)
