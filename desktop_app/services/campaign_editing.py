"""The office changes a campaign: its head, its state, its clauses and its targets."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, select, update

from desktop_app.domain import campaign_edits as rules
from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.rows import CampaignTargetInfo, Clause
from desktop_app.domain.text import clean
from desktop_app.models.campaigns import Campaign
from desktop_app.services import campaign_clauses, campaign_targets, years
from desktop_app.services.campaign_writing import parent_number
from desktop_app.services.desk import Command, Desk

Record: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edited:
    """A campaign under change, in its transaction."""

    command: Command
    row: Any

    @property
    def subject(self) -> str:
        """What the trail says was changed."""
        return f"campaign:{self.row.code}"

    def write(self, values: Record) -> None:
        """Change columns of the campaign's record."""
        change = update(Campaign).where(Campaign.id == self.row.id).values(**values)
        self.command.connection.execute(change)


class CampaignEditing:
    """Changing campaigns.

    Each change takes the `version` that the campaign had when it was shown, None for whichever it
    has, and gives the new one. All raise NotFound, ClosedYear, and EditedMeanwhile where somebody
    changed the campaign since.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_head(
        self,
        code: str,
        values: Mapping[str, str | bool],
        *,
        reason: str = "",
        version: int | None = None,
    ) -> Done[int]:
        """Change fields of the head, by the keys of `campaign_edits.HEAD`.

        Raises: WrongFields.
        """
        with self._editing(code, version) as edited:
            after = rules.checked_head(values)
            before = {key: getattr(edited.row, key) for key in after}
            whole = {**edited.row._mapping, **after}  # noqa: SLF001  # SQLAlchemy's public name
            rules.check_period(whole["period_from"], whole["period_to"])
            edited.write(after | _parent(edited, after))
            told = [key for key in after if after[key] != before[key]]
            edited.command.audit(
                "campaign.set",
                edited.subject,
                before={key: before[key] for key in told},
                after={key: after[key] for key in told},
                reason=clean(reason),
            )
        wider = Changes.RETURNS | Changes.SCORES if "due_on" in told else Changes.NOTHING
        return Done(edited.row.version + 1, Changes.CAMPAIGNS | wider)

    def set_state(
        self,
        code: str,
        state: CampaignState,
        reason: str,
        *,
        successor: str = "",
        version: int | None = None,
    ) -> Done[int]:
        """Suspend, close, hand over or take up again; `successor`: who takes it over.

        Raises: WrongFields.
        """
        with self._editing(code, version) as edited:
            why = clean(reason)
            rules.check_state(code, state, why, successor)
            follower = _number_of(edited.command.connection, successor)
            edited.write({"state": state.value, "state_reason": why, "successor_id": follower})
            after = {"state": state.value} | ({"successor": successor} if successor else {})
            before = {"state": edited.row.state}
            edited.command.audit(
                "campaign.state", edited.subject, before=before, after=after, reason=why
            )
        # Who owes a return depends on it.
        return Done(edited.row.version + 1, Changes.CAMPAIGNS | Changes.RETURNS | Changes.SCORES)

    def add_clause(
        self, code: str, clause: Clause, *, reason: str = "", version: int | None = None
    ) -> Done[int]:
        """Add a clause at its `position` within its section, at the end where it is 0.

        Raises: WrongFields.
        """
        with self._editing(code, version) as edited:
            campaign_clauses.add(edited.command, edited.row.id, clause)
            after = _clause_told(clause)
            edited.command.audit(
                "campaign.clause", edited.subject, after=after, reason=clean(reason)
            )
        return Done(edited.row.version + 1, Changes.CAMPAIGNS)

    def set_clause(
        self,
        code: str,
        clause: Clause,
        *,
        move_to: int = 0,
        reason: str = "",
        version: int | None = None,
    ) -> Done[int]:
        """Change the clause at that section and position, and move it to another place (from 1).

        Raises: WrongFields.
        """
        with self._editing(code, version) as edited:
            before = campaign_clauses.change(edited.command, edited.row.id, clause, move_to)
            edited.command.audit(
                "campaign.clause",
                edited.subject,
                before=_clause_told(before),
                after=_clause_told(clause) | ({"position": move_to} if move_to else {}),
                reason=clean(reason),
            )
        return Done(edited.row.version + 1, Changes.CAMPAIGNS)

    def remove_clause(
        self, code: str, section: str, position: int, reason: str, *, version: int | None = None
    ) -> Done[int]:
        """Remove a clause; its tasks stay by themselves.

        Raises: Refused where activities carry it out.
        """
        with self._editing(code, version) as edited:
            before = campaign_clauses.remove(edited.command, edited.row.id, section, position)
            edited.command.audit(
                "campaign.clause",
                edited.subject,
                before=_clause_told(before),
                reason=_given(reason),
            )
        return Done(edited.row.version + 1, Changes.CAMPAIGNS)

    def set_target(
        self,
        code: str,
        target: CampaignTargetInfo,
        *,
        move_to: int = 0,
        reason: str = "",
        version: int | None = None,
    ) -> Done[int]:
        """Change the target with that code, or add it; `move_to` is its place (from 1), 0 for none.

        Raises: WrongFields; AboveHundred for a rate above 100% without a reason.
        """
        with self._editing(code, version) as edited:
            found = rules.checked_target(target, clean(reason))
            before = campaign_targets.put(edited.command, edited.row.id, found, move_to)
            edited.command.audit(
                "campaign.target",
                edited.subject,
                before=_target_told(before) if before else None,
                after=_target_told(found),
                reason=clean(reason),
            )
        return Done(edited.row.version + 1, Changes.CAMPAIGNS | Changes.SCORES)

    def remove_target(
        self, code: str, target: str, reason: str, *, version: int | None = None
    ) -> Done[int]:
        """Remove a target.

        Raises: Refused where units have figures for it, or the fund's goal stands on it.
        """
        with self._editing(code, version) as edited:
            before = campaign_targets.remove(edited.command, edited.row, target)
            edited.command.audit(
                "campaign.target",
                edited.subject,
                before=_target_told(before),
                reason=_given(reason),
            )
        return Done(edited.row.version + 1, Changes.CAMPAIGNS | Changes.SCORES)

    @contextmanager
    def _editing(self, code: str, version: int | None) -> Iterator[Edited]:
        with self._desk.command() as command:
            found = select(Campaign.__table__).where(Campaign.code == code)
            row = command.connection.execute(found).one_or_none()
            if row is None:
                what = "phong trào"
                raise NotFound(what, code)
            years.ensure_open(command, row.year)
            if version is not None and version != row.version:
                what = f"Phong trào “{code}”"
                raise EditedMeanwhile(what)
            edited = Edited(command, row)
            yield edited
            edited.write({"version": row.version + 1})


def _given(reason: str) -> str:
    """What removes something is explained.

    Raises: WrongField.
    """
    found = clean(reason)
    if not found:
        field, sentence = "reason", "Hãy ghi lý do bỏ."
        raise WrongField(field, sentence)
    return found


def _parent(edited: Edited, after: Record) -> Record:
    """The campaign of the store that the written parent names, by its code or by its title."""
    if "parent" not in after:
        return {}
    connection, named = edited.command.connection, after["parent"]
    by_code = connection.execute(
        select(Campaign.id, Campaign.title).where(Campaign.code == named)
    ).one_or_none()
    if by_code is None:
        ident = parent_number(connection, named, edited.row.year)
        return {"parent_id": None if ident == edited.row.id else ident}
    if by_code.id == edited.row.id:
        field, sentence = "parent", "Phong trào không thuộc chính nó."
        raise WrongField(field, sentence)
    after["parent"] = by_code.title
    return {"parent_id": by_code.id, "parent": by_code.title}


def _number_of(connection: Connection, code: str) -> int | None:
    if not code:
        return None
    found = connection.scalar(select(Campaign.id).where(Campaign.code == code))
    if found is None:
        field, sentence = "successor", f"Không có phong trào “{code}” trong sổ."
        raise WrongField(field, sentence)
    return found


def _clause_told(clause: Clause) -> Record:
    told = {
        "section": clause.section,
        "position": clause.position,
        "label": clause.label,
        "text": clause.text,
        "due": clause.due,
    }
    return {key: value for key, value in told.items() if value not in {"", 0}}


def _target_told(target: CampaignTargetInfo) -> Record:
    figure = "-".join(dict.fromkeys(filter(None, (target.low, target.high))))
    return {
        "code": target.code,
        "text": target.text,
        "kind": target.kind,
        "planned": f"{figure} {target.measure}".strip(),
    }
