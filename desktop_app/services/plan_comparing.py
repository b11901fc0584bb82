"""A campaign beside its template, or beside the passages of its plan's document."""

from collections.abc import Iterable

from desktop_app.domain.campaign_edits import HEAD, KIND_TITLES
from desktop_app.domain.campaigns import CampaignKind, CampaignTemplate
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound
from desktop_app.domain.plan_comparison import (
    ComparedField,
    PlanComparison,
    PlanSource,
    beside_passages,
    compared,
)
from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
from desktop_app.reports.campaigns import in_order
from desktop_app.reports.plan_chapters import target_sentence
from desktop_app.reports.plan_comparison import TARGET
from desktop_app.services import templates
from desktop_app.services.campaign_writing import clauses_of, head_of, targets_of

_DAYS = frozenset({"issued_on", "due_on", "period_from", "period_to"})


def comparison(detail: CampaignDetail) -> PlanComparison:
    """The campaign beside what it was made from."""
    try:
        template = templates.find_campaign(detail.info.template)
    except NotFound:
        return _beside_document(detail)
    year = detail.info.year
    ours = (*detail.clauses, *_as_clauses(detail.targets))
    theirs = (
        *in_order(clauses_of(template, year)),
        *_as_clauses(targets_of(template, year)),
    )
    return PlanComparison(
        detail,
        PlanSource.TEMPLATE,
        template.title,
        _head(detail, template),
        compared(ours, theirs),
    )


def _beside_document(detail: CampaignDetail) -> PlanComparison:
    ours = detail.clauses
    has_source = detail.document_id is not None or any(one.passage for one in ours)
    source = PlanSource.DOCUMENT if has_source else PlanSource.NONE
    return PlanComparison(detail, source, "", (), beside_passages(ours) if has_source else ())


def _head(detail: CampaignDetail, template: CampaignTemplate) -> tuple[ComparedField, ...]:
    theirs = head_of(template, detail.info.year)
    info = {"title": detail.info.title, "due_on": detail.info.due_on}
    found = (
        ComparedField(
            title, _shown(key, info.get(key, getattr(detail, key, ""))), _shown(key, theirs[key])
        )
        for key, title in HEAD.items()
    )
    return tuple(one for one in found if one.ours or one.theirs)


def _shown(key: str, value: str | bool) -> str:  # noqa: FBT001  # a field of a head
    if isinstance(value, bool):
        return "có" if value else "không"
    if key == "kind":
        return KIND_TITLES[CampaignKind(value)]
    return format_date(value) if key in _DAYS else value


def _as_clauses(targets: Iterable[CampaignTargetInfo]) -> tuple[Clause, ...]:
    return tuple(
        Clause(TARGET, one.code, target_sentence(one), "", place)
        for place, one in enumerate(targets, 1)
    )
