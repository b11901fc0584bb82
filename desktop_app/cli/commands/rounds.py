"""Rounds of commendation: opened, forwarded, answered, closed; their dossiers."""

from argparse import Namespace
from dataclasses import asdict, replace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.domain.progress import Progress
from desktop_app.reports.nominations import dossier_table, rounds_table


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The rounds of a year."""
    with opened(asked) as office:
        found = office.award_rounds.all(asked.year)
    told = [asdict(one) for one in found]
    return Answer(table_text(rounds_table(found)), {"year": asked.year, "rounds": told})


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A round more; its number is printed."""
    new = NewRound(
        RoundKind(asked.kind),
        asked.name,
        asked.campaign or "",
        asked.ranking,
        asked.achievement or "",
    )
    with opened(asked) as office:
        ident = office.award_rounds.add(asked.year, new).value
    return Answer(str(ident), {"round": ident})


def change(asked: Namespace, _progress: Progress) -> Answer:
    """A round is written anew; what is not said stays as it is."""
    said = {
        "kind": asked.kind and RoundKind(asked.kind),
        "name": asked.name,
        "campaign": asked.campaign,
        "ranking": asked.ranking,
        "achievement": asked.achievement,
    }
    given = {name: value for name, value in said.items() if value is not None}
    with opened(asked) as office:
        before = office.award_rounds.one(asked.round)
        new = replace(before.as_new(), **given)
        office.award_rounds.change(asked.round, new, version=before.version)
    return Answer(f"Đã sửa đợt xét số {asked.round}.")


def forward(asked: Namespace, _progress: Progress) -> Answer:
    """What others decide goes there."""
    with opened(asked) as office:
        count = office.award_rounds.forward(asked.round, asked.sent_to, asked.on or "").value
    return Answer(f"Đã trình {count} đề nghị của đợt số {asked.round}.", {"forwarded": count})


def recall(asked: Namespace, _progress: Progress) -> Answer:
    """What was forwarded by mistake is called back."""
    with opened(asked) as office:
        office.award_rounds.recall(asked.round, asked.reason)
    return Answer(f"Đã rút lại hồ sơ đã trình của đợt số {asked.round}.")


def answer(asked: Namespace, _progress: Progress) -> Answer:
    """What came back."""
    with opened(asked) as office:
        office.award_rounds.answer(asked.round, asked.text, asked.on or "")
    return Answer(f"Đã ghi trả lời cho đợt số {asked.round}.")


def close(asked: Namespace, _progress: Progress) -> Answer:
    """A round is over."""
    with opened(asked) as office:
        office.award_rounds.close(asked.round)
    return Answer(f"Đã kết thúc đợt xét số {asked.round}.")


def dossier(asked: Namespace, _progress: Progress) -> Answer:
    """What the dossier holds and lacks, and its files."""
    with opened(asked) as office:
        items = office.award_rounds.dossier(asked.round)
        kept = office.award_rounds.documents(asked.round)
    lines = [f"Văn bản số {one.id}: {one.name}" for one in kept]
    text = "\n".join((table_text(dossier_table(items)), *lines))
    papers = [asdict(one) | {"complete": one.complete} for one in items]
    return Answer(text, {"dossier": papers, "documents": [asdict(one) for one in kept]})


COMMANDS = {
    "round list": listed,
    "round add": add,
    "round set": change,
    "round forward": forward,
    "round recall": recall,
    "round answer": answer,
    "round close": close,
    "round dossier": dossier,
}
