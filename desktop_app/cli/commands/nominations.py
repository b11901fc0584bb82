"""Nominations: by rule, by hand, decided by people, voted on."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.awards.nominations import (
    NewNomination,
    NominationLine,
    NominationState,
    reasons_data,
)
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import Votes
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_percent
from desktop_app.domain.progress import Progress
from desktop_app.reports.nominations import nominations_table, reason_told


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """Who is in and who is out, each with why."""
    states = [NominationState(one) for one in asked.state]
    with opened(asked) as office:
        found = office.nominations.all(asked.round, asked.title, states)
        papers = {
            one.id: [file.name for file in office.nominations.documents(one.id)]
            for one in found
            if one.documents
        }
    told = [_json(one, papers.get(one.id, [])) for one in found]
    text = table_text(nominations_table(found))
    return Answer(text, {"round": asked.round, "nominations": told})


def _json(one: NominationLine, papers: list[str]) -> Json:
    reasons = {"reason": reason_told(one), "reasons": reasons_data(one.reasons)}
    return asdict(one) | reasons | {"documents": papers}


def propose(asked: Namespace, _progress: Progress) -> Answer:
    """Everybody of the year is looked at."""
    with opened(asked) as office:
        told = office.nominations.propose(asked.round, asked.title, asked.on or "").value
    return Answer(told.told, asdict(told))


def add(asked: Namespace, _progress: Progress) -> Answer:
    """Somebody is named by hand; the nomination's number is printed."""
    new = NewNomination(
        asked.title,
        asked.unit or asked.person,
        asked.achievement or "",
        asked.note or "",
        asked.reason,
    )
    with opened(asked) as office:
        ident = office.nominations.add(asked.round, new, asked.on or "").value
    return Answer(str(ident), {"nomination": ident})


def decide(asked: Namespace, _progress: Progress) -> Answer:
    """People put in or leave out."""
    with opened(asked) as office:
        count = office.nominations.decide(
            asked.nominations, chosen=asked.chosen, reason=asked.reason
        ).value
    return Answer(f"Đã ghi quyết định cho {count} đề nghị.", {"decided": count})


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """A nomination is taken back."""
    with opened(asked) as office:
        office.nominations.withdraw(asked.nomination, asked.reason)
    return Answer(f"Đã rút đề nghị số {asked.nomination}.")


def describe(asked: Namespace, _progress: Progress) -> Answer:
    """What was achieved."""
    with opened(asked) as office:
        before = office.nominations.one(asked.nomination)
        achievement = before.achievement if asked.achievement is None else asked.achievement
        note = before.note if asked.note is None else asked.note
        office.nominations.describe(asked.nomination, achievement, note)
    return Answer(f"Đã ghi thành tích của đề nghị số {asked.nomination}.")


def vote(asked: Namespace, _progress: Progress) -> Answer:
    """The count of a vote; whether it passed."""
    counts = Votes(
        in_favour=asked.in_favour,
        required=asked.required,
        against=asked.against,
        blank=asked.blank,
        in_writing=asked.in_writing,
        secret=not asked.open,
    )
    with opened(asked) as office:
        passed = office.nomination_votes.cast(asked.nomination, asked.meeting, counts).value
        told = office.nominations.one(asked.nomination).reasons.vote
    return Answer(told, {"passed": passed, "told": told})


def votes(asked: Namespace, _progress: Progress) -> Answer:
    """The votes of a round."""
    with opened(asked) as office:
        found = office.nomination_votes.all(asked.round)
    lines = [_vote_told(one) for one in found] or ["Chưa có kết quả bỏ phiếu nào."]
    return Answer("\n".join(lines), {"votes": [asdict(one) for one in found]})


def _vote_told(one: VoteLine) -> str:
    ballot = "phiếu kín" if one.secret else "công khai"
    result = "thông qua" if one.passed else "không thông qua"
    return (
        f"{one.id}. {format_date(one.held_on)}, {ballot}: {one.name}, {one.title_name}:"
        f" {one.in_favour}/{one.members} đồng ý, cần {format_percent(one.required)} – {result}"
    )


def unvote(asked: Namespace, _progress: Progress) -> Answer:
    """A count that was written by mistake is taken out."""
    with opened(asked) as office:
        office.nomination_votes.withdraw(asked.vote, asked.reason)
    return Answer(f"Đã rút kết quả bỏ phiếu số {asked.vote}.")


COMMANDS = {
    "nomination list": listed,
    "nomination propose": propose,
    "nomination add": add,
    "nomination decide": decide,
    "nomination withdraw": withdraw,
    "nomination describe": describe,
    "nomination vote": vote,
    "nomination votes": votes,
    "nomination unvote": unvote,
}
