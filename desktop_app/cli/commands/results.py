"""Returns, ranking and files: what comes out of a year."""

from argparse import Namespace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.lateness import remind
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.commands.ranking_json import ranking_json
from desktop_app.cli.commands.rankings import choice_of
from desktop_app.cli.commands.report_json import report_json
from desktop_app.cli.commands.year_end import year_end_set
from desktop_app.cli.outgoing import YEAR_END_SET
from desktop_app.cli.tables import report_text, table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.papers import Paper
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import CampaignReturns
from desktop_app.reports.ranking import ranking_table, rules_sentences
from desktop_app.reports.ranking_rules import state_sentence
from desktop_app.services.papers.kinds import KINDS


def returns(asked: Namespace, _progress: Progress) -> Answer:
    """Who has answered."""
    with opened(asked) as office:
        board = office.returns.board(asked.year, asked.campaign)
        report = office.reporting.report("returns", asked.year, asked.campaign)
    document: Json = {"year": asked.year, "campaigns": [_returns(one) for one in board]}
    return Answer(report_text(report), document)


def _returns(board: CampaignReturns) -> Json:
    return {
        "code": board.campaign.code,
        "period": board.period,
        "due": board.due or None,
        "rows": [
            {
                "unit": {"code": line.unit.code, "name": line.unit.name},
                "status": line.status.value,
                "received": line.received or None,
                "days_late": line.days_late,
                "versions": line.versions,
            }
            for line in board.lines
        ],
    }


def rank(asked: Namespace, _progress: Progress) -> Answer:
    """The ranking by cluster."""
    with opened(asked) as office:
        ranking = office.ranking.shown(asked.year, asked.campaign, choice_of(asked))
        rules = rules_sentences(ranking, office.reporting.about(asked.year, asked.campaign))
    told = [state_sentence(ranking)] if ranking.published else []
    lines = (*told, ranking.criteria_title, table_text(ranking_table(ranking)), "", *rules)
    return Answer("\n".join(lines), ranking_json(ranking))


def export(asked: Namespace, progress: Progress) -> Answer:
    """A report's file, whose path is printed; or what it says, as JSON.

    Raises: Misused where the report does not come in that format, or nowhere is said.
    """
    if asked.kind == YEAR_END_SET:
        return year_end_set(asked, progress)
    if asked.json:
        return _told(asked, progress)
    if asked.out is None:
        message = "Hãy ghi --out TỆP để xuất ra tệp, hoặc --json để in số liệu của báo cáo."
        raise Misused(message)
    if asked.kind == "reminder":
        return remind(asked, progress)
    endings = KINDS[asked.kind].endings
    if asked.out.suffix.lower() not in endings:
        told = " hoặc ".join(sorted(endings))
        message = f"Báo cáo “{asked.kind}” xuất ra tệp {told}; hãy sửa tên tệp ở --out."
        raise Misused(message)
    with opened(asked) as office:
        return Answer(str(office.papers.write(_paper(asked), asked.out, progress).value))


def _told(asked: Namespace, progress: Progress) -> Answer:
    """The values of a report; nothing is written."""
    if asked.out is not None:
        message = "--json in số liệu ra màn hình nên không đi cùng --out."
        raise Misused(message)
    with opened(asked) as office:
        reports = office.papers.reports(_paper(asked), progress)
    if not reports:
        message = f"“{asked.kind}” là biểu mẫu in, không có số liệu dạng JSON."
        raise Misused(message)
    told = [report_json(one) for one in reports]
    return Answer("", told[0] if len(told) == 1 else told)


def _paper(asked: Namespace) -> Paper:
    choice = choice_of(asked)
    return Paper(
        asked.kind,
        asked.year,
        asked.campaign,
        asked.first,
        ranking=choice,
        round=asked.round,
        decision=asked.decision,
        title=asked.title,
        chosen=tuple(asked.only),
        stock=asked.stock,
        printer=asked.printer,
        layout=asked.layout,
        form=asked.form,
    )
