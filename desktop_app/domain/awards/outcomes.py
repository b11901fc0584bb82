"""What looking at a condition comes to: met, failed or unknown, with a sentence that says why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_app.domain.awards.assessments import ASSESSED_NAMES, at_least
from desktop_app.domain.awards.titles import Assessed


class Verdict(StrEnum):
    """Unknown is not met either: something is missing that would tell."""

    MET = "met"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A condition with its verdict and the Vietnamese sentence with the figures.

    `awards`: numbers of the awards that it rests on; `parts`: of a condition of several.
    """

    kind: str
    verdict: Verdict
    sentence: str
    awards: tuple[int, ...] = ()
    parts: tuple["Outcome", ...] = ()

    @property
    def met(self) -> bool:
        """Whether the condition is met."""
        return self.verdict is Verdict.MET


def verdict_of(met: bool) -> Verdict:  # noqa: FBT001  # a question's answer
    """Met or failed."""
    return Verdict.MET if met else Verdict.FAILED


def all_met(outcomes: Iterable[Outcome]) -> bool:
    """Whether nothing stands against it; what is unknown does."""
    return all(one.met for one in outcomes)


def as_data(outcome: Outcome) -> dict[str, Any]:
    """The outcome as it is kept."""
    kept = {"kind": outcome.kind, "verdict": outcome.verdict.value, "sentence": outcome.sentence}
    parts = {"parts": [as_data(one) for one in outcome.parts]} if outcome.parts else {}
    awards = {"awards": list(outcome.awards)} if outcome.awards else {}
    return {**kept, **awards, **parts}


def from_data(kept: Mapping[str, Any]) -> Outcome:
    """The outcome that was kept."""
    return Outcome(
        kept["kind"],
        Verdict(kept["verdict"]),
        kept["sentence"],
        tuple(kept.get("awards", ())),
        tuple(from_data(one) for one in kept.get("parts", ())),
    )


def class_name(assessed: str) -> str:
    """A class in words."""
    return ASSESSED_NAMES[Assessed(assessed)]


def as_good(assessed: str, wanted: str) -> bool:
    """Whether a class is as good as another; one that is not known ("") is not."""
    return bool(assessed) and at_least(Assessed(assessed), Assessed(wanted))
