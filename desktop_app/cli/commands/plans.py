"""Templates, and the campaigns that are launched from them."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.dates import format_date
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import CampaignDetail, CampaignInfo, Clause
from desktop_app.reports.campaigns import SECTION_TITLES, head_of
from desktop_app.reports.plan_chapters import target_sentence
from desktop_app.services import templates as shipped

_TYPES = {"campaign": "Phong trào", "criteria": "Bộ tiêu chí"}


def templates(_asked: Namespace, _progress: Progress) -> Answer:
    """What ships with the program."""
    found = shipped.listed()
    rows = [(one.code, _TYPES[one.type], one.title, one.issuer) for one in found]
    text = text_table("", ("Mã", "Loại", "Tên", "Cơ quan ban hành"), rows)
    return Answer(text, [asdict(one) for one in found])


def campaigns(asked: Namespace, _progress: Progress) -> Answer:
    """The campaigns of a year."""
    with opened(asked) as office:
        found = office.campaigns.all(asked.year)
    rows = [
        (one.code, one.title, format_date(one.due_on), f"{one.returned}/{one.expected}")
        for one in found
    ]
    heads = ("Mã", "Phong trào", "Hạn gửi", "Đơn vị đã gửi")
    text = text_table(f"Phong trào năm {asked.year}", heads, rows)
    return Answer(text, {"year": asked.year, "campaigns": [_short(one) for one in found]})


def _short(info: CampaignInfo) -> dict[str, str | int | None]:
    return {
        "code": info.code,
        "template": info.template,
        "title": info.title,
        "due": info.due_on or None,
        "returned": info.returned,
        "expected": info.expected,
        "state": info.state,
        "parent": info.parent,
    }


def campaign(asked: Namespace, _progress: Progress) -> Answer:
    """A campaign with the whole of its plan."""
    with opened(asked) as office:
        detail = office.campaigns.detail(asked.code)
    return Answer("\n".join(_lines(detail)), asdict(detail))


def _lines(detail: CampaignDetail) -> list[str]:
    """The head, then each section with the numbers by which its clauses are changed."""
    lines = [f"{detail.info.code}: {detail.info.title}"]
    lines += [f"{label}: {value}" for label, value in head_of(detail) if value]
    for section, title in SECTION_TITLES.items():
        clauses = [one for one in detail.clauses if one.section == section]
        lines += [f"{title} ({section})"] * bool(clauses)
        lines += [f"  {one.position}. {_clause(one)}" for one in clauses]
    targets = [f"  - {one.code}: {target_sentence(one)}" for one in detail.targets]
    return [*lines, *(["Chỉ tiêu", *targets] if targets else [])]


def _clause(clause: Clause) -> str:
    when = f" ({format_date(clause.due)})" if clause.due else ""
    text = f"{clause.label}: {clause.text}" if clause.label else clause.text
    return f"{text}{when}{'' if clause.printed else ' [không in]'}"
