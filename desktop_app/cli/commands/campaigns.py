"""Changing campaigns: head, state, clauses, targets."""

from argparse import Namespace
from dataclasses import replace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.usage import Misused
from desktop_app.domain.campaign_edits import HEAD, STATE_TITLES
from desktop_app.domain.campaigns import CampaignState, TargetKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
from desktop_app.reports.plan_comparison import mark


def set_head(asked: Namespace, _progress: Progress) -> Answer:
    """Fields of the head are changed.

    Raises: Misused where none is named.
    """
    values = {key: getattr(asked, key) for key in HEAD if getattr(asked, key) is not None}
    if not values:
        message = "Hãy ghi ít nhất một mục cần sửa, ví dụ --title hoặc --due."
        raise Misused(message)
    with opened(asked) as office:
        office.campaign_editing.set_head(asked.code, values, reason=asked.reason)
    told = ", ".join(HEAD[key].lower() for key in values)
    return Answer(f"Đã sửa {told} của phong trào {asked.code}.")


def set_state(asked: Namespace, _progress: Progress) -> Answer:
    """The campaign passes into another state."""
    state = CampaignState(asked.state)
    with opened(asked) as office:
        office.campaign_editing.set_state(
            asked.code, state, asked.reason, successor=asked.successor
        )
    return Answer(f"Phong trào {asked.code}: {STATE_TITLES[state]}.")


def add_clause(asked: Namespace, _progress: Progress) -> Answer:
    """A clause is added."""
    clause = Clause(
        asked.section,
        asked.label or "",
        asked.text,
        asked.when or "",
        asked.at,
        printed=asked.printed is not False,
    )
    with opened(asked) as office:
        office.campaign_editing.add_clause(asked.code, clause, reason=asked.reason)
    return Answer(f"Đã thêm một mục {asked.section} vào kế hoạch {asked.code}.")


def set_clause(asked: Namespace, _progress: Progress) -> Answer:
    """A clause is changed; what is not named stays.

    Raises: NotFound.
    """
    with opened(asked) as office:
        clause = _clause_at(office.campaigns.detail(asked.code), asked.section, asked.position)
        changes = {"label": asked.label, "text": asked.text, "due": asked.when}
        changes["printed"] = asked.printed
        given = {key: value for key, value in changes.items() if value is not None}
        office.campaign_editing.set_clause(
            asked.code, replace(clause, **given), move_to=asked.move, reason=asked.reason
        )
    return Answer(f"Đã sửa mục {asked.section} {asked.position} của kế hoạch {asked.code}.")


def _clause_at(detail: CampaignDetail, section: str, position: int) -> Clause:
    for clause in detail.clauses:
        if (clause.section, clause.position) == (section, position):
            return clause
    what = f"mục {section} số"
    raise NotFound(what, str(position))


def remove_clause(asked: Namespace, _progress: Progress) -> Answer:
    """A clause is removed."""
    with opened(asked) as office:
        office.campaign_editing.remove_clause(
            asked.code, asked.section, asked.position, asked.reason
        )
    return Answer(f"Đã bỏ mục {asked.section} {asked.position} của kế hoạch {asked.code}.")


def set_target(asked: Namespace, _progress: Progress) -> Answer:
    """A target is changed or added; what is not named stays."""
    names = ("text", "kind", "measure", "direction", "printed")
    given = {name: getattr(asked, name) for name in names if getattr(asked, name) is not None}
    if asked.low is not None or asked.high is not None:
        given |= {"low": asked.low or "", "high": asked.high or asked.low or ""}
    with opened(asked) as office:
        there = {one.code: one for one in office.campaigns.detail(asked.code).targets}
        fresh = CampaignTargetInfo(asked.target, "", TargetKind.AMOUNT, "", "", "")
        office.campaign_editing.set_target(
            asked.code,
            replace(there.get(asked.target.upper(), fresh), **given),
            move_to=asked.move,
            reason=asked.reason,
        )
    return Answer(f"Đã ghi chỉ tiêu {asked.target} của phong trào {asked.code}.")


def remove_target(asked: Namespace, _progress: Progress) -> Answer:
    """A target is removed."""
    with opened(asked) as office:
        office.campaign_editing.remove_target(asked.code, asked.target, asked.reason)
    return Answer(f"Đã bỏ chỉ tiêu {asked.target} của phong trào {asked.code}.")


def compare(asked: Namespace, _progress: Progress) -> Answer:
    """The campaign beside what it was made from; only what differs is printed as text."""
    with opened(asked) as office:
        found = office.campaigns.comparison(asked.code)
    fields = [f"{one.title}: {one.ours} / {one.theirs}" for one in found.head if one.differs]
    lines = [
        f"{one.section} {mark(one)}: {_text(one.ours)} / {_text(one.theirs)}"
        for one in found.lines
        if one.differs
    ]
    first = f"{asked.code}: {found.differing} chỗ khác."
    document: Json = {
        "code": asked.code,
        "source": found.source.value,
        "template": found.source_title,
        "differing": found.differing,
        "fields": [
            {"title": one.title, "ours": one.ours, "theirs": one.theirs}
            for one in found.head
            if one.differs
        ],
        "lines": [
            {"section": one.section, "ours": _text(one.ours), "theirs": _text(one.theirs)}
            for one in found.lines
            if one.differs
        ],
    }
    return Answer("\n".join((first, *fields, *lines)), document)


def _text(clause: Clause | None) -> str:
    return clause.text if clause else ""


COMMANDS = {
    "campaign compare": compare,
    "campaign set": set_head,
    "campaign state": set_state,
    "campaign clause-add": add_clause,
    "campaign clause-set": set_clause,
    "campaign clause-remove": remove_clause,
    "campaign target-set": set_target,
    "campaign target-remove": remove_target,
}
