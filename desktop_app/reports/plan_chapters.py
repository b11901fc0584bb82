"""The chapters of a printed plan, from the clauses of a campaign, in the order of such plans."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import TypeAlias

from desktop_app.domain.campaigns import MilestoneKind, PurposeKind, RewardKind
from desktop_app.domain.dates import format_date
from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
from desktop_app.domain.scoring.figures import number_text
from desktop_app.reports.campaigns import MILESTONE_TITLES
from desktop_app.reports.report import Block, Heading, Paragraph

Chapter: TypeAlias = tuple[str, tuple[Block, ...]]

REWARD_TITLES = {
    RewardKind.ANNUAL: "Khen thưởng hằng năm",
    RewardKind.AD_HOC: "Khen thưởng đột xuất",
    RewardKind.REVIEW: "Khen thưởng sơ kết, tổng kết phong trào",
}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_OFFICE = "Văn phòng"


def printed(detail: CampaignDetail, section: str) -> tuple[Clause, ...]:
    """The clauses of a section that the plan prints, in their order."""
    return tuple(one for one in detail.clauses if one.section == section and one.printed)


def chapters(detail: CampaignDetail) -> Iterator[Chapter]:
    """The plan's chapters that have something to say: heading and blocks."""
    every = (
        (_heading(detail, "purpose", "Mục đích, yêu cầu"), _purposes(detail)),
        (_heading(detail, "content", _content_title(detail)), _contents(detail)),
        (_heading(detail, "criterion", "Tiêu chuẩn thi đua"), _criteria(detail)),
        (_heading(detail, "reward", "Khen thưởng"), _rewards(detail)),
        *_others(detail),
        (_heading(detail, "duty", "Tổ chức thực hiện"), _duties(detail)),
    )
    return ((heading, tuple(blocks)) for heading, blocks in every if blocks)


def _heading(detail: CampaignDetail, section: str, usual: str) -> str:
    own = (one.text for one in detail.clauses if (one.section, one.label) == ("heading", section))
    return next(own, usual)


def _purposes(detail: CampaignDetail) -> list[Block]:
    clauses = printed(detail, "purpose")
    kinds = {PurposeKind.PURPOSE: "Mục đích", PurposeKind.REQUIREMENT: "Yêu cầu"}
    blocks: list[Block] = [Paragraph(one.text) for one in clauses if one.label not in kinds]
    for kind, title in kinds.items():
        texts = [one.text for one in clauses if one.label == kind]
        if texts:
            number = sum(isinstance(one, Heading) for one in blocks) + 1
            blocks += [Heading(f"{number}. {title}", 2), *map(Paragraph, texts)]
    return blocks


def _content_title(detail: CampaignDetail) -> str:
    """“Chủ đề, đối tượng, nội dung phong trào thi đua”: what the chapter holds."""
    parts = ["Chủ đề"] * bool(detail.theme) + ["đối tượng"] * bool(_participants(detail))
    if not parts:
        return "Nội dung thi đua"
    title = ", ".join((*parts, "nội dung phong trào thi đua"))
    return title[:1].upper() + title[1:]


def _contents(detail: CampaignDetail) -> list[Block]:
    parts: list[tuple[str, list[Block]]] = []
    if detail.theme:
        parts.append(("Chủ đề", [Paragraph(f"“{detail.theme.strip('“”')}”.")]))
    if _participants(detail):
        parts.append(("Đối tượng", _participants(detail)))
    clauses = printed(detail, "content")
    if not parts:
        return _listed(clauses, _target_lines(detail))
    title = _heading(detail, "contents", "Nội dung thi đua")
    parts.append((title, _bulleted(clauses, _target_lines(detail))))
    numbered = enumerate((part for part in parts if part[1]), 1)
    return [
        block
        for number, (heading, blocks) in numbered
        for block in (Heading(f"{number}. {heading}", 2), *blocks)
    ]


def _participants(detail: CampaignDetail) -> list[Block]:
    sections = (("Tập thể", "collective"), ("Cá nhân", "individual"))
    found = [(title, printed(detail, section)) for title, section in sections]
    there = [(title, clauses) for title, clauses in found if clauses]
    lines: list[Block] = [
        Paragraph(f"{letter}) {title}: {_joined(clauses)}.")
        for letter, (title, clauses) in zip(_LETTERS, there, strict=False)
    ]
    return lines


def _joined(clauses: Sequence[Clause]) -> str:
    first, *others = (one.text.rstrip(" .;") for one in clauses)
    return ", ".join((first, *(text[:1].lower() + text[1:] for text in others)))


def _listed(clauses: Sequence[Clause], targets: list[Block]) -> list[Block]:
    """Contents under Arabic numbers, the targets after them."""
    if any(one.label for one in clauses):
        return _bulleted(clauses, targets)
    numbered = (Paragraph(f"{number}. {one.text}") for number, one in enumerate(clauses, 1))
    return [*numbered, *targets]


