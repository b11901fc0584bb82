"""Reviews of campaigns: kept with what people wrote, and drafted from what the store holds."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile
from desktop_app.domain.reviews import (
    REVIEW_TITLES,
    NewReview,
    Praise,
    Review,
    ReviewKind,
    ReviewText,
    check,
)
from desktop_app.domain.text import clean
from desktop_app.models.campaigns import Campaign
from desktop_app.models.following import Document, DocumentLink, ReviewCampaign, ReviewPraise
from desktop_app.models.following import Review as ReviewRecord
from desktop_app.models.units import Person, Unit
from desktop_app.services import years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.unit_names import names_on

Record = dict[str, Any]
_PROSE = ("results", "shortcomings", "lessons", "direction", "proposals")


def kept(connection: Connection, campaign: str = "") -> tuple[Review, ...]:
    """The reviews that stand, the newest first; of a campaign those that cover it."""
    query = select(ReviewRecord).where(~ReviewRecord.withdrawn)
    if campaign:
        covers = (
            select(ReviewCampaign.review_id)
            .join(Campaign, Campaign.id == ReviewCampaign.campaign_id)
            .where(Campaign.code == campaign)
        )
        query = query.where(ReviewRecord.id.in_(covers))
    rows = connection.execute(query.order_by(ReviewRecord.year_to.desc(), ReviewRecord.id.desc()))
    return tuple(_review(connection, row) for row in rows)


def found(connection: Connection, review_id: int) -> Review:
    """One review.

    Raises: NotFound.
    """
    query = select(ReviewRecord).where(ReviewRecord.id == review_id, ~ReviewRecord.withdrawn)
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "báo cáo sơ kết, tổng kết số"
        raise NotFound(what, str(review_id))
    return _review(connection, row)


class Reviews:
    """Keeping reviews."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, campaign: str = "") -> tuple[Review, ...]:
        """The reviews that stand, the newest first; of a campaign those that cover it."""
        with self._desk.reading() as connection:
            return kept(connection, campaign)

    def one(self, review_id: int) -> Review:
        """One review.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return found(connection, review_id)

    def add(self, new: NewReview) -> Done[int]:
        """Keep a review; its number is the result.

        Raises: WrongFields, NotFound, ClosedYear.
        """
        check(new)
        with self._desk.command() as command:
            years.ensure_open(command, new.year_to)
            added = insert(ReviewRecord).returning(ReviewRecord.id)
            ident = command.connection.execute(added, [_record(new)]).scalar_one()
            _write_parts(command, ident, new)
            command.audit("review.add", f"review:{ident}", after=_told(new))
        return Done(ident, Changes.CAMPAIGNS)

    def change(self, review_id: int, version: int, new: NewReview) -> Done[None]:
        """Write a review anew; `version` is the one that was shown.

        Raises: WrongFields, NotFound, EditedMeanwhile, ClosedYear.
        """
        check(new)
        with self._desk.command() as command:
            before = _open_one(command, review_id)
            years.ensure_open(command, new.year_to)
            if before.version != version:
                what = "Báo cáo sơ kết, tổng kết này"
                raise EditedMeanwhile(what)
            change = update(ReviewRecord).where(ReviewRecord.id == review_id)
            raised = {**_record(new), "version": ReviewRecord.version + 1}
            command.connection.execute(change.values(**raised))
            for part in (ReviewCampaign, ReviewPraise):
                gone = delete(part).where(part.review_id == review_id)
                command.connection.execute(gone)
            _write_parts(command, review_id, new)
            subject = f"review:{review_id}"
            command.audit("review.change", subject, before=_told(before.said), after=_told(new))
        return Done(None, Changes.CAMPAIGNS)

    def withdraw(self, review_id: int, reason: str) -> Done[None]:
        """Take a review out.

        Raises: NotFound, Refused without a reason, ClosedYear.
        """
        if not reason.strip():
            sentence = "Hãy ghi lý do bỏ báo cáo này."
            raise Refused(sentence)
        with self._desk.command() as command:
            before = _open_one(command, review_id)
            change = update(ReviewRecord).where(ReviewRecord.id == review_id)
            command.connection.execute(
                change.values(withdrawn=True, version=ReviewRecord.version + 1)
            )
            subject = f"review:{review_id}"
            command.audit("review.withdraw", subject, before=_told(before.said), reason=reason)
        return Done(None, Changes.CAMPAIGNS)


def newest(connection: Connection, year: int, campaign: str) -> NewReview | None:
    """The newest kept review that ends in a year: of a campaign, or of more than one."""
    ending = (one.said for one in kept(connection, campaign) if one.said.year_to == year)
    return next((one for one in ending if campaign or len(one.campaigns) > 1), None)


def _open_one(command: Command, review_id: int) -> Review:
    """A review whose last year is open.

    Raises: NotFound, ClosedYear.
    """
    review = found(command.connection, review_id)
    years.ensure_open(command, review.said.year_to)
    return review


def _record(new: NewReview) -> Record:
    return {
        "kind": new.kind.value,
        "title": clean(new.title),
        "year_from": new.year_from,
        "year_to": new.year_to,
        "period": new.period,
        "held_on": new.held_on,
        **{name: getattr(new.text, name).strip() for name in _PROSE},
    }


def _write_parts(command: Command, review_id: int, new: NewReview) -> None:
    codes = _numbers(command.connection, select(Campaign.code, Campaign.id))
    covered = [
        {"review_id": review_id, "campaign_id": _number(codes, "phong trào", code)}
        for code in dict.fromkeys(new.campaigns)
    ]
    command.connection.execute(insert(ReviewCampaign), covered)
    named = list(_praises(command.connection, review_id, new.praises))
    if named:
        command.connection.execute(insert(ReviewPraise), named)


def _praises(connection: Connection, review_id: int, praises: Iterable[Praise]) -> Iterable[Record]:
    units = _numbers(connection, select(Unit.code, Unit.id))
    people = _numbers(connection, select(Person.code, Person.id))
    for one in praises:
        yield {
            "review_id": review_id,
            "unit_id": _number(units, "đơn vị", one.unit) if one.unit else None,
            "person_id": _number(people, "cán bộ", one.person) if one.person else None,
            "text": clean(one.text),
        }


def _numbers(connection: Connection, query: Select[str, int]) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(query)}


def _number(known: Mapping[str, int], what: str, code: str) -> int:
    if code not in known:
        raise NotFound(what, code)
    return known[code]


def _review(connection: Connection, row: Row[Any]) -> Review:
    codes = (
        select(Campaign.code)
        .join(ReviewCampaign, ReviewCampaign.campaign_id == Campaign.id)
        .where(ReviewCampaign.review_id == row.id)
        .order_by(Campaign.year, Campaign.id)
    )
    hung = (
        select(func.count())
        .select_from(DocumentLink)
        .join(Document, Document.id == DocumentLink.document_id)
        .where(DocumentLink.review_id == row.id, ~Document.withdrawn)
    )
    said = NewReview(
        kind=ReviewKind(row.kind),
        title=row.title,
        campaigns=tuple(connection.scalars(codes)),
        year_from=row.year_from,
        year_to=row.year_to,
        period=row.period,
        held_on=row.held_on,
        text=ReviewText(*(getattr(row, name) for name in _PROSE)),
        praises=_stored_praises(connection, row.id, row.year_to),
    )
    return Review(row.id, row.version, said, connection.scalar(hung) or 0)


def _stored_praises(connection: Connection, review_id: int, year: int) -> tuple[Praise, ...]:
    names = names_on(connection, f"{year}-12-31")
    query = (
        select(
            Unit.code.label("unit"),
            Unit.id,
            Person.code.label("person"),
            Person.name,
            ReviewPraise.text,
        )
        .select_from(ReviewPraise)
        .outerjoin(Unit, Unit.id == ReviewPraise.unit_id)
        .outerjoin(Person, Person.id == ReviewPraise.person_id)
        .where(ReviewPraise.review_id == review_id)
        .order_by(ReviewPraise.id)
    )
    return tuple(
        Praise(row.unit or "", row.person or "", row.text, row.name or names[row.id])
        for row in connection.execute(query)
    )


def _told(new: NewReview) -> Record:
    return {"kind": REVIEW_TITLES[new.kind], "title": new.title, "campaigns": len(new.campaigns)}
