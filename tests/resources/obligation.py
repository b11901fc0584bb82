"""What a plan obliges its department to, and what of a template fulfils it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.domain.campaigns import CampaignTemplate, MilestoneKind, RewardKind, TargetKind

Check = Callable[[CampaignTemplate], bool]


@dataclass(frozen=True, slots=True)
class Obligation:
    """`what` the plan asks, in our words; `met` looks for it in the plan's own part."""

    what: str
    met: Check


def _has(text: str, words: Iterable[str]) -> bool:
    return all(word.casefold() in text.casefold() for word in words)


def is_(what: str, name: str, value: object) -> Obligation:
    """A field that has exactly this value."""
    return Obligation(what, lambda plan: bool(getattr(plan, name) == value))


def counts(what: str, name: str, number: int) -> Obligation:
    """A list of so many items."""
    return Obligation(what, lambda plan: len(getattr(plan, name)) == number)


def content(what: str, number: int, *words: str) -> Obligation:
    """The content of that number (from 1) says all of these words."""
    return Obligation(what, lambda plan: _has(plan.contents[number - 1], words))


def purpose(what: str, *words: str) -> Obligation:
    """One sentence of purpose or requirement says all of these words."""
    return Obligation(what, lambda plan: any(_has(one.text, words) for one in plan.purposes))


def duty(what: str, role: str, *words: str) -> Obligation:
    """One duty of a role says all of these words."""
    return Obligation(
        what,
        lambda plan: any(_has(one.role, [role]) and _has(one.text, words) for one in plan.duties),
    )


def follows(what: str, *names: str) -> Obligation:
    """The parent and who launched it and those above are named."""
    return Obligation(
        what,
        lambda plan: _has(" ".join((plan.parent, *plan.ancestors, *plan.authorities)), names),
    )


def linked(name: str) -> Obligation:
    """Another campaign, movement or drive that the plan names."""
    return Obligation(
        f"gắn với “{name}”",
        lambda plan: sum(f"“{name}”" in one for one in plan.linked_campaigns) == 1,
    )


def recipient(*words: str) -> Obligation:
    """Somebody to whom the plan goes."""
    return Obligation(
        f"gửi {' '.join(words)}", lambda plan: any(_has(one, words) for one in plan.recipients)
    )


def basis(number: str, day: str, issuer: str) -> Obligation:
    """The one document that the plan rests on."""
    return Obligation(
        f"căn cứ {number}",
        lambda plan: (
            [(one.number, one.date) for one in plan.legal_bases] == [(number, day)]
            and issuer in plan.legal_bases[0].issuer
        ),
    )


def target(  # noqa: PLR0913, PLR0917  # a target is all of this
    what: str, code: str, kind: TargetKind, low: str, high: str, unit: str, *words: str
) -> Obligation:
    """A target with its figure."""
    return Obligation(
        what,
        lambda plan: any(
            (one.code, one.kind, one.low, one.high, one.unit) == (code, kind, low, high, unit)
            and _has(one.text, words)
            for one in plan.targets
        ),
    )


def standard(what: str, subject: str, place: int, *words: str) -> Obligation:
    """A standard for collectives or individuals, at its letter's place (from 1)."""
    return Obligation(what, lambda plan: _has(getattr(plan.criteria, subject)[place - 1], words))


def reward(what: str, kind: RewardKind, *words: str) -> Obligation:
    """A sentence on rewarding, of its kind."""
    return Obligation(
        what,
        lambda plan: any(one.kind is kind and _has(one.text, words) for one in plan.rewards),
    )


def milestone(what: str, kind: MilestoneKind, year: int | None) -> Obligation:
    """A review in a year, or in none that the plan names."""
    return Obligation(
        what,
        lambda plan: (
            [(one.year, one.date) for one in plan.milestones if one.kind is kind] == [(year, "")]
        ),
    )


def reporting(what: str, *words: str) -> Obligation:
    """Somebody reports or sums up."""
    return Obligation(what, lambda plan: any(_has(one, words) for one in plan.reporting))


def participant(what: str, subject: str, *words: str) -> Obligation:
    """Who takes part."""
    return Obligation(
        what,
        lambda plan: any(_has(one, words) for one in getattr(plan.participants, subject)),
    )


def staff(*categories: str) -> Obligation:
    """The categories of staff that the plan names, no more and no less."""
    told = ", ".join(categories)
    return Obligation(
        f"loại cán bộ: {told}", lambda plan: set(plan.staff_categories) == set(categories)
    )