def _bulleted(clauses: Sequence[Clause], targets: list[Block]) -> list[Block]:
    """Contents as a list, under their headings where they have some; targets after the first."""
    blocks: list[Block] = []
    groups = [(label, list(group)) for label, group in groupby(clauses, lambda one: one.label)]
    for letter, (label, group) in zip(_LETTERS, groups, strict=False):
        blocks += [Heading(f"{letter}) {label}", 3)] if label else []
        alone = label and len(group) == 1
        blocks += [Paragraph(one.text if alone else f"- {one.text}") for one in group]
        blocks += targets
        targets = []
    return blocks + targets


def _target_lines(detail: CampaignDetail) -> list[Block]:
    there = [target_sentence(one) for one in detail.targets if one.printed]
    ends = [";"] * (len(there) - 1) + ["."]
    return [Paragraph(f"- {text}{end}") for text, end in zip(there, ends, strict=False)]


def target_sentence(target: CampaignTargetInfo) -> str:
    """“Số hộ nghèo giảm: 500 hộ”, “Tỷ lệ giảm: 0,1-0,2%”; the text alone where it has no other."""
    bounds = dict.fromkeys(filter(None, (target.low, target.high)))
    figure = "-".join(number_text(Fraction(bound)) for bound in bounds)
    if not figure or _says(target.text, figure):
        return target.text
    gap = "" if target.measure.startswith("%") else " "
    return f"{target.text}: {figure}{gap}{target.measure}".rstrip()


def _says(text: str, figure: str) -> bool:
    """Whether a text has the figure already, as a number of its own."""
    return re.search(rf"(?<![0-9.,]){re.escape(figure)}(?![0-9]|[.,][0-9])", text) is not None


def _criteria(detail: CampaignDetail) -> list[Block]:
    sections = (("tập thể", "criterion_collective"), ("cá nhân", "criterion_individual"))
    found = [(title, printed(detail, section)) for title, section in sections]
    blocks: list[Block] = []
    for number, (title, clauses) in enumerate((one for one in found if one[1]), 1):
        blocks.append(Heading(f"{number}. Đối với {title}", 2))
        blocks += [
            Paragraph(f"{letter}) {one.text}")
            for letter, one in zip(_LETTERS, clauses, strict=False)
        ]
    return blocks


def _rewards(detail: CampaignDetail) -> list[Block]:
    clauses = printed(detail, "reward")
    blocks: list[Block] = [Paragraph(one.text) for one in clauses if one.label not in REWARD_TITLES]
    number = 0
    for kind, title in REWARD_TITLES.items():
        texts = [one.text for one in clauses if one.label == kind]
        if texts:
            number += 1
            blocks += [Heading(f"{number}. {title}", 2), *map(Paragraph, texts)]
    return blocks


def _others(detail: CampaignDetail) -> Iterator[tuple[str, list[Block]]]:
    """What the plan says besides, each under the heading that it had there."""
    for label, group in groupby(printed(detail, "other"), lambda one: one.label):
        yield label or "Nội dung khác", [Paragraph(one.text) for one in group]


def _duties(detail: CampaignDetail) -> list[Block]:
    clauses = printed(detail, "duty")
    groups = [(role, list(group)) for role, group in groupby(clauses, lambda one: one.label)]
    several = any(len(group) > 1 for _, group in groups)
    return [*(_by_role(groups) if several else _by_number(clauses)), *_dated(detail)]


def _by_number(clauses: Sequence[Clause]) -> list[Block]:
    """Each role's one duty under a number."""
    return [
        Paragraph(f"{number}. {f'{one.label}: ' if one.label else ''}{one.text}")
        for number, one in enumerate(clauses, 1)
    ]


def _by_role(groups: Sequence[tuple[str, list[Clause]]]) -> list[Block]:
    """Each role under a heading; what the office alone has to do is given to it under another's."""
    blocks: list[Block] = []
    for role, group in groups:
        if blocks and role.startswith(_OFFICE) and len(group) == 1:
            blocks.append(Paragraph(f"- {role}: {group[0].text}"))
            continue
        number = sum(isinstance(one, Heading) for one in blocks) + 1
        role_text = role[:1].lower() + role[1:]
        blocks.append(Heading(f"{number}. Đối với {role_text}", 2))
        blocks += [Paragraph(one.text if len(group) == 1 else f"- {one.text}") for one in group]
    return blocks


def _dated(detail: CampaignDetail) -> Iterator[Block]:
    """Milestones and reporting that no duty tells already."""
    for one in printed(detail, "milestone"):
        known = one.label in set(MilestoneKind)
        title = MILESTONE_TITLES[MilestoneKind(one.label)] if known else one.label
        when = f" ({format_date(one.due)})" if one.due else ""
        yield Paragraph(f"- {title}: {one.text}{when}")
    yield from (Paragraph(f"- {one.text}") for one in printed(detail, "reporting"))
