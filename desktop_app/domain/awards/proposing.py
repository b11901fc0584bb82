"""From outcomes and quotas to who is in, who is out, and who waits for people, each with why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.domain.awards.conditions import judged
from desktop_app.domain.awards.evidence import Evidence, Occasion
from desktop_app.domain.awards.nominations import NominationState, Reasons
from desktop_app.domain.awards.outcomes import Outcome, Verdict, all_met
from desktop_app.domain.awards.quotas import Allotment, Candidate, allot, told
from desktop_app.domain.awards.titles import Certainty, Quota, TitleRule
from desktop_app.domain.awards.words import CERTAINTIES
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged

SECOND = "second"
# Whom people have settled already stands before all others at a quota's cut.
_SETTLED = 1 << 40


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Somebody's state and reasons for a title."""

    state: NominationState
    reasons: Reasons


def looked_at(
    rule: TitleRule,
    known: Mapping[int, Evidence],
    occasion: Occasion,
    repeated: Mapping[int, str],
) -> dict[int, Verdicts]:
    """By number of the subject, what the rule alone says; `repeated`: why it would be twice."""
    return {one: _one(rule, known[one], occasion, repeated.get(one, "")) for one in known}


def _one(rule: TitleRule, known: Evidence, occasion: Occasion, repeated: str) -> Verdicts:
    twice = (Outcome(SECOND, Verdict.FAILED, repeated),) if repeated else ()
    outcomes = (*twice, *judged(rule, known, occasion))
    state = NominationState.PROPOSED if all_met(outcomes) else NominationState.LEFT_OUT
    reasons = Reasons(outcomes, _basis(rule), occasion.day, known.points)
    return Verdicts(state, reasons)


def _basis(ruled: TitleRule | Quota) -> str:
    """What a rule stands on, never called surer than it is."""
    if ruled.certainty is Certainty.IN_FORCE:
        return ruled.basis
    return f"{ruled.basis} ({CERTAINTIES[ruled.certainty].lower()})".strip()


@dataclass(frozen=True, slots=True)
class Contest:
    """All who are considered, what is known of them, and the clusters of units by code."""

    people: tuple[Judged, ...]
    known: Mapping[int, Evidence]
    clusters: Mapping[str, str]
    year: int


def within_quota(
    found: Mapping[int, Verdicts], quota: Quota, contest: Contest, settled: frozenset[int]
) -> dict[int, Verdicts]:
    """The same after a quota: over the cut is left out, equal at the cut waits for people.

    `settled`: whom people have put in already: they take their places first.
    """
    candidates = [
        _candidate(one, contest, _standing(one.id, found, settled))
        for one in contest.people
        if one.id in settled or _is_in(found.get(one.id))
    ]
    holders = [
        _candidate(one, contest, ()) for one in contest.people if _holds(one.id, quota, contest)
    ]
    changed = dict(found)
    for group in allot(quota, candidates, holders).groups:
        changed |= _cut(changed, quota, group, settled)
    return changed


def _is_in(verdicts: Verdicts | None) -> bool:
    return verdicts is not None and verdicts.state is NominationState.PROPOSED


def _holds(ident: int, quota: Quota, contest: Contest) -> bool:
    return any(
        one.title == quota.of and one.year == contest.year and not one.revoked
        for one in contest.known[ident].held
    )


def _standing(
    ident: int, found: Mapping[int, Verdicts], settled: frozenset[int]
) -> tuple[int | None, ...]:
    return (_SETTLED,) if ident in settled else (found[ident].reasons.points,)


def _candidate(one: Judged, contest: Contest, standing: tuple[int | None, ...]) -> Candidate:
    """A person stands under the code of a unit, a unit under its own."""
    person = one.kind is Subject.INDIVIDUAL
    unit = one.cluster if person else one.code
    cluster = contest.clusters.get(unit, "") if person else one.cluster
    return Candidate(str(one.id), unit, cluster, standing)


_WORDS = {
    NominationState.PROPOSED: " Trong hạn mức.",
    NominationState.LEFT_OUT: " Ngoài hạn mức.",
    NominationState.TIED: "",
}


def _cut(
    found: Mapping[int, Verdicts], quota: Quota, group: Allotment, settled: frozenset[int]
) -> dict[int, Verdicts]:
    numbers = f"Hạn mức {told(quota, group)}"
    states = {
        **dict.fromkeys(group.within, NominationState.PROPOSED),
        **dict.fromkeys(group.out, NominationState.LEFT_OUT),
        **dict.fromkeys(group.tied, NominationState.TIED),
    }
    return {
        ident: Verdicts(state, _with_quota(found[ident].reasons, quota, numbers + _WORDS[state]))
        for ident, state in ((int(key), state) for key, state in states.items())
        if ident not in settled
    }


def _with_quota(reasons: Reasons, quota: Quota, told: str) -> Reasons:
    basis = "; hạn mức: ".join(filter(None, (reasons.basis, _basis(quota))))
    return replace(reasons, quota=told, basis=basis)
