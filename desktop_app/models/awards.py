"""Titles with their dated rules, quotas, nominations, votes, decisions and what was awarded."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import STRICT, Base, Numbered, Versioned, reference
from desktop_app.models.scoring import ONE_SUBJECT
from desktop_app.models.types import Dong, Json, Moment, Points, Switch


class AwardTitle(Versioned, Base):
    """A title or a form of award; `kind`: emulation_title or award_form.

    `subject`: collective, individual or household; `level`: department, province or central.
    """

    __tablename__ = "award_title"

    code: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    level: Mapped[str] = mapped_column(Text)
    position: Mapped[int]


class AwardRule(Versioned, Base):
    """What a title asks for and gives from a day on.

    `conditions`: the conditions, the multiplier for collectives, and which parts are less sure.
    `coefficient`: hundredths of the base salary, empty where no source gives one; `vote_share`:
    hundredths of a percent of all members, empty where no vote is asked; `certainty`: in_force,
    older_law, practice or unverified.
    """

    __tablename__ = "award_rule"
    __table_args__ = (UniqueConstraint("title_id", "effective_from"), STRICT)

    title_id: Mapped[int] = reference("award_title", index=False)
    effective_from: Mapped[str] = mapped_column(Text)
    effective_to: Mapped[str] = mapped_column(Text, default="")
    conditions: Mapped[Any] = mapped_column(Json)
    authority: Mapped[str] = mapped_column(Text)
    coefficient: Mapped[int | None] = mapped_column(Points)
    vote_share: Mapped[int | None] = mapped_column(Points)
    basis: Mapped[str] = mapped_column(Text)
    certainty: Mapped[str] = mapped_column(Text)


class BaseSalary(Versioned, Base):
    """The base salary from a day on."""

    __tablename__ = "base_salary"

    effective_from: Mapped[str] = mapped_column(Text, unique=True)
    amount: Mapped[int] = mapped_column(Dong)
    basis: Mapped[str] = mapped_column(Text)
    certainty: Mapped[str] = mapped_column(Text)


class QuotaRecord(Versioned, Base):
    """At most so many of one title or class for so many of another, from a day on.

    `share`: hundredths of a percent; `scope`: unit, cluster or department; `rounding`: down,
    half_up or up; `exempt`: codes of units that it does not bind.
    """

    __tablename__ = "quota"
    __table_args__ = (
        CheckConstraint("(title_id IS NULL) <> (band = '')", name="title_or_class"),
        CheckConstraint("(of_title_id IS NULL) <> (of_band = '')", name="of_title_or_class"),
        STRICT,
    )

    title_id: Mapped[int | None] = reference("award_title")
    of_title_id: Mapped[int | None] = reference("award_title")
    subject: Mapped[str] = mapped_column(Text)
    band: Mapped[str] = mapped_column(Text, default="")
    of_band: Mapped[str] = mapped_column(Text, default="")
    share: Mapped[int] = mapped_column(Points)
    scope: Mapped[str] = mapped_column(Text)
    rounding: Mapped[str] = mapped_column(Text)
    exempt: Mapped[Any] = mapped_column(Json)
    effective_from: Mapped[str] = mapped_column(Text)
    effective_to: Mapped[str] = mapped_column(Text, default="")
    basis: Mapped[str] = mapped_column(Text)
    certainty: Mapped[str] = mapped_column(Text)


class Assessment(Numbered, Base):
    """A person's or a unit's class at the year-end review, by who assesses officials.

    `assessed_as`: excellent, good, fulfilled or failed; `points`: hundredths, where known; the
    newest that is not withdrawn counts.
    """

    __tablename__ = "assessment"
    __table_args__ = (
        Index("ix_assessment_year", "year"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    year: Mapped[int]
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    assessed_as: Mapped[str] = mapped_column(Text)
    points: Mapped[int | None] = mapped_column(Points)
    basis: Mapped[str] = mapped_column(Text, default="")
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class Discipline(Versioned, Base):
    """A measure, or a running inspection or complaint, that bars titles for a time.

    `kind`: reprimand, warning, demotion, dismissal, expulsion, inspection or complaint.
    """

    __tablename__ = "discipline"
    __table_args__ = (CheckConstraint(ONE_SUBJECT, name="one_subject"), STRICT)

    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    kind: Mapped[str] = mapped_column(Text)
    from_on: Mapped[str] = mapped_column(Text)
    to_on: Mapped[str] = mapped_column(Text, default="")
    document: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class Initiative(Versioned, Base):
    """A recognised initiative (sáng kiến); `scope`: unit, province or country."""

    __tablename__ = "initiative"

    year: Mapped[int]
    title: Mapped[str] = mapped_column(Text)
    scope: Mapped[str] = mapped_column(Text)
    recognised_on: Mapped[str] = mapped_column(Text, default="")
    recognised_by: Mapped[str] = mapped_column(Text, default="")
    document: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class InitiativeAuthor(Numbered, Base):
    """An author of an initiative; `share`: hundredths of a percent."""

    __tablename__ = "initiative_author"
    __table_args__ = (UniqueConstraint("initiative_id", "person_id"), STRICT)

    initiative_id: Mapped[int] = reference("initiative", index=False)
    person_id: Mapped[int] = reference("person")
    share: Mapped[int] = mapped_column(Points)


class AwardRound(Versioned, Base):
    """A round of commendation with its dossier.

    `kind`: merit (the year's), ad_hoc, interim or final (of a campaign); `state`: open, proposed,
    forwarded, answered or closed; `sent_to`, `sent_on`, `answer`: where it went on to the province.
    """

    __tablename__ = "award_round"

    year: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    campaign_id: Mapped[int | None] = reference("campaign")
    ranking_id: Mapped[int | None] = reference("ranking")
    state: Mapped[str] = mapped_column(Text, default="open")
    achievement: Mapped[str] = mapped_column(Text, default="")
    sent_on: Mapped[str] = mapped_column(Text, default="")
    sent_to: Mapped[str] = mapped_column(Text, default="")
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_on: Mapped[str] = mapped_column(Text, default="")


class NominationRecord(Versioned, Base):
    """Somebody considered for a title in a round, by rule or by hand.

    `state`: proposed, left_out, tied (people decide at a quota's cut), voted, rejected, forwarded,
    decided or withdrawn; `reasons`: each condition with the fact that meets or fails it.
    """

    __tablename__ = "nomination"
    __table_args__ = (
        UniqueConstraint("round_id", "title_id", "unit_id"),
        UniqueConstraint("round_id", "title_id", "person_id"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    round_id: Mapped[int] = reference("award_round", index=False)
    title_id: Mapped[int] = reference("award_title")
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    origin: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    reasons: Mapped[Any] = mapped_column(Json)
    achievement: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")


class Council(Versioned, Base):
    """A council of a term; `quorum`: hundredths of a percent of the voting members."""

    __tablename__ = "council"

    name: Mapped[str] = mapped_column(Text)
    quorum: Mapped[int] = mapped_column(Points)
    decision: Mapped[str] = mapped_column(Text, default="")
    valid_from: Mapped[str] = mapped_column(Text, default="")
    valid_to: Mapped[str] = mapped_column(Text, default="")


class CouncilMember(Versioned, Base):
    """A member of a council; `role`: chair, deputy, secretary or member; not all may vote."""

    __tablename__ = "council_member"

    council_id: Mapped[int] = reference("council")
    person_id: Mapped[int | None] = reference("person")
    name: Mapped[str] = mapped_column(Text)
    job: Mapped[str] = mapped_column(Text, default="")
    role: Mapped[str] = mapped_column(Text)
    votes: Mapped[bool] = mapped_column(Switch)
    valid_from: Mapped[str] = mapped_column(Text, default="")
    valid_to: Mapped[str] = mapped_column(Text, default="")


class Meeting(Versioned, Base):
    """A council's meeting: who came is counted, votes hang on it."""

    __tablename__ = "meeting"

    council_id: Mapped[int] = reference("council")
    round_id: Mapped[int | None] = reference("award_round")
    held_on: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text, default="")
    members: Mapped[int]
    present: Mapped[int]
    note: Mapped[str] = mapped_column(Text, default="")
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class Vote(Numbered, Base):
    """The count on one question: a nomination, or a mark that the council gives.

    Counts are people; `in_writing`: votes of those absent; a secret ballot keeps no names;
    `required`: hundredths of a percent of all members that it took, as it was that day.
    """

    __tablename__ = "vote"
    __table_args__ = (
        CheckConstraint("(nomination_id IS NULL) <> (mark_id IS NULL)", name="one_question"),
        STRICT,
    )

    meeting_id: Mapped[int] = reference("meeting")
    nomination_id: Mapped[int | None] = reference("nomination")
    mark_id: Mapped[int | None] = reference("entered_mark")
    members: Mapped[int]
    present: Mapped[int]
    in_writing: Mapped[int]
    in_favour: Mapped[int]
    against: Mapped[int]
    blank: Mapped[int]
    secret: Mapped[bool] = mapped_column(Switch)
    required: Mapped[int] = mapped_column(Points)
    passed: Mapped[bool] = mapped_column(Switch)
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    withdrawn: Mapped[bool] = mapped_column(Switch, default=False)


class AwardDecision(Versioned, Base):
    """A decision that awards or revokes."""

    __tablename__ = "award_decision"

    round_id: Mapped[int | None] = reference("award_round")
    number: Mapped[str] = mapped_column(Text)
    decided_on: Mapped[str] = mapped_column(Text)
    authority: Mapped[str] = mapped_column(Text)
    abstract: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[str] = mapped_column(Text, default="award")
    document_id: Mapped[int | None] = reference("document")


class AwardRecord(Numbered, Base):
    """A title that was given, for a year or a campaign; revoked, never deleted.

    Its money is frozen with what made it: `coefficient` hundredths, `base_salary` and `money` đồng.
    """

    __tablename__ = "award"
    __table_args__ = (
        Index("ix_award_year", "year"),
        CheckConstraint(ONE_SUBJECT, name="one_subject"),
        STRICT,
    )

    decision_id: Mapped[int] = reference("award_decision")
    nomination_id: Mapped[int | None] = reference("nomination")
    title_id: Mapped[int] = reference("award_title")
    year: Mapped[int]
    campaign_id: Mapped[int | None] = reference("campaign")
    unit_id: Mapped[int | None] = reference("unit")
    person_id: Mapped[int | None] = reference("person")
    name: Mapped[str] = mapped_column(Text)
    achievement: Mapped[str] = mapped_column(Text, default="")
    coefficient: Mapped[int | None] = mapped_column(Points)
    base_salary: Mapped[int | None] = mapped_column(Dong)
    money: Mapped[int | None] = mapped_column(Dong)
    entered_at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(Text)
    revoked_on: Mapped[str] = mapped_column(Text, default="")
    revoked_by_id: Mapped[int | None] = reference("award_decision")
    revoke_reason: Mapped[str] = mapped_column(Text, default="")
