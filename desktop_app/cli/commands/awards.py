"""Decisions: what they award and take back, the money, the history of people and units."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.awards.given import AwardLine, NewAward, NewDecision
from desktop_app.domain.awards.nominations import READY
from desktop_app.domain.documents import DocumentKind, NewDocument
from desktop_app.domain.money import format_money
from desktop_app.domain.progress import Progress
from desktop_app.reports.award_history import history_table, history_told
from desktop_app.reports.awards import awards_table, awards_told, decisions_table, sums_table
from desktop_app.services.documents import from_file
from desktop_app.services.office import Office


def decide(asked: Namespace, _progress: Progress) -> Answer:
    """Nominations are awarded; the decision's number is printed."""
    with opened(asked) as office:
        chosen = _nominations(office, asked)
        ident = office.award_decisions.decide(_new(asked), chosen, _paper(asked)).value
    return Answer(str(ident), {"decision": ident, "awards": len(chosen)})


def _nominations(office: Office, asked: Namespace) -> list[int]:
    """Those that were named, or all of the named titles of a round."""
    if bool(asked.title) is not bool(asked.round) or not (asked.title or asked.nomination):
        sentence = "Hãy ghi --nomination, hoặc --round cùng với --title."
        raise Misused(sentence)
    of_titles = [
        one.id for title in asked.title for one in office.nominations.all(asked.round, title, READY)
    ]
    return [*asked.nomination, *of_titles]


def _new(asked: Namespace) -> NewDecision:
    return NewDecision(asked.number, asked.date, asked.authority, asked.abstract)


def _paper(asked: Namespace) -> NewDocument | None:
    if asked.file is None:
        return None
    told = {"number": asked.number, "issued_on": asked.date, "abstract": asked.abstract}
    return from_file(asked.file, DocumentKind.DECISION, **told)


def revoke(asked: Namespace, _progress: Progress) -> Answer:
    """Awards are taken back; what is to be recovered is told."""
    with opened(asked) as office:
        done = office.award_decisions.revoke(
            _new(asked), asked.awards, asked.reason, _paper(asked)
        ).value
    money = f" Tiền phải thu hồi: {format_money(done.to_recover)} đồng." if done.to_recover else ""
    return Answer(f"Đã thu hồi {done.awards} khen thưởng.{money}", asdict(done))


def undo(asked: Namespace, _progress: Progress) -> Answer:
    """A decision that was entered by mistake is taken out."""
    with opened(asked) as office:
        told = office.award_decisions.one(asked.decision).told
        office.award_decisions.undo(asked.decision, asked.reason)
    return Answer(f"Đã bỏ {told} ghi nhầm.")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The awards of a year."""
    with opened(asked) as office:
        found = office.award_decisions.awards(asked.year, asked.round)
    text = f"{table_text(awards_table(found))}\n{awards_told(found)}"
    return Answer(text, {"year": asked.year, "awards": [_json(one) for one in found]})


def _json(one: AwardLine) -> Json:
    return asdict(one) | {"arithmetic": one.arithmetic, "revocation": one.revocation}


def decisions(asked: Namespace, _progress: Progress) -> Answer:
    """The decisions of a year."""
    with opened(asked) as office:
        found = office.award_decisions.all(asked.year)
        papers = {
            one.id: [file.name for file in office.award_decisions.documents(one.id)]
            for one in found
        }
    told = [asdict(one) | {"documents": papers[one.id]} for one in found]
    return Answer(table_text(decisions_table(found)), {"year": asked.year, "decisions": told})


def money(asked: Namespace, _progress: Progress) -> Answer:
    """Reward money by title and by unit."""
    with opened(asked) as office:
        titles, units, everything = office.award_decisions.money(asked.year)
    tables = (sums_table(titles, "Danh hiệu, hình thức"), sums_table(units, "Đơn vị"))
    document = {
        "year": asked.year,
        "titles": [asdict(one) for one in titles],
        "units": [asdict(one) for one in units],
        "total": asdict(everything),
    }
    return Answer("\n\n".join(map(table_text, tables)), document)


def add_history(asked: Namespace, _progress: Progress) -> Answer:
    """An award of former times; its decision's number is printed."""
    award = NewAward(
        asked.title,
        asked.unit or asked.person,
        asked.year,
        asked.campaign,
        asked.achievement,
        asked.money,
    )
    with opened(asked) as office:
        ident = office.award_decisions.add_history(_new(asked), [award], _paper(asked)).value
    return Answer(str(ident), {"decision": ident})


def history(asked: Namespace, _progress: Progress) -> Answer:
    """Everything of a person or a unit, or a file of it."""
    with opened(asked) as office:
        if asked.unit:
            found = office.award_histories.unit(asked.unit)
        else:
            found = office.award_histories.person(asked.person)
        if asked.out is not None:
            office.award_histories.export(found, asked.out)
            return Answer(str(asked.out), {"file": str(asked.out)})
    text = f"{found.name} ({found.code})\n{table_text(history_table(found))}\n{history_told(found)}"
    return Answer(text, asdict(found))


COMMANDS = {
    "award decide": decide,
    "award revoke": revoke,
    "award undo": undo,
    "award list": listed,
    "award decisions": decisions,
    "award money": money,
    "award add-history": add_history,
    "award history": history,
}
