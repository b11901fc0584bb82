"""Templates, and the campaigns that are launched from them."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.dates import format_date
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import CampaignDetail, CampaignInfo
from desktop_app.services import templates as shipped

_TYPES = {"campaign": "Phong trào", "criteria": "Bộ tiêu chí"}
_SECTIONS = {
    "legal_basis": "Căn cứ",
    "collective": "Tập thể tham gia",
    "individual": "Cá nhân tham gia",
    "content": "Nội dung",
    "duty": "Nhiệm vụ",
    "criterion_collective": "Tiêu chí tập thể",
    "criterion_individual": "Tiêu chí cá nhân",
    "milestone": "Mốc thời gian",
    "reward": "Khen thưởng",
    "reporting": "Báo cáo",
    "linked_campaign": "Phong trào, cuộc vận động liên quan",
    "recipient": "Nơi nhận",
}


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
    }


def campaign(asked: Namespace, _progress: Progress) -> Answer:
    """A campaign with the whole of its plan."""
    with opened(asked) as office:
        detail = office.campaigns.detail(asked.code)
    return Answer("\n".join(_lines(detail)), asdict(detail))


def _lines(detail: CampaignDetail) -> list[str]:
    info = detail.info
    lines = [f"{info.code}: {info.title}", f"Cơ quan ban hành: {detail.issuer}"]
    lines += [f"Chủ đề: {detail.theme}"] if detail.theme else []
    lines += [f"Hạn các đơn vị gửi: {format_date(info.due_on)}"] if info.due_on else []
    for section, title in _SECTIONS.items():
        clauses = [one for one in detail.clauses if one.section == section]
        lines += [title, *(f"  - {_clause(one.label, one.text)}" for one in clauses)] * bool(
            clauses
        )
    targets = [f"  - {one.code}: {one.text}" for one in detail.targets]
    return [*lines, *(["Chỉ tiêu", *targets] if targets else [])]


def _clause(label: str, text: str) -> str:
    return f"{label}: {text}" if label else text
