"""Rankings: published, looked at, compared with last year's, tried out."""

from argparse import Namespace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.commands.ranking_json import (
    close_json,
    compared_json,
    info_json,
    published_json,
    quotas_json,
    supposed_json,
)
from desktop_app.cli.output import tell
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.criteria import Subject
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.papers import Paper
from desktop_app.domain.progress import Progress
from desktop_app.domain.ranking_rules import RankingChoice, Scope
from desktop_app.domain.what_if import OtherMark, OtherMaximum, Supposition
from desktop_app.reports.published_rankings import published_table
from desktop_app.reports.ranking import ranking_table, rules_sentences
from desktop_app.reports.ranking_compared import comparison_table, summary_sentence
from desktop_app.reports.ranking_quotas import quotas_sentences, quotas_table
from desktop_app.reports.ranking_rules import state_sentence
from desktop_app.reports.what_if import (
    changes_sentence,
    classes_table,
    pairs_table,
    supposition_sentences,
    what_if_table,
)


def choice_of(asked: Namespace) -> RankingChoice:
    """Which ranking the options mean."""
    by = getattr(asked, "by", None)
    return RankingChoice(
        subject=Subject(asked.subject),
        scope=Scope(asked.scope),
        criterion=getattr(asked, "criterion", None) or "",
        on_percent=None if by is None else by == "percent",
        live=getattr(asked, "live", False),
    )


def publish(asked: Namespace, _progress: Progress) -> Answer:
    """A ranking is frozen; its number is printed, and what should be known on standard error."""
    with opened(asked) as office:
        choice = choice_of(asked)
        ready = office.publishing.readiness(asked.year, asked.campaign, choice)
        number = office.publishing.publish(
            asked.year,
            asked.campaign,
            choice,
            reason=asked.reason,
            allow_provisional=asked.provisional,
        ).value
    for warning in ready.warnings:
        tell(warning)
    return Answer(str(number), {"ranking": number, "warnings": list(ready.warnings)})


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The published rankings of a year, the newest first."""
    with opened(asked) as office:
        found = office.publishing.all(asked.year)
    document = {"year": asked.year, "rankings": [info_json(one) for one in found]}
    return Answer(table_text(published_table(found)), document)


def show(asked: Namespace, progress: Progress) -> Answer:
    """A published ranking as it was; with --out as a file, whose path is printed."""
    with opened(asked) as office:
        ranking = office.publishing.one(asked.number)
        if asked.out:
            paper = Paper("ranking", ranking.year, ranking=RankingChoice(number=asked.number))
            made = office.papers.write(paper, asked.out, progress).value
            return Answer(str(made), published_json(ranking))
        rules = rules_sentences(ranking, office.reporting.about(ranking.year))
    lines = (
        state_sentence(ranking),
        ranking.criteria_title,
        table_text(ranking_table(ranking)),
        "",
        *rules,
    )
    return Answer("\n".join(lines), published_json(ranking))


def compare(asked: Namespace, progress: Progress) -> Answer:
    """This year's ranking beside last year's."""
    with opened(asked) as office:
        found = office.ranking_comparing.compare(
            asked.year, asked.campaign, choice_of(asked), asked.against
        )
        if asked.out:
            made = office.ranking_files.compared(found, asked.out, progress)
            return Answer(str(made), compared_json(found))
    lines = (
        f"Năm {found.then.year}: {state_sentence(found.then)}",
        f"Năm {found.now.year}: {state_sentence(found.now)}",
        summary_sentence(found),
        table_text(comparison_table(found)),
    )
    return Answer("\n".join(filter(None, lines)), compared_json(found))


def what_if(asked: Namespace, progress: Progress) -> Answer:
    """What would change; nothing is stored."""
    supposition = _supposition(asked)
    with opened(asked) as office:
        found = office.what_if.suppose(asked.year, supposition, asked.campaign, choice_of(asked))
        if asked.out:
            made = office.ranking_files.supposed(found, asked.out, progress)
            return Answer(str(made), supposed_json(found))
    lines = (
        *supposition_sentences(supposition),
        changes_sentence(found),
        *found.notices,
        table_text(what_if_table(found)),
    )
    return Answer("\n".join(lines), supposed_json(found))


def close(asked: Namespace, progress: Progress) -> Answer:
    """Who stands within a hair."""
    with opened(asked) as office:
        found = office.what_if.close(asked.year, asked.within, asked.campaign, choice_of(asked))
        if asked.out:
            made = office.ranking_files.close(found, asked.out, progress)
            return Answer(str(made), close_json(found))
    tables = (pairs_table(found), classes_table(found))
    return Answer("\n\n".join(map(table_text, tables)), close_json(found))


def class_quotas(asked: Namespace, _progress: Progress) -> Answer:
    """What the quotas of classes leave."""
    with opened(asked) as office:
        found = office.ranking_quotas.of(asked.year, asked.campaign, choice_of(asked))
    lines = (*quotas_sentences(found), table_text(quotas_table(found)))
    return Answer("\n".join(lines), quotas_json(found))


def _supposition(asked: Namespace) -> Supposition:
    return Supposition(
        marks=tuple(_mark(text) for text in asked.mark),
        maxima=tuple(OtherMaximum(*_points(text, "--max")) for text in asked.max),
        dropped=tuple(asked.drop),
    )


def _mark(text: str) -> OtherMark:
    subject, parted, rest = text.partition(":")
    if not parted:
        message = f"--mark “{text}” phải ghi MÃ_ĐƠN_VỊ:TIÊU_CHÍ=ĐIỂM, ví dụ VP:1.2=9,5"
        raise Misused(message)
    return OtherMark(subject.strip(), *_points(rest, "--mark"))


def _points(text: str, option: str) -> tuple[str, int]:
    code, parted, figure = text.partition("=")
    points = parse_points(figure)
    if not parted or not isinstance(points, int):
        message = f"{option} “{text}” phải ghi tiêu chí, dấu bằng và số điểm, ví dụ 1.2=9,5"
        raise Misused(message)
    return code.strip(), points


COMMANDS = {
    "ranking publish": publish,
    "ranking list": listed,
    "ranking show": show,
    "ranking compare": compare,
    "ranking what-if": what_if,
    "ranking close": close,
    "ranking quotas": class_quotas,
}
