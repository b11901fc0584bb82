"""Quotas as dated records, as the office edits them.

They are of no year: a round keeps whom it proposed and why, so a quota that is changed later
changes nothing that a closed year gave.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.domain.awards.title_checks import check_quota
from desktop_app.domain.awards.titles import Quota
from desktop_app.domain.awards.words import ROUNDING_NAMES, SCOPES
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import day_before
from desktop_app.domain.errors import NotFound
from desktop_app.domain.points import points_text
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardTitle, QuotaRecord
from desktop_app.models.units import Unit
from desktop_app.services.awards.title_rows import quota_record, quotas
from desktop_app.services.desk import Command, Desk


class Quotas:
    """The quotas of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, day: str = "") -> tuple[Quota, ...]:
        """The quotas, those of an ISO day or all that ever were, earliest first."""
        with self._desk.reading() as connection:
            return quotas(connection, day)

    def add(self, quota: Quota) -> Done[int]:
        """A further quota; one for the same from an earlier day ends the day before. Its number.

        Raises: WrongFields.
        """
        with self._desk.command() as command:
            ids = _ids(command.connection)
            same = [one for one in quotas(command.connection) if _line(one) == _line(quota)]
            new = _placed(quota, same)
            refuse_wrong({**_wrong(command.connection, new, ids), **_taken(new, same)})
            _end_before(command, new, same)
            added = insert(QuotaRecord).returning(QuotaRecord.id)
            ident = command.connection.execute(added, [quota_record(new, ids)]).scalar_one()
            command.audit("quota.add", _subject(ident), after=_told(new))
        return Done(ident, Changes.AWARDS)

    def change(self, quota_id: int, quota: Quota, *, version: int | None = None) -> Done[None]:
        """Write a quota anew; what it is of and its days stay.

        Raises: NotFound, WrongFields, EditedMeanwhile.
        """
        with self._desk.command() as command:
            before = _found(command.connection, quota_id, version)
            ids = _ids(command.connection)
            new = replace(
                quota,
                what=before.what,
                of=before.of,
                classes=before.classes,
                effective_from=before.effective_from,
                effective_to=before.effective_to,
                id=quota_id,
            )
            refuse_wrong(_wrong(command.connection, new, ids))
            _refuse_twice(quotas(command.connection), new)
            _update(command, quota_id, quota_record(new, ids))
            command.audit("quota.set", _subject(quota_id), before=_told(before), after=_told(new))
        return Done(None, Changes.AWARDS)

    def end(self, quota_id: int, day: str, *, version: int | None = None) -> Done[None]:
        """Say the last ISO day of a quota.

        Raises: NotFound, WrongField for a day before it began, EditedMeanwhile.
        """
        with self._desk.command() as command:
            before = _found(command.connection, quota_id, version)
            if day < before.effective_from:
                field, sentence = "effective_to", "Ngày kết thúc ở trước ngày bắt đầu."
                raise WrongField(field, sentence)
            _update(command, quota_id, {"effective_to": day})
            told = ({"effective_to": before.effective_to}, {"effective_to": day})
            command.audit("quota.end", _subject(quota_id), before=told[0], after=told[1])
        return Done(None, Changes.AWARDS)

    def remove(self, quota_id: int, reason: str) -> Done[None]:
        """Take out a quota that was added by mistake.

        Raises: NotFound, WrongField without a reason.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before = _found(command.connection, quota_id, None)
            command.connection.execute(delete(QuotaRecord).where(QuotaRecord.id == quota_id))
            told, why = _told(before), clean(reason)
            command.audit("quota.remove", _subject(quota_id), before=told, reason=why)
        return Done(None, Changes.AWARDS)


def _refuse_twice(there: Iterable[Quota], new: Quota) -> None:
    """Another scope or subject may not lay one quota over another of the same.

    Raises: WrongField.
    """
    for one in there:
        apart = _ends(one) < new.effective_from or _ends(new) < one.effective_from
        if one.id != new.id and _line(one) == _line(new) and not apart:
            field, sentence = "scope", "Trong thời gian đó đã có hạn mức như vậy ở phạm vi này."
            raise WrongField(field, sentence)


def _ends(quota: Quota) -> str:
    return quota.effective_to or "9999"


def _line(quota: Quota) -> tuple[object, ...]:
    """What several quotas follow each other in."""
    return quota.what, quota.of, quota.classes, quota.subject, quota.scope


def _placed(quota: Quota, same: list[Quota]) -> Quota:
    later = [one.effective_from for one in same if one.effective_from > quota.effective_from]
    if not later:
        return quota
    end = day_before(later[0])
    return replace(quota, effective_to=min(quota.effective_to or end, end))


def _taken(new: Quota, same: list[Quota]) -> dict[str, str]:
    if new.effective_from not in {one.effective_from for one in same}:
        return {}
    return {"effective_from": "Đã có hạn mức này từ cùng ngày; hãy sửa hạn mức đó."}


def _end_before(command: Command, new: Quota, same: list[Quota]) -> None:
    earlier = [one for one in same if one.effective_from < new.effective_from]
    if earlier and not (earlier[-1].effective_to and earlier[-1].effective_to < new.effective_from):
        _update(command, earlier[-1].id, {"effective_to": day_before(new.effective_from)})


def _wrong(connection: Connection, quota: Quota, ids: Mapping[str, int]) -> dict[str, str]:
    known = set(connection.scalars(select(Unit.code).where(Unit.code.in_(quota.exempt))))
    strange = [code for code in quota.exempt if code not in known]
    told = {"exempt": f"Không có đơn vị mang mã: {', '.join(strange)}."} if strange else {}
    return {**check_quota(quota, ids), **told}


def _ids(connection: Connection) -> Mapping[str, int]:
    query = select(AwardTitle.code, AwardTitle.id)
    return {row.code: row.id for row in connection.execute(query)}


def _found(connection: Connection, quota_id: int, version: int | None) -> Quota:
    found = next((one for one in quotas(connection) if one.id == quota_id), None)
    if found is None:
        what = "hạn mức số"
        raise NotFound(what, str(quota_id))
    if version not in {None, found.version}:
        what = "Hạn mức này"
        raise EditedMeanwhile(what)
    return found


def _update(command: Command, quota_id: int, values: Mapping[str, Any]) -> None:
    change = update(QuotaRecord).where(QuotaRecord.id == quota_id)
    command.connection.execute(change.values(version=QuotaRecord.version + 1, **values))


def _subject(quota_id: int) -> str:
    return f"quota:{quota_id}"


def _told(quota: Quota) -> dict[str, Any]:
    return {
        "what": quota.what,
        "of": quota.of,
        "share": points_text(quota.share),
        "scope": SCOPES[quota.scope],
        "rounding": ROUNDING_NAMES[quota.rounding],
        "exempt": ", ".join(quota.exempt),
        "effective_from": quota.effective_from,
        "effective_to": quota.effective_to,
    }
