"""Records of criteria sets: a new one, a changed one, a new version that takes the marks over."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import insert, select, update

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_edits.rows import SetInfo
from desktop_app.domain.templates import criteria_set_data
from desktop_app.models.scoring import CriteriaSetRecord
from desktop_app.services.criteria_sets.carrying import Carried, carry_marks, carry_steps
from desktop_app.services.criteria_sets.stored import DRAFT, IN_USE, RETIRED
from desktop_app.services.desk import Command

_Record = CriteriaSetRecord


@dataclass(frozen=True, slots=True)
class NewSet:
    """A set to be stored as a record of its own; its version is the record's number."""

    year: int
    rules: CriteriaSet
    campaign_id: int | None
    state: str = DRAFT
    copied_from_id: int | None = None


def add(command: Command, new: NewSet) -> int:
    """Store a set; its record's number.

    Raises: WrongField where the year has that code and version already.
    """
    rules = new.rules
    taken = select(_Record.id).where(
        _Record.year == new.year, _Record.code == rules.code, _Record.number == rules.version
    )
    if command.connection.scalar(taken) is not None:
        field = "code"
        sentence = f"Năm {new.year} đã có bộ tiêu chí mã “{rules.code}”. Hãy đặt mã khác."
        raise WrongField(field, sentence)
    record = {
        **_columns(rules),
        "code": rules.code,
        "number": rules.version,
        "year": new.year,
        "campaign_id": new.campaign_id,
        "state": new.state,
        "copied_from_id": new.copied_from_id,
    }
    added = insert(_Record).returning(_Record.id)
    return command.connection.execute(added, [record]).scalar_one()


def overwrite(command: Command, info: SetInfo, rules: CriteriaSet) -> None:
    """Change a record that nothing rests on."""
    change = update(_Record).where(_Record.id == info.id)
    values = {**_columns(rules), "version": info.version + 1}
    command.connection.execute(change.values(**values))


def succeed(command: Command, info: SetInfo, rules: CriteriaSet) -> Carried:
    """Store `rules` as the next version of a set on which something rests, and take its marks over.

    The forerunner stays as it was for whatever rests on it, and is no longer in use.
    """
    campaign = select(_Record.campaign_id).where(_Record.id == info.id)
    campaign_id = command.connection.execute(campaign).scalar_one()
    made = NewSet(info.year, rules, campaign_id, info.state, info.id)
    ident = add(command, made)
    if info.state == IN_USE:
        set_state(command, info, RETIRED)
    carry_steps(command, (info.id, ident), rules)
    return carry_marks(command, (info.id, ident), rules)


def set_state(command: Command, info: SetInfo, state: str) -> None:
    """Draft, in use or retired."""
    change = update(_Record).where(_Record.id == info.id)
    command.connection.execute(change.values(state=state, version=info.version + 1))


def _columns(rules: CriteriaSet) -> dict[str, Any]:
    return {
        "subject": rules.subject.value,
        "title": rules.title,
        "definition": criteria_set_data(rules),
    }


def numbered(
    rules: CriteriaSet, info: SetInfo, before: CriteriaSet, *, is_next: bool
) -> CriteriaSet:
    """The set under its record's own code, number and campaign, which no edit changes."""
    return replace(rules, code=info.code, version=info.number + is_next, campaign=before.campaign)
